import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {LAND} from "../src/model/region.js";
import {cubesOf, realPublication} from "./fixtures/publication.js";

/**
 * The known traps of these statistics, what this project does about each, and the tests that hold it: file and
 * title. A title that is gone fails here. "here" are the tests below.
 */
const traps: Readonly<Record<string, {readonly does: string; readonly tests: readonly [string, string][]}>> =
  {
    T1: {
      does: "figures carry their census basis; no change and no ratio across bases",
      tests: [
        ["analyse/real-figures.test.ts", "no change is computed between different bases"],
        ["analyse/engine.test.ts", "a share takes both parts from the same basis, though an older one"],
        ["catalogue/bad-input.test.ts", "numerator and denominator that can never rest on the same census"],
      ],
    },
    T2: {
      does: "register and population updates meet only in declared ratios that say so",
      tests: [["here", "T2"]],
    },
    T3: {
      does: "Kassel city and district are one unit in statistics of the register",
      tests: [
        ["analyse/real-figures.test.ts", "protection seekers: the sum of the rounded cells, Kassel jointly"],
        [
          "analyse/derive.test.ts",
          "a joint unit counts in a group that holds both members, and nowhere else",
        ],
      ],
    },
    T4: {
      does: "sums of rounded cells may differ by what rounding allows; nothing is repaired",
      tests: [
        ["data-tables.test.ts", "parts and total, except for rounding"],
        [
          "analyse/real-figures.test.ts",
          "a structure adds up to 100 percent wherever all its parts are known",
        ],
      ],
    },
    T5: {
      does: "a dash in all Kreise below a value is a question, not a zero",
      tests: [
        ["collect/dash-rule.test.ts", "a parent with a value and only dashes below it"],
        ["collect/originals.test.ts", "Kreise that are not loaded yet are a question"],
        ["oracles.test.ts", "Kreise that a first download showed as a dash have numbers in the later one"],
      ],
    },
    T6: {
      does: "the change of method in migration statistics ends comparison in 2016",
      tests: [["here", "T6"]],
    },
    T7: {
      does: "the change of benefit system is marked as an event; sentences name no causes",
      tests: [
        ["here", "T7"],
        ["analyse/sentences.test.ts", "sentences are one to three, whole and neutral"],
      ],
    },
    T8: {does: "changes of law and name stand in the register of events", tests: [["here", "T8"]]},
    T9: {
      does: "Hanau exists from 2026; a time-constant unit carries long series",
      tests: [
        ["analyse/hanau.test.ts", "it has a change where Main-Kinzig and Hanau have none"],
        ["catalogue/load.test.ts", "knows 26 Kreise until 2025 and 27 with Hanau from 2026"],
      ],
    },
    T10: {does: "a ratio of two days names both", tests: [["here", "T10"]]},
    T11: {
      does: "shares are never stored, always computed from their parts",
      tests: [["analyse/real-figures.test.ts", "both parts of a ratio are there and give the value"]],
    },
    T12: {
      does: "areas are joined by key; a name that belongs to another key is refused",
      tests: [
        ["collect/read-tabelle.test.ts", "an unusual name of an area is a note, the key alone decides"],
      ],
    },
    T13: {
      does: "outliers and copied columns are findings that a person answers",
      tests: [["rules/defects.test.ts", "defects are found, and nothing else is"]],
    },
    T14: {
      does: "the same quantity in two tables has one value",
      tests: [
        ["data-tables.test.ts", "seekers of protection at the end of 2018: two offices, one number"],
        ["data-tables.test.ts", "recipients of SGB II are those of the sister table to 2016"],
      ],
    },
    T15: {
      does: "labels have spellings; codes decide",
      tests: [["collect/read-tabelle.test.ts", "a label has several spellings"]],
    },
    T16: {does: "tables of the census are not mixed with yearly statistics", tests: [["here", "T16"]]},
    T17: {
      does: "encoding and layout are found out; what is unknown is refused",
      tests: [
        ["collect/decode-text.test.ts", "Windows-1252 with its en dash, quotes and euro sign"],
        ["collect/read-ffcsv.test.ts", "old, English: the header names columns twice"],
      ],
    },
    T18: {does: "who is naturalised leaves the group: the notes say so", tests: [["here", "T18"]]},
    T19: {
      does: "official order, peer groups instead of ranks",
      tests: [
        ["here", "T19"],
        [
          "analyse/derive.test.ts",
          "cities and Landkreise together are all Kreise, the Regierungsbezirke too",
        ],
      ],
    },
  };

test("there are nineteen traps, each with a behaviour and a test", () => {
  expect(Object.keys(traps)).toEqual(Array.from({length: 19}, (_, index) => `T${index + 1}`));
  for (const {does, tests} of Object.values(traps)) {
    expect(does).not.toBe("");
    expect(tests.length).toBeGreaterThan(0);
  }
});

