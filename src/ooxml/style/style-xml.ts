import {hexDigits} from "../lint/lint-style.js";
import type {Border, Color, Edge, Font, Overlay} from "../model/style-model.js";
import {isThemeColor, themeColors} from "../model/style-model.js";
import {type Attributes, tag, tagIf, val} from "../package/xml.js";

/** A colour as cells have it: by number in the theme, or as ARGB. @throws KimError ooxml-color */
export function colorElement(name: string, color: Color): string {
  return tag(name, colorAttributes(color));
}

function colorAttributes(color: Color): Attributes {
  return isThemeColor(color) ? {theme: themeColors.indexOf(color)} : {rgb: `FF${hexDigits(color)}`};
}

/** Font of a cell, in one of the two fonts of the theme. */
export function fontXml(font: Font, bodyFont: string, headingFont: string): string {
  const heading = font.family === "heading";
  return tag(
    "font",
    {},
    font.bold === true ? tag("b") : "",
    font.italic === true ? tag("i") : "",
    font.underline === true ? tag("u") : "",
    val("sz", font.size ?? 11),
    colorElement("color", font.color ?? "dark1"),
    val("name", heading ? headingFont : bodyFont),
    val("family", 2),
    val("scheme", heading ? "major" : "minor"),
  );
}

/** Sides of a cell in the order of the file. */
const sides = ["left", "right", "top", "bottom"] as const;

function edgeXml(side: (typeof sides)[number], {style, color}: Edge): string {
  return tag(side, {style}, colorElement("color", color));
}

/** Borders already made: the same few objects come again in every workbook. */
const borders = new WeakMap<Border, string>();

/** Edges of a cell. */
export function borderXml(border: Border): string {
  const known = borders.get(border);
  if (known !== undefined) return known;
  const edges = sides.map((side) => {
    const edge = border[side];
    return edge === undefined ? tag(side) : edgeXml(side, edge);
  });
  const xml = tag("border", {}, ...edges, tag("diagonal"));
  borders.set(border, xml);
  return xml;
}

/** Plain fill of a cell. */
export function fillXml(color: Color): string {
  return tag(
    "fill",
    {},
    tag("patternFill", {patternType: "solid"}, colorElement("fgColor", color), tag("bgColor", {indexed: 64})),
  );
}

/** The edges that are laid over a cell, and no others: an empty edge would take away the cell's own. */
function overlayBorderXml(border: NonNullable<Overlay["border"]>): string {
  return tagIf(
    "border",
    ...sides.map((side) => {
      const edge = border[side];
      return edge === undefined ? "" : edgeXml(side, edge);
    }),
  );
}

/** Differential format of a conditional format (ECMA-376-1, 18.8.14). */
export function overlayXml(overlay: Overlay): string {
  const {font, fill, border} = overlay;
  const fontParts =
    font === undefined
      ? ""
      : tagIf(
          "font",
          font.bold === true ? tag("b") : "",
          font.italic === true ? tag("i") : "",
          font.underline === true ? tag("u") : "",
          font.color === undefined ? "" : colorElement("color", font.color),
        );
  // A differential fill takes its colour from bgColor, unlike that of a cell.
  const fillParts =
    fill === undefined
      ? ""
      : tag("fill", {}, tag("patternFill", {patternType: "solid"}, colorElement("bgColor", fill)));
  return tag("dxf", {}, fontParts, fillParts, border === undefined ? "" : overlayBorderXml(border));
}
