import type {Catalogue} from "../../catalogue/catalogue.js";
import {formatNumber} from "../../model/format.js";
import {formatTimePeriod} from "../../model/time-period.js";
import {combinationTitle} from "../combinations.js";
import type {ReferenceResult} from "./reference-result.js";

/** What a figure published elsewhere counts: `Bevölkerung, weiblich, Wetteraukreis, 31.12.2024`. */
export function describeReference({series, value}: ReferenceResult, catalogue: Catalogue): string {
  const {codelists, regions, indicators} = catalogue;
  const words = Object.entries(value.codes ?? {}).map(([dimension, wanted]) => {
    const codes = [wanted].flat();
    const titles = codes.map((code) => combinationTitle({[dimension]: code}, codelists));
    return titles.length === 1 ? titles[0] : `${titles[0]} bis ${titles.at(-1)}`;
  });
  const periodicity =
    indicators.find(({code}) => code === series.indicator)?.periodicity ??
    (value.period.length === 7 ? "monat" : "stichtag");
  return [
    series.indicator,
    series.titel,
    ...words,
    regions.get(value.area).name,
    formatTimePeriod(value.period, periodicity),
  ]
    .filter((one) => one !== undefined)
    .join(", ");
}

/** The figure as it was published elsewhere; like it, one's own. */
export function printReference({series, value}: ReferenceResult, figure: number): string {
  const decimals = decimalsOf(value.value, series.rundung);
  const unit = series.anteil || series.veraenderungSeit !== undefined ? "\u00a0%" : "";
  return `${formatNumber(figure, decimals)}${unit}`;
}

function decimalsOf(value: number, rundung: number | undefined): number {
  return Math.max(...[value, rundung ?? 1].map((one) => String(one).split(".")[1]?.length ?? 0));
}
