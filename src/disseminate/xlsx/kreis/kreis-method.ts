import type {Publication} from "../../../analyse/publication.js";
import {formatDay, formatTimePeriod} from "../../../model/time-period.js";
import type {Row, Sheet} from "../../../ooxml/model.js";
import {sourceText} from "../book.js";
import {METHOD} from "../indicator/method-sheet.js";
import {headingRows, pageSetup} from "../sheet-frame.js";
import {sectionRow, TEXT_COLUMNS, textRow, textRows} from "../text-rows.js";
import {titleWithUnit} from "../views.js";
import type {KreisBook, KreisIndicator} from "./kreis-book.js";

/** How figures, changes and missing values are to be read; the same in every workbook of several indicators. */
export function readingRows(): readonly Row[] {
  return [
    sectionRow("Lesehinweise"),
    textRow(
      "Veränderungen",
      "Veränderungen gegenüber dem Vorjahr sind aus ungerundeten Werten berechnet. Über einen Bruch hinweg wird keine Veränderung berechnet (x); Veränderungen in Prozent entfallen, wenn der Ausgangswert unter 100 liegt (x). Gerundet wird kaufmännisch und nur für die Anzeige.",
    ),
    textRow(
      "Formeln",
      "Veränderungen, Differenzen und Anteile an Hessen sind Formeln über den Zellen der Tabelle. Fehlt ein Wert, gibt die Formel sein Zeichen weiter.",
    ),
    textRow(
      "Vergleich",
      "Die Zahlen sind nicht bewertet: Ein hoher oder niedriger Wert ist für sich weder gut noch schlecht. Auf Ebene der Kreise lässt sich nur nach deutscher und ausländischer Staatsangehörigkeit unterscheiden; einen Migrationshintergrund weist die Statistik hier nicht aus.",
    ),
  ];
}

/** Definition, comparability and sources of every indicator, how to read and cite. */
export function kreisMethodSheet(kreis: KreisBook): Sheet {
  const {edition} = kreis.publication;
  const rows: Row[] = [
    ...headingRows(kreis.title, "Methodik: Definitionen, Vergleichbarkeit, Quellen, Lizenz und Zitierweise"),
    ...readingRows(),
    ...kreis.indicators.flatMap(indicatorRows),
    ...citationRows(kreis.publication, kreis.region.officialName),
  ];
  return {
    name: METHOD,
    rows,
    columns: TEXT_COLUMNS,
    gridlines: false,
    print: pageSetup(edition, kreis.title, TEXT_COLUMNS[0].width + TEXT_COLUMNS[1].width),
  };
}

/** How to cite a workbook of several indicators, its licence, whom to ask. @param part of the edition that it holds */
export function citationRows({edition, release}: Publication, part?: string): readonly Row[] {
  const cited = [edition.titel, `Edition ${release.version}`, part, `Stand ${formatDay(edition.stand)}`];
  return [
    sectionRow("Zitieren und nachfragen"),
    textRow(
      "So zitieren Sie",
      `${edition.herausgeber}: ${cited.filter((one) => one !== undefined).join(", ")}.`,
    ),
    textRow("Lizenz", "Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0)", {
      to: {url: "https://www.govdata.de/dl-de/by-2-0"},
    }),
    textRow("Kontakt", edition.kontakt),
  ];
}

/** What is to be known of an indicator. */
export function indicatorRows({
  indicator,
  plan,
  book,
}: Pick<KreisIndicator, "indicator" | "plan" | "book">): readonly Row[] {
  const head = [
    sectionRow(`${indicator.code} ${indicator.titel}`),
    textRow("Definition", indicator.definition),
  ];
  if (plan === undefined || book === undefined)
    return [...head, textRow("Zahlen", `Liegen noch nicht vor. ${indicator.naechsteAktualisierung}`)];
  const {cube, periodicity} = book;
  const {leading} = plan;
  const breaks = cube.breaks(leading.measure.id, leading.dimensions);
  return [
    ...head,
    textRow("Kennzahl", titleWithUnit(book, leading)),
    textRow("Statistik", `${indicator.statistik} (EVAS ${indicator.evas.join(", ")})`),
    textRow("Vergleichbarkeit", indicator.vergleichbarkeit),
    ...textRows(
      "Brüche",
      breaks.map((one) => `Seit ${formatTimePeriod(one.after, periodicity)}: ${one.text}`),
    ),
    textRow("Geheimhaltung", indicator.geheimhaltung),
    ...textRows("Quelle", cube.sources.map(sourceText)),
    textRow("Nächste Aktualisierung", indicator.naechsteAktualisierung),
  ];
}
