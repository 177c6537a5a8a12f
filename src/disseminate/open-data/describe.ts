import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {draftMark} from "../../model/release.js";
import {referenceDay} from "../../model/time-period.js";

/** What catalogues of data say about the figures of an indicator. */
export type DatasetText = {
  /** `1a`: name of its files, stable. */
  readonly id: string;
  readonly titel: string;
  /** Aussage, Definition and, for a draft, the mark. */
  readonly text: string;
  readonly keywords: readonly string[];
  /** Source notes to print, each once. */
  readonly quellen: readonly string[];
  /** What to name when the figures are passed on. */
  readonly attribution: string;
  /** Official page of a source, where there is one. */
  readonly links: readonly string[];
  readonly license: License;
  /** First and last day covered, ISO. */
  readonly from: string;
  readonly to: string;
  /** Newest Stand of the deliveries used, ISO day. */
  readonly modified: string;
};

/** A licence with its code in `dcat-ap.de/def/licenses`. */
export type License = {readonly code: string; readonly titel: string; readonly link: string};

const DL_DE_BY: License = {
  code: "dl-by-de/2.0",
  titel: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
  link: "https://www.govdata.de/dl-de/by-2-0",
};

/** For tables with terms of their own: copying and passing on with the source named. */
const WITH_SOURCE: License = {
  code: "other-open",
  titel: "Vervielfältigung und Verbreitung mit Quellenangabe gestattet; Bedingungen je Quelle",
  link: "http://dcat-ap.de/def/licenses/other-open",
};

/** Describes the figures of an indicator. */
export function describeDataset(cube: IndicatorCube, publication: Publication): DatasetText {
  const {indicator, sources} = cube;
  const {edition, catalogue} = publication;
  const periods = cube.periods();
  const quellen = [...new Set(sources.map(({source}) => source.quellenvermerk))];
  const draft = draftMark(publication.release);
  const theme = catalogue.themenfelder.find((one) => one.nummer === indicator.themenfeld);
  return {
    id: indicator.code.toLowerCase(),
    titel: `${indicator.code} ${indicator.titel}`,
    text: [
      draft === undefined ? undefined : `${draft}.`,
      indicator.aussage,
      indicator.definition,
      ...cube.notes,
    ]
      .filter((one) => one !== undefined)
      .map((one) => one.trim())
      .join(" "),
    keywords: [
      ...new Set([
        "Integrationsmonitoring",
        "Hessen",
        "Kreise",
        ...(theme === undefined ? [] : [theme.titel]),
        indicator.kurztitel,
        ...indicator.dimensions.flatMap(({id}) => catalogue.codelists.get(id)?.titel ?? []),
      ]),
    ],
    quellen,
    attribution: `${[...quellen, "eigene Berechnungen"].join("; ")} (${edition.herausgeber}, ${edition.titel}, Edition ${publication.release.version})`,
    links: [...new Set(sources.flatMap(({source}) => source.link ?? []))],
    license: sources.every(({source}) => source.lizenz.startsWith("dl-de/by-2-0")) ? DL_DE_BY : WITH_SOURCE,
    from: firstDay(periods[0] ?? edition.stand),
    to: referenceDay(periods.at(-1) ?? edition.stand),
    modified:
      sources
        .map(({stand}) => stand)
        .sort()
        .at(-1) ?? edition.stand,
  };
}

/** A Stichtag itself; the first day of a year, half-year or month. */
function firstDay(timePeriod: string): string {
  if (timePeriod.length === 10) return timePeriod;
  if (timePeriod.length === 4) return `${timePeriod}-01-01`;
  const month = timePeriod.endsWith("S1") ? "01" : timePeriod.endsWith("S2") ? "07" : timePeriod.slice(5);
  return `${timePeriod.slice(0, 4)}-${month}-01`;
}
