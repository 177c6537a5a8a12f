import type {Publication} from "../../../analyse/publication.js";
import {legendOf} from "../../../model/status.js";
import {formatDay} from "../../../model/time-period.js";
import type {Row, Sheet} from "../../../ooxml/model.js";
import {type ContentsEntry, contentsOf, entryRow, publisherRows} from "../contents-frame.js";
import {editionLine} from "../edition-mark.js";
import type {StatusLog} from "../figure-cell.js";
import {onOnePage, pageSetup} from "../sheet-frame.js";
import {sectionRow, TEXT_COLUMNS, textRow} from "../text-rows.js";

/** What stands on the first sheet of a workbook with several indicators. */
export type Contents = {
  readonly title: string;
  /** Title of the workbook for the page header. */
  readonly workbook: string;
  readonly about: readonly (readonly [keyword: string, content: string])[];
  readonly entries: readonly ContentsEntry[];
  readonly howTo: readonly string[];
  readonly log: StatusLog;
};

/** The first sheet: what the workbook is, its Stand, what is where, how to use it, signs, publisher. */
export function contentsSheetOf(publication: Publication, contents: Contents): Sheet {
  const {edition} = publication;
  const width = TEXT_COLUMNS[0].width + TEXT_COLUMNS[1].width;
  const signs = legendOf([...contents.log, "break_in_series", "base_too_small", "unknown"], edition.zeichen);
  const rows: Row[] = [
    {cells: [{value: contents.title, style: "KIM Titel"}], height: 32},
    {cells: [{value: editionLine(publication), style: "KIM Untertitel"}], height: 20},
    {cells: [], height: 6},
    sectionRow("Was diese Mappe enthält"),
    ...contents.about.map(([keyword, content]) => textRow(keyword, content)),
    textRow("Stand", formatDay(edition.stand)),
    sectionRow("Blätter"),
    ...contents.entries.map(entryRow),
    sectionRow("So nutzen Sie die Mappe"),
    ...contents.howTo.map((line, index) => textRow(String(index + 1), line)),
    sectionRow("Zeichen"),
    ...signs.map(({sign, text}) => textRow(sign, text)),
    ...publisherRows(edition),
  ];
  return contentsOf(rows, pageSetup(edition, contents.workbook, width, onOnePage(rows, width)));
}
