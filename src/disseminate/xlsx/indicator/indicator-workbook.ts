import type {Publication, PublishedIndicator} from "../../../analyse/publication.js";
import {formatNumber} from "../../../model/format.js";
import type {Sheet, Workbook} from "../../../ooxml/model.js";
import {type Book, bookTitle, createBook} from "../book.js";
import {CHART_DATA, createChartData} from "../charts/chart-data.js";
import {CHARTS, chartSheets} from "../charts/charts-sheet.js";
import {MULTIPLES} from "../charts/multiples-sheet.js";
import {COMPARE, type Comparison, comparison} from "../compare/compare-sheet.js";
import {COMPARED} from "../compare/value-sheet.js";
import type {ContentsEntry} from "../contents-frame.js";
import {editionLine, withDraftMark} from "../edition-mark.js";
import {theme, usedStyles} from "../look.js";
import {CONTENTS} from "../sheet-frame.js";
import {changeSheet, noComparison} from "./change-sheet.js";
import {contentsSheet} from "./contents-sheet.js";
import {contextSheet} from "./context-sheet.js";
import {dataSheet} from "./data-sheet.js";
import {METHOD, methodSheet} from "./method-sheet.js";
import {seriesSheets} from "./series-sheets.js";
import {wordsSheet} from "./words-sheet.js";
import {yearSheets} from "./year-sheets.js";

/** A workbook that can be written, and the name of its file. */
export type WorkbookFile = {readonly fileName: string; readonly workbook: Workbook};

/**
 * The Excel workbook of an indicator with figures: contents, newest year, comparison with the previous
 * year, time series, charts, method, and all figures as a table.
 */
export function indicatorWorkbook(
  published: Extract<PublishedIndicator, {cube: object}>,
  publication: Publication,
): WorkbookFile {
  const book = createBook(published.cube, publication);
  const {sheets, definedNames} = indicatorSheets(book);
  return workbookFile(book, sheets, definedNames);
}

/** The file of an indicator's workbook with its name and properties. */
export function workbookFile(
  book: Book,
  unmarked: readonly Sheet[],
  definedNames: Comparison["definedNames"],
): WorkbookFile {
  const {edition} = book.publication;
  const sheets = withDraftMark(unmarked, book.publication);
  return {
    fileName: `kim-hessen_${book.indicator.code.toLowerCase()}-${book.indicator.slug}.xlsx`,
    workbook: {
      properties: {
        title: bookTitle(book),
        subject: editionLine(book.publication),
        creator: edition.herausgeber,
        description: book.indicator.definition,
        keywords: [
          "Hessen",
          "Integrationsmonitoring",
          "Kreise",
          book.indicator.code,
          book.indicator.kurztitel,
        ],
        language: "de-DE",
        date: `${edition.stand}T00:00:00Z`,
      },
      theme,
      styles: usedStyles(sheets),
      sheets,
      definedNames,
    },
  };
}

