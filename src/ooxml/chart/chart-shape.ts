import {hexDigits} from "../lint/lint-style.js";
import type {Dash, Pattern} from "../model/chart-model.js";
import {type Color, isThemeColor, type ThemeColor} from "../model/style-model.js";
import {escapeText, tag, val} from "../package/xml.js";

/** English Metric Units per point. */
const EMU_PER_POINT = 12_700;

const schemeNames: Readonly<Record<ThemeColor, string>> = {
  light1: "bg1",
  dark1: "tx1",
  light2: "bg2",
  dark2: "tx2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
};

const dashNames: Readonly<Record<Dash, string>> = {
  solid: "solid",
  dash: "dash",
  dot: "sysDot",
  "dash-dot": "dashDot",
  "long-dash": "lgDash",
};

const patternNames: Readonly<Record<Exclude<Pattern, "solid">, string>> = {
  diagonal: "wdUpDiag",
  horizontal: "narHorz",
  dots: "pct25",
};

function colorXml(color: Color): string {
  return isThemeColor(color) ? val("a:schemeClr", schemeNames[color]) : val("a:srgbClr", hexDigits(color));
}

/** Plain fill, or a pattern of the colour on white. */
export function fillXml(color: Color, pattern: Pattern = "solid"): string {
  return pattern === "solid"
    ? tag("a:solidFill", {}, colorXml(color))
    : tag(
        "a:pattFill",
        {prst: patternNames[pattern]},
        tag("a:fgClr", {}, colorXml(color)),
        tag("a:bgClr", {}, val("a:schemeClr", "bg1")),
      );
}

/** A line of a width in points. */
export function lineXml(color: Color, width: number, dash: Dash = "solid"): string {
  return tag(
    "a:ln",
    {w: Math.round(width * EMU_PER_POINT), cap: "rnd"},
    fillXml(color),
    val("a:prstDash", dashNames[dash]),
    tag("a:round"),
  );
}

/** No line. */
export const noLine = tag("a:ln", {}, tag("a:noFill"));

/** No fill. */
export const noFill = tag("a:noFill");

/** Characters of a chart text. Language and fonts are set, or screen readers guess and Excel takes Arial. */
export type CharacterStyle = {
  /** Points. */
  readonly size: number;
  readonly color?: Color | undefined;
  readonly bold?: boolean | undefined;
};

function characters(name: "a:defRPr" | "a:rPr", style: CharacterStyle): string {
  return tag(
    name,
    {
      lang: name === "a:rPr" ? "de-DE" : undefined,
      sz: Math.round(style.size * 100),
      b: style.bold ?? false,
    },
    fillXml(style.color ?? "dark1"),
    tag("a:latin", {typeface: "+mn-lt"}),
  );
}

/** Text properties of axes, legends and labels. */
export function textPropertiesXml(style: CharacterStyle): string {
  return tag(
    "c:txPr",
    {},
    tag("a:bodyPr"),
    tag("a:lstStyle"),
    tag("a:p", {}, tag("a:pPr", {}, characters("a:defRPr", style)), tag("a:endParaRPr", {lang: "de-DE"})),
  );
}

/** A line of written text with its own look. */
export type TextLine = {readonly text: string; readonly style: CharacterStyle};

/** Written text: a title. `rotation` in sixty-thousandths of a degree, as DrawingML counts. */
export function richTextXml(lines: readonly TextLine[], rotation?: number): string {
  return tag(
    "c:rich",
    {},
    tag("a:bodyPr", rotation === undefined ? {} : {rot: rotation, vert: "horz"}),
    tag("a:lstStyle"),
    ...lines.map(({text, style}) =>
      tag(
        "a:p",
        {},
        tag("a:pPr", {}, characters("a:defRPr", style)),
        tag("a:r", {}, characters("a:rPr", style), tag("a:t", {}, escapeText(text))),
      ),
    ),
  );
}
