import {combinationTitle} from "../../../analyse/combinations.js";
import {legendOf} from "../../../model/status.js";
import {formatDay, formatTimePeriod} from "../../../model/time-period.js";
import type {Row, Sheet} from "../../../ooxml/model.js";
import {type Book, bookTitle, sourceText} from "../book.js";
import {headingRows, onOnePage, printSetup} from "../sheet-frame.js";
import {sectionRow, TEXT_COLUMNS, textRow, textRows} from "../text-rows.js";
import {exampleRows} from "./worked-example.js";

/** Name of the sheet that says how the figures came about. */
export const METHOD = "Methodik";

const RESULT_COLUMN = {width: 12};

/** Definition, parts of the measures, notes, breaks, worked example, sources and how to cite. */
export function methodSheet(book: Book): Sheet {
  const {indicator, cube} = book;
  const rows: Row[] = [
    ...headingRows(bookTitle(book), "Methodik: Definition, Vergleichbarkeit, Quellen, Rechenbeispiel"),
    sectionRow("Definition"),
    textRow("Definition", indicator.definition),
    ...optional("Zähler", indicator.zaehler),
    ...optional("Nenner", indicator.nenner),
    textRow("Aussage", indicator.aussage),
    textRow("Statistik", `${indicator.statistik} (EVAS ${indicator.evas.join(", ")})`),
    ...textRows(
      "Maße",
      indicator.measures.map(
        (measure) =>
          `${measure.titel} (${book.unitOf(measure).titel}${measure.decimals === 0 ? "" : `, ${decimalsText(measure.decimals)}`})`,
      ),
    ),
    ...textRows("Gliederungen", breakdowns(book)),
    sectionRow("Hinweise"),
    ...textRows("Hinweise", [...indicator.hinweise, ...cube.notes]),
    ...textRows("Gebiete", areaNotes(book)),
    textRow("Geheimhaltung", indicator.geheimhaltung),
    sectionRow("Vergleichbarkeit"),
    textRow("Vergleichbarkeit", indicator.vergleichbarkeit),
    ...textRows("Brüche", breakTexts(book)),
    ...textRows(
      "Ereignisse",
      cube.events.map((event) => `${event.titel}: ${event.text}`),
    ),
    textRow(
      "Veränderungen",
      "Veränderungen gegenüber dem Vorjahr sind aus ungerundeten Werten berechnet. Über einen Bruch hinweg wird keine Veränderung berechnet (x); Veränderungen in Prozent entfallen, wenn der Ausgangswert unter 100 liegt (x). Gerundet wird kaufmännisch und nur für die Anzeige.",
    ),
  ];
  rows.push(
    ...exampleRows(book, rows.length + 1),
    ...(cube.observations.length > 0 ? extendRows() : []),
    ...signRows(book),
    ...sourceRows(book),
  );
  return {
    name: METHOD,
    rows,
    columns: [...TEXT_COLUMNS, RESULT_COLUMN],
    gridlines: false,
    print: printSetup(book, 0, onOnePage(rows, 0)),
  };
}

/** How a reader goes on with the workbook. */
function extendRows(): readonly Row[] {
  return [
    sectionRow("Weiterrechnen"),
    textRow(
      "Sortieren",
      "Die Tabellen der Gebiete lassen sich nach jeder Spalte sortieren. Andere Blätter und Diagramme suchen ihre Zahlen über Schlüssel und Jahr und bleiben richtig.",
    ),
    textRow(
      "Spalte anfügen",
      "Schreiben Sie rechts neben eine Tabelle: Excel nimmt die Spalte auf. Formeln über Zellen derselben Zeile gelten für alle Gebiete.",
    ),
    textRow(
      "Jahr anfügen",
      "In der Zeitreihe: die Werte in eine neue Spalte rechts neben dem letzten Jahr, das Jahr in die Kopfzeile. In „Vergleichswerte“: eine Zeile der Reihe unter die Tabelle kopieren, in Kennung und Zeitraum das Jahr ändern. In „Kreis im Vergleich“: unter der Zeitreihe eine Zeile einfügen, die letzte Zeile hineinkopieren, das Jahr ändern. Diagramme nehmen das Jahr auf, wenn Sie es in „Diagrammdaten“ ergänzen und ihren Bereich erweitern.",
    ),
  ];
}

