import {describe, expect, test} from "vitest";
import type {Publication} from "../../src/analyse/publication.js";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {numbersScript} from "../../src/disseminate/web/compare/numbers-script.js";
import {type Numbers, readSeries} from "../../src/disseminate/web/script/compare-data.js";
import {printCell} from "../../src/disseminate/web/script/compare-table.js";
import {showValue} from "../../src/disseminate/web/shown-value.js";
import {pagesCheck} from "../../src/edition/reconcile/pages-check.js";
import {dimensionKey} from "../../src/model/observation.js";
import {realPublication} from "../fixtures/publication.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";
import {pagesOf} from "./site.js";

const utf8 = new TextEncoder();

const pages = (publication: Publication) =>
  pagesOf(buildWeb(publication, inventedOptions())).map(({path, text}) => ({path, bytes: utf8.encode(text)}));

describe("every number in every table of every page is the one of the cube", () => {
  test("invented figures with every sign", () => {
    const publication = inventedPublication();
    const {deviations, compared} = pagesCheck(publication, pages(publication));
    expect(deviations.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(8_000);
  });

  test("official figures", async () => {
    const publication = await realPublication();
    const {deviations, compared} = pagesCheck(publication, pages(publication));
    expect(deviations.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(8_000);
  });

  test("a page with another number is found", () => {
    const publication = inventedPublication();
    const own = pages(publication).find(({path}) => path === "indikator/1a/index.html");
    const text = new TextDecoder().decode(own?.bytes);
    const cell = /<td[^>]*>(\d[\d\u202f]*)<\/td>/.exec(text);
    const changed = text.replace(
      cell?.[0] ?? "",
      (cell?.[0] ?? "").replace(/\d(?=<)/, (digit) => String((Number(digit) + 1) % 10)),
    );
    expect(changed).not.toBe(text);
    const {deviations} = pagesCheck(publication, [
      {path: "indikator/1a/index.html", bytes: utf8.encode(changed)},
    ]);
    expect(deviations).toHaveLength(1);
  });
});

describe("every number that the comparison is handed over is the one of the cube", () => {
  test.each([
    ["invented figures with every sign", () => Promise.resolve(inventedPublication())],
    ["official figures", realPublication],
  ])("%s", async (_, make) => {
    const publication = await make();
    let compared = 0;
    const deviations: string[] = [];
    for (const {cube} of publication.indicators) {
      if (cube === undefined) continue;
      const numbers = numbersOf(numbersScript(cube, publication));
      const rows = new Map<string, ReturnType<typeof readSeries>>();
      for (const one of cube.observations) {
        const name = `${one.measure}#${dimensionKey(one.dimensions)}`;
        const series = rows.get(name) ?? readSeries(numbers, name, [...numbers.gebiete.keys()]);
        rows.set(name, series);
        const cell =
          series[numbers.zeiten.findIndex(([period]) => period === one.timePeriod)]?.[
            numbers.gebiete.findIndex(([area]) => area === one.refArea)
          ];
        const {decimals} = cube.measure(one.measure);
        const shown = cell === undefined ? "nothing" : printCell(cell, decimals);
        const {text} = showValue(one, decimals, publication.edition.zeichen);
        compared++;
        if (shown !== text)
          deviations.push(`${name} ${one.refArea} ${one.timePeriod}: ${shown}, not ${text}`);
      }
    }
    expect(deviations.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(8_000);
  });
});

/** The figures in a script for the comparison. */
function numbersOf(script: string): Numbers {
  return JSON.parse(/^window\.kimZahlen\((.*)\);\n$/s.exec(script)?.[1] ?? "");
}
