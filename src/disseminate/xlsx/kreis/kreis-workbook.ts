import {formatNumber} from "../../../model/format.js";
import type {Region} from "../../../model/region.js";
import {formatDay} from "../../../model/time-period.js";
import type {RecordRow, Sheet} from "../../../ooxml/model.js";
import {CHART_DATA, createChartData} from "../charts/chart-data.js";
import type {ContentsEntry} from "../contents-frame.js";
import {editionLine, withDraftMark} from "../edition-mark.js";
import {recordsSheet} from "../gesamt/records-sheet.js";
import type {WorkbookFile} from "../indicator/indicator-workbook.js";
import {METHOD} from "../indicator/method-sheet.js";
import {theme, usedStyles} from "../look.js";
import {feldSheetOf} from "./feld-sheet.js";
import {createKreisBook, feldSheet, type KreisBook} from "./kreis-book.js";
import {contentsSheetOf} from "./kreis-contents.js";
import {kreisMethodSheet} from "./kreis-method.js";
import {OVERVIEW, overviewSheet} from "./overview-sheet.js";
import type {KreisEdition} from "./plan.js";

const howTo = [
  "Das Blatt „Überblick“ passt auf eine Seite; ein Klick auf den Code führt zum Themenfeld mit allen Jahren.",
  "Zahlen sind Zahlen: Sie lassen sich summieren und weiterverwenden. Veränderungen, Anteile und Differenzen sind Formeln über Zeilen derselben Tabelle; zum Sortieren und Filtern ist das letzte Blatt gedacht.",
  "Diagramme sind an das Blatt „Diagrammdaten“ gebunden, lassen sich ändern und in Word oder PowerPoint einfügen.",
  "Ein Jahr fügen Sie rechts neben der letzten Spalte einer Tabelle an: Werte eintragen, die Formeln der letzten Spalte nach rechts ziehen.",
  "Alle Gliederungen stehen im letzten Blatt: eine Zeile je Wert, als Tabelle mit Filtern.",
];

/**
 * The Excel workbook of a Kreis or joint unit: overview on one page, a sheet per Themenfeld with tables
 * and charts, method, and all its figures as a table.
 */
export function kreisWorkbook(edition: KreisEdition, region: Region): WorkbookFile {
  const kreis = createKreisBook(edition, region);
  const sheets = withDraftMark(kreisSheets(kreis), kreis.publication);
  const settings = kreis.publication.edition;
  return {
    fileName: `kim-hessen_${region.slug}.xlsx`,
    workbook: {
      properties: {
        title: kreis.title,
        subject: editionLine(kreis.publication),
        creator: settings.herausgeber,
        description: `Alle Indikatoren des Integrationsmonitorings ${region.inPhrase}, mit Zeitreihen, Diagrammen und Methodik.`,
        keywords: ["Hessen", "Integrationsmonitoring", "Kreise", region.name, region.refArea],
        language: "de-DE",
        date: `${settings.stand}T00:00:00Z`,
      },
      theme,
      styles: usedStyles(sheets),
      sheets,
    },
  };
}

function kreisSheets(kreis: KreisBook): readonly Sheet[] {
  const {publication, region} = kreis;
  const {edition, catalogue} = publication;
  const data = createChartData();
  const felder = catalogue.themenfelder.map((feld) => feldSheetOf(kreis, feld, data));
  const overview = overviewSheet(kreis, data);
  const hasCharts = !data.isEmpty();
  const {columns, widths, rowsOf} = kreis.records;
  const figures = kreis.indicators.map(({indicator, plan}) => ({
    indicator,
    observations: plan?.byArea.get(region.refArea) ?? [],
  }));
  const count = figures.reduce((sum, one) => sum + one.observations.length, 0);
  function* records(): Iterable<RecordRow> {
    for (const {indicator, observations} of figures) {
      const row = rowsOf(indicator);
      for (const observation of observations) yield row(observation);
    }
  }
  const dataName = `csv-${region.refArea}`;
  const list = recordsSheet(edition, {
    name: dataName,
    table: `KIM_Daten_${region.refArea.replace("+", "_")}`,
    title: kreis.title,
    columns,
    widths,
    records,
    count,
  });
  const entries: readonly ContentsEntry[] = [
    {
      sheet: OVERVIEW,
      about: "Alle Indikatoren auf einer Seite: Wert, Vorjahr, Veränderung, Hessen, Verlauf und ein Satz.",
    },
    ...catalogue.themenfelder.map((feld) => ({
      sheet: feldSheet(feld),
      about: `${feld.text} Tabellen über die Jahre und Diagramme.`,
    })),
    ...(hasCharts ? [{sheet: CHART_DATA, about: "Die Zahlen hinter den Diagrammen und Verläufen."}] : []),
    {sheet: METHOD, about: "Definitionen, Vergleichbarkeit, Quellen, Lizenz und Zitierweise."},
    {
      sheet: dataName,
      about: `Alle ${formatNumber(count, 0)} Werte in allen Gliederungen, eine Zeile je Wert, mit Spaltennamen nach SDMX.`,
    },
  ];
  const colored = (sheet: Sheet, tabColor: Sheet["tabColor"]): Sheet => ({...sheet, tabColor});
  const contents = contentsSheetOf(publication, {
    title: region.officialName,
    workbook: kreis.title,
    about: [
      ["Inhalt", `Alle Indikatoren ${region.inPhrase}, über die Jahre und neben Hessen.`],
      ["Schlüssel", region.refArea],
      ["Gebietsstand", gebietsstand(kreis)],
    ],
    entries,
    howTo,
    log: kreis.log,
  });
  return [
    contents,
    colored(overview, "#4A86AF"),
    ...felder.map((sheet) => colored(sheet, "#86B1CE")),
    ...(hasCharts ? [colored(data.sheet(edition, kreis.title), "accent2")] : []),
    colored(kreisMethodSheet(kreis), "accent6"),
    colored(list, "accent6"),
  ];
}

function gebietsstand({region}: KreisBook): string {
  const from =
    region.validFrom === undefined ? "" : ` Die Einheit besteht seit dem ${formatDay(region.validFrom)}.`;
  const to =
    region.validTo === undefined
      ? ""
      : ` In diesem Zuschnitt besteht sie bis zum ${formatDay(region.validTo)}.`;
  return `Jede Zahl gilt für den Gebietsstand ihres Zeitraums.${from}${to}`;
}
