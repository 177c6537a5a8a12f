import type {Publication, PublishedIndicator} from "../../analyse/publication.js";
import {formatNumber} from "../../model/format.js";
import type {Sheet} from "../../ooxml/model.js";
import {writeWorkbook} from "../../ooxml/write-workbook.js";
import {type Book, bookTitle, createBook} from "./book.js";
import {changeSheet, noComparison} from "./change-sheet.js";
import {CHART_DATA} from "./chart-data.js";
import {CHARTS, chartSheets} from "./charts-sheet.js";
import {type ContentsEntry, contentsSheet} from "./contents-sheet.js";
import {dataSheet} from "./data-sheet.js";
import {theme, usedStyles} from "./look.js";
import {METHOD, methodSheet} from "./method-sheet.js";
import {seriesSheets} from "./series-sheets.js";
import {CONTENTS} from "./sheet-frame.js";
import {yearSheets} from "./year-sheets.js";

/** A workbook as a file. */
export type WorkbookFile = {readonly fileName: string; readonly bytes: Uint8Array};

/**
 * The Excel workbook of an indicator with figures: contents, newest year, comparison with the previous
 * year, time series, charts, method, and all figures as a table.
 *
 * @throws KimError ooxml-… when a text of the catalogue breaks a rule of Excel
 */
export function indicatorWorkbook(
  published: Extract<PublishedIndicator, {cube: object}>,
  publication: Publication,
): WorkbookFile {
  const book = createBook(published.cube, publication);
  const sheets = indicatorSheets(book);
  return {
    fileName: `kim-hessen_${book.indicator.code.toLowerCase()}-${book.indicator.slug}.xlsx`,
    bytes: writeWorkbook({
      properties: {
        title: bookTitle(book),
        subject: `${publication.edition.titel}, Edition ${publication.edition.name}`,
        creator: publication.edition.herausgeber,
        description: book.indicator.definition,
        keywords: [
          "Hessen",
          "Integrationsmonitoring",
          "Kreise",
          book.indicator.code,
          book.indicator.kurztitel,
        ],
        language: "de-DE",
        date: `${publication.edition.stand}T00:00:00Z`,
      },
      theme,
      styles: usedStyles(sheets),
      sheets,
    }),
  };
}

/** The sheets in their order; the contents last in the making, first in the book. */
function indicatorSheets(book: Book): readonly Sheet[] {
  const dataName = `csv-${book.indicator.code}`;
  const taken = new Set([CONTENTS, CHARTS, CHART_DATA, METHOD, dataName].map((name) => name.toLowerCase()));
  const years = yearSheets(book, taken);
  const change = changeSheet(book, taken);
  const series = seriesSheets(book, taken);
  const charts = chartSheets(book);
  const colored = (sheets: readonly Sheet[], tabColor: Sheet["tabColor"]) =>
    sheets.map((sheet) => ({...sheet, tabColor}));
  const sheets = [
    ...colored([...years, ...(change === undefined ? [] : [change])], "#4A86AF"),
    ...colored(series, "#86B1CE"),
    ...colored(charts ?? [], "accent2"),
    ...colored([methodSheet(book), dataSheet(book, dataName)], "accent6"),
  ];
  const entries: readonly ContentsEntry[] = [
    ...years.map((sheet) => ({
      sheet: sheet.name,
      about: `Neueste Werte aller Kreise, der Regierungsbezirke und Hessens: ${subtitleOf(sheet)}.${
        change === undefined ? ` ${noComparison(book)}` : ""
      }`,
    })),
    ...(change === undefined
      ? []
      : [{sheet: change.name, about: "Neuestes Jahr und Vorjahr nebeneinander, Veränderungen als Formeln."}]),
    ...series.map((sheet) => ({sheet: sheet.name, about: `${titleOf(sheet)}, ${subtitleOf(sheet)}.`})),
    ...(charts === undefined
      ? []
      : [
          {sheet: CHARTS, about: "Diagramme zum Ansehen und Kopieren, mit Quelle und Stand."},
          {sheet: CHART_DATA, about: "Die Zahlen hinter den Diagrammen."},
        ]),
    {
      sheet: METHOD,
      about: "Definition, Hinweise, Vergleichbarkeit, Rechenbeispiel, Quellen, Lizenz und Zitierweise.",
    },
    {
      sheet: dataName,
      about: `Alle ${formatNumber(book.cube.observations.length, 0)} Werte in allen Gliederungen, eine Zeile je Wert, mit Spaltennamen nach SDMX.`,
    },
  ];
  return [contentsSheet(book, entries), ...sheets];
}

function textAt(sheet: Sheet, row: number): string {
  const value = [...sheet.rows][row]?.cells[0]?.value;
  return typeof value === "string" ? value : "";
}

function titleOf(sheet: Sheet): string {
  return textAt(sheet, 0);
}

function subtitleOf(sheet: Sheet): string {
  return textAt(sheet, 1).replace(/: Kreise, Regierungsbezirke und Hessen$/, "");
}
