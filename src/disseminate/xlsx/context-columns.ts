import type {Derived} from "../../analyse/publication.js";
import type {PeerGroup} from "../../catalogue/catalogue.js";
import type {Observation} from "../../model/observation.js";
import {isKreis, LAND, type Region} from "../../model/region.js";
import {signOf} from "../../model/status.js";
import {formatTimePeriod} from "../../model/time-period.js";
import {address} from "../../ooxml/address.js";
import type {Cell} from "../../ooxml/model.js";
import {type AreaColumn, FIRST_COLUMN, FIRST_ROW} from "./area-table.js";
import type {Book, ColumnView} from "./book.js";
import {derivedCell, figureCell, type StatusLog, signCell} from "./figure-cell.js";
import {difference, liveOr, share} from "./formulas.js";
import {type RowLook, signStyle} from "./look.js";

/** The leading figure in its newest period, for the areas of the table. */
export type Leading = {
  readonly book: Book;
  readonly view: ColumnView;
  readonly period: string;
  readonly areas: readonly Region[];
  readonly log: StatusLog;
};

/** Columns that belong together, with the notes that they need. */
export type ContextColumns = {readonly columns: readonly AreaColumn[]; readonly notes: readonly string[]};

type ContextCell = (observation: Observation, area: Region, look: RowLook, row: number) => Cell;

const none: ContextColumns = {columns: [], notes: []};

function find({book, view, period}: Leading, area: Region): Observation | undefined {
  return book.cube.find(view.measure.id, area.refArea, period, view.dimensions);
}

/** Whether something holds for the figure of at least one area. */
function some(leading: Leading, holds: (observation: Observation) => boolean): boolean {
  return leading.areas.some((area) => {
    const observation = find(leading, area);
    return observation !== undefined && holds(observation);
  });
}

function isRate({book, view}: Leading): boolean {
  return book.unitOf(view.measure).kind !== "anzahl";
}

/** Decimals of differences, and the word for them. */
function decimalsOf(leading: Leading): number {
  return Math.max(leading.view.measure.decimals, isRate(leading) ? 1 : 0);
}

function pointsOf({book, view}: Leading): string {
  const unit = book.unitOf(view.measure);
  return unit.kind === "prozent" ? "Prozentpunkte" : unit.titel;
}

/** @param above names of the group of columns that begins here, the longest first */
function column(
  leading: Leading,
  heading: string,
  decimals: number,
  cell: ContextCell,
  above: readonly string[] = [],
): AreaColumn {
  return {
    heading,
    decimals,
    above: above.length === 0 ? undefined : {texts: above, kind: "group"},
    cell: (area, look, row) => {
      const observation = find(leading, area);
      return observation === undefined
        ? signCell("unknown", look, leading.book.dialect, leading.log)
        : cell(observation, area, look, row);
    },
  };
}

function derived({book, log}: Leading, value: Derived | undefined, decimals: number, look: RowLook): Cell {
  return value === undefined
    ? signCell("not_meaningful", look, book.dialect, log)
    : derivedCell(value, decimals, look, book.dialect, log);
}

/** The figure itself. */
export function valueColumn(leading: Leading): AreaColumn {
  const {book, view, log} = leading;
  const {decimals} = view.measure;
  return column(leading, "Wert", decimals, (observation, _, look) =>
    figureCell(observation, decimals, look, book.dialect, log),
  );
}

/** Distance from the Land for rates, share of the Land for counts, as formulas. */
export function landColumn(leading: Leading): ContextColumns {
  const {book, areas, log} = leading;
  const {cube, dialect} = book;
  const zero = signOf("zero_exact", dialect);
  const land = areas.findIndex((area) => area.refArea === LAND);
  const plain = (area: Region | undefined) =>
    area === undefined ? undefined : figureCell(find(leading, area), 0, "Kreis", dialect, new Set()).value;
  // Looked up, so that it is found when the table has been sorted.
  const landOperand = {
    address: `INDEX($C$${FIRST_ROW}:$C$${FIRST_ROW + areas.length},MATCH("${LAND}",$A$${FIRST_ROW}:$A$${FIRST_ROW + areas.length},0))`,
    value: plain(areas[land]),
  };
  const own = (area: Region, row: number) => ({address: address(row, FIRST_COLUMN), value: plain(area)});
  const above = ["Neben dem Land", "Land"];
  if (land < 0) return none;
  if (isRate(leading)) {
    const decimals = decimalsOf(leading);
    const cell: ContextCell = (observation, area, look, row) =>
      area.refArea === LAND
        ? signCell("not_meaningful", look, dialect, log)
        : liveOr(
            difference(own(area, row), landOperand, zero, false),
            derived(leading, cube.differenceToLand(observation), decimals, look),
          );
    return {
      columns: [column(leading, `Unterschied\nzu Hessen\n${pointsOf(leading)}`, decimals, cell, above)],
      notes: [],
    };
  }
  if (!some(leading, (one) => cube.shareOfLand(one) !== undefined)) return none;
  const cell: ContextCell = (observation, area, look, row) =>
    liveOr(
      share(own(area, row), landOperand, zero),
      derived(leading, cube.shareOfLand(observation), 1, look),
    );
  return {columns: [column(leading, "Anteil\nan Hessen\n%", 1, cell, above)], notes: []};
}

