import type {Catalogue, EditionSettings} from "../catalogue/catalogue.js";
import type {Release} from "../model/release.js";
import type {Warehouse} from "../process/warehouse.js";
import {createIndicatorCube} from "./indicator-cube.js";
import {observe} from "./observe.js";
import type {Publication, PublishedIndicator} from "./publication.js";
import {createResolver} from "./resolve.js";

/**
 * Computes every indicator: the one cube behind all outputs.
 *
 * @param onIndicator called before each indicator, for progress
 */
export function createPublication(
  catalogue: Catalogue,
  warehouse: Warehouse,
  onIndicator: (code: string) => void = () => {},
): Publication {
  const resolver = createResolver(warehouse.facts, catalogue);
  const indicators = catalogue.indicators.map((indicator): PublishedIndicator => {
    onIndicator(indicator.code);
    const observations = observe(indicator, resolver, catalogue);
    if (observations.length === 0) return {indicator, cube: undefined};
    return {indicator, cube: createIndicatorCube(indicator, observations, catalogue)};
  });
  return {
    edition: catalogue.edition,
    release: releaseOf(catalogue.edition),
    catalogue,
    indicators,
    deliveries: new Map(warehouse.deliveries.map((delivery) => [delivery.id, delivery])),
  };
}

/** What is built is a draft; only publishing makes it a published edition. */
function releaseOf({version, sperrfrist}: EditionSettings): Release {
  return {version, status: "entwurf", sperrfrist};
}
