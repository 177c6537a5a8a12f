import type {IndicatorCube, Publication} from "../../../analyse/publication.js";
import {formatNumber} from "../../../model/format.js";
import {LAND} from "../../../model/region.js";
import {roundHalfAwayFromZero} from "../../../model/rounding.js";
import {yearOf} from "../../../model/time-period.js";
import {drawnUnits, figureOf} from "../areas.js";
import {leadingView, type ShownView} from "../context.js";

/** How an indicator changed since the previous year, in the Land and across the Kreise. */
export type NotableChange = {
  readonly cube: IndicatorCube;
  readonly view: ShownView;
  /** Kreise, and joint units in place of their members, with a comparable change. */
  readonly compared: number;
  /** Whether joint units are among them. */
  readonly joint: boolean;
  readonly risen: number;
  readonly fallen: number;
  /** Smallest and largest change of a Kreis, as printed, with sign and unit. */
  readonly lowest: string;
  readonly highest: string;
};

/** Older figures are no news: how many years back from the Stand of the edition they may lie. */
const RECENT = 3;

/**
 * One change per Themenfeld: of its indicators with recent figures the one whose key figure for the Land
 * changed most since the previous year, measured against the value before. A rule instead of a choice
 * keeps it neutral; balances are left out, since their value before may be near zero.
 */
export function notableChanges(publication: Publication): readonly NotableChange[] {
  return publication.catalogue.themenfelder.flatMap((feld) => {
    const candidates = publication.indicators.flatMap(({indicator, cube}) => {
      if (cube === undefined || indicator.themenfeld !== feld.nummer) return [];
      const view = comparedView(publication, cube);
      const size = view === undefined ? undefined : relativeChange(cube, view);
      return view === undefined || size === undefined ? [] : [{cube, view, size: Math.abs(size)}];
    });
    const most = candidates.reduce<(typeof candidates)[number] | undefined>(
      (best, one) => (best === undefined || one.size > best.size ? one : best),
      undefined,
    );
    const change = most === undefined ? undefined : across(publication, most.cube, most.view);
    return change === undefined ? [] : [change];
  });
}

/** The leading figure where it is recent and changes can be told in percent or points: not a balance. */
function comparedView(publication: Publication, cube: IndicatorCube): ShownView | undefined {
  const view = leadingView(publication.catalogue, cube);
  if (view === undefined || yearOf(view.latest) < yearOf(publication.edition.stand) - RECENT)
    return undefined;
  const isBalance = cube.observations.some(
    (one) => one.measure === view.measure.id && (one.obsValue ?? 0) < 0,
  );
  return isBalance || view.measure.kind === "saldo" ? undefined : view;
}

/**
 * Change of the Land in percent of the value before; undefined where the two are not comparable, or where
 * the sentence would call it almost unchanged.
 */
function relativeChange(cube: IndicatorCube, view: ShownView): number | undefined {
  const observation = cube.find(view.measure.id, LAND, view.latest, view.dimensions);
  if (observation === undefined) return undefined;
  const {previous, absolute, percent} = cube.change(observation);
  const before = previous?.obsValue ?? null;
  const said = (view.unit.kind === "anzahl" ? percent?.value : absolute.value) ?? 0;
  const threshold = view.unit.nahezuUnveraendertUnter ?? 0;
  return absolute.value === null || before === null || before === 0 || Math.abs(said) <= threshold
    ? undefined
    : (100 * absolute.value) / before;
}

function across(publication: Publication, cube: IndicatorCube, view: ShownView): NotableChange | undefined {
  const count = view.unit.kind === "anzahl";
  const decimals = count ? 1 : view.measure.decimals;
  const unit = count ? "Prozent" : view.unit.kind === "prozent" ? "Prozentpunkte" : view.unit.titel;
  const units = drawnUnits(cube, view, publication.catalogue.regions);
  const changes = units.flatMap((region) => {
    const figure = figureOf(cube, view, region.refArea);
    if (!("refArea" in figure)) return [];
    const {absolute, percent} = cube.change(figure);
    const derived = count ? percent : absolute;
    return derived === undefined || derived.value === null
      ? []
      : [roundHalfAwayFromZero(derived.value, decimals)];
  });
  if (changes.length < 3) return undefined;
  const print = (value: number) => `${value > 0 ? "+" : ""}${formatNumber(value, decimals)}`;
  return {
    cube,
    view,
    compared: changes.length,
    joint: units.some((region) => region.members.length > 0),
    risen: changes.filter((value) => value > 0).length,
    fallen: changes.filter((value) => value < 0).length,
    lowest: print(Math.min(...changes)),
    highest: `${print(Math.max(...changes))}\u00a0${unit}`,
  };
}
