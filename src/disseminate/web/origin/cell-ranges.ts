/** Rows of one column of a file, from `row` to `to`: cells of a sheet, or lines and column of a text file. */
type Range = {readonly column: string; readonly row: number; to: number; readonly style: "zelle" | "zeile"};

/**
 * `D23` of a worksheet, `Z147 S4` of a text file, as a range of one place. By hand: with a regular
 * expression the million places of an edition take a second.
 */
function parsePlace(text: string): Range | undefined {
  const letters = endOf(text, 0, 65, 90);
  const digits = endOf(text, letters, 48, 57);
  if (letters === 0 || digits === letters) return undefined;
  const row = Number(text.slice(letters, digits));
  if (digits === text.length) return {column: text.slice(0, letters), row, to: row, style: "zelle"};
  const column = digits + 2;
  const isLine = letters === 1 && text.startsWith("Z") && text.startsWith(" S", digits);
  return isLine && column < text.length && endOf(text, column, 48, 57) === text.length
    ? {column: text.slice(column), row, to: row, style: "zeile"}
    : undefined;
}

/** Where a run of characters from `first` to `last` ends. */
function endOf(text: string, start: number, first: number, last: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) >= first && text.charCodeAt(at) <= last) at++;
  return at;
}

/** More ranges than this are not read by anyone: a sum over hundreds of cells names the first, the last and their number. */
const MOST_RANGES = 24;
const FIRST_RANGES = 8;

/**
 * Writes places of one file as short as can be: neighbouring rows of the same column become a range,
 * `D23:D30` or `Z147–154 S4`. A place of another form stays as it is.
 */
export function cellRanges(locators: readonly string[]): string {
  const [only] = locators;
  if (only !== undefined && locators.length === 1 && !only.includes(",")) return only;
  const parts = joinedPlaces(locators);
  const last = parts.at(-1);
  return parts.length <= MOST_RANGES || last === undefined
    ? parts.map(rangeText).join(", ")
    : `${parts.slice(0, FIRST_RANGES).map(rangeText).join(", ")} … ${rangeText(last)} (${parts.length} Stellen)`;
}

/** Ranges in the order of the places; text that is no place stands for itself. */
function joinedPlaces(locators: readonly string[]): readonly (Range | string)[] {
  const parts: (Range | string)[] = [];
  let open: Range | undefined;
  for (const locator of locators) {
    for (const text of locator.split(", ")) {
      const place = parsePlace(text);
      if (
        place !== undefined &&
        open !== undefined &&
        open.to + 1 === place.row &&
        open.column === place.column &&
        open.style === place.style
      ) {
        open.to = place.row;
        continue;
      }
      open = place;
      parts.push(place ?? text);
    }
  }
  return parts;
}

function rangeText(range: Range | string): string {
  if (typeof range === "string") return range;
  const {column, row, to, style} = range;
  if (style === "zelle") return row === to ? `${column}${row}` : `${column}${row}:${column}${to}`;
  return row === to ? `Z${row} S${column}` : `Z${row}–${to} S${column}`;
}