function optional(keyword: string, content: string | undefined): readonly Row[] {
  return content === undefined ? [] : [textRow(keyword, content)];
}

function decimalsText(decimals: number): string {
  return decimals === 1 ? "eine Nachkommastelle" : `${decimals} Nachkommastellen`;
}

function breakdowns({indicator, publication}: Book): readonly string[] {
  const {codelists} = publication.catalogue;
  return indicator.dimensions.map(({id, codes}) => {
    const names = codes.map((code) => combinationTitle({[id]: code}, codelists));
    return `${codelists.get(id)?.titel ?? id}: ${names.join("; ")}`;
  });
}

function areaNotes({cube, publication}: Book): readonly string[] {
  return [
    ...new Set(publication.catalogue.regions.all.flatMap((area) => cube.areaNote(area.refArea) ?? [])),
  ].filter((note) => !cube.notes.includes(note));
}

/** Each break once, with the measures that it is for. */
function breakTexts({cube, indicator, periodicity}: Book): readonly string[] {
  const measures = new Map<string, string[]>();
  for (const {id, titel} of indicator.measures)
    for (const one of cube.breaks(id)) {
      const between = `zwischen ${formatTimePeriod(one.before, periodicity)} und ${formatTimePeriod(one.after, periodicity)}`;
      const key = `${one.titel}, ${between}`;
      measures.set(key, [...(measures.get(key) ?? []), titel]);
    }
  return [...measures].map(([key, names]) => `${key}: ${names.join("; ")}`);
}

/** Words for a link: `Zur Tabelle bei www.regionalstatistik.de`. */
function linkText(url: string): string {
  return `Zur Tabelle bei ${/^https?:\/\/([^/]+)/.exec(url)?.[1] ?? url}`;
}

/** Signs that stand in this workbook in place of a number or beside one. */
function signRows({used, dialect}: Book): readonly Row[] {
  const signs = legendOf(used, dialect);
  if (signs.length === 0) return [];
  return [sectionRow("Zeichen in dieser Mappe"), ...signs.map(({sign, text}) => textRow(sign, text))];
}

function sourceRows(book: Book): readonly Row[] {
  const {cube, publication, indicator} = book;
  const {edition} = publication;
  return [
    sectionRow("Quellen und Lizenz"),
    ...(cube.sources.length > 0 || indicator.lieferung === undefined
      ? []
      : [textRow("Lieferung", indicator.lieferung)]),
    ...cube.sources.flatMap(({source, stand, from, to}) => [
      textRow(
        `Tabelle ${source.table.split("/")[1] ?? source.table}`,
        `${source.titel}; Zeiträume ${period(from)} bis ${period(to)}; Stand ${formatDay(stand)}`,
      ),
      textRow("Quellenvermerk", source.quellenvermerk),
      textRow(
        "Lizenz",
        source.lizenz === "dl-de/by-2-0"
          ? "Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0)"
          : source.lizenz,
        source.lizenzLink === undefined ? undefined : {to: {url: source.lizenzLink}},
      ),
      ...(source.link === undefined
        ? []
        : [textRow("Link", linkText(source.link), {to: {url: source.link}, tooltip: source.link})]),
    ]),
    sectionRow("Zitieren und nachfragen"),
    textRow(
      "So zitieren Sie",
      `${edition.herausgeber}: ${edition.titel}, Edition ${publication.release.version}, Indikator ${indicator.code} ${indicator.titel}, Stand ${formatDay(edition.stand)}.${cube.sources.length === 0 ? "" : ` Datenquelle: ${cube.sources.map(sourceText).join("; ")}; eigene Berechnungen.`}`,
    ),
    textRow("Nächste Aktualisierung", indicator.naechsteAktualisierung),
    textRow("Kontakt", edition.kontakt),
  ];

  function period(timePeriod: string): string {
    return formatTimePeriod(timePeriod, timePeriod.length === 10 ? "stichtag" : book.periodicity);
  }
}
