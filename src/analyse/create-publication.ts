import type {Catalogue, EditionSettings} from "../catalogue/catalogue.js";
import type {Release} from "../model/release.js";
import type {Warehouse} from "../process/warehouse.js";
import type {AuditOptions} from "./audit/audit.js";
import {producersTables} from "./audit/elsewhere.js";
import {type HiddenCells, protectPublication} from "./audit/protect.js";
import {createIndicatorCube} from "./cube/indicator-cube.js";
import {observe} from "./observe.js";
import type {Publication, PublishedIndicator} from "./publication.js";
import {compareReferences} from "./reference/compare-references.js";
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
  return createPublisher(catalogue, warehouse, onIndicator)(new Map());
}

/**
 * The same, audited: further figures are hidden until no secret one can be inferred from everything that
 * is published together. What hiding cannot help stands in `audit`.
 */
export async function createAuditedPublication(
  catalogue: Catalogue,
  warehouse: Warehouse,
  options: Pick<AuditOptions, "earlier"> = {},
): Promise<Publication> {
  const publish = createPublisher(catalogue, warehouse);
  const producers = producersTables(warehouse.facts, catalogue);
  const {publication, audit} = await protectPublication(publish, catalogue, {...options, producers});
  const references = compareReferences(catalogue.references, {publication, facts: warehouse.facts});
  return {...publication, audit, references};
}

/** Computes every figure once; makes publications of them with one or another cell hidden. */
function createPublisher(
  catalogue: Catalogue,
  warehouse: Warehouse,
  onIndicator: (code: string) => void = () => {},
): (hidden: HiddenCells) => Publication {
  const resolver = createResolver(warehouse.facts, catalogue);
  const computed = catalogue.indicators.map((indicator) => {
    onIndicator(indicator.code);
    return {indicator, observations: observe(indicator, resolver, catalogue)};
  });
  const made = new Map<string, {readonly count: number; readonly published: PublishedIndicator}>();
  return (hidden) => ({
    edition: catalogue.edition,
    release: releaseOf(catalogue.edition),
    catalogue,
    indicators: computed.map(({indicator, observations}): PublishedIndicator => {
      if (observations.length === 0) return {indicator, cube: undefined};
      const own = hidden.get(indicator.code) ?? [];
      const known = made.get(indicator.code);
      if (known?.count === own.length) return known.published;
      const published = {indicator, cube: createIndicatorCube(indicator, observations, catalogue, own)};
      made.set(indicator.code, {count: own.length, published});
      return published;
    }),
    deliveries: new Map(warehouse.deliveries.map((delivery) => [delivery.id, delivery])),
  });
}

/** What is built is a draft; only publishing makes it a published edition. */
function releaseOf({version, sperrfrist}: EditionSettings): Release {
  return {version, status: "entwurf", sperrfrist};
}
