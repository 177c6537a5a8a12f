import type {Child} from "hono/jsx";
import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Measure} from "../../../catalogue/indicator-schema.js";
import {type Dimensions, dimensionKey} from "../../../model/observation.js";
import type {SignDialect} from "../../../model/status.js";
import {notPublished, type ShownValue, showDerived, showValue} from "../shown-value.js";

/**
 * A column of figures: which figure of every territorial unit it shows. The head of the column carries
 * the same in its attributes, so that a figure on the page can be found in the data.
 */
export type Column = {
  readonly head: Child;
  readonly measure: Measure;
  readonly dimensions: Dimensions;
  readonly period: string;
  /** The figure itself, or its change on the previous year. */
  readonly value: "wert" | "absolut" | "prozent";
};

/** Attributes of a column's head that say which figures stand below. */
export function columnAttributes(column: Omit<Column, "head">) {
  return {
    "data-mass": column.measure.id,
    "data-merkmale": dimensionKey(column.dimensions),
    "data-zeit": column.period,
    "data-wert": column.value,
  };
}

/** The figure of a column for a territorial unit. */
export function cellOf(
  cube: IndicatorCube,
  {measure, dimensions, period, value}: Omit<Column, "head">,
  refArea: string,
  dialect: SignDialect,
): ShownValue {
  const observation = cube.find(measure.id, refArea, period, dimensions);
  if (value === "wert") return showValue(observation ?? notPublished, measure.decimals, dialect);
  const change = observation === undefined ? undefined : cube.change(observation);
  const derived = value === "absolut" ? change?.absolute : change?.percent;
  return showDerived(
    derived ?? {value: null, status: "unknown"},
    value === "absolut" ? measure.decimals : 1,
    dialect,
  );
}

/** Head of a column: what it shows and, below, its unit. */
export function Head(props: {text: string; unit: string}) {
  return (
    <>
      {props.text}
      <span class="einheit"> {props.unit}</span>
    </>
  );
}
