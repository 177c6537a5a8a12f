import {earlierEdition} from "../analyse/audit/elsewhere.js";
import {createAuditedPublication} from "../analyse/create-publication.js";
import type {Publication} from "../analyse/publication.js";
import type {PreviousEdition} from "../analyse/revisions/types.js";
import {checkExamples} from "../analyse/worked-example.js";
import type {Catalogue} from "../catalogue/catalogue.js";
import {loadCatalogue} from "../catalogue/load.js";
import type {Effects} from "../model/effects.js";
import {openWarehouse, type WarehouseScope} from "../process/warehouse.js";

/**
 * Runs the stages up to the cube: catalogue, worked examples, warehouse, indicators.
 *
 * @param scope all to check every figure in `data/`, also those no indicator uses
 * @param previous the edition that readers have now: what it published must not give away what is masked
 *
 * @throws KimError before anything is written
 */
export async function loadPublication(
  root: string,
  effects: Effects,
  scope: WarehouseScope = "used",
  previous?: PreviousEdition,
): Promise<Publication> {
  effects.progress("Katalog lesen und prüfen …");
  const catalogue = loadCatalogue(root);
  checkExamples(catalogue, root);
  effects.progress(
    `  ${catalogue.indicators.length} Indikatoren, ${catalogue.sources.size} Quelltabellen, alle Rechenbeispiele gehen auf`,
  );
  return computePublication(root, catalogue, effects, scope, previous);
}

/**
 * Runs the stages from the warehouse to the cube, for the indicators of a catalogue that was read and checked.
 *
 * @throws KimError data-… when a canonical table is damaged
 */
export async function computePublication(
  root: string,
  catalogue: Catalogue,
  effects: Effects,
  scope: WarehouseScope = "used",
  previous?: PreviousEdition,
): Promise<Publication> {
  effects.progress("Zahlen laden …");
  const warehouse = await openWarehouse(root, catalogue, scope);
  effects.progress(`  ${warehouse.rows} Zahlen aus ${warehouse.deliveries.length} Lieferungen`);
  effects.progress("Indikatoren berechnen …");
  const earlier =
    previous === undefined
      ? undefined
      : earlierEdition(
          previous.version,
          catalogue.indicators.map((indicator) => ({
            indicator,
            figures: previous.figures.get(indicator.code)?.values() ?? [],
          })),
          catalogue,
        );
  return createAuditedPublication(catalogue, warehouse, {earlier});
}
