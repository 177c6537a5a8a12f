import {resolve} from "node:path";
import {expect, test} from "vitest";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {loadChecks} from "../../src/catalogue/rules.js";
import {readDeliveries} from "../../src/process/deliveries.js";
import type {Cell} from "../../src/process/rules/cells.js";
import {checkedTable} from "../../src/process/rules/checked-table.js";
import type {Finding} from "../../src/process/rules/finding.js";
import {openTables} from "../../src/process/rules/open-tables.js";
import {readLines} from "../../src/process/rules/read-cells.js";
import {runRules} from "../../src/process/rules/run-rules.js";
import {createRandom, type DefectKind, defectKinds, type Row} from "./defects.js";

/**
 * Defects injected into the committed tables at random places with a fixed seed. The full count (40 of each
 * kind) runs with KIM_FULL=1.
 */
const times = process.env.KIM_FULL === "1" ? 40 : 2;

const root = resolve(".");
const catalogue = loadCatalogue(root);
const {rules, corrections} = loadChecks(root);
const tables = openTables(root, catalogue, corrections);
const linesOf = memo((name: string) => readLines(root, sourceOf(name)));
const idsBefore = memo((name: string) => new Set(run(name, tables).map(({id}) => id)));

function sourceOf(name: string) {
  const source = catalogue.sources.get(name);
  if (source === undefined) throw new Error(`no table ${name}`);
  return source;
}

function run(name: string, over: typeof tables): readonly Finding[] {
  const beside = rules.flatMap((rule) =>
    rule.kind === "between" && rule.right.table === name ? [rule.left.table] : [],
  );
  return runRules(rules, {catalogue, tables: over}, new Set([name, ...beside]));
}

type Outcome = {readonly found: boolean; readonly stray: readonly Finding[]; readonly cells: number};

/** Injects one defect and looks at what is found on top of the clean table. */
function attempt(kind: DefectKind, seed: number): Outcome | undefined {
  const random = createRandom(seed);
  const name = random.pick(kind.tables);
  const clean = tables.get(name);
  if (clean === undefined) throw new Error(`no table ${name}`);
  const rows: Row[] = linesOf(name).map((line) => [...line]);
  const rowByCell = new Map<Cell, Row>(clean.delivered.flatMap((cell, index) => pair(cell, rows[index])));
  const rowOf = (cell: Cell) => rowByCell.get(cell) ?? [];
  const period = kind.inject({table: clean, rows, random, rowOf});
  if (period === undefined) return undefined;
  const deliveries = new Map(readDeliveries(root, name).map((one) => [one.id, one]));
  const dirty = checkedTable(rows, {source: sourceOf(name), deliveries, corrections}, catalogue.regions);
  const fresh = run(name, new Map([...tables, [name, dirty]])).filter(({id}) => !idsBefore(name).has(id));
  const severe = fresh.filter(({severity}) => severity === "stop" || severity === kind.severity);
  return {
    found: severe.some(({rule}) => kind.rules.includes(rule)),
    stray: fresh.filter((one) => one.severity !== "hinweis" && !isNear(one.timePeriod, period)),
    cells: rows.length,
  };
}

/** A defect shows in its own year and in the comparison of the year after with it. */
function isNear(found: string, period: string): boolean {
  const years = Number(found.slice(0, 4)) - Number(period.slice(0, 4));
  return (years >= 0 && years <= 1) || found.startsWith("2041") || found === `${period.slice(0, 8)}01`;
}

function pair<A, B>(one: A, other: B | undefined): [A, B][] {
  return other === undefined ? [] : [[one, other]];
}

function memo<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? make(name);
    known.set(name, found);
    return found;
  };
}

test("there are at least 25 kinds of defects", () => {
  expect(new Set(defectKinds.map(({id}) => id)).size).toBeGreaterThanOrEqual(25);
});

test("defects are found, and nothing else is", {timeout: 3_600_000}, () => {
  const missed: string[] = [];
  const count = {stops: 0, stopsFound: 0, questions: 0, questionsFound: 0, stray: 0, cells: 0};
  defectKinds.forEach((kind, number) => {
    for (let time = 0; time < times; time++) {
      const outcome = attempt(kind, 1000 * (number + 1) + time);
      if (outcome === undefined) continue;
      count.cells += outcome.cells;
      count.stray += outcome.stray.length;
      if (kind.severity === "stop") count.stops += 1;
      else count.questions += 1;
      if (!outcome.found) missed.push(`${kind.id}, ${time}`);
      else if (kind.severity === "stop") count.stopsFound += 1;
      else count.questionsFound += 1;
    }
  });
  if (process.env.KIM_FULL === "1") process.stderr.write(`${JSON.stringify({...count, missed}, null, 2)}\n`);
  expect(count.stops + count.questions).toBeGreaterThan(0.9 * times * defectKinds.length);
  expect(count.stopsFound / count.stops, missed.join("; ")).toBeGreaterThanOrEqual(0.99);
  expect(count.questionsFound / count.questions, missed.join("; ")).toBeGreaterThanOrEqual(0.8);
  expect(count.stray).toBeLessThanOrEqual(count.cells / 10_000);
});
