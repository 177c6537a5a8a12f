import type {Source} from "../catalogue/source-schema.js";
import {type KimError, kimError} from "../messages/kim-error.js";
import type {RegionRegister} from "../model/region.js";
import type {Reading} from "./figure.js";

/** A table that was found in a file. */
export type Recognised = {
  readonly source: Source;
  /** `tabelle-csv`, `tabelle-xlsx`, `ffcsv`, `ffcsv-alt`, `liste-csv`, `liste-json`, `liste-xlsx`. */
  readonly format: string;
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
  /** Where the file comes from, as far as its form tells. */
  readonly herkunft: string;
  /** @throws KimError when the file is not as the catalogue describes it */
  readonly read: () => Reading;
};

/** What recognition needs besides the file. */
export type RecogniseContext = {
  readonly sources: ReadonlyMap<string, Source>;
  readonly regions: RegionRegister;
  /** Table key that the user or the register of deliveries states. */
  readonly as?: string | undefined;
};

/** The complaint that a file is no table of the catalogue. @param found what was found instead */
export function tableUnknown(found: string, {sources}: RecogniseContext, file: string): KimError {
  const text = found.replace(/\s+/g, " ");
  const short = text.length > 120 ? `${text.slice(0, 120)} …` : text;
  return kimError("table-unknown", {found: short, known: [...sources.keys()].sort()}, {file});
}
