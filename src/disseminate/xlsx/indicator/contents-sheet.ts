import {LAND} from "../../../model/region.js";
import {legendOf} from "../../../model/status.js";
import {formatDay, referenceDay} from "../../../model/time-period.js";
import type {Row, Sheet} from "../../../ooxml/model.js";
import {type Book, bookTitle, sourceText} from "../book.js";
import {type ContentsEntry, contentsOf, entryRow, publisherRows} from "../contents-frame.js";
import {editionLine} from "../edition-mark.js";
import {onOnePage, printSetup} from "../sheet-frame.js";
import {sectionRow, TEXT_COLUMNS, textRow, textRows} from "../text-rows.js";
import {wrappedHeight} from "../text-size.js";

const howTo = [
  "Blätter mit einem Klick auf den Namen öffnen; auf jedem Blatt führt der Link unter der Überschrift zurück hierher.",
  "Zahlen sind Zahlen: Sie lassen sich sortieren, summieren und weiterverwenden. Anteile, Salden und Veränderungen sind Formeln, soweit ihre Bestandteile in der Mappe stehen. Wie Sie Jahre und Spalten anfügen, steht im Blatt „Methodik“.",
  "Schlüssel wie 06411 sind Text und behalten ihre führende Null; damit lassen sich eigene Tabellen verknüpfen (SVERWEIS, INDEX/VERGLEICH).",
  "Im Blatt „Kreis im Vergleich“ wählen Sie zwei Gebiete aus Listen; Tabellen und Diagramme folgen. Weitere Diagramme lassen sich ändern und in Word oder PowerPoint einfügen.",
  "Für Auswertungen mit allen Gliederungen ist das letzte Blatt gedacht: eine Zeile je Wert, als Tabelle mit Filtern.",
];

/** The first sheet: what the workbook is, its Stand, how to use it, where to find what. */
export function contentsSheet(book: Book, entries: readonly ContentsEntry[]): Sheet {
  const {cube, indicator, publication, dialect} = book;
  const {edition} = publication;
  const width = TEXT_COLUMNS[0].width + TEXT_COLUMNS[1].width;
  const sentence = cube.keySentence(LAND);
  const signs = legendOf(book.used, dialect);
  const rows: Row[] = [
    {cells: [{value: bookTitle(book), style: "KIM Titel"}], height: 32},
    {
      cells: [{value: editionLine(publication), style: "KIM Untertitel"}],
      height: 20,
    },
    {cells: [], height: 6},
    {
      cells: [
        {value: "Hessen", style: "KIM Kernsatz"},
        {value: sentence, style: "KIM Kernsatz"},
      ],
      height: wrappedHeight(sentence, TEXT_COLUMNS[1].width - 4, {points: 12}) + 10,
    },
    sectionRow("Was diese Mappe enthält"),
    textRow("Indikator", indicator.definition),
    textRow("Aussage", indicator.aussage),
    textRow("Stand", [formatDay(edition.stand), ...cube.sources.map(sourceText)].join("; ")),
    ...(cube.observations.length > 0
      ? []
      : [
          textRow("Zahlen", "Die Zahlen zu diesem Indikator liegen noch nicht vor."),
          ...textRows(
            "Lieferung",
            [indicator.lieferung ?? ""].filter((one) => one !== ""),
          ),
          textRow("Nächste Aktualisierung", indicator.naechsteAktualisierung),
        ]),
    textRow("Gebietsstand", territorialState(book)),
    ...(indicator.status === "vorlaeufig"
      ? [
          textRow(
            "Status",
            "Code und Titel des Indikators sind vorläufig und können sich in einer späteren Edition ändern.",
          ),
        ]
      : []),
    sectionRow("Blätter"),
    ...entries.map(entryRow),
    sectionRow("So nutzen Sie die Mappe"),
    ...(cube.observations.length > 0 ? howTo : howTo.slice(0, 1)).map((line, index) =>
      textRow(String(index + 1), line),
    ),
    ...(signs.length === 0
      ? []
      : [sectionRow("Zeichen"), ...signs.map(({sign, text}) => textRow(sign, text))]),
    ...publisherRows(edition),
  ];
  return contentsOf(rows, printSetup(book, width, onOnePage(rows, width)));
}

/** From when on the areas stand as they are shown, and how many they are. */
function territorialState({cube, publication}: Book): string {
  const newest = cube.periods().at(-1);
  const day = newest === undefined ? publication.edition.stand : referenceDay(newest);
  const kreise = publication.catalogue.regions.kreiseAt(day);
  const cities = kreise.filter((one) => one.level === "kreisfreie-stadt").length;
  return `${formatDay(day)}: ${kreise.length - cities} Landkreise und ${cities} kreisfreie Städte in drei Regierungsbezirken. Jede Zahl gilt für den Gebietsstand ihres Zeitraums.`;
}
