import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {siteSearch} from "../../src/disseminate/web/frame-pages.js";
import {entriesOf} from "../../src/disseminate/web/script/search-data.js";
import {
  distance,
  fit,
  fold,
  kreisAndIndicator,
  queryWords,
  search,
  wordsOf,
} from "../../src/disseminate/web/script/search-text.js";
import {searchIndexScript} from "../../src/disseminate/web/search/search-index.js";
import {inventedPublication} from "../fixtures/web-publication.js";

const data = siteSearch({publication: inventedPublication(), exists: () => true});
const entries = entriesOf(data);
const first = (query: string) => search(entries, query, 8)[0];
const names = (query: string) => search(entries, query, 8).map((hit) => hit.name);

function withoutUmlauts(name: string): readonly string[] {
  return [
    name.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss"),
    name.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
  ];
}

describe("a place leads to its Kreis", () => {
  test.each([
    ["Bensheim", "kreis/06431/"],
    ["bensheim", "kreis/06431/"],
    ["Rüsselsheim am Main", "kreis/06433/"],
    ["Ruesselsheim", "kreis/06433/"],
    ["Russelsheim", "kreis/06433/"],
    ["Rüsselheim", "kreis/06433/"],
    ["Büdingen", "kreis/06440/"],
    ["Budingen", "kreis/06440/"],
    ["Bad Homburg vor der Höhe", "kreis/06434/"],
    ["bad homburg", "kreis/06434/"],
    ["Grossalmerode", "kreis/06636/"],
    ["Großalmerode", "kreis/06636/"],
    ["Friedberg", "kreis/06440/"],
    ["Wetzlar", "kreis/06532/"],
    ["Wetlzar", "kreis/06532/"],
    ["Marbrug", "kreis/06534/"],
    ["Hanau", "kreis/06415/"],
    ["Bad Hersfeld", "kreis/06632/"],
    ["Limburg an der Lahn", "kreis/06533/"],
    ["Oberweser", "kreis/06633/"],
    ["06440008", "kreis/06440/"],
    ["6440008", "kreis/06440/"],
    ["06412", "kreis/06412/"],
    ["DE712", "kreis/06412/"],
  ])("%s", (query, address) => {
    expect(first(query)?.url).toBe(`${address}index.html`);
  });

  test("every municipality is found by its name, its key, and its name without umlauts", () => {
    const faults = entries
      .filter((entry) => entry.kind === 3)
      .flatMap((entry) => {
        const umlaut = /[äöüß]/.test(entry.name);
        const spellings = [entry.name, entry.further[0] ?? "", ...(umlaut ? withoutUmlauts(entry.name) : [])];
        return spellings
          .filter((query) => !search(entries, query, 8).some((hit) => hit.url === entry.url))
          .map((query) => `${entry.name}: ${query}`);
      });
    expect(faults).toEqual([]);
  });
});

describe("Kreise, indicators and terms", () => {
  test.each([
    ["Landkreis Kassel", "Kassel, Landkreis"],
    ["Stadt Kassel", "Kassel, Stadt"],
    ["Kreis Bergstraße", "Bergstraße, Landkreis"],
    ["Vogelsberg", "Vogelsbergkreis"],
    ["groß gerau", "Groß-Gerau, Landkreis"],
    ["Wetterau", "Wetteraukreis"],
    ["Frankfurt", "Frankfurt am Main, Stadt"],
  ])("%s", (query, name) => {
    expect(first(query)?.name).toBe(name);
  });

  test.each([
    ["Ausländeranteil", "1c"],
    ["auslanderanteil", "1c"],
    ["Arbeitslosenquote", "5c"],
    ["Arbeitslosigkeit", "5c"],
    ["Kita", "4a"],
    ["1b", "1b"],
    ["Einbürgerung", "2d"],
    ["Einbuergerungen", "2d"],
    ["Asyl", "3a"],
    ["Geburten", "1d"],
  ])("%s leads to indicator %s", (query, code) => {
    expect(search(entries, query, 5).some((hit) => hit.url.startsWith(`indikator/${code}`))).toBe(true);
  });

  test("terms of the glossary and pages", () => {
    expect(names("Stichtag")).toContain("Stichtag");
    expect(names("Rechtskreis")).toContain("Rechtskreiswechsel");
    expect(names("Impressum")).toContain("Impressum");
    expect(names("Excel")).toContain("Downloads");
  });

  test("a Kreis and an indicator together", () => {
    for (const query of ["Ausländeranteil Kassel Landkreis", "kassel landkreis ausländeranteil"]) {
      const both = kreisAndIndicator(entries, query);
      expect(both?.kreis.name).toBe("Kassel, Landkreis");
      expect(both?.indicator.url).toBe("indikator/1c/index.html");
    }
    expect(kreisAndIndicator(entries, "Bensheim Bergstraße")).toBeUndefined();
  });

  test("nonsense finds nothing", () => {
    expect(names("qqqxyz")).toEqual([]);
    expect(names("   ")).toEqual([]);
    expect(names("99999999")).toEqual([]);
  });
});

describe("folding and distance", () => {
  test("umlauts and their spellings fold alike", () => {
    expect(fold("Groß-Gerau")).toBe(fold("GROSS-GERAU"));
    expect(fold("Fürth")).toBe(fold("Fuerth"));
    expect(fold("Fürth")).toBe(fold("Furth"));
    expect(queryWords("in der Stadt")).toEqual(["stadt"]);
    expect(queryWords("in")).toEqual(["in"]);
  });

  const word = fc.string({unit: fc.constantFrom(..."abcdefg"), minLength: 1, maxLength: 9});

  test("distance is 0 for the same, the same both ways, and 1 after one mistake", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, a, 2)).toBe(0);
        expect(distance(a, b, 3)).toBe(distance(b, a, 3));
      }),
    );
    fc.assert(
      fc.property(word, fc.nat(8), (a, place) => {
        const at = place % a.length;
        const swapped = a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2);
        expect(distance(a, swapped, 2)).toBeLessThanOrEqual(1);
        expect(distance(a, a.slice(0, at) + a.slice(at + 1), 2)).toBe(1);
      }),
    );
  });

  test("any text can be typed", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme", maxLength: 120}), (text) => {
        search(entries.slice(0, 60), text, 8);
        for (const one of wordsOf(text)) expect(fit(one, one)).toBe(100);
      }),
    );
  });
});

test("the index is small and cannot end its script", () => {
  const script = searchIndexScript({
    ...data,
    andere: [[5, "</script><script>alert(1)</script>", "", "", ""]],
  });
  expect(script).not.toContain("</script");
  expect(Buffer.byteLength(searchIndexScript(data))).toBeLessThan(60_000);
});
