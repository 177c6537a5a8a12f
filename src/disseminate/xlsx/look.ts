import type {RegionLevel} from "../../model/region.js";
import type {Border, CellStyle, CellStyles, Color, Theme} from "../../ooxml/model/style-model.js";
import type {Sheet} from "../../ooxml/model.js";
import {palette} from "../charts/palette.js";

/**
 * Palette and font of all workbooks. The font is Calibri and not a newer one: every Excel has it,
 * LibreOffice replaces it by one of the same widths, and a workbook cannot name a second choice.
 */
export const theme: Theme = {
  name: "Integrationsmonitoring Hessen",
  headingFont: "Calibri",
  bodyFont: "Calibri",
  colors: {
    light1: "#FFFFFF",
    dark1: "#1B1F24",
    light2: "#D9DDE2",
    dark2: "#4B5563",
    accent1: "#1F5F8B",
    accent2: "#C2500A",
    accent3: "#9933E2",
    accent4: "#4F321A",
    accent5: "#C47C79",
    accent6: "#C3CAD2",
    hyperlink: "#1F5F8B",
    followedHyperlink: "#4B5563",
  },
};

/** Colours of chart series by what they mean, the same as on the web. */
export const seriesColors = {
  land: "dark1",
  insgesamt: "dark2",
  deutsch: "accent1",
  auslaendisch: "accent2",
  /** Areas set beside each other. */
  auswahl: ["accent1", "accent2", "accent3", "accent4", "accent5"],
  balken: hex(palette.balken.light),
  raster: "light2",
  achse: "dark2",
} as const satisfies Record<string, Color | readonly Color[]>;

/** A colour of the web's palette as a workbook writes it. */
export function hex(text: string): `#${string}` {
  return `#${text.replace("#", "")}`;
}

/** How a row of a table is set off: Kreise plain, Regierungsbezirke and joint units light, the Land strongest. */
export type RowLook = "Kreis" | "Bezirk" | "Land";

/** Look of the row of a territorial unit. */
export function rowLook(level: RegionLevel): RowLook {
  if (level === "land") return "Land";
  return level === "regierungsbezirk" || level === "gemeinsame-einheit" ? "Bezirk" : "Kreis";
}

const hairline: Border = {bottom: {style: "hair", color: "#C3CAD2"}};

const looks: Readonly<Record<RowLook, Pick<CellStyle, "font" | "fill" | "border">>> = {
  Kreis: {border: hairline},
  Bezirk: {font: {bold: true}, fill: "#F1F4F6", border: hairline},
  Land: {
    font: {bold: true},
    fill: "#E0E8EE",
    border: {top: {style: "thin", color: "dark2"}, bottom: {style: "thin", color: "dark2"}},
  },
};

/** Marks at a number and what stands before and after it in the number format. */
const marks = [
  ["", "", ""],
  ["p", "", '" p"'],
  ["r", "", '" r"'],
  ["s", "", '" s"'],
  ["u", "", '" u"'],
  ["( )", '"("', '")"'],
] as const;

/** A mark of the producer at a number. */
export type NumberMark = (typeof marks)[number][0];

const tableStyles = Object.entries(looks).flatMap(([look, base]): [string, CellStyle][] => {
  const cell = (more: CellStyle): CellStyle => ({...base, ...more});
  return [
    [`KIM Text ${look}`, cell({alignment: {horizontal: "left", vertical: "center"}})],
    [
      `KIM Schlüssel ${look}`,
      // Typed anew, 06411 must not become the number 6411, under which no look-up finds it.
      cell({alignment: {horizontal: "left", vertical: "center"}, numberFormat: "@"}),
    ],
    [`KIM Zeichen ${look}`, cell({alignment: {horizontal: "right", vertical: "center"}})],
    ...["#,##0", "#,##0.0", "#,##0.00", "#,##0.000"].flatMap((format, decimals) =>
      marks.map(([mark, before, after]): [string, CellStyle] => [
        `KIM Zahl ${decimals} ${look}${mark === "" ? "" : ` ${mark}`}`,
        cell({
          numberFormat: `${before}${format}${after}`,
          alignment: {horizontal: "right", vertical: "center"},
        }),
      ]),
    ),
  ];
});

