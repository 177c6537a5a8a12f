import type {Correction} from "../../catalogue/answer-schema.js";
import type {Cell, CheckedTable} from "./cells.js";

/** A correction that has had its time, and why. */
export type Outdated = {readonly correction: Correction; readonly text: string};

/** Corrections that are no longer needed: their condition came true, or their cell is no longer there. */
export function outdatedCorrections(
  corrections: readonly Correction[],
  tables: ReadonlyMap<string, CheckedTable>,
): readonly Outdated[] {
  return corrections.flatMap((correction) => {
    const text = reasonOf(correction, tables.get(correction.table));
    return text === undefined ? [] : [{correction, text}];
  });
}

function reasonOf(correction: Correction, table: CheckedTable | undefined): string | undefined {
  const cell = table?.delivered.find(
    ({delivery, locator}) => delivery === correction.delivery && locator === correction.locator,
  );
  if (table === undefined || cell === undefined)
    return `die Lieferung ${correction.delivery} enthält die Zelle ${correction.locator} nicht (mehr)`;
  if (!cell.corrected) return `in der Zelle steht nicht mehr „${correction.delivered}“`;
  const published = publishedInstead(table, cell);
  if (correction.until === "neuer-stand" && published !== undefined)
    return `die Zahl liegt mit dem Stand ${published.vintage} neu vor („${published.text || published.sign}“)`;
  return undefined;
}

/** The figure that is published in place of a delivered one; undefined when it is that one itself. */
function publishedInstead(table: CheckedTable, cell: Cell): Cell | undefined {
  const slice = table.series
    .get(cell.combination.key)
    ?.slices.find((one) => one.timePeriod === cell.timePeriod && one.basis === cell.basis);
  const published = slice?.areas.get(cell.refArea);
  return published === cell ? undefined : published;
}
