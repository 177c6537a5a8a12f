import type {EditionSettings} from "../../catalogue/catalogue.js";
import type {PrintSetup, Row, Sheet} from "../../ooxml/model.js";
import {CONTENTS} from "./sheet-frame.js";
import {sectionRow, TEXT_COLUMNS, textRow, textRows} from "./text-rows.js";
import {wrappedHeight} from "./text-size.js";

/** A sheet of the workbook and what a reader finds there. */
export type ContentsEntry = {readonly sheet: string; readonly about: string};

/** A row of the contents: the sheet as a link, and what is there. */
export function entryRow({sheet, about}: ContentsEntry): Row {
  const row = textRow("", about);
  return {
    cells: [
      {
        value: sheet,
        style: "KIM Link Text",
        link: {to: {sheet, cell: "A1"}, tooltip: `Zum Blatt ${sheet}`},
      },
      ...row.cells.slice(1),
    ],
    height: Math.max(row.height ?? 0, wrappedHeight(sheet, TEXT_COLUMNS[0].width - 1)),
  };
}

/** Who publishes the edition and answers questions, at the end of the contents. */
export function publisherRows(edition: EditionSettings): readonly Row[] {
  return [
    sectionRow("Herausgeber"),
    ...textRows("Herausgeber", [edition.herausgeber]),
    ...textRows("Kontakt", [edition.kontakt]),
  ];
}

/** The sheet of contents with these rows. */
export function contentsOf(rows: readonly Row[], print: PrintSetup): Sheet {
  return {
    name: CONTENTS,
    rows,
    columns: TEXT_COLUMNS,
    gridlines: false,
    tabColor: "accent1",
    ignoredErrors: [
      {
        range: {firstRow: 1, firstColumn: 1, lastRow: rows.length, lastColumn: TEXT_COLUMNS.length},
        kinds: ["numberStoredAsText"],
      },
    ],
    print,
  };
}
