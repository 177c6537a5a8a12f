import {kimError} from "../../messages/kim-error.js";
import {MAX_ROW} from "../address.js";
import {lintRange} from "../lint/lint-range.js";
import {lintMeasure, lintText} from "../lint/lint-text.js";
import type {PageMargin, PageText, PrintSetup, Sheet} from "../model.js";
import {escapeText, escapeXstring, tag, tagIf} from "../package/xml.js";

/** Longest page header or footer, codes included. */
const MAX_HEADER = 255;

/** Most pages that a sheet is fitted to. */
const MAX_PAGES = 32_767;

/** Most page breaks of a sheet ([MS-XLSB] 2.4.196). */
const MAX_BREAKS = 1_023;

const fieldCodes = {page: "&P", pages: "&N", sheet: "&A"} as const;

/** Text with Excel's codes for places and fields (ECMA-376-1, 18.3.1.46): `&LTitel&RSeite &P`. */
export function headerCode(margin: PageMargin): string {
  const code = (text: PageText | undefined) =>
    (text ?? [])
      .map((part) => (typeof part === "string" ? part.replaceAll("&", "&&") : fieldCodes[part.field]))
      .join("")
      // Excel would add the number to that of the page.
      .replace(/&([PN])(?=[+-]\d)/g, "&$1 ");
  const places = [
    ["&L", code(margin.left)],
    ["&C", code(margin.center)],
    ["&R", code(margin.right)],
  ] as const;
  return places
    .filter(([, text]) => text !== "")
    .map(([place, text]) => `${place}${text}`)
    .join("");
}

/**
 * Margins, paper, page header and footer, page breaks: what stands between links and ignored errors.
 * Paper size 9 is A4.
 *
 * @throws KimError ooxml-text-length, ooxml-text-character, ooxml-measure, ooxml-range, ooxml-too-many
 */
export function printXml(sheet: Sheet): string {
  const {print} = sheet;
  if (print === undefined) return "";
  lintPrint(print, sheet.name);
  const breaks = print.breaksAfterRows ?? [];
  return [
    tag(
      "pageMargins",
      print.margins ?? {left: 0.6, right: 0.6, top: 0.8, bottom: 0.7, header: 0.35, footer: 0.35},
    ),
    tag("pageSetup", {
      paperSize: 9,
      scale: print.scale,
      fitToWidth: print.scale === undefined ? (print.fitWidth ?? 1) : undefined,
      fitToHeight: print.scale === undefined ? (print.fitHeight ?? 0) : undefined,
      orientation: print.orientation,
    }),
    tagIf(
      "headerFooter",
      pageXml("oddHeader", print.header, sheet.name),
      pageXml("oddFooter", print.footer, sheet.name),
    ),
    breaks.length === 0
      ? ""
      : tag(
          "rowBreaks",
          {count: breaks.length, manualBreakCount: breaks.length},
          ...breaks.map((id) => tag("brk", {id, max: 16_383, man: true})),
        ),
  ].join("");
}

/** Page counts, margins and breaks, as Excel's dialogue allows them. */
function lintPrint(
  {scale, fitWidth, fitHeight, margins, area, breaksAfterRows = []}: PrintSetup,
  sheet: string,
) {
  const place = {sheet};
  lintMeasure(scale, "Vergrößerung im Druck in Prozent", 10, 400, place);
  lintMeasure(fitWidth, "Seiten nebeneinander", 0, MAX_PAGES, place);
  lintMeasure(fitHeight, "Seiten untereinander", 0, MAX_PAGES, place);
  for (const margin of Object.values(margins ?? {})) lintMeasure(margin, "Seitenrand in Zoll", 0, 48, place);
  if (area !== undefined) lintRange(area, "Der Druckbereich", place);
  if (breaksAfterRows.length > MAX_BREAKS)
    throw kimError(
      "ooxml-too-many",
      {what: "Seitenwechsel", count: breaksAfterRows.length, most: MAX_BREAKS},
      place,
    );
  breaksAfterRows.forEach((row, index) => {
    lintMeasure(
      row,
      "Zeile vor einem Seitenwechsel",
      (breaksAfterRows[index - 1] ?? 0) + 1,
      MAX_ROW - 1,
      place,
    );
  });
}

function pageXml(name: "oddHeader" | "oddFooter", margin: PageMargin | undefined, sheet: string): string {
  const code = margin === undefined ? "" : headerCode(margin);
  if (code === "") return "";
  const what = name === "oddHeader" ? "Die Kopfzeile der Seite" : "Die Fußzeile der Seite";
  if (code.length > MAX_HEADER)
    throw kimError("ooxml-text-length", {what, text: code, most: MAX_HEADER}, {sheet});
  lintText(code, what, MAX_HEADER, {sheet});
  return tag(name, {}, escapeText(escapeXstring(code)));
}
