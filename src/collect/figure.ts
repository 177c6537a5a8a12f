import type {Source} from "../catalogue/source-schema.js";
import {kimError, type Place} from "../messages/kim-error.js";
import {type DimensionId, TOTAL} from "../model/observation.js";
import type {RegionRegister} from "../model/region.js";
import type {CellValue} from "./cell-value.js";

/** A figure of a delivery, exactly as delivered: one row of a canonical table. */
export type DeliveredFigure = CellValue & {
  readonly measure: string;
  readonly refArea: string;
  readonly timePeriod: string;
  /** Codes of all dimensions of the table, `_T` where nothing else is meant. */
  readonly codes: Readonly<Partial<Record<DimensionId, string>>>;
  /** Cell, line and column, or JSON pointer. */
  readonly locator: string;
};

/** Everything that was read from one file for one table. */
export type Reading = {
  readonly figures: readonly DeliveredFigure[];
  /** Figures that were not taken, by reason. */
  readonly dropped: ReadonlyMap<string, number>;
  /** Things to look at that do not stand in the way: German sentences. */
  readonly notes: readonly string[];
  readonly titel?: string | undefined;
  readonly copyright?: string | undefined;
  /** Stand that the file itself states, ISO day. */
  readonly stand?: string | undefined;
};

/** What a reader needs to know besides the file's content. */
export type ReadContext = {
  /** File as the user named it, for messages. */
  readonly file: string;
  readonly source: Source;
  readonly regions: RegionRegister;
};

/** Reasons for which figures are dropped. */
export const dropReasons = {
  outside: "außerhalb Hessens",
  gemeinde: "Gemeindeebene",
  twice: "doppelt mit gleichem Wert",
  column: "Spalte, die der Katalog nicht übernimmt",
  row: "Zeile, die der Katalog nicht übernimmt",
  pending: "Zeitraum noch nicht berichtet (überall 0 oder „...“)",
} as const;

/** Gathers the figures of a file and refuses contradictions. */
export type Collector = {
  /**
   * Whether figures of an area are taken: Hessen, its Regierungsbezirke and Kreise.
   * `count` figures are noted as dropped if not.
   *
   * @throws KimError area-key, area-unknown
   */
  readonly takes: (key: string, label: string, count: number, place: () => Place) => boolean;
  /** Notes figures that are dropped for a reason. */
  readonly drop: (reason: string, count: number) => void;
  /** Notes figures of an area that are taken, in columns that are not. */
  readonly skip: (count: number) => void;
  readonly add: (
    figure: Omit<DeliveredFigure, "codes" | keyof CellValue>,
    codes: DeliveredFigure["codes"],
    value: CellValue,
    place: () => Place,
  ) => void;
  /** @throws KimError figures-none */
  readonly finish: (about: Pick<Reading, "titel" | "copyright" | "stand">) => Reading;
};

/** Makes an empty collector. */
export function createCollector({file, source, regions}: ReadContext): Collector {
  const figures = new Map<string, DeliveredFigure>();
  const dropped = new Map<string, number>();
  const strangeLabels = new Map<string, string>();
  const {dimensions} = source;
  const drop = (reason: string, count: number) => dropped.set(reason, (dropped.get(reason) ?? 0) + count);

  return {
    drop,
    takes: (key, label, count, place) => {
      const reason = dropReasonOf(key, place);
      if (reason !== undefined) {
        drop(reason, count);
        return false;
      }
      if (!regions.has(key)) throw kimError("area-unknown", {text: key, label: label.trim()}, place());
      if (!isLabelOf(label, regions.get(key))) strangeLabels.set(key, label.trim());
      return true;
    },
    skip: (count) => {
      if (count > 0) drop(dropReasons.column, count);
    },
    add: ({measure, refArea, timePeriod, locator}, codes, value, place) => {
      const all = Object.fromEntries(dimensions.map((id) => [id, codes[id] ?? TOTAL]));
      const figure: DeliveredFigure = {measure, refArea, timePeriod, locator, codes: all, ...value};
      const key = [measure, refArea, timePeriod, ...dimensions.map((id) => all[id])].join(", ");
      const other = figures.get(key);
      if (other === undefined) figures.set(key, figure);
      else if (other.obsValue === value.obsValue && other.sign === value.sign) drop(dropReasons.twice, 1);
      else throw kimError("figure-twice", {key, first: describe(other), second: describe(figure)}, place());
    },
    finish: (about) => {
      if (figures.size === 0) throw kimError("figures-none", {}, {file});
      const notes = [...strangeLabels].map(
        ([key, label]) =>
          `Gebietsschlüssel ${key} ist mit „${label}“ bezeichnet; im Gebietsverzeichnis heißt er „${regions.get(key).name}“.`,
      );
      return {...about, figures: [...figures.values()], dropped, notes};
    },
  };
}

/** Why figures of an area key are not taken; undefined if they are. */
function dropReasonOf(key: string, place: () => Place): string | undefined {
  if (key === "DG") return dropReasons.outside;
  if (!/^(\d{2}|\d{3}|\d{5}|\d{8})$/.test(key)) throw kimError("area-key", {text: key}, place());
  if (!key.startsWith("06")) return dropReasons.outside;
  return key.length === 8 ? dropReasons.gemeinde : undefined;
}

/** Whether a label is one of the spellings of an area, or empty; keys decide, this only raises an eyebrow. */
export function isLabelOf(label: string, region: {readonly labels: readonly string[]}): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return plain(label) === "" || region.labels.some((one) => plain(one) === plain(label));
}

function describe(figure: DeliveredFigure): string {
  return `„${figure.obsValue}${figure.sign}“ (${figure.locator})`;
}
