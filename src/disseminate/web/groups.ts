import type {IndicatorCube} from "../../analyse/publication.js";
import type {Catalogue} from "../../catalogue/catalogue.js";
import type {View} from "../../catalogue/indicator-schema.js";
import {TOTAL} from "../../model/observation.js";
import {type ShownView, shownView} from "./context.js";
import {rememberPerCube} from "./memo.js";

/** One citizenship of a view: its name, its look and the view fixed to it. */
export type Group = {
  readonly code: string;
  readonly name: string;
  readonly role: "deutsch" | "auslaendisch" | "insgesamt";
  readonly view: ShownView;
};

/** Groups of one measure, set side by side in the newest period that all of them have. */
export type GroupComparison = {
  /** The measure with its other codes, without a citizenship. */
  readonly view: ShownView;
  /** German and foreign; where the Germans are not published, all and foreign. */
  readonly groups: readonly Group[];
};

const roles: Readonly<Record<string, Group["role"]>> = {
  NATD: "deutsch",
  NATA: "auslaendisch",
  [TOTAL]: "insgesamt",
};

/**
 * Germans and foreigners side by side, once for a rate and once for a count, as far as there are figures.
 * A share of foreigners is not set beside the share of Germans: one follows from the other.
 */
export function groupComparisons(catalogue: Catalogue, cube: IndicatorCube): readonly GroupComparison[] {
  return comparisonsOf(cube, catalogue);
}

const comparisonsOf = rememberPerCube((_: Catalogue) => "", findComparisons);

function findComparisons(cube: IndicatorCube, catalogue: Catalogue): readonly GroupComparison[] {
  const {indicator} = cube;
  const declared = indicator.dimensions.find((one) => one.id === "citizenship");
  if (declared === undefined || indicator.darstellung === undefined) return [];
  const {karte, kreise, zeitreihe, leitwert} = indicator.darstellung;
  const shown = [karte, kreise, zeitreihe, leitwert].flatMap((view): View[] =>
    view === undefined
      ? []
      : [{measure: view.measure, ...(view.dimensions === undefined ? {} : {dimensions: view.dimensions})}],
  );
  const all: readonly View[] = [
    ...shown,
    ...indicator.measures.map((measure): View => ({measure: measure.id})),
  ];
  const found = all.flatMap((view) => comparisonOf(catalogue, cube, view, declared.codes) ?? []);
  const rate = found.find((one) => one.view.unit.kind !== "anzahl");
  const count = found.find((one) => one.view.unit.kind === "anzahl");
  return [rate, count].flatMap((one) => one ?? []);
}

function comparisonOf(
  catalogue: Catalogue,
  cube: IndicatorCube,
  view: View,
  codes: readonly string[],
): GroupComparison | undefined {
  const measure = cube.measure(view.measure);
  if (measure.kind === "saldo" || (measure.kind === "anteil" && measure.of === "citizenship"))
    return undefined;
  const {citizenship: _, ...others} = view.dimensions ?? {};
  const list = catalogue.codelists.get("citizenship");
  const groups = codes.flatMap((code): Group[] => {
    const own = shownView(catalogue, cube, {
      measure: view.measure,
      dimensions: code === TOTAL ? others : {...others, citizenship: code},
    });
    const role = roles[code];
    if (own === undefined || role === undefined) return [];
    return [{code, role, name: list?.codes.find((one) => one.code === code)?.titel ?? code, view: own}];
  });
  const german = groups.find((group) => group.role === "deutsch");
  const foreign = groups.find((group) => group.role === "auslaendisch");
  const total = groups.find((group) => group.role === "insgesamt");
  const first = german ?? total;
  if (first === undefined || foreign === undefined) return undefined;
  const latest = newestCommon(cube, [first, foreign]);
  const base = shownView(catalogue, cube, {measure: view.measure, dimensions: others}) ?? foreign.view;
  return latest === undefined
    ? undefined
    : {
        view: {...base, latest},
        groups: [first, foreign].map((group) => ({...group, view: {...group.view, latest}})),
      };
}

/** The newest period in which every group has a figure for some unit. */
function newestCommon(cube: IndicatorCube, groups: readonly Group[]): string | undefined {
  return [...cube.periods(groups[0]?.view.measure.id)]
    .reverse()
    .find((period) =>
      groups.every(({view}) =>
        cube
          .areas(period)
          .some(
            (area) =>
              (cube.find(view.measure.id, area.refArea, period, view.dimensions)?.obsValue ?? null) !== null,
          ),
      ),
    );
}
