import {combinationTitle} from "../analyse/combinations.js";
import type {IndicatorCube, Publication} from "../analyse/publication.js";
import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import {loadCatalogue} from "../catalogue/load.js";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";
import {formatNumber} from "../model/format.js";
import {type Dimensions, dimensionKey, type Observation, TOTAL} from "../model/observation.js";
import {signOf, statusTable} from "../model/status.js";
import {formatDay, formatTimePeriod, parseTimePeriod, yearOf} from "../model/time-period.js";
import {computePublication} from "./load-publication.js";

/** Options of `kim figure`. */
export type FigureOptions = {readonly json?: boolean; readonly all?: boolean};

/** One figure as `--json` prints it. */
export type FigureJson = {
  readonly indicator: string;
  readonly measure: string;
  readonly refArea: string;
  readonly timePeriod: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly obsValue: number | null;
  /** SDMX CL_OBS_STATUS. */
  readonly obsStatus: string;
  /** SDMX CL_CONF_STATUS. */
  readonly confStatus: string;
  /** Why there is no value, or what kind of value it is. */
  readonly reason: string;
  readonly unit: string;
  readonly basis: string | null;
  readonly numerator: Observation["numerator"] | null;
  readonly denominator: Observation["denominator"] | null;
  readonly vintage: string | null;
  readonly source: readonly string[];
  readonly locator: readonly {
    readonly source: string;
    readonly file: string;
    readonly sha256: string;
    readonly sheet: string | null;
    readonly cell: string;
    readonly stand: string;
  }[];
};

/**
 * Prints figures with their status, parts, basis and source cells.
 *
 * @param period period as people write it; absent: all periods
 * @throws KimError figure-…, ref-area-unknown, time-period-invalid
 */
export async function figureCommand(
  code: string,
  refArea: string,
  period: string | undefined,
  options: FigureOptions,
  root: string,
  effects: Effects,
): Promise<number> {
  // What the arguments get wrong shows at once; only the tables of the one indicator are loaded.
  const catalogue = loadCatalogue(root);
  const indicator = indicatorOf(catalogue, code);
  catalogue.regions.get(refArea);
  if (period !== undefined) parseTimePeriod(period);
  const silent: Effects = {...effects, progress: () => {}};
  const publication = await computePublication(root, {...catalogue, indicators: [indicator]}, silent);
  const cube = cubeOf(publication, indicator);
  const observations = select(cube, refArea, period, options.all === true);
  if (options.json === true) {
    effects.out(
      JSON.stringify(
        observations.map((one) => toJson(one, cube, publication)),
        null,
        2,
      ),
    );
    return 0;
  }
  for (const line of observations.flatMap((one) => toLines(one, cube, publication))) effects.out(line);
  return 0;
}

function indicatorOf({indicators}: Catalogue, code: string): Indicator {
  const wanted = code.toUpperCase();
  const found = indicators.find((one) => one.code === wanted);
  if (found === undefined) {
    throw kimError("figure-unknown-indicator", {text: code, known: indicators.map((one) => one.code)});
  }
  return found;
}

function cubeOf(publication: Publication, {code, lieferung}: Indicator): IndicatorCube {
  const cube = publication.indicators.find(({indicator}) => indicator.code === code)?.cube;
  if (cube === undefined) {
    throw kimError("figure-without-figures", {
      code,
      reason: lieferung ?? "Lieferung einlesen: npx kim import DATEI",
    });
  }
  return cube;
}

function select(
  cube: IndicatorCube,
  refArea: string,
  period: string | undefined,
  all: boolean,
): readonly Observation[] {
  const wanted = period === undefined ? undefined : parseTimePeriod(period);
  const matches = (timePeriod: string) =>
    wanted === undefined ||
    timePeriod === wanted ||
    (wanted.length !== timePeriod.length && yearOf(timePeriod) === yearOf(wanted));
  const chosen = cube.observations.filter((one) => one.refArea === refArea && matches(one.timePeriod));
  const own = all ? chosen : mainRows(cube, chosen);
  if (own.length === 0) {
    const periods = [
      ...new Set(cube.observations.filter((one) => one.refArea === refArea).map((one) => one.timePeriod)),
    ];
    throw kimError("figure-none", {
      code: cube.indicator.code,
      refArea,
      timePeriod: wanted ?? "",
      periods: periods.sort(),
    });
  }
  return own;
}

