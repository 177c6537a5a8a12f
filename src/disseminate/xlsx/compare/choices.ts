import type {PeerGroup} from "../../../catalogue/catalogue.js";
import {isKreis, LAND, type Region} from "../../../model/region.js";
import type {Book} from "../book.js";

/** Something that can be chosen for comparison: a territorial unit or a peer group. */
export type Choice = {
  /** Unique in the workbook, as the drop-down shows it. */
  readonly label: string;
} & (
  | {readonly area: Region; readonly group?: undefined}
  | {readonly area?: undefined; readonly group: PeerGroup}
);

/** What can be chosen, and how many of the first are Kreise. */
export type Choices = {
  /** Kreise and joint units in official order, the Land, Regierungsbezirke, units through time, peer groups. */
  readonly all: readonly Choice[];
  readonly kreise: number;
};

/**
 * Kreise and joint units with figures in one of the periods, in official order, then the Land, the
 * Regierungsbezirke, Kreise together that once were one, and the peer groups that have a value and are no
 * territorial unit of their own.
 */
export function choicesOf(book: Book, periods: readonly string[]): Choices {
  const {catalogue} = book.publication;
  const reported = new Set(periods.flatMap((period) => book.cube.areas(period).map((area) => area.refArea)));
  const areas = catalogue.regions.all.filter((area) => reported.has(area.refArea));
  const kreise = areas.filter((area) => isKreis(area) || area.level === "gemeinsame-einheit");
  const land = areas.filter((area) => area.refArea === LAND);
  const bezirke = areas.filter((area) => area.level === "regierungsbezirk");
  const throughTime = areas.filter((area) => area.level === "zeitkonstante-einheit");
  const groups = catalogue.peerGroups.filter(
    (group) =>
      group.refArea === undefined &&
      group.members.some((member) => reported.has(member)) &&
      book.views.some(({measure, dimensions}) =>
        periods.some(
          (period) => (book.cube.peerValue(group, measure.id, period, dimensions)?.obsValue ?? null) !== null,
        ),
      ),
  );
  return {
    all: [
      ...[...kreise, ...land, ...bezirke, ...throughTime].map((area): Choice => ({label: area.name, area})),
      ...groups.map((group): Choice => ({label: group.titel, group})),
    ],
    kreise: kreise.length,
  };
}
