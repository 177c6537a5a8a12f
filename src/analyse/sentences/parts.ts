import type {Unit} from "../../catalogue/catalogue.js";
import type {Indicator} from "../../catalogue/indicator-schema.js";
import type {Observation} from "../../model/observation.js";
import type {Region} from "../../model/region.js";
import type {Distribution} from "../derive/types.js";
import type {Change} from "../publication.js";

/** What the sentences about one figure are made of. */
export type SentenceParts = {
  readonly indicator: Indicator;
  readonly area: Region;
  readonly observation: Observation;
  readonly unit: Unit | undefined;
  /** Decimals that the measure is printed with. */
  readonly decimals: number;
  readonly change: Change;
  /** Text of the break between this and the previous period, if there is one. */
  readonly breakText: string | undefined;
  readonly land: Observation | undefined;
  /** The joint unit that contains the area, where the statistic has one. */
  readonly jointUnit: Region | undefined;
  /** The Kreise in the same period, for the place among them. */
  readonly distribution?: Distribution | undefined;
  /** Whether the series has an earlier period at all. */
  readonly hasEarlier?: boolean | undefined;
};
