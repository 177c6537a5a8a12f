import type {XmlReader} from "../xml/xml-reader.js";

/** Built-in formats for dates and times (ECMA-376 part 1, 18.8.30, with those of East Asian Excel). */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether cells of a style hold dates, by the index of the style. @throws KimError xml-damaged */
export function readDateStyles(reader: XmlReader | undefined): readonly boolean[] {
  const styles: boolean[] = [];
  if (reader === undefined) return styles;
  const own = new Map<string, boolean>();
  let inside = false;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    const name = reader.name();
    if (name === "cellXfs" && event !== "text") inside = event === "open";
    if (event !== "open") continue;
    if (name === "numFmt")
      own.set(reader.attribute("numFmtId") ?? "", isDateFormat(reader.attribute("formatCode") ?? ""));
    if (name === "xf" && inside) {
      const id = reader.attribute("numFmtId") ?? "0";
      styles.push(own.get(id) ?? builtInDates.some(([from, to]) => Number(id) >= from && Number(id) <= to));
    }
  }
  return styles;
}

/** Whether a format code shows a number as date or time: it has a letter for one outside of quotes and brackets. */
export function isDateFormat(code: string): boolean {
  for (let at = 0; at < code.length; at++) {
    const character = code[at] ?? "";
    if (character === '"') {
      const end = code.indexOf('"', at + 1);
      if (end < 0) return false;
      at = end;
    } else if (character === "[") {
      const end = code.indexOf("]", at + 1);
      if (end < 0) return false;
      if (/^(h+|m+|s+)$/i.test(code.slice(at + 1, end))) return true;
      at = end;
    } else if (character === "\\" || character === "_" || character === "*") at++;
    else if (/[dmyhs]/i.test(character)) return true;
  }
  return false;
}

const DAY = 86_400_000;

/** ISO date (with time, if there is one) of a serial number; a time alone for numbers below 1. */
export function dateText(serial: number, date1904: boolean): string {
  const days = date1904 ? serial + 1462 : serial;
  // The serial numbers of Lotus 1-2-3 count a 29 February 1900.
  const shifted = days < 60 ? days + 1 : days;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round((shifted * DAY) / 1000) * 1000);
  if (Number.isNaN(moment.getTime())) return String(serial);
  const [day = "", time = ""] = moment.toISOString().split("T");
  const clock = time.slice(0, 8);
  if (days < 1 && days > 0) return clock;
  return clock === "00:00:00" ? day : `${day}T${clock}`;
}