/** Named styles of all workbooks, as Excel's gallery shows them. */
const styles: CellStyles = {
  ...Object.fromEntries(tableStyles),
  "KIM Titel": {
    font: {family: "heading", size: 18, bold: true, color: "accent1"},
    alignment: {vertical: "center"},
  },
  "KIM Untertitel": {font: {size: 12, color: "dark2"}, alignment: {vertical: "center"}},
  "KIM Abschnitt": {
    font: {family: "heading", size: 13, bold: true, color: "accent1"},
    border: {top: {style: "thin", color: "accent1"}},
    alignment: {vertical: "center"},
  },
  "KIM Fließtext": {alignment: {wrap: true, vertical: "top"}},
  "KIM Stichwort": {font: {bold: true}, alignment: {wrap: true, vertical: "top"}},
  "KIM Stichwort Mitte": {font: {bold: true}, alignment: {vertical: "center"}},
  "KIM Text Umbruch": {border: hairline, alignment: {wrap: true, vertical: "center"}},
  "KIM Fließtext Land": {...looks.Land, alignment: {wrap: true, vertical: "center"}},
  "KIM Auswahl": {
    font: {bold: true, color: "accent1"},
    fill: "#E8F0F6",
    border: {
      left: {style: "thin", color: "accent1"},
      right: {style: "thin", color: "accent1"},
      top: {style: "thin", color: "accent1"},
      bottom: {style: "thin", color: "accent1"},
    },
    alignment: {wrap: true, vertical: "center", horizontal: "left"},
    // A year that is chosen or typed stays the text that the look-ups go by.
    numberFormat: "@",
  },
  "KIM Gruppe rechts": {
    font: {bold: true, color: "accent1"},
    alignment: {horizontal: "right", vertical: "bottom", wrap: true},
  },
  "KIM Kernsatz": {
    font: {size: 12},
    fill: "#E8F0F6",
    alignment: {wrap: true, vertical: "center", indent: 1},
  },
  "KIM Kopf": {
    font: {bold: true},
    fill: "#D9DDE2",
    border: {bottom: {style: "thin", color: "dark2"}, top: {style: "thin", color: "dark2"}},
    alignment: {wrap: true, vertical: "center", horizontal: "right"},
  },
  "KIM Kopf links": {
    font: {bold: true},
    fill: "#D9DDE2",
    border: {bottom: {style: "thin", color: "dark2"}, top: {style: "thin", color: "dark2"}},
    alignment: {wrap: true, vertical: "center", horizontal: "left"},
    // A year that is chosen or typed stays the text that the look-ups go by.
    numberFormat: "@",
  },
  "KIM Gruppe": {font: {bold: true, color: "accent1"}, alignment: {horizontal: "left", vertical: "center"}},
  "KIM Bruch": {font: {italic: true, color: "accent2"}, alignment: {horizontal: "left", vertical: "center"}},
  "KIM Satz": {alignment: {vertical: "center"}},
  "KIM Zelle": {
    font: {size: 10},
    border: hairline,
    alignment: {wrap: true, vertical: "center", horizontal: "left"},
    // A year that is chosen or typed stays the text that the look-ups go by.
    numberFormat: "@",
  },
  "KIM Zelle Satz": {
    font: {size: 10},
    border: hairline,
    alignment: {wrap: true, vertical: "center", horizontal: "left", indent: 1},
  },
  "KIM Kopf Satz": {
    font: {bold: true},
    fill: "#D9DDE2",
    border: {bottom: {style: "thin", color: "dark2"}, top: {style: "thin", color: "dark2"}},
    alignment: {wrap: true, vertical: "center", horizontal: "left", indent: 1},
  },
  "KIM Zelle Link": {
    font: {underline: true, bold: true, color: "accent1"},
    border: hairline,
    alignment: {vertical: "center", horizontal: "left"},
  },
  "KIM Anmerkung": {font: {color: "dark2"}, alignment: {vertical: "center"}},
  "KIM Link": {font: {underline: true, color: "accent1"}, alignment: {vertical: "center"}},
  "KIM Link Text": {
    font: {underline: true, color: "accent1"},
    alignment: {wrap: true, vertical: "top"},
  },
  "KIM Daten Kopf": {font: {bold: true}, border: {bottom: {style: "thin", color: "dark2"}}},
  "KIM Daten Zahl": {numberFormat: "General"},
};

/** Style of a number in the row of a unit. @param decimals 0 to 3 */
export function numberStyle(decimals: number, look: RowLook, mark: NumberMark = ""): string {
  return `KIM Zahl ${decimals} ${look}${mark === "" ? "" : ` ${mark}`}`;
}

/** Style of a sign in place of a number. */
export function signStyle(look: RowLook): string {
  return `KIM Zeichen ${look}`;
}

/** Style of a unit's key in its row. */
export function keyStyle(look: RowLook): string {
  return `KIM Schlüssel ${look}`;
}

/** Style of a name in the row of a unit. */
export function labelStyle(look: RowLook): string {
  return `KIM Text ${look}`;
}

/** The styles that a workbook's sheets use, so that its gallery offers no others. */
export function usedStyles(sheets: readonly Sheet[]): CellStyles {
  const used = new Set<string>();
  for (const sheet of sheets)
    for (const row of sheet.rows)
      for (const cell of row.cells) if (cell?.style !== undefined) used.add(cell.style);
  return Object.fromEntries(Object.entries(styles).filter(([name]) => used.has(name)));
}
