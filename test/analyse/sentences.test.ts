import {describe, expect, test} from "vitest";
import type {IndicatorCube} from "../../src/analyse/publication.js";
import {formatNumber} from "../../src/model/format.js";
import type {Observation} from "../../src/model/observation.js";
import {LAND} from "../../src/model/region.js";
import {minusYears} from "../../src/model/time-period.js";
import {catalogue, type Invented, invent, inventCube, inventIndicator} from "../fixtures/invented-cube.js";
import {cubesOf, realPublication} from "../fixtures/publication.js";

const cubes = cubesOf(await realPublication());

/** Words that judge, dramatise or explain; see the rules for texts in the handbook. */
const forbidden =
  /\b(nur|leider|bereits|dramatisch\w*|sogar|erst|schon|endlich|lediglich|immerhin|erfreulich\w*|besorgniserregend\w*|alarmierend\w*|stark|deutlich|massiv|rasant|weil|wegen|durch|aufgrund|daher|deshalb|dadurch|infolge\w*|Folge|Grund|Ursache\w*|gut|schlecht|besser|schlechter|Platz|Rang\w*|Spitze\w*|Schlusslicht)\b/i;

/** What the sentences about the key figure of an area may say in digits. */
function publishedNumbers(cube: IndicatorCube, observation: Observation): ReadonlySet<string> {
  const {decimals} = cube.measure(observation.measure);
  const land = cube.find(observation.measure, LAND, observation.timePeriod, observation.dimensions);
  const {absolute, percent} = cube.change(observation);
  const spread = cube.distribution(observation.measure, observation.timePeriod, observation.dimensions);
  const level = [observation.obsValue, land?.obsValue, spread?.minimum.value, spread?.maximum.value];
  const zero = observation.obsStatus === "zero_exact" ? [0] : [];
  const printed = [...level, ...zero, Math.abs(absolute.value ?? 0)].flatMap((value) =>
    value === null || value === undefined ? [] : [formatNumber(value, decimals)],
  );
  return new Set(
    percent === undefined || percent.value === null
      ? printed
      : [...printed, formatNumber(Math.abs(percent.value), 1)],
  );
}

/** Sentences without what is no figure: days and years, texts of breaks, the wording of template and unit, names. */
function withoutWording(cube: IndicatorCube, text: string): string {
  const {leitwert} = cube.indicator.darstellung ?? {};
  const unit = catalogue.units.get(cube.measure(leitwert?.measure ?? "").unit);
  const wording = (leitwert?.satz ?? "").split(/\{[^}]*\}/);
  const parts = [
    ...cube.breaks(leitwert?.measure ?? "").map((one) => one.text),
    ...wording,
    unit?.titel ?? "",
  ];
  return parts
    .map((part) => part.trim())
    .filter((part) => /\d/.test(part))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ""), text)
    .replace(/\d{2}\.\d{2}\.\d{4}|\b(im|dem|das) (Jahr|Jahresdurchschnitt|Schuljahr) \d{4}(\/\d{2})?/gi, "");
}

describe.each(cubes.map((cube) => ({code: cube.indicator.code, cube})))("$code", ({cube}) => {
  const view = cube.indicator.darstellung?.leitwert;
  const period = view === undefined ? undefined : cube.latestPeriod(view.measure, view.dimensions);
  const areas = period === undefined ? [] : cube.areas(period);

  test("every number in every sentence of every area is a published one", () => {
    expect(areas.length).toBeGreaterThan(20);
    for (const area of areas) {
      const observation =
        view === undefined || period === undefined
          ? undefined
          : cube.find(view.measure, area.refArea, period, view.dimensions);
      const known = observation === undefined ? new Set<string>() : publishedNumbers(cube, observation);
      const text = withoutWording(
        cube,
        [...cube.sentences(area.refArea), cube.keySentence(area.refArea)].join(" "),
      );
      const numbers = text.match(/−?\d[\d\u202f]*(,\d+)?/g) ?? [];
      expect({area: area.name, text, unknown: numbers.filter((one) => !known.has(one))}).toMatchObject({
        unknown: [],
      });
      if (observation !== undefined && observation.obsValue !== null) {
        expect(numbers.length).toBeGreaterThan(0);
      }
    }
  });

  test("sentences are one to three, whole and neutral", () => {
    for (const area of areas) {
      const all = cube.sentences(area.refArea);
      expect(all.length).toBeGreaterThanOrEqual(1);
      expect(all.length).toBeLessThanOrEqual(3);
      for (const sentence of all) {
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|[{}]|null|\s\s|\.\./);
        expect(sentence).not.toMatch(forbidden);
      }
    }
  });
});

