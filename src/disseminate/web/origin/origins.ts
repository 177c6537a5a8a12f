import type {DeliveryInfo, IndicatorCube, Publication} from "../../../analyse/publication.js";
import {dimensionKey, type Observation} from "../../../model/observation.js";
import {rememberPerCube} from "../memo.js";
import {cellRanges} from "./cell-ranges.js";

/** Deliveries that an indicator's figures come from, each with the short name that pages give it: `a`, `b`, … */
export type OriginKey = {
  readonly deliveries: readonly (DeliveryInfo & {readonly letter: string})[];
  readonly letterOf: (delivery: string) => string;
};

/** Names the deliveries of an indicator, in the order of their tables and files. */
export const originKey = rememberPerCube((_: Publication) => "", findKey);

function findKey(cube: IndicatorCube, publication: Publication): OriginKey {
  const used = new Map<string, DeliveryInfo>();
  let last = "";
  for (const {origins} of cube.observations) {
    for (const {delivery, table, vintage} of origins) {
      if (delivery === last || used.has(delivery)) continue;
      last = delivery;
      used.set(
        delivery,
        publication.deliveries.get(delivery) ?? {
          id: delivery,
          table,
          file: table,
          sha256: delivery,
          stand: vintage,
        },
      );
    }
  }
  const sorted = [...used.values()].sort((a, b) => {
    const [one, other] = [`${a.table} ${a.file} ${a.id}`, `${b.table} ${b.file} ${b.id}`];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const deliveries = sorted.map((delivery, index) => ({...delivery, letter: letter(index)}));
  const letters = new Map(deliveries.map((one) => [one.id, one.letter]));
  return {deliveries, letterOf: (delivery) => letters.get(delivery) ?? "?"};
}

function letter(index: number): string {
  const own = String.fromCharCode(97 + (index % 26));
  return index < 26 ? own : `${letter(Math.floor(index / 26) - 1)}${own}`;
}

/** Where a figure stands: per delivery its letter and its places, `a D23; b Z147 S4`; empty without origin. */
export function originText(observation: Observation, key: OriginKey): string {
  const [only] = observation.origins;
  if (only !== undefined && observation.origins.length === 1) {
    return `${key.letterOf(only.delivery)} ${cellRanges([only.locator])}`;
  }
  const places = new Map<string, string[]>();
  for (const {delivery, locator} of observation.origins) {
    const known = places.get(delivery);
    if (known === undefined) places.set(delivery, [locator]);
    else known.push(locator);
  }
  return [...places]
    .map(([delivery, locators]) => `${key.letterOf(delivery)} ${cellRanges([...new Set(locators)])}`)
    .join("; ");
}

/**
 * Source cells of all figures of an indicator as a script: one call with the deliveries and, per measure,
 * codes and period, the places of all areas. Pages load it when a reader asks where a figure comes from;
 * a page opened from the file system cannot fetch data in another way.
 */
export function originScript(cube: IndicatorCube, publication: Publication): string {
  const key = originKey(cube, publication);
  const series = new Map<string, Map<string, string>>();
  const areas = new Set<string>();
  for (const one of cube.observations) {
    const name = `${one.measure}#${dimensionKey(one.dimensions)}#${one.timePeriod}`;
    const known = series.get(name) ?? new Map<string, string>();
    if (known.size === 0) series.set(name, known);
    areas.add(one.refArea);
    known.set(one.refArea, originText(one, key));
  }
  const order = publication.catalogue.regions.all
    .map((region) => region.refArea)
    .filter((area) => areas.has(area));
  const content = {
    code: cube.indicator.code,
    dateien: key.deliveries.map(({letter: name, table, file, sha256, stand, sheet}) => ({
      kurz: name,
      tabelle: publication.catalogue.sources.get(table)?.titel ?? table,
      nummer: table.split("/")[1] ?? table,
      datei: file,
      blatt: sheet ?? "",
      stand,
      sha256,
    })),
    gebiete: order,
    zahlen: Object.fromEntries(
      [...series].map(([name, places]) => [name, order.map((area) => places.get(area) ?? "").join("|")]),
    ),
  };
  return `window.kimHerkunft(${JSON.stringify(content)});\n`;
}
