import type {Axis} from "../model/chart-model.js";
import {tag, val} from "../package/xml.js";
import {lineXml, noFill, noLine, richTextXml, textPropertiesXml} from "./chart-shape.js";

/** Number of an axis within its chart. */
export const axisIds = {category: 1001, value: 1002, secondCategory: 1003, secondValue: 1004} as const;

/** Quarter turn against the clock, for the title of a vertical axis. */
const QUARTER_TURN = -5_400_000;

const labelPositions = {"next-to-axis": "nextTo", low: "low", high: "high", none: "none"} as const;
const crossings = {zero: "autoZero", min: "min", max: "max"} as const;

/** Where an axis stands: categories below or at the left, values on the other side. */
export type AxisPosition = "b" | "l" | "r" | "t";

function scalingXml(axis: Axis): string {
  return tag(
    "c:scaling",
    {},
    val("c:orientation", axis.reversed === true ? "maxMin" : "minMax"),
    axis.max === undefined ? "" : val("c:max", axis.max),
    axis.min === undefined ? "" : val("c:min", axis.min),
  );
}

function commonXml(axis: Axis, position: AxisPosition, fontSize: number, format: string): readonly string[] {
  const vertical = position === "l" || position === "r";
  return [
    val("c:axPos", position),
    axis.gridlines === undefined
      ? ""
      : tag("c:majorGridlines", {}, tag("c:spPr", {}, lineXml(axis.gridlines, 0.5))),
    axis.title === undefined
      ? ""
      : tag(
          "c:title",
          {},
          tag(
            "c:tx",
            {},
            richTextXml(
              [{text: axis.title, style: {size: fontSize, color: "dark2"}}],
              vertical ? QUARTER_TURN : undefined,
            ),
          ),
          val("c:overlay", false),
        ),
    tag("c:numFmt", {
      formatCode: axis.numberFormat ?? format,
      sourceLinked: axis.numberFormat === undefined,
    }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", labelPositions[axis.labels ?? "next-to-axis"]),
    tag("c:spPr", {}, noFill, axis.line === undefined ? noLine : lineXml(axis.line, 0.75)),
    textPropertiesXml({size: fontSize}),
  ];
}

/** Category axis (ECMA-376-1, 21.2.2.25). */
export function categoryAxisXml(
  axis: Axis,
  id: number,
  crossed: number,
  position: AxisPosition,
  fontSize: number,
  hidden: boolean,
): string {
  return tag(
    "c:catAx",
    {},
    val("c:axId", id),
    scalingXml(axis),
    val("c:delete", hidden),
    ...commonXml(axis, position, fontSize, "General"),
    val("c:crossAx", crossed),
    val("c:crosses", crossings[axis.crosses ?? "zero"]),
    val("c:auto", false),
    val("c:lblAlgn", "ctr"),
    val("c:lblOffset", 100),
    axis.labelEvery === undefined ? "" : val("c:tickLblSkip", axis.labelEvery),
    val("c:noMultiLvlLbl", true),
  );
}

/** Value axis (ECMA-376-1, 21.2.2.226). */
export function valueAxisXml(
  axis: Axis,
  id: number,
  crossed: number,
  position: AxisPosition,
  fontSize: number,
): string {
  return tag(
    "c:valAx",
    {},
    val("c:axId", id),
    scalingXml(axis),
    val("c:delete", false),
    ...commonXml(axis, position, fontSize, "General"),
    val("c:crossAx", crossed),
    val("c:crosses", crossings[axis.crosses ?? "zero"]),
    val("c:crossBetween", "between"),
    axis.majorUnit === undefined ? "" : val("c:majorUnit", axis.majorUnit),
  );
}
