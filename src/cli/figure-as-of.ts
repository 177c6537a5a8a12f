import {join} from "node:path";
import {combinationTitle} from "../analyse/combinations.js";
import type {PreviousFigure} from "../analyse/revisions/types.js";
import {loadCatalogue} from "../catalogue/load.js";
import {readEditionJson} from "../edition/edition-json.js";
import {readFigures} from "../edition/previous-edition.js";
import {readProtocol} from "../edition/protocol.js";
import {entryAt, requireKept} from "../edition/store.js";
import {kimError} from "../messages/kim-error.js";
import {dayInBerlin, formatMoment, momentInBerlin} from "../model/berlin-time.js";
import type {Effects} from "../model/effects.js";
import {formatNumber} from "../model/format.js";
import {dimensionKey} from "../model/observation.js";
import {formatDay, formatTimePeriod, parseTimePeriod, yearOf} from "../model/time-period.js";
import {STORE} from "./make-output.js";

/** Which figures are asked for, and of which day. */
export type AsOfQuery = {
  readonly code: string;
  readonly area: string;
  /** As people write it; absent: all periods. */
  readonly period: string | undefined;
  /** All breakdowns instead of the total only. */
  readonly all: boolean;
  /** Day of publication as people write it. */
  readonly day: string;
};

/**
 * Prints figures as the edition published them that readers saw at the end of a day.
 *
 * @throws KimError edition-as-of…, figure-…, ref-area-unknown
 */
export function figureAsOfCommand(query: AsOfQuery, root: string, effects: Effects): number {
  const store = join(root, STORE);
  const protocol = readProtocol(store);
  const day = readDay(query.day);
  const entry = entryAt(protocol, endOfDay(day));
  if (entry === undefined) {
    const first = protocol[0];
    const firstDay = first === undefined ? "" : formatDay(dayInBerlin(Date.parse(first.zeit)));
    throw kimError("edition-as-of", {day: formatDay(day), first: firstDay});
  }
  const folder = requireKept(entry.version, store, protocol);
  const code = query.code.toUpperCase();
  const catalogue = loadCatalogue(root);
  const area = catalogue.regions.get(query.area);
  const figures = select(query, code, folder);
  effects.out(
    `Stand der Veröffentlichung: Edition ${entry.version}, ${entry.vorgang === "veroeffentlicht" ? "veröffentlicht" : "wieder eingesetzt"} am ${formatMoment(Date.parse(entry.zeit))}`,
  );
  const indicator = catalogue.indicators.find((one) => one.code === code);
  for (const figure of figures) {
    const measure = indicator?.measures.find(({id}) => id === figure.measure);
    const unit = measure === undefined ? "" : (catalogue.units.get(measure.unit)?.titel ?? measure.unit);
    const period = formatTimePeriod(figure.timePeriod, indicator?.periodicity ?? "stichtag");
    const value =
      figure.obsValue === null || figure.sign !== ""
        ? figure.sign
        : `${formatNumber(figure.obsValue, measure?.decimals ?? 0)} ${unit}`;
    effects.out(
      `${code} ${measure?.titel ?? figure.measure}, ${combinationTitle(figure.dimensions, catalogue.codelists)} – ${area.name} (${figure.refArea}), ${period}`,
    );
    effects.out(`  Wert:    ${value}`);
    effects.out(`  Quelle:  Stand ${formatDay(figure.vintage)}`);
  }
  return 0;
}

function readDay(text: string): string {
  let day: string;
  try {
    day = parseTimePeriod(text);
  } catch (cause) {
    throw kimError("edition-as-of-day", {text}, {}, {cause});
  }
  if (day.length !== 10) throw kimError("edition-as-of-day", {text});
  return day;
}

/** The last minute of a day in Berlin always exists once. */
function endOfDay(day: string): number {
  const moment = momentInBerlin(`${day}T23:59`);
  if (moment === undefined) throw kimError("edition-as-of-day", {text: day});
  return moment + 59_999;
}

function select(query: AsOfQuery, code: string, folder: string): readonly PreviousFigure[] {
  const known = readEditionJson(folder).indikatoren.map((one) => one.code);
  if (!known.includes(code)) throw kimError("figure-unknown-indicator", {text: query.code, known});
  const wanted = query.period === undefined ? undefined : parseTimePeriod(query.period);
  const own = [...readFigures(folder, code).values()].filter((one) => one.refArea === query.area);
  const chosen = own.filter(
    ({timePeriod, dimensions}) =>
      (wanted === undefined ||
        timePeriod === wanted ||
        (wanted.length !== timePeriod.length && yearOf(timePeriod) === yearOf(wanted))) &&
      (query.all || dimensionKey(dimensions) === ""),
  );
  if (chosen.length > 0) return chosen;
  const periods = [...new Set(own.map(({timePeriod}) => timePeriod))].sort();
  throw kimError("figure-none", {code, refArea: query.area, timePeriod: wanted ?? "", periods});
}
