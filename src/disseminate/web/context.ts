import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import type {Catalogue, Unit} from "../../catalogue/catalogue.js";
import type {Measure, View} from "../../catalogue/indicator-schema.js";
import {brokenDown, type Dimensions, dimensionKey, TOTAL} from "../../model/observation.js";
import type {DrawnMap, KreisTopology} from "../charts/geometry.js";
import {relativeLink} from "./addresses.js";

/** Borders of the Kreise from a day on. */
export type GeometryState = {
  /** First day of this territorial state, ISO; the earliest state begins with `0000-01-01`. */
  readonly validFrom: string;
  readonly topology: KreisTopology;
};

/** A file of the edition that pages offer for download. */
export type ListedFile = {
  /** Path from the root of the edition, `daten/1b.csv`. */
  readonly path: string;
  readonly bytes: number;
  /** Checksum in hexadecimal digits; absent where none was made. */
  readonly sha256?: string | undefined;
};

/** A published figure that replaces an earlier published one, in words. */
export type PublishedRevision = {
  /** Code of the indicator, `1B`. */
  readonly indicator: string;
  readonly area: string;
  readonly time: string;
  /** Measure and breakdown. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** In the unit of the measure; empty where one side is a sign. */
  readonly difference: string;
  readonly reason: string;
};

/** What differs from the edition before. */
export type PublishedRevisions = {
  /** Version of that edition. */
  readonly since: string;
  /** Numbers of figures per indicator; indicators without a difference are absent. */
  readonly indicators: readonly {
    readonly code: string;
    readonly titel: string;
    readonly changed: number;
    readonly gone: number;
    readonly added: number;
    readonly reasons: string;
  }[];
  /** Of every indicator the figures that changed most. */
  readonly largest: readonly PublishedRevision[];
};

/** What the pages are made from besides the publication. */
export type WebOptions = {
  /** Territorial states in ascending order of `validFrom`. */
  readonly geometries: readonly GeometryState[];
  /** Files beside the pages; only these are linked. */
  readonly files: readonly ListedFile[];
  /**
   * Address under which the edition is published, ending in `/`; without it that of the operator. Needed
   * by the page for unknown addresses (a path is enough) and, with scheme and host, by the list of pages
   * for search engines, the feed and the pictures that other sites show.
   */
  readonly base?: string | undefined;
  /** Whether the report of the reconciliation is among the files. */
  readonly report?: boolean | undefined;
  /** What differs from the edition before; absent for the first. */
  readonly revisions?: PublishedRevisions | undefined;
  /** Addresses of the pictures that other sites show with a link, as far as they were made. */
  readonly previews?: ReadonlySet<string> | undefined;
};

/** What every page of the site can ask for. */
export type Site = {
  readonly publication: Publication;
  readonly catalogue: Catalogue;
  readonly options: WebOptions;
  /** Whether the site has a page at an address from its root; frames link only to pages that exist. */
  readonly exists: (path: string) => boolean;
  /** The map of the territorial state on a day, in a given width; each is drawn once. */
  readonly map: (day: string, width: number) => DrawnMap;
  /** Kreise that have a page of their own. */
  readonly hasPage: (refArea: string) => boolean;
};

/** What a page needs: the site and its own place in it. */
export type PageContext = Site & {
  /** Own address from the root of the edition. */
  readonly path: string;
  /** Link to another place of the edition. */
  readonly link: (to: string) => string;
};

/** The context of the page at an address. */
export function pageContext(site: Site, path: string): PageContext {
  return {...site, path, link: (to) => relativeLink(path, to)};
}

/** Unit of a measure. The catalogue was checked when it was read, so a missing one is a defect. */
export function unitOf(catalogue: Catalogue, measure: Measure): Unit {
  const unit = catalogue.units.get(measure.unit);
  if (unit === undefined) throw new Error(`unit ${measure.unit} is not in the catalogue`);
  return unit;
}

/** A view with its measure and unit at hand. */
export type ShownView = {
  readonly view: View;
  readonly measure: Measure;
  readonly dimensions: Dimensions;
  readonly unit: Unit;
  /** What is shown, in words: measure and fixed codes. */
  readonly title: string;
  /** Periods with figures, ascending, and the newest of them. */
  readonly latest: string;
};

/** Prepares a view of a cube; undefined when there is no figure for it at all. */
export function shownView(catalogue: Catalogue, cube: IndicatorCube, view: View): ShownView | undefined {
  const own = shownViews.get(cube) ?? new Map<string, {readonly shown: ShownView | undefined}>();
  if (own.size === 0) shownViews.set(cube, own);
  const key = `${view.measure}#${dimensionKey(view.dimensions ?? {})}`;
  const known = own.get(key) ?? {shown: prepareView(catalogue, cube, view)};
  own.set(key, known);
  return known.shown;
}

/** The view that an indicator declares to stand for it; undefined when none is declared or it has no figure. */
export function leadingView(catalogue: Catalogue, cube: IndicatorCube): ShownView | undefined {
  const {darstellung} = cube.indicator;
  return darstellung === undefined ? undefined : shownView(catalogue, cube, darstellung.leitwert);
}

/** Views already prepared: hundreds of pages show the same views of the same cubes. */
const shownViews = new WeakMap<IndicatorCube, Map<string, {readonly shown: ShownView | undefined}>>();

function prepareView(catalogue: Catalogue, cube: IndicatorCube, view: View): ShownView | undefined {
  const measure = cube.measure(view.measure);
  const dimensions = view.dimensions ?? {};
  const latest = cube.latestPeriod(view.measure, dimensions);
  if (latest === undefined) return undefined;
  const codes = codeTitles(catalogue, spokenDimensions(measure, dimensions));
  return {
    view,
    measure,
    dimensions,
    unit: unitOf(catalogue, measure),
    title: codes.length === 0 ? measure.titel : `${measure.titel}: ${codes.join(", ")}`,
    latest,
  };
}

/** Codes that a measure does not already name itself: a measure that exists for one code only is called after it. */
function spokenDimensions(measure: Measure, dimensions: Dimensions): Dimensions {
  return Object.fromEntries(
    Object.entries(dimensions).flatMap(([id, code]) => {
      return code === undefined || measure.only?.[id]?.length === 1 ? [] : [[id, code]];
    }),
  );
}

/** Titles of the codes that are not totals. */
function codeTitles(catalogue: Catalogue, dimensions: Dimensions): readonly string[] {
  return [...catalogue.codelists.values()].flatMap((list) => {
    const code = dimensions[list.dimension];
    const found = list.codes.find((one) => one.code === code);
    return found === undefined || found.code === TOTAL ? [] : [found.titel];
  });
}

/** Same view: same measure and same codes. */
export function sameView(a: ShownView, b: ShownView): boolean {
  return a.measure.id === b.measure.id && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(view: ShownView): readonly (readonly [string, string])[] {
  return brokenDown(view.dimensions).map((id) => [id, view.dimensions[id] ?? TOTAL]);
}
