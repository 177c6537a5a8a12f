import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import type {Dimensions, Observation} from "../model/observation.js";
import {isSecret} from "../model/status.js";
import {numberOf} from "./arithmetic.js";
import {indexCells} from "./disclosure/cells.js";
import {withComplements} from "./disclosure/complements.js";
import {createEquations} from "./disclosure/equations.js";
import {suppress} from "./disclosure/suppress.js";

/** A published figure's place: area, period and codes of a quantity. */
export type Place = {readonly refArea: string; readonly timePeriod: string; readonly dimensions: Dimensions};

/** A figure that is not shown, because another that is secret could be computed with it. */
export type Suppression = {
  readonly hidden: Place;
  /** The secret figure that it protects. */
  readonly protects: Place;
};

/** A cell that must be hidden besides what is found here; see `audit/protect.ts`. */
export type HiddenCell = Suppression & {
  /** Key of the cell within the indicator. */
  readonly key: string;
};

/** Observations that may be published together. */
export type ProtectedObservations = {
  /** In the order given; hidden ones are `secret_secondary`. Secret ones have no parts. */
  readonly observations: readonly Observation[];
  readonly suppressions: readonly Suppression[];
};

/**
 * Secrecy within an output: no secret figure can be computed from published ones by solving equations
 * with one unknown, one after the other. Equations are what the catalogue declares: sexes, citizenships,
 * ages and other codes that make up a whole, Kreise and Regierungsbezirke, joint units, balances. Ratios
 * count as their parts. Where a secret figure could be computed, the smallest suitable neighbour is
 * hidden too, the same one every time (§ 16 BStatG; rules in `docs/handbuch/geheimhaltung.md`).
 *
 * Whether several unknowns together narrow a secret down is examined by `audit/audit.ts` over all
 * indicators; what it wants hidden comes back here.
 */
export function protectObservations(
  indicator: Indicator,
  observations: readonly Observation[],
  catalogue: Catalogue,
  further: readonly HiddenCell[] = [],
): ProtectedObservations {
  const isOwn = indicator.variables.some((variable) =>
    variable.tables.some(
      ({table}) => catalogue.confidentiality.ruleOf(table).geschuetztVon === "ministerium",
    ),
  );
  if (!isOwn && further.length === 0 && !observations.some((one) => isSecret(one.obsStatus))) {
    return {observations, suppressions: []};
  }
  const index = withComplements(indicator, indexCells(indicator, observations, catalogue), catalogue);
  for (const {key} of further) {
    const cell = index.cells.get(key);
    if (cell !== undefined) cell.state = "secret";
  }
  const choices = suppress(index, createEquations(indicator, index, catalogue));
  return {
    observations: index.exposures.map(({observation, own, parts}) => {
      const hidden = [own, ...parts].some((cell) => cell?.state === "secret");
      if (hidden && numberOf(observation) !== undefined) return hide(observation);
      return isSecret(observation.obsStatus) ? withoutParts(observation) : observation;
    }),
    suppressions: [...choices, ...further].map(({hidden, protects}) => ({
      hidden: placeOf(hidden),
      protects: placeOf(protects),
    })),
  };
}

function hide(observation: Observation): Observation {
  return {...withoutParts(observation), obsValue: null, obsStatus: "secret_secondary"};
}

function withoutParts({numerator: _, denominator: __, ...observation}: Observation): Observation {
  return observation;
}

function placeOf({refArea, timePeriod, dimensions}: Place): Place {
  return {refArea, timePeriod, dimensions};
}
