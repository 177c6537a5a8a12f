import {describe, expect, test} from "vitest";
import type {Derived, IndicatorCube, Publication} from "../../src/analyse/publication.js";
import {loadPublication} from "../../src/cli/load-publication.js";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {formatNumber} from "../../src/model/format.js";
import type {Dimensions, Value} from "../../src/model/observation.js";
import {LAND} from "../../src/model/region.js";
import {signOf} from "../../src/model/status.js";
import {minusYears} from "../../src/model/time-period.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";
import {pagesOf} from "./site.js";

/** A cell of a table in a page, with everything its table says about it. */
type Cell = {
  readonly text: string;
  readonly indicator: string;
  readonly measure: string;
  readonly dimensions: Dimensions;
  readonly period: string;
  readonly refArea: string;
  /** Group of like Kreise, in place of an area. */
  readonly group: string;
  readonly value: string;
};

function attributes(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/\sdata-([a-z]+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
  );
}

function readDimensions(key: string): Dimensions {
  return Object.fromEntries(
    key.split("|").flatMap((pair) => {
      const [id = "", code = ""] = pair.split("=");
      return id === "" ? [] : [[id, code]];
    }),
  );
}

/** All figures in the tables of a page: attributes of the cell's column, row and table together name it. */
function cellsOf(html: string): readonly Cell[] {
  return [...html.matchAll(/<table([^>]*)>(.*?)<\/table>/gs)].flatMap(([, tag = "", table = ""]) => {
    const head = /<thead>(.*?)<\/thead>/s.exec(table)?.[1] ?? "";
    const columns = [...head.matchAll(/<th([^>]*)>/g)].map((match) => attributes(match[1] ?? ""));
    const body = /<tbody>(.*?)<\/tbody>/s.exec(table)?.[1] ?? "";
    return [...body.matchAll(/<tr([^>]*)>(.*?)<\/tr>/gs)].flatMap(([, rowTag = "", row = ""]) => {
      const cells = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map((match) => match[1] ?? "");
      return cells.flatMap((content, index) => {
        const named = {...attributes(tag), ...attributes(rowTag), ...columns[index]};
        if (named.wert === undefined) return [];
        return [
          {
            text: content
              .replace(/<span class="vorlesen">.*?<\/span>/g, "")
              .replace(/<[^>]+>/g, "")
              .trim(),
            indicator: named.indikator ?? "",
            measure: named.mass ?? "",
            dimensions: readDimensions(`${named.merkmale ?? ""}|${named.gliederung ?? ""}`),
            period: named.zeit ?? "",
            refArea: named.gebiet ?? "",
            group: named.gruppe ?? "",
            value: named.wert,
          },
        ];
      });
    });
  });
}

function print(value: Value | Derived | undefined, decimals: number, publication: Publication): string {
  if (value === undefined) return signOf("unknown", publication.edition.zeichen);
  const figure =
    "value" in value
      ? value.value === null
        ? {number: null, status: value.status}
        : {number: value.value, status: value.status}
      : value.obsValue === null
        ? {number: null, status: value.obsStatus}
        : {number: value.obsValue, status: value.obsStatus};
  if (figure.number !== null) {
    const text = formatNumber(figure.number, decimals);
    return figure.status === "unreliable_shown" ? `(${text})` : text;
  }
  return signOf(figure.status, publication.edition.zeichen);
}

/** What the cube has for a cell. */
function expected(publication: Publication, cube: IndicatorCube, cell: Cell): string {
  const measure = cube.measure(cell.measure);
  const find = (refArea: string, period: string) => cube.find(cell.measure, refArea, period, cell.dimensions);
  const own = find(cell.refArea, cell.period);
  const change = own === undefined ? undefined : cube.change(own);
  const unit = publication.catalogue.units.get(measure.unit);
  if (cell.value === "gruppe" || (cell.group !== "" && cell.refArea === "")) {
    const group = publication.catalogue.peerGroups.find((one) => one.code === cell.group);
    return group === undefined
      ? "no such group"
      : print(
          cube.peerValue(group, cell.measure, cell.period, cell.dimensions),
          measure.decimals,
          publication,
        );
  }
  switch (cell.value) {
    case "wert":
      return print(own, measure.decimals, publication);
    case "vorjahr":
      return print(find(cell.refArea, minusYears(cell.period, 1)), measure.decimals, publication);
    case "land":
      return print(find(LAND, cell.period), measure.decimals, publication);
    case "absolut":
      return print(change?.absolute, measure.decimals, publication);
    case "prozent":
      return print(change?.percent, 1, publication);
    case "veraenderung": {
      if (change === undefined) return print(undefined, 0, publication);
      const derived = change.percent ?? change.absolute;
      const text = print(derived, change.percent === undefined ? measure.decimals : 1, publication);
      if (derived.value === null) return text;
      if (change.percent !== undefined) return `${text}\u00a0%`;
      return unit?.kind === "prozent" ? `${text}\u00a0Prozentpunkte` : text;
    }
    default:
      return `unknown kind of figure ${cell.value}`;
  }
}

function check(publication: Publication) {
  const cubes = new Map(publication.indicators.map(({indicator, cube}) => [indicator.code, cube]));
  const wrong: string[] = [];
  let count = 0;
  for (const page of pagesOf(buildWeb(publication, inventedOptions()))) {
    for (const cell of cellsOf(page.text)) {
      const cube = cubes.get(cell.indicator);
      const want = cube === undefined ? "no such indicator" : expected(publication, cube, cell);
      const got = cell.text.replace(/\u00a0[prs]( [prs])*$/, "");
      if (got !== want) wrong.push(`${page.path} ${JSON.stringify(cell)}: expected ${want}`);
      count++;
    }
  }
  return {wrong: wrong.slice(0, 10), count};
}

describe("every number in every table of every page is the one of the cube", () => {
  test("invented figures with every sign", () => {
    const {wrong, count} = check(inventedPublication());
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(8_000);
  });

  test("official figures", async () => {
    const publication = await loadPublication(".", {out: () => {}, progress: () => {}});
    const {wrong, count} = check(publication);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(8_000);
  });
});
