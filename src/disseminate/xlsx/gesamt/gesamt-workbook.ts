import {formatNumber} from "../../../model/format.js";
import type {RecordRow, Row, Sheet} from "../../../ooxml/model.js";
import type {ContentsEntry} from "../contents-frame.js";
import {editionLine, withDraftMark} from "../edition-mark.js";
import type {WorkbookFile} from "../indicator/indicator-workbook.js";
import {METHOD} from "../indicator/method-sheet.js";
import {contentsSheetOf} from "../kreis/kreis-contents.js";
import {citationRows, indicatorRows, readingRows} from "../kreis/kreis-method.js";
import type {IndicatorPlan, KreisEdition} from "../kreis/plan.js";
import {rowLabel} from "../kreis/table-rows.js";
import {theme, usedStyles} from "../look.js";
import {CONTENTS, headingRows, pageSetup} from "../sheet-frame.js";
import {sheetName} from "../sheet-names.js";
import {TEXT_COLUMNS} from "../text-rows.js";
import {gesamtSheet} from "./indicator-sheet.js";
import {recordsSheet} from "./records-sheet.js";

/** Sheet with every figure of the edition. */
const ALL_FIGURES = "csv-alle";

const TITLE = "Alle Indikatoren, alle Kreise";

const howTo = [
  "Blätter mit einem Klick auf den Namen öffnen; auf jedem Blatt führt der Link unter der Überschrift zurück hierher.",
  "Bei Anteilen und Quoten färbt ein Wärmebild die Werte der Kreise; Zelle D3 schaltet es ein und aus.",
  "Schlüssel wie 06411 sind Text und behalten ihre führende Null; damit lassen sich eigene Tabellen verknüpfen (SVERWEIS, INDEX/VERGLEICH).",
  "Das letzte Blatt enthält jede Zahl der Edition, eine Zeile je Wert: mit den Filtern auswählen oder eine Pivot-Tabelle daraus machen.",
  "Diagramme und alle Gliederungen eines Indikators stehen in seiner eigenen Mappe, alle Indikatoren eines Kreises in dessen Mappe.",
];

/**
 * The Excel workbook with everything: a sheet per indicator over all Kreise, method, and every figure of
 * the edition as one table.
 */
export function gesamtWorkbook(edition: KreisEdition): WorkbookFile {
  const {edition: settings} = edition.publication;
  const sheets = withDraftMark(gesamtSheets(edition), edition.publication);
  return {
    fileName: "kim-hessen_gesamt.xlsx",
    workbook: {
      properties: {
        title: `${settings.titel}: ${TITLE}`,
        subject: editionLine(edition.publication),
        creator: settings.herausgeber,
        description:
          "Alle Indikatoren des Integrationsmonitorings für alle Kreise, mit Zeitreihen und Methodik.",
        keywords: ["Hessen", "Integrationsmonitoring", "Kreise", "Zeitreihen"],
        language: "de-DE",
        date: `${settings.stand}T00:00:00Z`,
      },
      theme,
      styles: usedStyles(sheets),
      sheets,
    },
  };
}

function gesamtSheets(edition: KreisEdition): readonly Sheet[] {
  const {publication, indicators} = edition;
  const taken = new Set([CONTENTS, METHOD, ALL_FIGURES].map((name) => name.toLowerCase()));
  const planned = indicators.flatMap(({indicator, plan}) => (plan === undefined ? [] : [{indicator, plan}]));
  const tables = planned.map(({indicator, plan}) => ({
    indicator,
    plan,
    sheet: gesamtSheet(plan, sheetName(`${indicator.code} ${indicator.kurztitel}`, taken)),
  }));
  const count = planned.reduce((sum, {plan}) => sum + plan.book.cube.observations.length, 0);
  const entries: readonly ContentsEntry[] = [
    ...tables.map(({sheet, indicator, plan}) => ({
      sheet: sheet.name,
      about: `${indicator.titel}. ${aboutPlan(plan)}`,
    })),
    {sheet: METHOD, about: "Definitionen, Vergleichbarkeit, Quellen, Lizenz und Zitierweise."},
    {
      sheet: ALL_FIGURES,
      about: `Alle ${formatNumber(count, 0)} Werte der Edition in allen Gliederungen, eine Zeile je Wert, mit Spaltennamen nach SDMX.`,
    },
  ];
  const missing = indicators.filter(({plan}) => plan === undefined).map(({indicator}) => indicator);
  const statuses = planned.flatMap(({plan}) => plan.book.cube.observations.map((one) => one.obsStatus));
  const contents = contentsSheetOf(publication, {
    title: TITLE,
    workbook: TITLE,
    about: [
      [
        "Inhalt",
        "Je Indikator ein Blatt: alle Kreise, Regierungsbezirke und Hessen über die Jahre, Veränderung zum Vorjahr, neueste Werte nach Staatsangehörigkeit.",
      ],
      ...missing.map(
        ({code, titel, naechsteAktualisierung}) =>
          ["Noch ohne Zahlen", `${code} ${titel}. ${naechsteAktualisierung}`] as const,
      ),
    ],
    entries,
    howTo,
    log: new Set(statuses),
  });
  return [
    contents,
    ...tables.map(({sheet}): Sheet => ({...sheet, tabColor: "#4A86AF"})),
    {...methodSheet(edition), tabColor: "accent6"},
    {
      ...allFigures(
        edition,
        planned.map(({plan}) => plan),
        count,
      ),
      tabColor: "accent6",
    },
  ];
}

function aboutPlan({book, leading, headings}: IndicatorPlan): string {
  return `${rowLabel(book, leading)}, ${headings[0]} bis ${headings.at(-1)}.`;
}

function allFigures(
  {publication, records: {columns, widths, rowsOf}}: KreisEdition,
  plans: readonly IndicatorPlan[],
  count: number,
): Sheet {
  function* records(): Iterable<RecordRow> {
    for (const {book} of plans) {
      const row = rowsOf(book.indicator);
      for (const observation of book.cube.observations) yield row(observation);
    }
  }
  return recordsSheet(publication.edition, {
    name: ALL_FIGURES,
    table: "KIM_Alle_Werte",
    title: TITLE,
    columns,
    widths,
    records,
    count,
  });
}

function methodSheet({publication, indicators}: KreisEdition): Sheet {
  const {edition} = publication;
  const rows: readonly Row[] = [
    ...headingRows(TITLE, "Methodik: Definitionen, Vergleichbarkeit, Quellen, Lizenz und Zitierweise"),
    ...readingRows(),
    ...indicators.flatMap(({indicator, plan}) => indicatorRows({indicator, plan, book: plan?.book})),
    ...citationRows(publication),
  ];
  return {
    name: METHOD,
    rows,
    columns: TEXT_COLUMNS,
    gridlines: false,
    print: pageSetup(edition, TITLE, TEXT_COLUMNS[0].width + TEXT_COLUMNS[1].width),
  };
}
