import {describe, expect, test} from "vitest";
import type {Publication} from "../../src/analyse/publication.js";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {pagesCheck} from "../../src/edition/reconcile/pages-check.js";
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
