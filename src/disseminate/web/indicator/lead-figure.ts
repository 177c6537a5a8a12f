import type {IndicatorCube} from "../../../analyse/publication.js";
import {formatNumber} from "../../../model/format.js";
import {LAND} from "../../../model/region.js";
import {timePeriodInSentence} from "../../../model/time-period.js";
import {drawnUnits, figureOf} from "../areas.js";
import type {PageContext, ShownView} from "../context.js";
import {inWords} from "../figures/describe.js";
import {periodicityOf, periodsOf} from "../series.js";
import {drawnNumber, type ShownValue, showValue} from "../shown-value.js";

/** The figure that an indicator stands for where all Kreise are meant. */
export type LeadFigure = {
  /** Whose figure it is. */
  readonly place: "Hessen" | "Kreise";
  readonly period: string;
  readonly shown: ShownValue;
  readonly sentence: string;
};

/**
 * The figure of the Land in the newest period in which it has one. Some statistics have none for the Land:
 * then lowest and highest of the Kreise stand in its place (2D: rates that cannot be added up).
 */
export function leadFigure(context: PageContext, cube: IndicatorCube, view: ShownView): LeadFigure {
  const {decimals} = view.measure;
  const when = (period: string) => timePeriodInSentence(period, periodicityOf(cube));
  const figureAt = (period: string): LeadFigure => ({
    place: "Hessen",
    period,
    shown: showValue(figureOf(cube, view, LAND, period), decimals, context.publication.edition.zeichen),
    sentence:
      period === view.latest
        ? cube.keySentence(LAND)
        : `Für Hessen gibt es einen Wert zuletzt ${when(period)}, für die Kreise auch ${when(view.latest)}.`,
  });
  const period = [...periodsOf(cube, view)]
    .reverse()
    .find((one) => drawnNumber(figureOf(cube, view, LAND, one)) !== null);
  if (period !== undefined) return figureAt(period);
  const values = drawnUnits(cube, view, context.catalogue.regions).flatMap(
    (region) => drawnNumber(figureOf(cube, view, region.refArea)) ?? [],
  );
  if (values.length === 0) return figureAt(view.latest);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return {
    place: "Kreise",
    period: view.latest,
    shown: {
      text: `${formatNumber(lowest, decimals)} bis ${formatNumber(highest, decimals)}`,
      explanation: undefined,
      status: "normal",
    },
    sentence: `Für Hessen gibt es keinen Wert. In den Kreisen reicht er ${when(view.latest)} von ${formatNumber(lowest, decimals)} bis ${inWords(view, highest)}.`,
  };
}
