import type {IndicatorCube} from "../../../analyse/publication.js";
import {formatNumber} from "../../../model/format.js";
import {LAND, type RegionRegister} from "../../../model/region.js";
import {formatTimePeriod, timePeriodInSentence, yearOf} from "../../../model/time-period.js";
import {drawnUnits, figureOf, jointUnitOf} from "../areas.js";
import type {ShownView} from "../context.js";
import {periodicityOf, periodsOf, timeMarks} from "../series.js";
import {drawnNumber, reasonOf} from "../shown-value.js";

/** Number with the unit as a sentence has it: `18,4 Prozent`, `6 280 793 Personen`. */
export function inWords(view: ShownView, value: number): string {
  return `${formatNumber(value, view.measure.decimals)} ${view.unit.titel}`;
}

/** What is shown, its unit and time, under the title of a picture. */
export function subtitleOf(cube: IndicatorCube, view: ShownView): string {
  return unitAndTime(view, formatTimePeriod(view.latest, periodicityOf(cube)));
}

/** Unit and time of a picture; a unit that the title already names is not said twice. */
export function unitAndTime(view: ShownView, time: string): string {
  return view.title.includes(view.unit.titel) ? time : `${view.unit.titel}, ${time}`;
}

/** Highest, lowest and the Land in the newest period, and what is missing. */
export function describeUnits(cube: IndicatorCube, view: ShownView, regions: RegionRegister): string {
  const units = drawnUnits(cube, view, regions);
  const values = units.flatMap((region) => {
    const value = drawnNumber(figureOf(cube, view, region.refArea));
    return value === null ? [] : [{region, value}];
  });
  const when = timePeriodInSentence(view.latest, periodicityOf(cube));
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const land = drawnNumber(figureOf(cube, view, LAND));
  const sentences = [
    highest === undefined || lowest === undefined
      ? ""
      : `Höchster Wert ${when}: ${highest.region.name} mit ${inWords(view, highest.value)}; niedrigster: ${lowest.region.name} mit ${inWords(view, lowest.value)}.`,
    land === null ? "" : `Hessen: ${inWords(view, land)}.`,
    ...missingSentences(cube, view, regions),
    ...jointSentences(cube, view),
  ];
  return sentences.filter((one) => one !== "").join(" ");
}

function missingSentences(cube: IndicatorCube, view: ShownView, regions: RegionRegister): readonly string[] {
  return drawnUnits(cube, view, regions).flatMap((region) => {
    const figure = figureOf(cube, view, region.refArea);
    return drawnNumber(figure) === null ? [`${region.name}: kein Wert, ${reasonOf(figure.obsStatus)}.`] : [];
  });
}

function jointSentences(cube: IndicatorCube, view: ShownView): readonly string[] {
  const joints = new Set(
    cube.areas(view.latest).flatMap((region) => jointUnitOf(cube, view, region.refArea)?.name ?? []),
  );
  return [...joints].map((name) => `„${name}“ hat einen gemeinsamen Wert.`);
}

/** From when to when a time series runs, the Land at both ends, and where it is interrupted. */
export function describeSeries(cube: IndicatorCube, view: ShownView): string {
  const periods = periodsOf(cube, view);
  const first = periods[0] ?? view.latest;
  const periodicity = periodicityOf(cube);
  const ends = [first, view.latest].flatMap((period) => {
    const value = drawnNumber(figureOf(cube, view, LAND, period));
    return value === null ? [] : [`${timePeriodInSentence(period, periodicity)} ${inWords(view, value)}`];
  });
  const marks = timeMarks(cube, view);
  const breaks = marks
    .filter((mark) => mark.kind === "bruch")
    .map((mark) => mark.text.replace(/^Bruch: /, ""));
  const years = periods.map(yearOf);
  const gaps = years.slice(1).filter((year, index) => year - (years[index] ?? year) > 1).length;
  return [
    `Zeitreihe von ${formatTimePeriod(first, periodicity)} bis ${formatTimePeriod(view.latest, periodicity)}.`,
    ends.length === 0 ? "" : `Hessen: ${ends.join(", ")}.`,
    breaks.length === 0 ? "" : `Unterbrochen, weil nicht vergleichbar: ${breaks.join(", ")}.`,
    gaps === 0 ? "" : "Jahre ohne Zahlen sind Lücken.",
  ]
    .filter((one) => one !== "")
    .join(" ");
}
