import {createHash} from "node:crypto";
import type {Indicator} from "../../catalogue/indicator-schema.js";

/** SHA-256 of what changes the figures of an indicator when it changes: measures and dimensions, not texts. */
export function definitionHash({dimensions, measures}: Indicator): string {
  const content = {dimensions, measures: measures.map(({titel, ...rest}) => rest)};
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
