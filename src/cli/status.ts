import {kreiseCovered} from "../analyse/indicator-cube.js";
import type {Publication, PublishedIndicator} from "../analyse/publication.js";
import type {Effects} from "../model/effects.js";
import {formatDay, yearOf} from "../model/time-period.js";
import {loadPublication} from "./load-publication.js";

/** Prints every indicator with its tables, years, Kreise covered, Stand and gaps. */
export async function statusCommand(root: string, effects: Effects): Promise<number> {
  const publication = await loadPublication(root, {...effects, progress: () => {}});
  effects.out(`${publication.edition.titel}, Edition ${publication.edition.name}`);
  for (const theme of publication.catalogue.themenfelder) {
    effects.out("");
    effects.out(`${theme.nummer} ${theme.titel}`);
    const own = publication.indicators.filter(({indicator}) => indicator.themenfeld === theme.nummer);
    for (const line of own.flatMap((one) => statusLines(one, publication))) effects.out(line);
  }
  const {reserve} = publication.catalogue;
  if (reserve.length > 0) {
    effects.out("");
    effects.out("Reserve, geprüft und nicht veröffentlicht");
    for (const indicator of reserve) effects.out(`      ${indicator.titel} (reserve/${indicator.slug}.yml)`);
  }
  return 0;
}

function statusLines({indicator, cube}: PublishedIndicator, publication: Publication): readonly string[] {
  const mark = indicator.status === "festgelegt" ? "" : " (Code und Titel vorläufig)";
  const head = `  ${indicator.code}  ${indicator.titel}${mark}`;
  if (cube === undefined) return [head, `      liegt noch nicht vor. ${indicator.lieferung ?? ""}`.trimEnd()];
  const years = [...new Set(cube.periods().map(yearOf))];
  const kreise = kreiseCovered(cube, publication.catalogue);
  const tables = cube.sources.map(
    ({source, from, to, stand}) =>
      `      Tabelle ${source.table}: ${span(yearOf(from), yearOf(to))}, Stand ${formatDay(stand)}`,
  );
  const missing = gaps(years);
  return [
    head,
    `      Jahre ${ranges(years)}; ${kreise} Kreise und kreisfreie Städte${missing === "" ? "" : `; Lücken: ${missing}`}`,
    ...tables,
  ];
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** `1995–2015, 2020–2024`. */
function ranges(years: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else parts.push([year, year]);
  }
  return parts.map(([from, to]) => span(from, to)).join(", ");
}

/** Years between the first and the last that have no figures. */
function gaps(years: readonly number[]): string {
  const first = Math.min(...years);
  const last = Math.max(...years);
  const missing: number[] = [];
  for (let year = first; year <= last; year++) if (!years.includes(year)) missing.push(year);
  return missing.length === 0 ? "" : ranges(missing);
}