/** The value of the narrowest peer group of each Kreis, and for rates the distance from it. */
export function peerColumns(leading: Leading): ContextColumns {
  const {book, view, period, areas, log} = leading;
  const {cube, dialect} = book;
  const {measure, dimensions} = view;
  const groupOf = (area: Region): PeerGroup | undefined =>
    isKreis(area)
      ? cube.peerGroups(area.refArea, period).findLast((group) => group.refArea === undefined)
      : undefined;
  const groupValue = (area: Region) => {
    const group = groupOf(area);
    return group === undefined ? undefined : cube.peerValue(group, measure.id, period, dimensions);
  };
  if (!areas.some((area) => (groupValue(area)?.obsValue ?? null) !== null)) return none;
  const decimals = decimalsOf(leading);
  const name: ContextCell = (_, area, look) => {
    const group = groupOf(area);
    return group === undefined
      ? signCell("not_meaningful", look, dialect, log)
      : {value: group.titel, style: signStyle(look)};
  };
  const value: ContextCell = (_, area, look) => {
    const one = groupValue(area);
    if (one === undefined) return signCell("not_meaningful", look, dialect, log);
    return one.obsValue === null
      ? signCell(one.obsStatus, look, dialect, log)
      : derived(leading, {value: one.obsValue, status: one.obsStatus}, measure.decimals, look);
  };
  const distance: ContextCell = (observation, area, look) => {
    const group = groupOf(area);
    const own = group === undefined ? undefined : cube.differenceToPeers(observation, group);
    return derived(leading, own, decimals, look);
  };
  const heading = `Unterschied\nzur Gruppe\n${pointsOf(leading)}`;
  return {
    columns: [
      column(leading, "Vergleichsgruppe", 0, name, ["Neben ähnlichen Kreisen"]),
      column(leading, "Wert\nder Gruppe", measure.decimals, value),
      ...(isRate(leading) ? [column(leading, heading, decimals, distance)] : []),
    ],
    notes: [
      "Der Wert einer Vergleichsgruppe ist aus den Zahlen ihrer Kreise berechnet; welche Kreise dazugehören, steht im Blatt „Kreis im Vergleich“.",
    ],
  };
}

/** Foreigners minus Germans. */
export function gapColumn(leading: Leading): ContextColumns {
  const {cube} = leading.book;
  if (!some(leading, (one) => cube.citizenshipGap(one) !== undefined)) return none;
  const decimals = decimalsOf(leading);
  const heading = `Ausländerinnen\nund Ausländer\nminus Deutsche\n${pointsOf(leading)}`;
  const cell: ContextCell = (observation, _, look) =>
    derived(leading, cube.citizenshipGap(observation), decimals, look);
  return {columns: [column(leading, heading, decimals, cell, ["Gruppen"])], notes: []};
}

/** The change since the earliest comparable period. */
export function longestColumns(leading: Leading): ContextColumns {
  const {book, view, log} = leading;
  const {cube} = book;
  if (!some(leading, (one) => cube.longestChange(one).from !== undefined)) return none;
  const decimals = decimalsOf(leading);
  const isPercent = book.unitOf(view.measure).kind === "prozent";
  const since: ContextCell = (observation, _, look) => {
    const {from} = cube.longestChange(observation);
    return from === undefined
      ? signCell("unknown", look, book.dialect, log)
      : {value: formatTimePeriod(from.timePeriod, book.periodicity), style: signStyle(look)};
  };
  const absolute: ContextCell = (observation, _, look) =>
    derived(leading, cube.longestChange(observation).absolute, decimals, look);
  const percent: ContextCell = (observation, _, look) =>
    derived(leading, cube.longestChange(observation).percent, 1, look);
  return {
    columns: [
      column(leading, "Vergleichbar\nseit", 0, since, [
        "Längste vergleichbare Veränderung",
        "Längste Veränderung",
      ]),
      column(leading, `Veränderung\n${isPercent ? "in Prozentpunkten" : "absolut"}`, decimals, absolute),
      ...(isRate(leading) || view.measure.kind === "saldo"
        ? []
        : [column(leading, "Veränderung\nin %", 1, percent)]),
    ],
    notes: [],
  };
}

/** What numerator and denominator contribute to the change on the previous year. */
export function splitColumns(leading: Leading): ContextColumns {
  const {cube} = leading.book;
  if (!some(leading, (one) => cube.decomposition(one) !== undefined)) return none;
  const decimals = Math.max(decimalsOf(leading), 2);
  const part =
    (which: "numerator" | "denominator"): ContextCell =>
    (observation, _, look) => {
      const parts = cube.decomposition(observation);
      const {absolute} = cube.change(observation);
      const missing: Derived = absolute.value === null ? absolute : {value: null, status: "unknown"};
      return derived(
        leading,
        parts === undefined ? missing : {value: parts[which], status: "normal"},
        decimals,
        look,
      );
    };
  const heading = (word: string) => `Beitrag des\n${word}\n${pointsOf(leading)}`;
  return {
    columns: [
      column(leading, heading("Zählers"), decimals, part("numerator"), [
        "Woraus die Veränderung zum Vorjahr besteht",
        "Veränderung zum Vorjahr",
      ]),
      column(leading, heading("Nenners"), decimals, part("denominator")),
    ],
    notes: [
      "Beitrag des Zählers und des Nenners: wie sich der Wert verändert hätte, wenn sich jeweils nur der eine Teil verändert hätte; zusammen ergeben beide die Veränderung zum Vorjahr. Ursachen zeigt das nicht.",
    ],
  };
}
