import type {Sheet} from "../model.js";
import {tag, tagIf} from "../package/xml.js";
import {dataBarsXml} from "./conditional-format.js";
import {sparklinesXml} from "./sparkline.js";

/** Namespace of what Excel 2010 added to worksheets. */
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** Which extension holds data bars and which sparklines ([MS-XLSX] 2.2.4.3), in Excel's order. */
const DATA_BARS = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const SPARKLINES = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";

/**
 * Extensions of a sheet. They stand in an extension list, which every reader may skip, and name their
 * namespace themselves: no part has to declare it as ignorable.
 *
 * @throws KimError ooxml-sparkline, ooxml-sheet-unknown, ooxml-measure
 */
export function extensionsXml(sheet: Sheet, sheetNames: ReadonlySet<string>): string {
  const extension = (uri: string, content: string) =>
    content === "" ? "" : tag("ext", {uri, "xmlns:x14": X14}, content);
  return tagIf(
    "extLst",
    extension(DATA_BARS, dataBarsXml(sheet)),
    extension(SPARKLINES, sparklinesXml(sheet, sheetNames)),
  );
}
