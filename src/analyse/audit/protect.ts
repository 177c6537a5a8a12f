import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Cell} from "../disclosure/cells.js";
import type {HiddenCell} from "../disclosure.js";
import type {Publication} from "../publication.js";
import {type AuditOptions, type AuditReport, audit, type Leak} from "./audit.js";
import type {PublishedTable} from "./published-cells.js";
import {openSolver} from "./solver.js";

/** Further cells to hide, by code of the indicator. */
export type HiddenCells = ReadonlyMap<string, readonly HiddenCell[]>;

/** A publication and what the audit says of it. */
export type AuditedPublication = {
  readonly publication: Publication;
  readonly audit: AuditReport;
};

/** More rounds than any real table needs; each closes every leak that does not touch another. */
const MOST_ROUNDS = 200;

/**
 * Publishes, audits, hides what gives a secret figure away, and publishes again until nothing does. What
 * cannot be helped by hiding stays in the report.
 *
 * @param publish makes the publication with further cells hidden
 */
export async function protectPublication(
  publish: (hidden: HiddenCells) => Publication,
  catalogue: Catalogue,
  options: AuditOptions = {},
): Promise<AuditedPublication> {
  const solver = await openSolver();
  const hidden = new Map<string, readonly HiddenCell[]>();
  for (let round = 0; ; round += 1) {
    const publication = publish(hidden);
    const report = audit(tablesOf(publication), catalogue, solver, options);
    const further = round < MOST_ROUNDS ? chooseCells(report.leaks) : [];
    if (further.length === 0) return {publication, audit: report};
    for (const {cell, protects, indicators} of further) {
      for (const code of indicators) {
        hidden.set(code, [...(hidden.get(code) ?? []), {key: cell.key, hidden: cell, protects}]);
      }
    }
  }
}

/** What a publication shows, as the audit reads it. */
export function tablesOf({indicators}: Publication): readonly PublishedTable[] {
  return indicators.flatMap(({indicator, cube}) =>
    cube === undefined ? [] : [{indicator, observations: cube.observations}],
  );
}

type ChosenCell = {readonly cell: Cell; readonly protects: Cell; readonly indicators: readonly string[]};

/**
 * For each leak the smallest published figure that it rests on and that is not zero, the first of equal
 * ones. A leak that rests on a figure already chosen waits for the next round: it may be closed by then.
 */
function chooseCells(leaks: readonly Leak[]): readonly ChosenCell[] {
  const touched = new Set<Cell>();
  const chosen: ChosenCell[] = [];
  for (const leak of leaks) {
    const own = leak.causes.filter(({cell, where}) => where === undefined && cell.state === "published");
    if (own.some(({cell}) => touched.has(cell))) continue;
    const size = ({cell}: (typeof own)[number]) => Math.abs(cell.value ?? 0) || Infinity;
    const [best] = [...own].sort((a, b) => size(a) - size(b) || (a.cell.key < b.cell.key ? -1 : 1));
    if (best === undefined) continue;
    for (const {cell} of own) touched.add(cell);
    chosen.push({cell: best.cell, protects: leak.cell, indicators: best.indicators});
  }
  return chosen;
}