describe("what a sentence says", () => {
  const now = "2024-12-31";
  const before = minusYears(now, 1);
  const count = (own: Invented | undefined, previous?: Invented) => {
    const cube = inventCube([
      ...(own === undefined ? [] : [invent("personen", "06411", now, own)]),
      ...(previous === undefined ? [] : [invent("personen", "06411", before, previous)]),
      invent("personen", "06412", now, 5),
    ]);
    return cube.sentences("06411");
  };

  test.each<[string, Invented | undefined, Invented | undefined, readonly string[]]>([
    [
      "more",
      101_300,
      100_000,
      ["Am 31.12.2024 lebten in Darmstadt 101\u202f300 Menschen, 1,3 Prozent mehr als ein Jahr zuvor."],
    ],
    [
      "exactly one percent less",
      99_000,
      100_000,
      ["Am 31.12.2024 lebten in Darmstadt 99\u202f000 Menschen, 1,0 Prozent weniger als ein Jahr zuvor."],
    ],
    [
      "the same",
      500,
      500,
      ["Am 31.12.2024 lebten in Darmstadt 500 Menschen, unverändert gegenüber dem Vorjahr."],
    ],
    [
      "below the threshold of the unit",
      100_099,
      100_000,
      ["Am 31.12.2024 lebten in Darmstadt 100\u202f099 Menschen, nahezu unverändert gegenüber dem Vorjahr."],
    ],
    [
      "at the threshold",
      100_100,
      100_000,
      ["Am 31.12.2024 lebten in Darmstadt 100\u202f100 Menschen, 0,1 Prozent mehr als ein Jahr zuvor."],
    ],
    [
      "one",
      1,
      4,
      [
        "Am 31.12.2024 lebte in Darmstadt 1 Mensch, 3 weniger als ein Jahr zuvor.",
        "Der Ausgangswert liegt unter 100; eine Veränderung in Prozent wird nicht ausgewiesen.",
      ],
    ],
    [
      "nothing there",
      "zero_exact",
      150,
      ["Am 31.12.2024 lebten in Darmstadt 0 Menschen, 100,0 Prozent weniger als ein Jahr zuvor."],
    ],
    ["no previous year", 7, undefined, ["Am 31.12.2024 lebten in Darmstadt 7 Menschen."]],
    [
      "a secret previous year",
      700,
      "secret_primary",
      [
        "Am 31.12.2024 lebten in Darmstadt 700 Menschen.",
        "Der Vergleichswert für den 31.12.2023 ist unbekannt oder geheim zu halten.",
      ],
    ],
    [
      "a missing previous year",
      700,
      "not_yet",
      [
        "Am 31.12.2024 lebten in Darmstadt 700 Menschen.",
        "Für den 31.12.2023 liegt kein Vergleichswert vor.",
      ],
    ],
    [
      "secret",
      "unknown_or_secret",
      700,
      ["Für Darmstadt ist der Wert unbekannt oder geheim zu halten (am 31.12.2024)."],
    ],
    ["missing", "unknown", 700, ["Für Darmstadt liegt kein Wert vor (am 31.12.2024)."]],
    ["no row", undefined, 700, ["Für Darmstadt liegt kein Wert vor."]],
  ])("%s", (_name, own, previous, expected) => {
    expect(count(own, previous)).toEqual(expected);
  });

  test("a template without a singular is not used for one", () => {
    const indicator = inventIndicator({
      darstellung: {
        leitwert: {measure: "personen", satz: "{Zeit} lebten {ort} {wert} Menschen"},
        kreise: {measure: "personen"},
        zeitreihe: {measure: "personen"},
      },
    });
    const cube = inventCube([invent("personen", "06431", now, 1)], indicator);
    expect(cube.sentences("06431")).toEqual([
      "Am 31.12.2024 lag der Wert im Landkreis Bergstraße bei 1 (Personen).",
    ]);
  });

  test("a member of a joint unit", () => {
    const cube = inventCube(
      [
        invent("personen", "06633", now, "included_elsewhere"),
        invent("personen", "06411", now, 3),
        {
          ...invent("personen", "06611+06633", now, 8),
          origins: [{table: "hsl/12521-0040", delivery: "00000000", locator: "A1", vintage: now}],
        },
      ],
      inventIndicator({
        variables: [{id: "personen", titel: "P", tables: [{table: "hsl/12521-0040", measure: "auslaender"}]}],
        measures: [
          {
            id: "personen",
            titel: "P",
            kurztitel: "P",
            unit: "personen",
            decimals: 0,
            kind: "anzahl",
            variable: "personen",
          },
        ],
      }),
    );
    expect(cube.sentences("06633")).toEqual([
      "Für den Landkreis Kassel wird kein eigener Wert ausgewiesen; er ist in „Kassel, Stadt und Landkreis“ enthalten.",
    ]);
    expect(cube.sentences("06611+06633")).toEqual([
      "Am 31.12.2024 lebten in Stadt und Landkreis Kassel 8 Menschen.",
    ]);
  });

  test("a break, with its reason", () => {
    const cube = inventCube(
      [
        invent("personen", "06411", "2021-12-31", 500, {}, "Z2011"),
        invent("personen", "06411", "2022-12-31", 400, {}, "Z2022"),
      ],
      inventIndicator({evas: ["12411"]}),
    );
    const text = catalogue.events.find((event) => event.id === "zensus-2022")?.text ?? "";
    expect(cube.sentences("06411")).toEqual([
      "Am 31.12.2022 lebten in Darmstadt 400 Menschen.",
      `Ein Vergleich mit dem 31.12.2021 ist nicht möglich: ${text}`,
    ]);
  });
});

