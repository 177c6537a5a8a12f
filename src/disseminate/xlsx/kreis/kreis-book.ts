import type {Publication} from "../../../analyse/publication.js";
import type {Indicator} from "../../../catalogue/indicator-schema.js";
import type {Region} from "../../../model/region.js";
import {type Book, createCellRegister} from "../book.js";
import type {StatusLog} from "../figure-cell.js";
import type {Records} from "../gesamt/records.js";
import type {IndicatorPlan, KreisEdition} from "./plan.js";

/** What the workbook of a Kreis shows of an indicator, and on which sheet. */
export type KreisIndicator = {
  readonly indicator: Indicator;
  /** Sheet of its Themenfeld. */
  readonly sheet: string;
  /** Absent where the indicator has no figures at all. */
  readonly plan: IndicatorPlan | undefined;
  /** The plan's book with cells of this workbook. */
  readonly book: Book | undefined;
  /** Whether the Kreis has a figure of its own. */
  readonly hasFigures: boolean;
};

/** What the sheets of a Kreis's workbook need. */
export type KreisBook = {
  readonly region: Region;
  readonly publication: Publication;
  /** All, in order. */
  readonly indicators: readonly KreisIndicator[];
  /** Title of the workbook: `Darmstadt, Wissenschaftsstadt: alle Indikatoren`. */
  readonly title: string;
  readonly records: Records;
  /** Statuses shown anywhere, for the legend. */
  readonly log: StatusLog;
};

/** Name of the sheet of a Themenfeld: `1 Bevölkerung`. */
export function feldSheet({nummer, titel}: {readonly nummer: number; readonly titel: string}): string {
  return `${nummer} ${titel}`;
}

/** Makes the context of the workbook of a Kreis. */
export function createKreisBook(edition: KreisEdition, region: Region): KreisBook {
  const {publication} = edition;
  const sheets = new Map(publication.catalogue.themenfelder.map((feld) => [feld.nummer, feldSheet(feld)]));
  return {
    region,
    publication,
    title: `${region.name}: alle Indikatoren`,
    records: edition.records,
    log: new Set(),
    indicators: edition.indicators.map(({indicator, plan}) => ({
      indicator,
      sheet: sheets.get(indicator.themenfeld) ?? "",
      plan,
      book: plan === undefined ? undefined : {...plan.book, cells: createCellRegister()},
      hasFigures: plan?.byArea.get(region.refArea)?.some((one) => one.obsValue !== null) === true,
    })),
  };
}

/** One or two sentences about an indicator in a Kreis, or why there is no figure. */
export function sentenceOf({region, publication}: KreisBook, {plan, indicator}: KreisIndicator): string {
  if (plan === undefined)
    return `Zahlen liegen noch nicht vor. ${indicator.naechsteAktualisierung.replace(/\.?$/, ".")}`;
  const {regions} = publication.catalogue;
  const {refArea} = region;
  const published = plan.byArea.has(refArea);
  if (published || region.members.length === 0) return plan.book.cube.keySentence(refArea);
  const names = region.members.map((member) => regions.get(member).name);
  return `Die Zahlen werden getrennt ausgewiesen: siehe die Mappen ${names.map((name) => `„${name}“`).join(" und ")}.`;
}
