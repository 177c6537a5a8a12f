/** Longest name of a sheet that Excel takes. */
export const LONGEST_SHEET_NAME = 31;

/**
 * A speaking name for a sheet: without the characters Excel forbids, cut between words, unique in the
 * workbook ignoring case.
 *
 * @param taken names in lower case; the new one is added
 */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .replaceAll("/-", "-")
    .replaceAll("/", "-")
    .replace(/[:\\?*[\]']/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  let name = cut(clean, LONGEST_SHEET_NAME);
  for (let number = 2; taken.has(name.toLowerCase()); number++)
    name = `${cut(clean, LONGEST_SHEET_NAME - 3)} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Words that mean nothing at the end of a name that was cut. */
const LEFT_OVER = /( (am|an|bei|der|des|die|im|in|je|nach|und|von|zum|zur))+$/;

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of what stands after a comma would say something else.
  const comma = text.lastIndexOf(", ", most);
  const space = comma > most / 2 ? comma : text.lastIndexOf(" ", most);
  return text
    .slice(0, space > most / 2 ? space : most)
    .replace(/[ ,–-]+$/, "")
    .replace(LEFT_OVER, "");
}
