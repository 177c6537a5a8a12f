import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type AuditReport, audit} from "../../src/analyse/audit/audit.js";
import {describeLeak, describeRange} from "../../src/analyse/audit/describe.js";
import {earlierEdition} from "../../src/analyse/audit/elsewhere.js";
import {confidentialityGate} from "../../src/analyse/audit/gate.js";
import {type HiddenCells, protectPublication, tablesOf} from "../../src/analyse/audit/protect.js";
import {openSolver} from "../../src/analyse/audit/solver.js";
import {createIndicatorCube} from "../../src/analyse/cube/indicator-cube.js";
import type {Publication} from "../../src/analyse/publication.js";
import {createConfidentiality} from "../../src/catalogue/confidentiality.js";
import type {Indicator} from "../../src/catalogue/indicator-schema.js";
import type {Dimensions, Observation} from "../../src/model/observation.js";
import {dimensionKey} from "../../src/model/observation.js";
import {isSecret} from "../../src/model/status.js";
import {catalogue, invent, inventIndicator} from "../fixtures/invented-cube.js";
import {realPublication} from "../fixtures/publication.js";

const now = "2024-12-31";
const solver = await openSolver();
const first = inventIndicator();
const second = inventIndicator({code: "1B", slug: "zweite"});

/** Publishes invented observations of indicators, with further cells hidden. */
function publisher(
  tables: readonly (readonly [Indicator, readonly Observation[]])[],
  own = catalogue,
): (hidden: HiddenCells) => Publication {
  return (hidden) => ({
    edition: own.edition,
    release: {version: "2026", status: "entwurf", sperrfrist: undefined},
    catalogue: own,
    indicators: tables.map(([indicator, observations]) => ({
      indicator,
      cube: createIndicatorCube(indicator, observations, own, hidden.get(indicator.code) ?? []),
    })),
    deliveries: new Map(),
  });
}

function examine(...tables: readonly (readonly [Indicator, readonly Observation[]])[]): AuditReport {
  return audit(tablesOf(publisher(tables)(new Map())), catalogue, solver);
}

/** Sexes and citizenships of one Kreis, from its four inner cells. */
function crossed(area: string, cells: readonly number[], secret: readonly string[]): readonly Observation[] {
  const inner = ["NATD", "NATA"].flatMap((citizenship) => ["M", "F"].map((sex) => ({citizenship, sex})));
  const all: readonly Dimensions[] = [
    {},
    {citizenship: "NATD"},
    {citizenship: "NATA"},
    {sex: "M"},
    {sex: "F"},
    ...inner,
  ];
  return all.map((dimensions) => {
    const value = inner.reduce(
      (sum, own, index) =>
        sum +
        (Object.entries(dimensions).every(([id, code]) => own[id === "sex" ? "sex" : "citizenship"] === code)
          ? (cells[index] ?? 0)
          : 0),
      0,
    );
    const isHidden = secret.includes(dimensionKey(dimensions));
    return invent("personen", area, now, isHidden ? "secret_primary" : value, dimensions);
  });
}

const square = ["NATD", "NATA"].flatMap((citizenship) =>
  ["M", "F"].map((sex) => dimensionKey({citizenship, sex})),
);

