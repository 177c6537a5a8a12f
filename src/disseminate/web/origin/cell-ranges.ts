/** A place in a file: column and row of a cell, or column and line of a text file. */
type Place = {readonly column: string; readonly row: number; readonly style: "zelle" | "zeile"};

/** `D23` of a worksheet, `Z147 S4` of a text file. */
function parsePlace(text: string): Place | undefined {
  const cell = /^([A-Z]+)(\d+)$/.exec(text);
  if (cell !== null) return {column: cell[1] ?? "", row: Number(cell[2]), style: "zelle"};
  const line = /^Z(\d+) S(\d+)$/.exec(text);
  return line === null ? undefined : {column: line[2] ?? "", row: Number(line[1]), style: "zeile"};
}

/**
 * Writes places of one file as short as can be: neighbouring rows of the same column become a range,
 * `D23:D30` or `Z147–154 S4`. A place of another form stays as it is.
 */
export function cellRanges(locators: readonly string[]): string {
  const [only] = locators;
  if (only !== undefined && locators.length === 1 && !only.includes(",")) return only;
  const parts: string[] = [];
  let from: Place | undefined;
  let to: Place | undefined;
  const end = () => {
    if (from !== undefined && to !== undefined) parts.push(range(from, to));
    from = undefined;
    to = undefined;
  };
  for (const locator of locators.flatMap((one) => one.split(", "))) {
    const place = parsePlace(locator);
    if (place === undefined) {
      end();
      parts.push(locator);
      continue;
    }
    const follows =
      to !== undefined && to.column === place.column && to.row + 1 === place.row && to.style === place.style;
    if (!follows) {
      end();
      from = place;
    }
    to = place;
  }
  end();
  return parts.join(", ");
}

function range(from: Place, to: Place): string {
  if (from.style === "zelle") {
    const first = `${from.column}${from.row}`;
    return from.row === to.row ? first : `${first}:${to.column}${to.row}`;
  }
  return from.row === to.row ? `Z${from.row} S${from.column}` : `Z${from.row}–${to.row} S${from.column}`;
}
