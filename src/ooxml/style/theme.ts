import {hexDigits} from "../lint/lint-style.js";
import type {Theme} from "../model/style-model.js";
import {tag, val, XML_DECLARATION} from "../package/xml.js";

/** Theme part (ECMA-376-1, 14.2.7). Plain fills and lines: no gradients, no shadows. @throws KimError ooxml-color */
export function themeXml(theme: Theme): string {
  const {colors} = theme;
  const color = (name: string, hex: string) => tag(`a:${name}`, {}, val("a:srgbClr", hexDigits(hex)));
  const font = (name: string, typeface: string) =>
    tag(
      `a:${name}`,
      {},
      tag("a:latin", {typeface}),
      tag("a:ea", {typeface: ""}),
      tag("a:cs", {typeface: ""}),
    );
  const solid = tag("a:solidFill", {}, val("a:schemeClr", "phClr"));
  const line = (width: number) =>
    tag("a:ln", {w: width, cap: "flat", cmpd: "sng", algn: "ctr"}, solid, val("a:prstDash", "solid"));
  const noEffect = tag("a:effectStyle", {}, tag("a:effectLst"));
  return (
    XML_DECLARATION +
    tag(
      "a:theme",
      {"xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: theme.name},
      tag(
        "a:themeElements",
        {},
        tag(
          "a:clrScheme",
          {name: theme.name},
          color("dk1", colors.dark1),
          color("lt1", colors.light1),
          color("dk2", colors.dark2),
          color("lt2", colors.light2),
          color("accent1", colors.accent1),
          color("accent2", colors.accent2),
          color("accent3", colors.accent3),
          color("accent4", colors.accent4),
          color("accent5", colors.accent5),
          color("accent6", colors.accent6),
          color("hlink", colors.hyperlink),
          color("folHlink", colors.followedHyperlink),
        ),
        tag(
          "a:fontScheme",
          {name: theme.name},
          font("majorFont", theme.headingFont),
          font("minorFont", theme.bodyFont),
        ),
        tag(
          "a:fmtScheme",
          {name: theme.name},
          tag("a:fillStyleLst", {}, solid, solid, solid),
          tag("a:lnStyleLst", {}, line(6350), line(12700), line(19050)),
          tag("a:effectStyleLst", {}, noEffect, noEffect, noEffect),
          tag("a:bgFillStyleLst", {}, solid, solid, solid),
        ),
      ),
      tag("a:objectDefaults"),
      tag("a:extraClrSchemeLst"),
    )
  );
}
