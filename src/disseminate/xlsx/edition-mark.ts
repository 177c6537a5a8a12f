import type {Publication} from "../../analyse/publication.js";
import {draftMark} from "../../model/release.js";
import type {Sheet} from "../../ooxml/model.js";

/** Title, edition and, for a draft, its mark: `Kommunales Integrationsmonitoring Hessen, Edition 2026`. */
export function editionLine({edition, release}: Publication): string {
  return [`${edition.titel}, Edition ${release.version}`, draftMark(release)]
    .filter((one) => one !== undefined)
    .join(" · ");
}

/** Sheets with the mark of a draft in the footer of every page; of a published edition as they are. */
export function withDraftMark(sheets: readonly Sheet[], {release}: Publication): readonly Sheet[] {
  const mark = draftMark(release);
  if (mark === undefined) return sheets;
  return sheets.map((sheet) =>
    sheet.print === undefined
      ? sheet
      : {...sheet, print: {...sheet.print, footer: {...sheet.print.footer, center: [mark]}}},
  );
}
