import type {Derived} from "../../../analyse/publication.js";
import type {PeerGroup} from "../../../catalogue/catalogue.js";
import {isKreis, LAND, type Region} from "../../../model/region.js";
import {signOf} from "../../../model/status.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import {address} from "../../../ooxml/address.js";
import {type AreaColumn, FIRST_COLUMN, FIRST_ROW} from "../area-columns.js";
import {figureCell, signCell} from "../figure-cell.js";
import {difference, liveOr, share} from "../formulas.js";
import {
  type ContextCell,
  type ContextColumns,
  decimalsOf,
  isRate,
  type Leading,
  leadingColumn,
  leadingDerived,
  leadingFigureOf,
  NO_COLUMNS,
  pointsOf,
  someFigure,
} from "../leading-figure.js";
import {signStyle} from "../look.js";

/** The figure itself. */
export function valueColumn(leading: Leading): AreaColumn {
  const {book, view, log} = leading;
  const {decimals} = view.measure;
  return leadingColumn(leading, "Wert", decimals, (observation, _, look) =>
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
    area === undefined
      ? undefined
      : figureCell(leadingFigureOf(leading, area), 0, "Kreis", dialect, new Set()).value;
  // Looked up, so that it is found when the table has been sorted.
  const landOperand = {
    address: `INDEX($C$${FIRST_ROW}:$C$${FIRST_ROW + areas.length},MATCH("${LAND}",$A$${FIRST_ROW}:$A$${FIRST_ROW + areas.length},0))`,
    value: plain(areas[land]),
  };
  const own = (area: Region, row: number) => ({address: address(row, FIRST_COLUMN), value: plain(area)});
  const above = ["Neben dem Land", "Land"];
  if (land < 0) return NO_COLUMNS;
  if (isRate(leading)) {
    const decimals = decimalsOf(leading);
    const cell: ContextCell = (observation, area, look, row) =>
      area.refArea === LAND
        ? signCell("not_meaningful", look, dialect, log)
        : liveOr(
            difference(own(area, row), landOperand, zero, false),
            leadingDerived(leading, cube.differenceToLand(observation), decimals, look),
          );
    return {
      columns: [
        leadingColumn(leading, `Unterschied\nzu Hessen\n${pointsOf(leading)}`, decimals, cell, above),
      ],
      notes: [],
    };
  }
  if (!someFigure(leading, (one) => cube.shareOfLand(one) !== undefined)) return NO_COLUMNS;
  const cell: ContextCell = (observation, area, look, row) =>
    liveOr(
      share(own(area, row), landOperand, zero),
      leadingDerived(leading, cube.shareOfLand(observation), 1, look),
    );
  return {columns: [leadingColumn(leading, "Anteil\nan Hessen\n%", 1, cell, above)], notes: []};
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
  if (!areas.some((area) => (groupValue(area)?.obsValue ?? null) !== null)) return NO_COLUMNS;
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
      : leadingDerived(leading, {value: one.obsValue, status: one.obsStatus}, measure.decimals, look);
  };
  const distance: ContextCell = (observation, area, look) => {
    const group = groupOf(area);
    const own = group === undefined ? undefined : cube.differenceToPeers(observation, group);
    return leadingDerived(leading, own, decimals, look);
  };
  const heading = `Unterschied\nzur Gruppe\n${pointsOf(leading)}`;
  return {
    columns: [
      leadingColumn(leading, "Vergleichsgruppe", 0, name, ["Neben ähnlichen Kreisen"]),
      leadingColumn(leading, "Wert\nder Gruppe", measure.decimals, value),
      ...(isRate(leading) ? [leadingColumn(leading, heading, decimals, distance)] : []),
    ],
    notes: [
      "Der Wert einer Vergleichsgruppe ist aus den Zahlen ihrer Kreise berechnet; welche Kreise dazugehören, steht im Blatt „Kreis im Vergleich“.",
    ],
  };
}

/** Foreigners minus Germans. */
export function gapColumn(leading: Leading): ContextColumns {
  const {cube} = leading.book;
  if (!someFigure(leading, (one) => cube.citizenshipGap(one) !== undefined)) return NO_COLUMNS;
  const decimals = decimalsOf(leading);
  const heading = `Ausländerinnen\nund Ausländer\nminus Deutsche\n${pointsOf(leading)}`;
  const cell: ContextCell = (observation, _, look) =>
    leadingDerived(leading, cube.citizenshipGap(observation), decimals, look);
  return {columns: [leadingColumn(leading, heading, decimals, cell, ["Gruppen"])], notes: []};
}

/** The change since the earliest comparable period. */
export function longestColumns(leading: Leading): ContextColumns {
  const {book, view, log} = leading;
  const {cube} = book;
  if (!someFigure(leading, (one) => cube.longestChange(one).from !== undefined)) return NO_COLUMNS;
  const decimals = decimalsOf(leading);
  const isPercent = book.unitOf(view.measure).kind === "prozent";
  const since: ContextCell = (observation, _, look) => {
    const {from} = cube.longestChange(observation);
    return from === undefined
      ? signCell("unknown", look, book.dialect, log)
      : {value: formatTimePeriod(from.timePeriod, book.periodicity), style: signStyle(look)};
  };
  const absolute: ContextCell = (observation, _, look) =>
    leadingDerived(leading, cube.longestChange(observation).absolute, decimals, look);
  const percent: ContextCell = (observation, _, look) =>
    leadingDerived(leading, cube.longestChange(observation).percent, 1, look);
  return {
    columns: [
      leadingColumn(leading, "Vergleichbar\nseit", 0, since, [
        "Längste vergleichbare Veränderung",
        "Längste Veränderung",
      ]),
      leadingColumn(
        leading,
        `Veränderung\n${isPercent ? "in Prozentpunkten" : "absolut"}`,
        decimals,
        absolute,
      ),
      ...(isRate(leading) || view.measure.kind === "saldo"
        ? []
        : [leadingColumn(leading, "Veränderung\nin %", 1, percent)]),
    ],
    notes: [],
  };
}

/** What numerator and denominator contribute to the change on the previous year. */
export function splitColumns(leading: Leading): ContextColumns {
  const {cube} = leading.book;
  if (!someFigure(leading, (one) => cube.decomposition(one) !== undefined)) return NO_COLUMNS;
  const decimals = Math.max(decimalsOf(leading), 2);
  const part =
    (which: "numerator" | "denominator"): ContextCell =>
    (observation, _, look) => {
      const parts = cube.decomposition(observation);
      const {absolute} = cube.change(observation);
      const missing: Derived = absolute.value === null ? absolute : {value: null, status: "unknown"};
      return leadingDerived(
        leading,
        parts === undefined ? missing : {value: parts[which], status: "normal"},
        decimals,
        look,
      );
    };
  const heading = (word: string) => `Beitrag des\n${word}\n${pointsOf(leading)}`;
  return {
    columns: [
      leadingColumn(leading, heading("Zählers"), decimals, part("numerator"), [
        "Woraus die Veränderung zum Vorjahr besteht",
        "Veränderung zum Vorjahr",
      ]),
      leadingColumn(leading, heading("Nenners"), decimals, part("denominator")),
    ],
    notes: [
      "Beitrag des Zählers und des Nenners: wie sich der Wert verändert hätte, wenn sich jeweils nur der eine Teil verändert hätte; zusammen ergeben beide die Veränderung zum Vorjahr. Ursachen zeigt das nicht.",
    ],
  };
}
