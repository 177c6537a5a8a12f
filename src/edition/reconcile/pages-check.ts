import type {Derived, IndicatorCube, Publication} from "../../analyse/publication.js";
import {formatNumber} from "../../model/format.js";
import type {Value} from "../../model/observation.js";
import {LAND} from "../../model/region.js";
import {signOf} from "../../model/status.js";
import {minusYears} from "../../model/time-period.js";
import type {OutputFile} from "../replace-folder.js";
import {type PageFigure, pageFigures} from "./page-figures.js";
import {type Check, createDeviationLog} from "./types.js";

const utf8 = new TextDecoder();

/** Reads every table of every page back: each figure is printed as the cube has it. */
export function pagesCheck(publication: Publication, files: Iterable<OutputFile>): Check {
  const log = createDeviationLog();
  const cubes = new Map(publication.indicators.map(({indicator, cube}) => [indicator.code, cube]));
  let pages = 0;
  for (const {path, bytes} of files) {
    if (!path.endsWith(".html")) continue;
    pages += 1;
    for (const one of pageFigures(utf8.decode(bytes))) {
      const cube = cubes.get(one.indicator);
      log.compare(
        () => `${path}, ${JSON.stringify(one)}`,
        one.text.replace(/\u00a0[prs]( [prs])*$/, ""),
        cube === undefined ? "kein solcher Indikator" : expected(publication, cube, one),
      );
    }
  }
  return {
    id: "seiten",
    titel: "Webseiten",
    text: `Jede Zahl in jeder Tabelle von ${pages} Seiten wurde gelesen und mit der berechneten verglichen.`,
    ...log.result(),
  };
}

/** What the cube has for a figure, as a page prints it. */
function expected(publication: Publication, cube: IndicatorCube, one: PageFigure): string {
  const measure = cube.measure(one.measure);
  const print = (value: Value | Derived | undefined, decimals = measure.decimals) =>
    printed(value, decimals, publication);
  const find = (refArea: string, period: string) => cube.find(one.measure, refArea, period, one.dimensions);
  if (one.value === "gruppe" || (one.group !== "" && one.refArea === "")) {
    const group = publication.catalogue.peerGroups.find(({code}) => code === one.group);
    if (group === undefined) return "keine solche Vergleichsgruppe";
    return print(cube.peerValue(group, one.measure, one.period, one.dimensions));
  }
  const own = find(one.refArea, one.period);
  const change = own === undefined ? undefined : cube.change(own);
  switch (one.value) {
    case "wert":
      return print(own);
    case "vorjahr":
      return print(find(one.refArea, minusYears(one.period, 1)));
    case "land":
      return print(find(LAND, one.period));
    case "absolut":
      return print(change?.absolute);
    case "prozent":
      return print(change?.percent, 1);
    case "veraenderung": {
      const derived = change?.percent ?? change?.absolute;
      if (derived === undefined || derived.value === null) return print(derived);
      if (change?.percent !== undefined) return `${print(derived, 1)}\u00a0%`;
      const unit = publication.catalogue.units.get(measure.unit);
      return unit?.kind === "prozent" ? `${print(derived)}\u00a0Prozentpunkte` : print(derived);
    }
    default:
      return `unbekannte Angabe ${one.value}`;
  }
}

function printed(value: Value | Derived | undefined, decimals: number, {edition}: Publication): string {
  if (value === undefined) return signOf("unknown", edition.zeichen);
  const derived: Derived =
    "value" in value
      ? value
      : value.obsValue === null
        ? {value: null, status: value.obsStatus}
        : {value: value.obsValue, status: value.obsStatus};
  if (derived.value === null) return signOf(derived.status, edition.zeichen);
  const text = formatNumber(derived.value, decimals);
  return derived.status === "unreliable_shown" ? `(${text})` : text;
}
