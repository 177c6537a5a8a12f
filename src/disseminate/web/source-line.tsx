import type {IndicatorCube, UsedSource} from "../../analyse/publication.js";
import {dimensionKey} from "../../model/observation.js";
import {formatDay} from "../../model/time-period.js";
import type {ShownView} from "./context.js";
import {GeoNote} from "./elements.js";

/** What a picture or table shows: views in one period, or in all where none is given. */
export type Shown = {readonly views: readonly ShownView[]; readonly period?: string | undefined};

/** Source note and newest Stand of the tables that the shown figures come from, without a dot at the end. */
export function sourceText(cube: IndicatorCube, shown?: Shown): string {
  const tables = shown === undefined ? undefined : tablesOf(cube, shown);
  const used = cube.sources.filter(({source}) => tables === undefined || tables.has(source.table));
  const stand = used
    .map((one) => one.stand)
    .sort()
    .at(-1);
  const notes = joinNotes(used).join("; ");
  return stand === undefined ? notes : `${notes}; Stand: ${formatDay(stand)}`;
}

/** Source notes of figures of several indicators, each publisher once, with the oldest and newest Stand. */
export function jointSourceText(parts: readonly {cube: IndicatorCube; shown: Shown}[]): string {
  const used = parts.flatMap(({cube, shown}) => {
    const tables = tablesOf(cube, shown);
    return cube.sources.filter(({source}) => tables.has(source.table));
  });
  const unique = [...new Map(used.map((one) => [one.source.table, one])).values()];
  const days = used.map((one) => one.stand).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const stand = first === last ? formatDay(last) : `${formatDay(first)} bis ${formatDay(last)}`;
  return `${joinNotes(unique).join("; ")}; Stand: ${stand}`;
}

/** Source line under a picture or table. */
export function SourceLine(props: {cube: IndicatorCube; shown?: Shown; geo?: boolean}) {
  const text = sourceText(props.cube, props.shown);
  return (
    <p class="quelle">
      {/^quelle/i.test(text) ? "" : "Quelle: "}
      {text}
      {props.geo === true ? (
        <>
          . Karte: <GeoNote />
        </>
      ) : null}
    </p>
  );
}

/** Tables already looked up: every Kreis page shows the same views of every indicator. */
const knownTables = new WeakMap<IndicatorCube, Map<string, ReadonlySet<string>>>();

function tablesOf(cube: IndicatorCube, shown: Shown): ReadonlySet<string> {
  const known = knownTables.get(cube) ?? new Map<string, ReadonlySet<string>>();
  knownTables.set(cube, known);
  const views = shown.views.map(({measure, dimensions}) => `${measure.id} ${dimensionKey(dimensions)}`);
  const key = [shown.period ?? "", ...views].join("#");
  const tables = known.get(key) ?? lookUpTables(cube, shown);
  known.set(key, tables);
  return tables;
}

function lookUpTables(cube: IndicatorCube, {views, period}: Shown): ReadonlySet<string> {
  const tables = new Set<string>();
  for (const one of period === undefined ? cube.periods() : [period]) {
    for (const {refArea} of cube.areas(one)) {
      for (const {measure, dimensions} of views) {
        for (const {table} of cube.find(measure.id, refArea, one, dimensions)?.origins ?? [])
          tables.add(table);
      }
    }
  }
  return tables;
}

/** Notes that differ only in the table number become one note with all numbers. */
function joinNotes(used: readonly UsedSource[]): readonly string[] {
  const numbers = new Map<string, string[]>();
  for (const {source} of used) {
    const number = source.table.split("/")[1] ?? source.table;
    const pattern = source.quellenvermerk.replace(`Tabelle ${number}`, "\u0000");
    const same = numbers.get(pattern);
    if (same === undefined) numbers.set(pattern, [number]);
    else same.push(number);
  }
  return [...numbers].map(([pattern, list]) =>
    pattern.replace("\u0000", list.length === 1 ? `Tabelle ${list[0]}` : `Tabellen ${enumerate(list)}`),
  );
}

function enumerate(list: readonly string[]): string {
  return list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} und ${list.at(-1)}`;
}