describe("percentages", () => {
  const now = "2024-12-31";
  const kreise = catalogue.regions.kreiseAt(now).map((region) => region.refArea);
  const share = inventIndicator({
    darstellung: {
      leitwert: {measure: "anteil", satz: "{Zeit} lag der Anteil {ort} bei {wert}"},
      kreise: {measure: "anteil"},
      zeitreihe: {measure: "anteil"},
    },
  });
  const shares = (own: (index: number) => Invented, previous: (index: number) => Invented) =>
    inventCube(
      [
        ...kreise.map((kreis, index) => invent("anteil", kreis, now, own(index))),
        ...kreise.map((kreis, index) => invent("anteil", kreis, minusYears(now, 1), previous(index))),
        invent("anteil", LAND, now, [184, 1000]),
        invent("anteil", "065", now, [150, 1000]),
      ],
      share,
    );
  const cube = shares(
    (index) => [100 + index, 1000],
    (index) => [index === 0 ? 101 : index === 2 ? 90 : 100 + index, 1000],
  );

  test("change in percentage points, and are compared with Kreise and Land", () => {
    expect(cube.sentences("06411")).toEqual([
      "Am 31.12.2024 lag der Anteil in Darmstadt bei 10,0 Prozent, 0,1 Prozentpunkte weniger als ein Jahr zuvor.",
      "Das war der niedrigste Wert der Kreise; in Hessen waren es 18,4 Prozent.",
    ]);
    expect(cube.sentences("06413")[0]).toBe(
      "Am 31.12.2024 lag der Anteil in der Stadt Offenbach am Main bei 10,2 Prozent, 1,2 Prozentpunkte mehr als ein Jahr zuvor.",
    );
    expect(cube.sentences("06636")[1]).toBe(
      "Das war der höchste Wert der Kreise; in Hessen waren es 18,4 Prozent.",
    );
    expect(cube.sentences("06434")[1]).toBe(
      "Der Wert lag im mittleren Bereich der Kreise; in Hessen waren es 18,4 Prozent.",
    );
    expect(cube.sentences("06412")[1]).toMatch(/^Der Wert lag im unteren Viertel der Kreise;/);
    expect(cube.sentences("06635")[1]).toMatch(/^Der Wert lag im oberen Viertel der Kreise;/);
  });

  test("the Land names how far the Kreise spread, a Regierungsbezirk names the Land", () => {
    expect(cube.sentences(LAND)[1]).toBe("In den Kreisen reichten die Werte von 10,0 bis 12,5 Prozent.");
    expect(cube.sentences("065")[1]).toBe("In Hessen waren es 18,4 Prozent.");
  });

  test("several Kreise that print the same extreme", () => {
    const tied = shares(
      (index) => (index < 2 ? [100, 1000] : index > 23 ? [300, 1000] : [200, 1000]),
      () => [100, 1000],
    );
    expect(tied.sentences("06411")[1]).toMatch(/^Kein Kreis hatte einen niedrigeren Wert;/);
    expect(tied.sentences("06636")[1]).toMatch(/^Kein Kreis hatte einen höheren Wert;/);
  });

  test("a small denominator is said", () => {
    const small = shares(
      () => [5, 99],
      () => [5, 50],
    );
    expect(small.sentences("06411").at(-1)).toBe("Die Bezugsgröße liegt unter 100.");
  });
});
