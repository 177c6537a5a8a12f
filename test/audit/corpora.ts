import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {LinearSystem, Target} from "../../src/analyse/audit/linear-system.js";

/** Published disclosure-control examples in the material folder beside the repository. */
export const corpora = join(process.env.KIM_SHARED ?? "../shared", "corpora", "sdc");
export const present = existsSync(join(corpora, "instances.json"));

/** A table to attack, with the intervals that other programs computed. */
export type Instance = {
  readonly name: string;
  readonly system: LinearSystem;
  readonly targets: readonly Target[];
  readonly expected: ReadonlyMap<string, readonly [lower: number, upper: number]>;
  readonly recoverable: readonly string[];
};

const instanceSchema = z.array(
  z.object({
    name: z.string(),
    inner: z.number(),
    cells: z.array(
      z.object({id: z.string(), value: z.number(), terms: z.array(z.number()), status: z.string()}),
    ),
    highs_intervals: z.record(z.string(), z.tuple([z.number(), z.number()])),
    recoverable: z.array(z.string()),
  }),
);

type PublishedCell = {id: string; value: number; terms: readonly number[]; masked: boolean};

function instanceOf(
  name: string,
  inner: number,
  cells: readonly PublishedCell[],
  expected: Instance["expected"],
  recoverable: readonly string[],
): Instance {
  return {
    name,
    system: {
      variables: Array.from({length: inner}, (_, index) => ({id: `x${index}`, lower: 0, upper: Infinity})),
      rows: cells
        .filter((cell) => !cell.masked)
        .map((cell) => ({
          id: cell.id,
          terms: cell.terms.map((term) => [term, 1] as const),
          lower: cell.value,
          upper: cell.value,
          published: [[cell.id, 1]],
        })),
    },
    targets: cells
      .filter((cell) => cell.masked)
      .map((cell) => ({id: cell.id, terms: cell.terms.map((term) => [term, 1] as const)})),
    expected,
    recoverable,
  };
}

/** The small instances from the test suites of other programs. */
export function smallInstances(): readonly Instance[] {
  const text = readFileSync(join(corpora, "instances.json"), "utf8");
  return instanceSchema.parse(JSON.parse(text)).map((one) =>
    instanceOf(
      one.name,
      one.inner,
      one.cells.map((cell) => ({...cell, masked: cell.status !== "s"})),
      new Map(Object.entries(one.highs_intervals)),
      one.recoverable,
    ),
  );
}

/** The larger tables, after secondary suppression or with primary suppression only. */
export function largeTables(which: "primary" | "suppressed"): readonly Instance[] {
  const folders = ["gausssuppression", "kimlike"].map((name) => join(corpora, name)).filter(existsSync);
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith("_publish.csv"))
      .sort()
      .map((file) => largeTable(join(folder, file.replace(/_publish\.csv$/, "")), which)),
  );
}

function rows(path: string): readonly (readonly string[])[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((field) => field.replaceAll('"', "")));
}

function largeTable(stem: string, which: "primary" | "suppressed"): Instance {
  const [head = [], ...lines] = rows(`${stem}_publish.csv`);
  const column = (name: string) => head.indexOf(name);
  const value = column("primary") - 1;
  const terms = lines.map((): number[] => []);
  let inner = 0;
  for (const [row, cell] of rows(`${stem}_x.csv`).slice(1)) {
    terms[Number(cell) - 1]?.push(Number(row) - 1);
    inner = Math.max(inner, Number(row));
  }
  const name = (line: readonly string[]) => line.slice(0, value).join("|");
  const bounds = lines.flatMap((line): [string, [number, number]][] =>
    line[column("suppressed")] === "TRUE"
      ? [[name(line), [Number(line[column("lo_final")]), Number(line[column("up_final")])]]]
      : [],
  );
  return instanceOf(
    stem.split(/[\\/]/).at(-1) ?? stem,
    inner,
    lines.map((line, index) => ({
      id: name(line),
      value: Number(line[value]),
      terms: terms[index] ?? [],
      masked: line[column(which)] === "TRUE",
    })),
    which === "suppressed" ? new Map(bounds) : new Map(),
    [],
  );
}
