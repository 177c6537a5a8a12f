import {kimError} from "../messages/kim-error.js";

/** Level of a territorial unit. */
export type RegionLevel =
  | "land"
  | "regierungsbezirk"
  | "kreisfreie-stadt"
  | "landkreis"
  /** Kreise that a statistic reports only together. */
  | "gemeinsame-einheit"
  /** Kreise together that once were one, for series over the day they were parted. */
  | "zeitkonstante-einheit";

/** A territorial unit with its validity. Keys are text and keep their leading zero. */
export type Region = {
  /** `06`, `064`, `06411`, or the members joined by `+` for units of several Kreise: `06611+06633`. */
  readonly refArea: string;
  readonly level: RegionLevel;
  /** Unique name in a list: `Kassel, Stadt`, `Kassel, Landkreis`. */
  readonly name: string;
  /** Official long name: `Kassel, documenta-Stadt`, `Landkreis Kassel`. */
  readonly officialName: string;
  /** In a sentence after "in": `Darmstadt`, `im Landkreis Kassel` needs article, so this holds the whole phrase `im Landkreis Kassel`. */
  readonly inPhrase: string;
  /** Regierungsbezirk it belongs to; absent for the Land and Regierungsbezirke. */
  readonly regierungsbezirk?: string | undefined;
  /** NUTS 2024 code. */
  readonly nuts?: string | undefined;
  /** The Kreis that it was part of until the day before `validFrom`. */
  readonly splitFrom?: string | undefined;
  /** Members of a joint or time-constant unit. */
  readonly members: readonly string[];
  /** First day on which it exists; absent: always. */
  readonly validFrom?: string | undefined;
  /** Last day on which it exists in this form; absent: still. */
  readonly validTo?: string | undefined;
  /** Spellings of the producers, for checking the label beside a key. */
  readonly labels: readonly string[];
  /** Part of file names and addresses: `06411-darmstadt`. */
  readonly slug: string;
};

/** Key of the Land Hessen. */
export const LAND = "06";

/** All territorial units, in official order (Kreise per Regierungsbezirk, then the Regierungsbezirk, then the Land). */
export type RegionRegister = {
  /** In official order. */
  readonly all: readonly Region[];
  /** @throws KimError ref-area-unknown */
  readonly get: (refArea: string) => Region;
  readonly has: (refArea: string) => boolean;
  /** Kreise and kreisfreie Städte that exist on a day, in official order. "26" is never a constant. */
  readonly kreiseAt: (day: string) => readonly Region[];
  /** Kreise, Regierungsbezirke and Land that exist on a day, in official order (no joint units). */
  readonly allAt: (day: string) => readonly Region[];
};

/** Whether a unit exists on a day. */
export function existsOn(region: Region, day: string): boolean {
  return (region.validFrom ?? "0000") <= day && day <= (region.validTo ?? "9999");
}

/** Whether a unit is a Kreis or a kreisfreie Stadt. */
export function isKreis(region: Region): boolean {
  return region.level === "kreisfreie-stadt" || region.level === "landkreis";
}

/** Members of a unit that exist on a day: before Hanau left it, the Main-Kinzig-Kreis alone is both. */
export function membersOn(region: Region, day: string, regions: RegionRegister): readonly string[] {
  return region.members.filter((member) => existsOn(regions.get(member), day));
}

/** Makes the register from the units in official order. */
export function createRegionRegister(all: readonly Region[]): RegionRegister {
  const byKey = new Map(all.map((region) => [region.refArea, region]));
  return {
    all,
    get: (refArea) => {
      const region = byKey.get(refArea);
      if (region === undefined) throw kimError("ref-area-unknown", {text: refArea});
      return region;
    },
    has: (refArea) => byKey.has(refArea),
    kreiseAt: (day) => all.filter((region) => isKreis(region) && existsOn(region, day)),
    allAt: (day) => all.filter((region) => region.members.length === 0 && existsOn(region, day)),
  };
}
