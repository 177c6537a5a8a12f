import {readFileSync} from "node:fs";
import type {Correction} from "../../catalogue/answer-schema.js";
import type {Source} from "../../catalogue/source-schema.js";
import {DEFAULT_DIALECT, inputSigns} from "../../model/input-signs.js";
import type {ObsStatus} from "../../model/status.js";
import {canonicalPaths, type Delivery, requireColumns} from "../deliveries.js";
import {type Cell, type Combination, combinationKey, dayOf} from "./cells.js";

/** A row of a canonical table: measure, area, period, codes, value, sign, flag, delivery, locator. */
export type CanonicalLine = readonly string[];

/**
 * Reads the rows of a canonical table. A line is split by hand: ten times as fast as a general reader
 * of CSV, and `kim check` reads all tables.
 *
 * @throws KimError data-columns when the header is not that of the source
 */
export function readLines(root: string, source: Source): readonly CanonicalLine[] {
  const text = readFileSync(canonicalPaths(root, source.table).csv, "utf8");
  const [header = "", ...lines] = text.split("\n");
  requireColumns(header, source);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => (line.includes('"') ? splitQuoted(line) : line.split(",")));
}

function splitQuoted(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

/** What is declared about a table's cells, besides its source. */
export type CellContext = {
  readonly source: Source;
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly corrections: readonly Correction[];
};

/** The cells of a canonical table, as delivered and with corrections, bases and joint units applied. */
export function cellsOf(lines: readonly CanonicalLine[], context: CellContext): readonly Cell[] {
  const {source, deliveries} = context;
  const width = source.dimensions.length;
  const combinations = createCombinations(width);
  const basisOf = createBasis(source);
  const correctionOf = createCorrections(context);
  const joint = new Map((source.regions ?? []).map(({delivered, means}) => [delivered, means]));
  const signs = inputSigns[source.zeichen ?? DEFAULT_DIALECT];
  const statusOf = (sign: string): ObsStatus | undefined => (sign === "" ? "normal" : signs[sign]);
  return lines.map((line) => {
    const area = line[1] ?? "";
    const timePeriod = line[2] ?? "";
    const [text = "", sign = "", flag = "", delivery = "", locator = ""] = line.slice(3 + width);
    const vintage = deliveries.get(delivery)?.stand ?? "";
    const correction = correctionOf(delivery, locator, text === "" ? sign : text);
    const cell = {
      combination: combinations(line),
      refArea: joint.get(area) ?? area,
      deliveredArea: area,
      timePeriod,
      value: text === "" ? undefined : Number(text),
      text,
      sign,
      flag,
      status: statusOf(sign),
      delivery,
      vintage,
      locator,
      basis: basisOf(timePeriod, vintage),
      corrected: false,
    };
    if (correction === undefined) return cell;
    const {value, sign: meaning = ""} = correction;
    return {
      ...cell,
      value,
      text: value === undefined ? "" : String(value),
      sign: meaning,
      status: inputSigns.genesis[meaning] ?? "normal",
      corrected: true,
    };
  });
}

function createCombinations(width: number): (line: CanonicalLine) => Combination {
  const known = new Map<string, Combination>();
  return (line) => {
    const measure = line[0] ?? "";
    const codes = line.slice(3, 3 + width);
    const key = combinationKey(measure, codes);
    const first = known.get(key);
    if (first !== undefined) return first;
    const made = {measure, codes, key};
    known.set(key, made);
    return made;
  };
}

function createBasis({basis = []}: Source): (timePeriod: string, vintage: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (timePeriod: string, vintage: string) => {
    const day = dayOf(timePeriod);
    return basis.find(
      ({from = "0000", to = "9999", standBefore = "9999"}) =>
        (from.length === 4 ? `${from}-01-01` : from) <= day &&
        day <= (to.length === 4 ? `${to}-12-31` : to) &&
        vintage < standBefore,
    )?.basis;
  };
  return (timePeriod, vintage) => {
    if (basis.length === 0) return undefined;
    const key = `${timePeriod}#${vintage}`;
    if (!known.has(key)) known.set(key, find(timePeriod, vintage));
    return known.get(key);
  };
}

type Meaning = {
  readonly delivered: string;
  readonly value: number | undefined;
  readonly sign: string | undefined;
};

/** Corrections of a table by cell: those of the catalogue go before signs that the import proved wrong. */
function createCorrections({
  source,
  deliveries,
  corrections,
}: CellContext): (delivery: string, locator: string, delivered: string) => Meaning | undefined {
  const byCell = new Map<string, Meaning>();
  for (const {id, corrected} of deliveries.values())
    for (const {locator, delivered, meaning} of corrected)
      byCell.set(`${id}#${locator}`, {delivered, value: undefined, sign: meaning});
  for (const {table, delivery, locator, value, sign, delivered} of corrections)
    if (table === source.table) byCell.set(`${delivery}#${locator}`, {delivered, value, sign});
  if (byCell.size === 0) return () => undefined;
  return (delivery, locator, delivered) => {
    const found = byCell.get(`${delivery}#${locator}`);
    if (found === undefined) return undefined;
    const number = delivered === "" ? Number.NaN : Number(delivered);
    return found.delivered === delivered || Number(found.delivered) === number ? found : undefined;
  };
}