describe("an invented edition", () => {
  test("four cells that no subtraction finds are too close together when their sums are small", () => {
    const {leaks, figures} = examine([first, crossed("06411", [1, 1, 1, 4], square)]);
    expect(figures).toHaveLength(4);
    expect(leaks.map((leak) => [dimensionKey(leak.cell.dimensions), leak.lower, leak.upper])).toEqual([
      ["citizenship=NATD|sex=M", 0, 2],
      ["citizenship=NATD|sex=F", 0, 2],
      ["citizenship=NATA|sex=M", 0, 2],
      ["citizenship=NATA|sex=F", 3, 5],
    ]);
  });

  test("the same cells are safe where their sums are large", () => {
    const {leaks, figures} = examine([first, crossed("06411", [10, 20, 30, 40], square)]);
    expect(leaks).toEqual([]);
    expect(figures.map((one) => [one.lower, one.upper])).toEqual([
      [0, 30],
      [0, 30],
      [10, 40],
      [30, 60],
    ]);
  });

  test("what one indicator masks, another must not show", () => {
    const masked = crossed("06411", [10, 20, 30, 40], ["sex=M", "sex=F"]);
    const {leaks} = examine([first, masked], [second, crossed("06411", [10, 20, 30, 40], [])]);
    expect(leaks.map((leak) => [leak.indicators.join(), leak.lower, leak.upper])).toEqual([
      ["1A,1B", 40, 40],
      ["1A,1B", 60, 60],
      ["1A,1B", 10, 10],
      ["1A,1B", 20, 20],
    ]);
    expect(describeLeak(leaks[0] ?? expect.fail("no leak"), catalogue)).toContain(
      "1A/1B Personen (männlich)",
    );
  });

  test("further figures are hidden in the indicator that gives them away, until nothing follows", async () => {
    const masked = crossed("06411", [10, 20, 30, 40], ["sex=M", "sex=F"]);
    const {publication, audit: report} = await protectPublication(
      publisher([
        [first, masked],
        [second, crossed("06411", [10, 20, 30, 40], [])],
      ]),
      catalogue,
    );
    expect(report.leaks).toEqual([]);
    const hidden = publication.indicators[1]?.cube?.suppressions.map((one) =>
      dimensionKey(one.hidden.dimensions),
    );
    expect(hidden).toContain("sex=M");
    expect(confidentialityGate({...publication, audit: report}).ergebnis).toContain("keiner lässt sich");
  });

  test("the gate refuses an edition with a leak, and does not tell the secret", () => {
    const report = examine([first, crossed("06411", [1, 1, 1, 4], square)]);
    const publication = publisher([[first, []]])(new Map());
    expect(() => confidentialityGate({...publication, audit: report})).toThrow(
      /4 gesperrte Werte lassen sich .*Darmstadt.*Abhilfe: Die Edition wird so nicht gebaut/su,
    );
    try {
      confidentialityGate({...publication, audit: report});
    } catch (error) {
      expect(String(error)).not.toMatch(/genau \d|zwischen \d/);
    }
  });

  test("a share with its parts gives the parts away", () => {
    const share = invent("anteil", "06411", now, [40, 100], {sex: "M"});
    const masked = crossed("06411", [10, 20, 30, 40], ["sex=M", "sex=F"]);
    const {leaks} = examine([first, masked], [second, [share]]);
    expect(leaks.map((leak) => dimensionKey(leak.cell.dimensions))).toEqual([
      "sex=M",
      "sex=F",
      "citizenship=NATD|sex=M",
      "citizenship=NATD|sex=F",
    ]);
  });

  test("an earlier edition that showed what is masked now is reported, and the edition can still be built", () => {
    const table = crossed("06411", [10, 20, 30, 40], ["sex=M", "sex=F"]);
    const earlier = earlierEdition(
      "2025",
      [{indicator: first, figures: [{...invent("personen", "06411", now, 40, {sex: "M"})}]}],
      catalogue,
    );
    const publication = publisher([[first, table]])(new Map());
    const {leaks, knownOutside} = audit(tablesOf(publication), catalogue, solver, {earlier});
    expect(leaks.map((leak) => dimensionKey(leak.cell.dimensions))).toEqual([
      "sex=F",
      "citizenship=NATD|sex=M",
      "citizenship=NATD|sex=F",
    ]);
    expect(leaks[0]?.causes.map((cause) => cause.where)).toContain("Edition 2025");
    expect(knownOutside.map((leak) => dimensionKey(leak.cell.dimensions))).toEqual(["sex=M"]);
  });

  test("a table delivered to the ministry only is protected against the producers' public totals", () => {
    const own = {
      ...catalogue,
      confidentiality: createConfidentiality({
        regeln: [
          {
            tabellen: ["*"],
            geschuetztVon: "ministerium",
            verfahren: "keines",
            mindestfallzahl: 3,
            mindestbreite: 3,
          },
        ],
        gleicheGroessen: [],
      }),
    };
    const table = [
      invent("personen", "06411", now, "secret_primary", {citizenship: "NATD"}),
      invent("personen", "06411", now, 70, {citizenship: "NATA"}),
    ];
    const publication = publisher([[first, table]], own)(new Map());
    const producers = ({refArea, dimensions}: {refArea: string; dimensions: Dimensions}) =>
      refArea === "06411" && dimensionKey(dimensions) === ""
        ? {value: 92, deviation: 0, where: "Tabelle X"}
        : undefined;
    expect(audit(tablesOf(publication), own, solver).leaks).toEqual([]);
    const {leaks} = audit(tablesOf(publication), own, solver, {producers});
    expect(leaks.map((leak) => [dimensionKey(leak.cell.dimensions), leak.lower])).toContainEqual([
      "citizenship=NATD",
      22,
    ]);
  });

  test("published figures that contradict each other hide no leak", () => {
    const table = crossed("06411", [10, 20, 30, 40], ["sex=M", "sex=F"]).map((one) =>
      dimensionKey(one.dimensions) === "citizenship=NATA"
        ? {...one, obsValue: 73, obsStatus: "normal" as const}
        : one,
    );
    const {leaks} = examine([first, table], [second, crossed("06411", [10, 20, 30, 40], [])]);
    expect(leaks.map((leak) => dimensionKey(leak.cell.dimensions))).toContain("sex=M");
  });

  test("ranges in words", () => {
    expect(describeRange({lower: 3, upper: 3})).toBe("genau 3");
    expect(describeRange({lower: 0, upper: 1200})).toBe("zwischen 0 und 1\u202f200");
    expect(describeRange({lower: 5, upper: Infinity})).toBe("mindestens 5");
  });
});