describe.each(Object.entries(traps))("%s", (trap, {tests}) => {
  test.each(tests)("is held by %s: %s", (file, title) => {
    const own = file === "here" ? "traps.test.ts" : file;
    const text = readFileSync(`test/${own}`, "utf8");
    expect(text.includes(file === "here" ? `test("${trap}:` : title)).toBe(true);
  });
});

const publication = await realPublication();
const {catalogue} = publication;
const cubes = cubesOf(publication);
const cubeOf = (code: string) => {
  const cube = cubes.find((one) => one.indicator.code === code);
  if (cube === undefined) throw new Error(`no figures for ${code}`);
  return cube;
};

test("T2: register and population updates meet only in ratios, and the notes name both", () => {
  const register = new Set(["12521", "12531"]);
  for (const {indicator} of publication.indicators) {
    const evasOf = (id: string) => {
      const tables = indicator.variables.find((one) => one.id === id)?.tables ?? [];
      return new Set(tables.map((use) => catalogue.sources.get(use.table)?.evas ?? ""));
    };
    for (const {id} of indicator.variables) {
      const own = [...evasOf(id)];
      expect(own.some((evas) => register.has(evas)) && own.includes("12411"), `${indicator.code} ${id}`).toBe(
        false,
      );
    }
    const mixed = indicator.measures.some(
      (measure) =>
        measure.kind === "quote" &&
        "variable" in measure.numerator &&
        [...evasOf(measure.numerator.variable)].some((evas) => register.has(evas)) &&
        evasOf(measure.denominator.variable).has("12411"),
    );
    if (mixed) {
      const texts = [...indicator.hinweise, indicator.vergleichbarkeit].join(" ");
      expect(texts).toContain("Ausländerzentralregister");
      expect(texts).toContain("Bevölkerungsfortschreibung");
    }
  }
});

test("T6: no change of arrivals and departures from 2015 to 2016", () => {
  const one = cubeOf("2A").find("zuzuege", "06411", "2016");
  expect(one?.obsValue).toBeGreaterThan(0);
  expect(one === undefined ? undefined : cubeOf("2A").change(one).absolute.status).toBe("break_in_series");
});

test("T7: the change of benefit system is an event of 6A and 5C, not a break", () => {
  for (const code of ["5C", "6A"]) {
    expect(cubeOf(code).events.map((event) => event.id)).toContain("rechtskreiswechsel-2022");
    expect(
      cubeOf(code)
        .breaks(code === "5C" ? "arbeitslose" : "personen")
        .map((one) => one.after),
    ).not.toContain(code === "5C" ? "2022" : "2022-12-31");
  }
});

test("T8: new laws and names of benefits stand in the register of events", () => {
  const ids = catalogue.events.map((event) => event.id);
  expect(ids).toEqual(
    expect.arrayContaining([
      "staatsangehoerigkeitsrecht-2000",
      "staatsangehoerigkeitsrecht-2024",
      "buergergeld-2023",
      "rechtskreiswechsel-2022",
      "hanau-2026",
      "azr-rundung-2016",
      "einbuergerungen-rundung-2018",
      "ba-revision-2014",
      "g8-hessen",
    ]),
  );
});

test("T10: parts of a ratio know their days, and the definition names both where they differ", () => {
  const differing = cubes.filter((cube) =>
    cube.observations.some(
      ({numerator, denominator}) =>
        numerator !== undefined &&
        denominator !== undefined &&
        numerator.timePeriod.length === 10 &&
        numerator.timePeriod !== denominator.timePeriod,
    ),
  );
  expect(differing.map((cube) => cube.indicator.code)).toContain("4A");
  for (const {indicator} of differing) {
    expect(indicator.nenner, indicator.code).toMatch(/31\. Dezember|31\.12\.|30\. Juni|1\. März/);
  }
});

test("T16: no source is a table of the census", () => {
  for (const source of catalogue.sources.values()) expect(source.statistik).not.toMatch(/Zensus/);
});

test("T18: where groups by citizenship are compared over time, the notes speak of naturalisation", () => {
  for (const code of ["1B", "1C"]) {
    expect(cubeOf(code).indicator.hinweise.join(" "), code).toMatch(/eingebürgert/);
  }
});

test("T19: areas come in official order, and no sentence ranks", () => {
  const official = catalogue.regions.all.map((region) => region.refArea);
  for (const cube of cubes) {
    const period = cube.periods().at(-1) ?? "";
    const positions = cube.areas(period).map((area) => official.indexOf(area.refArea));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    for (const sentence of cube.sentences(LAND))
      expect(sentence).not.toMatch(/Rang|Platz|Spitze|Schlusslicht/);
  }
});
