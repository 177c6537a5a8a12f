import type {Source} from "../catalogue/source-schema.js";
import type {Comparison, Revision} from "../collect/compare-vintages.js";
import type {Compared} from "../collect/workspace/accept.js";
import {formatNumber} from "../model/format.js";
import {TOTAL} from "../model/observation.js";
import type {RegionRegister} from "../model/region.js";
import {formatDay, formatTimePeriod} from "../model/time-period.js";

/** Deliveries whose changes are told, and changes told of each. */
const limits = {deliveries: 12, changes: 5} as const;

/**
 * Tells what deliveries change against the figures known before: how many are new, gone and revised, and
 * the largest revisions.
 *
 * @returns German lines; none when no delivery repeats a period
 */
export function changeLines(
  compared: readonly Compared[],
  sources: ReadonlyMap<string, Source>,
  regions: RegionRegister,
): readonly string[] {
  const again = compared.filter(
    ({comparison, known}) =>
      !known && comparison.again && comparison.revised.length + comparison.gone.length > 0,
  );
  const told = again.slice(0, limits.deliveries).flatMap(({delivery, comparison}) => {
    const source = sources.get(delivery.table);
    return source === undefined ? [] : linesOf(delivery, comparison, source, regions);
  });
  const rest = again.length - limits.deliveries;
  return rest > 0 ? [...told, `… und Änderungen in ${rest} weiteren Lieferungen.`, ""] : told;
}

function linesOf(
  {record, table}: Compared["delivery"],
  {added, gone, revised}: Comparison,
  source: Source,
  regions: RegionRegister,
): readonly string[] {
  const count = (number: number, one: string, many: string) =>
    `${formatNumber(number, 0)} ${number === 1 ? one : many}`;
  const head = `Neue Fassung von ${table} (${record.file}, Stand ${formatDay(record.stand)}): ${[
    count(added, "Zahl neu", "Zahlen neu"),
    count(gone.length, "entfallen", "entfallen"),
    count(revised.length, "geändert", "geändert"),
  ].join(", ")}.`;
  const place = (one: Omit<Revision, "after" | "size">) => {
    const titel = source.measures.find(({id}) => id === one.measure)?.titel ?? one.measure;
    const area = regions.has(one.refArea) ? regions.get(one.refArea).name : one.refArea;
    const codes = source.dimensions.flatMap((id, index) => {
      const code = one.codes[index] ?? TOTAL;
      return code === TOTAL ? [] : [`${id} ${code}`];
    });
    return [area, formatTimePeriod(one.timePeriod, source.periodicity), titel, ...codes].join(", ");
  };
  const changes = revised.map(
    (one) => `  ${place(one)}: ${shown(one.before)} → ${shown(one.after)}${difference(one)}`,
  );
  const missing = gone.map((one) => `  ${place(one)}: ${shown(one.before)} → entfallen`);
  const all = [...changes, ...missing];
  const more = all.length - limits.changes;
  return [
    head,
    ...all.slice(0, limits.changes),
    ...(more > 0 ? [`  … und ${formatNumber(more, 0)} weitere`] : []),
    "",
  ];
}

function shown(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text)
    ? formatNumber(Number(text), text.split(".")[1]?.length ?? 0)
    : `„${text}“`;
}

function difference({before, after, size}: Revision): string {
  if (size === 0) return "";
  const decimals = Math.max(before.split(".")[1]?.length ?? 0, after.split(".")[1]?.length ?? 0);
  const sign = Number(after) > Number(before) ? "+" : "−";
  return ` (${sign}${formatNumber(size, decimals)})`;
}