describe("whatever is masked", () => {
  const kreise = ["06531", "06532", "06533", "06534", "06535"];
  const cells = fc.array(fc.array(fc.integer({min: 0, max: 30}), {minLength: 4, maxLength: 4}), {
    minLength: 5,
    maxLength: 5,
  });
  const keys = ["citizenship=NATD", "citizenship=NATA", "sex=M", "sex=F", ...square];
  const secrets = fc.uniqueArray(fc.integer({min: 0, max: 5 * 8 - 1}), {minLength: 1, maxLength: 10});
  const tableOf = (values: readonly (readonly number[])[], hidden: readonly number[]) => {
    const parts = kreise.flatMap((area, index) =>
      crossed(
        area,
        values[index] ?? [],
        keys.filter((_, key) => hidden.includes(index * 8 + key)),
      ),
    );
    const sums = [0, 1, 2, 3].map((cell) => values.reduce((sum, own) => sum + (own[cell] ?? 0), 0));
    return [...parts, ...crossed("065", sums, [])];
  };

  test("every true value lies in its interval, and after protection nothing follows", {
    timeout: 3_600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(cells, secrets, async (values, hidden) => {
        const truth = new Map(
          tableOf(values, []).map((one) => [`${one.refArea} ${dimensionKey(one.dimensions)}`, one.obsValue]),
        );
        const table = tableOf(values, hidden);
        const before = audit([{indicator: first, observations: table}], catalogue, solver);
        const {publication, audit: after} = await protectPublication(publisher([[first, table]]), catalogue);
        for (const {cell, lower, upper} of [...before.figures, ...after.figures]) {
          const value = truth.get(`${cell.refArea} ${dimensionKey(cell.dimensions)}`) ?? Number.NaN;
          expect(lower).toBeLessThanOrEqual(value);
          expect(upper).toBeGreaterThanOrEqual(value);
        }
        expect(before.contradictions).toEqual([]);
        expect(after.leaks).toEqual([]);
        for (const {observations} of tablesOf(publication)) {
          for (const one of observations) if (isSecret(one.obsStatus)) expect(one.obsValue).toBeNull();
        }
      }),
      {numRuns: process.env.KIM_FULL === "1" ? 1000 : 25},
    );
  });
});

describe("the real edition", async () => {
  const publication = await realPublication();
  const report = audit(tablesOf(publication), catalogue, solver);

  test("no masked figure can be inferred from what it publishes", () => {
    expect(report.figures.length).toBeGreaterThan(10);
    expect(report.leaks.map((leak) => describeLeak(leak, catalogue))).toEqual([]);
    expect(report.contradictions).toEqual([]);
  });
});