/** The sheets in their order; the contents last in the making, first in the book. */
function indicatorSheets(book: Book): {
  readonly sheets: readonly Sheet[];
  readonly definedNames: Comparison["definedNames"];
} {
  const dataName = `csv-${book.indicator.code}`;
  const taken = new Set(
    [CONTENTS, CHARTS, CHART_DATA, MULTIPLES, COMPARE, COMPARED, METHOD, dataName].map((name) =>
      name.toLowerCase(),
    ),
  );
  const series = seriesSheets(book, taken);
  const years = yearSheets(book, taken);
  const change = changeSheet(book, taken);
  const context = contextSheet(book, taken);
  const words = wordsSheet(book, taken);
  const data = createChartData();
  const compared = comparison(book, data);
  const charts = chartSheets(book, data, compared?.chosen);
  const colored = (sheets: readonly Sheet[], tabColor: Sheet["tabColor"]) =>
    sheets.map((sheet) => ({...sheet, tabColor}));
  const sheets = [
    ...colored([...years, ...(change === undefined ? [] : [change])], "#4A86AF"),
    ...colored(compared?.sheets.slice(0, 1) ?? [], "accent1"),
    ...colored(
      [context, words].filter((sheet) => sheet !== undefined),
      "#4A86AF",
    ),
    ...colored(series, "#86B1CE"),
    ...colored([...charts, ...(compared?.sheets.slice(1) ?? [])], "accent2"),
    ...colored([methodSheet(book), dataSheet(book, dataName)], "accent6"),
  ];
  const entries: readonly ContentsEntry[] = [
    ...years.map((sheet) => ({
      sheet: sheet.name,
      about: `${dayOf(sheet) === dayOf(years[0] ?? sheet) ? "Neueste Werte" : "Neueste verfügbare Werte weiterer Gliederungen"} aller Kreise, der Regierungsbezirke und Hessens: ${subtitleOf(sheet)}.${
        change === undefined ? ` ${noComparison(book)}` : ""
      }`,
    })),
    ...(change === undefined
      ? []
      : [{sheet: change.name, about: "Neuestes Jahr und Vorjahr nebeneinander, Veränderungen als Formeln."}]),
    ...(compared === undefined
      ? []
      : [
          {
            sheet: COMPARE,
            about: `Zwei Auswahllisten: ein Kreis und ein zweites Gebiet${compared.hasGroups ? " oder eine Vergleichsgruppe" : ""}. Tabellen und Diagramme folgen, ohne Makros.`,
          },
        ]),
    ...(context === undefined
      ? []
      : [
          {
            sheet: context.name,
            about: `Der neueste Wert jedes Kreises neben Hessen${compared?.hasGroups === true ? " und ähnlichen Kreisen" : ""}, Abstand der Gruppen, längste vergleichbare Veränderung.`,
          },
        ]),
    ...(words === undefined
      ? []
      : [
          {sheet: words.name, about: "Der neueste Wert jedes Gebiets in Sätzen, zum Übernehmen in Berichte."},
        ]),
    ...series.map((sheet) => ({sheet: sheet.name, about: `${titleOf(sheet)}, ${subtitleOf(sheet)}.`})),
    ...charts.map(({name}) => ({
      sheet: name,
      about:
        name === CHART_DATA
          ? "Die Zahlen hinter den Diagrammen."
          : name === MULTIPLES
            ? "Ein kleines Diagramm je Kreis, alle mit derselben Achse, daneben Hessen."
            : "Diagramme zum Ansehen und Kopieren, mit Quelle und Stand.",
    })),
    ...(compared === undefined
      ? []
      : [{sheet: COMPARED, about: "Die Zahlen, aus denen „Kreis im Vergleich“ auswählt."}]),
    {
      sheet: METHOD,
      about: "Definition, Hinweise, Vergleichbarkeit, Rechenbeispiel, Quellen, Lizenz und Zitierweise.",
    },
    {
      sheet: dataName,
      about: `Alle ${formatNumber(book.cube.observations.length, 0)} Werte in allen Gliederungen, eine Zeile je Wert, mit Spaltennamen nach SDMX.`,
    },
  ];
  return {
    sheets: [contentsSheet(book, entries), ...sheets],
    definedNames: compared?.definedNames ?? [],
  };
}

function textAt(sheet: Sheet, row: number): string {
  const value = [...sheet.rows][row]?.cells[0]?.value;
  return typeof value === "string" ? value : "";
}

function titleOf(sheet: Sheet): string {
  return textAt(sheet, 0);
}

/** The period that a sheet of the newest figures shows, as its subtitle says it. */
function dayOf(sheet: Sheet): string {
  return subtitleOf(sheet).split(",")[0] ?? "";
}

function subtitleOf(sheet: Sheet): string {
  return textAt(sheet, 1).replace(/: Kreise, Regierungsbezirke und Hessen$/, "");
}
