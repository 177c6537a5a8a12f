import {createIndicatorCube} from "../../../analyse/cube/indicator-cube.js";
import type {Publication} from "../../../analyse/publication.js";
import type {Indicator} from "../../../catalogue/indicator-schema.js";
import {TOTAL} from "../../../model/observation.js";
import type {Sheet} from "../../../ooxml/model.js";
import type {AreaColumn} from "../area-columns.js";
import {areaTableSheet} from "../area-table.js";
import {type Book, bookTitle, type ColumnView, createBook} from "../book.js";
import {type StatusLog, signCell} from "../figure-cell.js";
import {codesTitle} from "../views.js";
import {contentsSheet} from "./contents-sheet.js";
import {type WorkbookFile, workbookFile} from "./indicator-workbook.js";
import {METHOD, methodSheet} from "./method-sheet.js";

/** Sheet with the table that figures will fill. */
const EXPECTED = "Tabelle (ohne Zahlen)";

/**
 * The workbook of an indicator without figures: what will be delivered and by whom, the table as it will
 * be, with the sign for figures that are not yet there, and the method.
 */
export function expectedWorkbook(indicator: Indicator, publication: Publication): WorkbookFile {
  const book = createBook(createIndicatorCube(indicator, [], publication.catalogue), publication);
  const table = expectedTable(book);
  const method = {...methodSheet(book), tabColor: "accent6"} satisfies Sheet;
  const contents = contentsSheet(book, [
    {
      sheet: table.name,
      about: "So wird die Tabelle aussehen: alle Kreise, die Regierungsbezirke und Hessen; noch ohne Zahlen.",
    },
    {
      sheet: METHOD,
      about: "Definition, Zähler und Nenner, Hinweise, Geheimhaltung, Rechenbeispiel und Kontakt.",
    },
  ]);
  return workbookFile(book, [contents, table, method], []);
}

/** The table of the newest period to come, every figure with the sign for "liegt noch nicht vor". */
function expectedTable(book: Book): Sheet {
  const {indicator, publication, dialect} = book;
  const log: StatusLog = new Set();
  const columns = expectedViews(book).map(
    (view, index, all): AreaColumn => ({
      heading: [
        view.measure.kurztitel,
        codesTitle(book, view.dimensions),
        book.unitOf(view.measure).kurztitel,
      ].join("\n"),
      above:
        all[index - 1]?.measure === view.measure
          ? undefined
          : {texts: [view.measure.titel, view.measure.kurztitel], kind: "group"},
      decimals: view.measure.decimals,
      cell: (_, look) => signCell("not_yet", look, dialect, log),
    }),
  );
  return {
    ...areaTableSheet(book, {
      sheet: EXPECTED,
      title: bookTitle(book),
      subtitle: "Die Zahlen liegen noch nicht vor; so wird die Tabelle aussehen",
      areas: publication.catalogue.regions.allAt(publication.edition.stand),
      columns,
      notes: [
        ...(indicator.lieferung === undefined ? [] : [indicator.lieferung]),
        `Nächste Aktualisierung: ${indicator.naechsteAktualisierung}.`,
      ],
      log,
    }),
    tabColor: "#4A86AF",
  };
}

/** Each measure in total and by citizenship. */
function expectedViews({indicator}: Book): readonly ColumnView[] {
  const codes = indicator.dimensions.find((one) => one.id === "citizenship")?.codes ?? [TOTAL];
  return indicator.measures.flatMap((measure) =>
    codes
      .filter((code) => (measure.only?.citizenship ?? [code]).includes(code))
      .map((code): ColumnView => ({measure, dimensions: code === TOTAL ? {} : {citizenship: code}})),
  );
}
