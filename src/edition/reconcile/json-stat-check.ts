import {z} from "zod";
import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {keyOf} from "../../analyse/revisions/compare.js";
import {type Observation, TOTAL} from "../../model/observation.js";
import type {OutputFile} from "../replace-folder.js";
import {type Check, createDeviationLog, type DeviationLog} from "./types.js";

/** What of JSON-stat 2.0 is needed to look a figure up; https://json-stat.org/full/. */
const schema = z.looseObject({
  id: z.array(z.string()),
  size: z.array(z.number()),
  dimension: z.record(
    z.string(),
    z.looseObject({
      category: z.looseObject({
        index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
        label: z.record(z.string(), z.string()).optional(),
      }),
    }),
  ),
  value: z.array(z.number().nullable()),
});

const utf8 = new TextDecoder();

/** Reads every JSON-stat file back: each figure of the cube stands in its field, and no field has another number. */
export function jsonStatCheck(publication: Publication, files: ReadonlyMap<string, OutputFile>): Check {
  const log = createDeviationLog();
  for (const {indicator, cube} of publication.indicators) {
    const path = `daten/${indicator.code.toLowerCase()}.json`;
    const file = files.get(path);
    if (cube === undefined || file === undefined) continue;
    compareDataset(path, schema.parse(JSON.parse(utf8.decode(file.bytes))), cube, log);
  }
  return {
    id: "json-stat",
    titel: "JSON-stat",
    text: "Jede Zahl der JSON-stat-Dateien wurde an ihrem Feld nachgeschlagen und mit der berechneten verglichen.",
    ...log.result(),
  };
}

function compareDataset(
  path: string,
  {id, size, dimension, value}: z.infer<typeof schema>,
  cube: IndicatorCube,
  log: DeviationLog,
): void {
  const positions = id.map((name) => positionsOf(dimension[name]?.category));
  let numbers = 0;
  for (const one of cube.observations) {
    const field = id.reduce((at, name, axis) => {
      const position = positions[axis]?.get(codeOf(one, name)) ?? Number.NaN;
      return at * (size[axis] ?? 0) + position;
    }, 0);
    const expected = one.obsStatus === "zero_exact" ? 0 : one.obsValue;
    if (expected !== null) numbers += 1;
    log.compare(() => `${path}, ${keyOf(one)}`, String(value[field]), String(expected));
  }
  const found = value.filter((one) => one !== null).length;
  log.compare(() => `${path}, Zahl der Werte`, String(found), String(numbers));
}

type Category = z.infer<typeof schema>["dimension"][string]["category"];

function positionsOf(category: Category | undefined): ReadonlyMap<string, number> {
  const index = category?.index;
  if (Array.isArray(index)) return new Map(index.map((code, position) => [code, position]));
  if (index !== undefined) return new Map(Object.entries(index));
  return new Map(Object.keys(category?.label ?? {}).map((code, position) => [code, position]));
}

function codeOf(one: Observation, name: string): string {
  if (name === "MEASURE") return one.measure;
  if (name === "REF_AREA") return one.refArea;
  if (name === "TIME_PERIOD") return one.timePeriod;
  return one.dimensions[name.toLowerCase()] ?? TOTAL;
}
