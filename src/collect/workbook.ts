import {kimError} from "../messages/kim-error.js";
import {strictGrid} from "./cell-rules.js";
import {openBinary} from "./xlsx/open-binary.js";
import {openXlsx} from "./xlsx/open-xlsx.js";
import type {RawSheet, Workbook} from "./xlsx/workbook-types.js";
import {isZip} from "./zip.js";

/** Whether the bytes begin like an OLE2 compound file: .xls, or an encrypted workbook. */
export function isCompound(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString("hex") === "d0cf11e0a1b11ae1";
}

/**
 * Opens a workbook: .xlsx with the strict reader of this project, .xlsb and .xls with that of a library
 * after the guard has looked at the archive.
 *
 * @param file name for messages
 * @throws KimError archive-…, xml-damaged, workbook-…
 */
export function openWorkbook(bytes: Uint8Array, file: string): Workbook {
  const {sheets, notes} = (isZip(bytes) ? openXlsx(bytes, file) : undefined) ?? openBinary(bytes, file);
  if (sheets.length > 0 && sheets.every(({hidden}) => hidden))
    throw kimError("workbook-hidden", {sheets: sheets.map(({name}) => name)}, {file});
  const hidden = sheets.filter((sheet) => sheet.hidden).map(({name}) => `„${name}“`);
  return {
    notes: [
      ...notes,
      ...(hidden.length === 0 ? [] : [`Ausgeblendete Blätter werden nicht gelesen: ${hidden.join(", ")}.`]),
    ],
    sheets: sheets.map(({name, hidden: isHidden, raw}) => {
      let read: RawSheet | undefined;
      const once = () => {
        read ??= raw();
        return read;
      };
      return {name, hidden: isHidden, raw: once, grid: () => strictGrid(once(), file)};
    }),
  };
}
