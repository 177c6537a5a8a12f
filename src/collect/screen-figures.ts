import type {Source} from "../catalogue/source-schema.js";
import {type KimError, kimError} from "../messages/kim-error.js";
import {formatNumber} from "../model/format.js";
import type {RegionRegister} from "../model/region.js";
import {formatTimePeriod} from "../model/time-period.js";
import {findAllDash, findFalseDashes, findUnpublishedRates} from "./dash-rule.js";
import type {DeliveryRecord} from "./delivery-record.js";
import type {DeliveredFigure, Reading} from "./figure.js";

/** The figures of a file after screening. */
export type Screened = {
  readonly figures: readonly DeliveredFigure[];
  /** Figures not taken, by reason; those of the reading and those of the screening. */
  readonly dropped: ReadonlyMap<string, number>;
  /** Periods that are not taken before a person has answered. */
  readonly questions: readonly KimError[];
  /** Signs that mean something else than delivered. */
  readonly corrected: NonNullable<DeliveryRecord["corrected"]>;
};

/** What screening needs besides the figures. */
export type ScreenContext = {
  readonly file: string;
  readonly source: Source;
  readonly regions: RegionRegister;
  /** Only these periods are taken; absent: all. */
  readonly periods?: readonly string[] | undefined;
};

/**
 * Looks at the figures of a file as a whole: takes out the periods that the register of deliveries
 * excludes, those in which the Kreise are not loaded yet and rates that were not published, and
 * notes a "-" that cannot be zero: it is stored as delivered and read as "." (unknown).
 */
export function screenFigures(reading: Reading, {file, source, regions, periods}: ScreenContext): Screened {
  const dropped = new Map(reading.dropped);
  const wanted = ({timePeriod}: DeliveredFigure) => periods?.includes(timePeriod) !== false;
  const allDash = findAllDash(reading.figures.filter(wanted), regions);
  const unpublished = findUnpublishedRates(reading.figures, source);
  const reasonOf = (figure: DeliveredFigure): string | undefined => {
    const {timePeriod} = figure;
    if (!wanted(figure)) return "Zeitraum, der nach dem Verzeichnis der Lieferungen nicht übernommen wird";
    if (unpublished.has(figure)) return "Quoten, die es für das Jahr nicht gibt (überall „-“)";
    return allDash.has(timePeriod)
      ? `${formatTimePeriod(timePeriod, source.periodicity)}: für alle Kreise „-“`
      : undefined;
  };
  const taken = reading.figures.filter((figure) => {
    const reason = reasonOf(figure);
    if (reason !== undefined) dropped.set(reason, (dropped.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  const titelOf = (id: string) => source.measures.find((one) => one.id === id)?.titel ?? id;
  const questions = [...allDash.values()].map(({timePeriod, measure, parent, value}) =>
    kimError(
      "kreise-all-dash",
      {
        period: formatTimePeriod(timePeriod, source.periodicity),
        measure: titelOf(measure),
        parent,
        value: value.replace(".", ","),
      },
      {file},
    ),
  );
  const falseDashes = findFalseDashes(taken, source, regions);
  const corrected = [...falseDashes].map(([{locator, measure, refArea, timePeriod}, missing]) => ({
    locator,
    delivered: "-",
    meaning: ".",
    reason:
      `${titelOf(measure)}, ${regions.get(refArea).name}, ${formatTimePeriod(timePeriod, source.periodicity)}: ` +
      `„-“ kann nicht null sein, zum übergeordneten Gebiet fehlen ${formatNumber(missing, 0)}`,
  }));
  return {figures: taken, dropped, questions, corrected};
}