/** The totals; for measures that have no total (shares) the codes of the key figure. */
function mainRows(cube: IndicatorCube, chosen: readonly Observation[]): readonly Observation[] {
  const main = cube.indicator.darstellung?.leitwert;
  return chosen.filter(
    (one) =>
      dimensionKey(one.dimensions) === "" ||
      (one.measure === main?.measure && dimensionKey(one.dimensions) === dimensionKey(main.dimensions ?? {})),
  );
}

function fullDimensions(cube: IndicatorCube, dimensions: Dimensions): Readonly<Record<string, string>> {
  return Object.fromEntries(cube.indicator.dimensions.map(({id}) => [id, dimensions[id] ?? TOTAL]));
}

function toJson(one: Observation, cube: IndicatorCube, publication: Publication): FigureJson {
  const status = statusTable[one.obsStatus];
  const measure = cube.measure(one.measure);
  return {
    indicator: one.indicator,
    measure: one.measure,
    refArea: one.refArea,
    timePeriod: one.timePeriod,
    dimensions: fullDimensions(cube, one.dimensions),
    // "Genau null" is a number for machines; people see the sign.
    obsValue: one.obsStatus === "zero_exact" ? 0 : one.obsValue,
    obsStatus: status.sdmx,
    confStatus: status.conf,
    reason: one.obsStatus,
    unit: measure.unit,
    basis: one.basis,
    numerator: one.numerator ?? null,
    denominator: one.denominator ?? null,
    vintage: newest(one),
    source: [...new Set(one.origins.map((origin) => origin.table))],
    locator: one.origins.flatMap((origin) => {
      const delivery = publication.deliveries.get(origin.delivery);
      return origin.locator.split(", ").map((cell) => ({
        source: origin.table,
        file: delivery?.file ?? "",
        sha256: delivery?.sha256 ?? "",
        sheet: delivery?.sheet ?? null,
        cell,
        stand: origin.vintage,
      }));
    }),
  };
}

function newest(one: Observation): string | null {
  return one.origins.reduce<string | null>(
    (latest, origin) => (latest === null || origin.vintage > latest ? origin.vintage : latest),
    null,
  );
}

/** The first cells of a sum over many; `--json` gives all of them. */
function shortLocator(locator: string): string {
  const cells = locator.split(", ");
  if (cells.length <= 6) return locator;
  return `${cells.slice(0, 4).join(", ")} und ${cells.length - 4} weitere Zellen (alle mit --json)`;
}

function toLines(one: Observation, cube: IndicatorCube, publication: Publication): readonly string[] {
  const {catalogue} = publication;
  const measure = cube.measure(one.measure);
  const unit = catalogue.units.get(measure.unit)?.titel ?? measure.unit;
  const period = formatTimePeriod(one.timePeriod, cube.indicator.periodicity ?? "stichtag");
  const area = catalogue.regions.get(one.refArea);
  const head = `${one.indicator} ${measure.titel}, ${combinationTitle(one.dimensions, catalogue.codelists)} – ${area.name} (${one.refArea}), ${period}`;
  const value =
    one.obsValue === null
      ? `${signOf(one.obsStatus, catalogue.edition.zeichen)}  (${statusTable[one.obsStatus].text})`
      : `${formatNumber(one.obsValue, measure.decimals)} ${unit}${one.obsStatus === "normal" ? "" : `  ${statusTable[one.obsStatus][catalogue.edition.zeichen]}  (${statusTable[one.obsStatus].text})`}`;
  const parts = [
    one.numerator === undefined
      ? undefined
      : `  Zähler:  ${formatNumber(one.numerator.obsValue, 0)} (${one.numerator.timePeriod})`,
    one.denominator === undefined
      ? undefined
      : `  Nenner:  ${formatNumber(one.denominator.obsValue, Number.isInteger(one.denominator.obsValue) ? 0 : 1)} (${one.denominator.timePeriod})`,
    one.basis === null ? undefined : `  Basis:   ${one.basis}`,
  ].filter((line) => line !== undefined);
  const places = one.origins.map((origin) => {
    const delivery = publication.deliveries.get(origin.delivery);
    const sheet = delivery?.sheet === undefined ? "" : `, Blatt „${delivery.sheet}“`;
    return `  Quelle:  ${origin.table}, ${delivery?.file ?? origin.delivery}${sheet}, ${shortLocator(origin.locator)} (Stand ${formatDay(origin.vintage)})`;
  });
  return [head, `  Wert:    ${value}`, ...parts, ...places, ""];
}
