import type {DimensionId} from "../model/observation.js";
import type {RegionRegister} from "../model/region.js";
import type {Confidentiality} from "./confidentiality.js";
import type {Indicator} from "./indicator-schema.js";
import type {Municipality} from "./municipalities.js";
import type {Portal} from "./portal.js";
import type {ReferenceSource} from "./reference-schema.js";
import type {Source} from "./source-schema.js";

/** A characteristic that figures are broken down by, as codelists declare it: `NATA`, `Y18T24`. */
export type Code = {
  readonly code: string;
  /** As in a table head: `18 bis unter 25 Jahre`. */
  readonly titel: string;
  /** Short, for charts: `18–24`. */
  readonly kurztitel: string;
  /** Official codes that together make this one; several alternatives, the first complete one is taken. */
  readonly parts: readonly (readonly string[])[];
};

/** The codes of one dimension, in the order in which they are printed. */
export type Codelist = {
  readonly dimension: DimensionId;
  readonly titel: string;
  readonly codes: readonly Code[];
};

/** A unit: `personen` → "Personen". */
export type Unit = {
  readonly code: string;
  /** `Personen`, `Prozent`, `je 1 000 Einwohner`. */
  readonly titel: string;
  /** As a table head prints it: `Personen`, `%`, `je 1 000 EW`. */
  readonly kurztitel: string;
  /** `anzahl` values change in absolute terms and percent, `prozent` values in percentage points, `rate` values in absolute terms. */
  readonly kind: "anzahl" | "prozent" | "rate";
  /**
   * Changes smaller than this are "nahezu unverändert" in a sentence: for `anzahl` in percent, else in
   * the unit itself. Absent: only changes that are printed as 0.
   */
  readonly nahezuUnveraendertUnter?: number | undefined;
};

/** Kreise that are like one another, to compare a Kreis with; never to rank it. */
export type PeerGroup = {
  readonly code: string;
  /** `Kreisfreie Städte`. */
  readonly titel: string;
  /** In a sentence and in table heads: `kreisfreie Städte`. */
  readonly kurztitel: string;
  /** Which Kreise these are. */
  readonly text: string;
  /** Who groups them so, and as of when; absent where it is the law. */
  readonly quelle?: string | undefined;
  /** Official territorial unit of exactly these Kreise, whose published value holds. */
  readonly refArea?: string | undefined;
  /** Keys of the Kreise; whether one exists on a day says the register of regions. */
  readonly members: readonly string[];
};

/** Something that happened to a series: a break ends comparison, an event is only marked. */
export type CatalogueEvent = {
  readonly id: string;
  readonly kind: "bruch" | "ereignis";
  /** First period that is affected: a year or a day. */
  readonly from: string;
  readonly titel: string;
  readonly text: string;
  /** Statistics (EVAS) it applies to. */
  readonly evas: readonly string[];
  /** Indicators it applies to; absent: all of those statistics. */
  readonly indicators?: readonly string[] | undefined;
  /** Only for these territorial units; absent: all. */
  readonly areas?: readonly string[] | undefined;
  /** The change to this census basis; where it lies follows from the figures, not from `from`. */
  readonly basis?: string | undefined;
};

/** One of the six Themenfelder. */
export type Themenfeld = {
  readonly nummer: number;
  readonly titel: string;
  /** Title in English. */
  readonly en?: {readonly titel: string; readonly kurztitel?: string | undefined} | undefined;
  readonly slug: string;
  readonly text: string;
};

/** A term that readers meet, with what it means here. */
export type GlossaryEntry = {
  /** Anchor on the glossary page: `bedarfsgemeinschaft`. Stable. */
  readonly id: string;
  readonly term: string;
  /** The term in English. */
  readonly en?: string | undefined;
  readonly text: string;
  /** Law, statistic or standard that defines it. */
  readonly quelle: string;
  /** Ids of related entries; all exist. */
  readonly siehe: readonly string[];
};

/** The edition as a whole: what stands on every title page. */
export type EditionSettings = {
  /** `2026`. */
  readonly name: string;
  /** `Kommunales Integrationsmonitoring Hessen`. */
  readonly titel: string;
  readonly untertitel: string;
  /** Herausgeber, printed as author. */
  readonly herausgeber: string;
  readonly kontakt: string;
  /** ISO day of the edition's Stand; also the date in document properties. */
  readonly stand: string;
  /** `2026`; corrections of a published edition are `2026.1`, `2026.2`. */
  readonly version: string;
  /** Embargo, Berlin time `2026-12-15T10:00`. */
  readonly sperrfrist?: string | undefined;
  readonly zeichen: "hsl" | "verbund" | "ba";
};

/** A publication with figures to compare with, and where it is declared. */
export type References = ReferenceSource & {
  /** File and line of each series, for messages. */
  readonly places: readonly {readonly file: string; readonly line: number | undefined}[];
};

/** Everything a statistician declares, checked. */
export type Catalogue = {
  readonly edition: EditionSettings;
  readonly themenfelder: readonly Themenfeld[];
  /** In order of publication. */
  readonly indicators: readonly Indicator[];
  /** Definitions that can be switched in; checked, but not published. */
  readonly reserve: readonly Indicator[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly codelists: ReadonlyMap<DimensionId, Codelist>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly events: readonly CatalogueEvent[];
  readonly regions: RegionRegister;
  /** In the order in which outputs offer them. */
  readonly peerGroups: readonly PeerGroup[];
  /** Who protects which source table, and how. */
  readonly confidentiality: Confidentiality;
  /** In German alphabetical order. */
  readonly glossary: readonly GlossaryEntry[];
  /** Municipalities in order of their keys, so that a search for a place leads to its Kreis. */
  readonly municipalities: readonly Municipality[];
  readonly portal: Portal;
  /** Figures that others have published, to compare one's own with. */
  readonly references: readonly References[];
};
