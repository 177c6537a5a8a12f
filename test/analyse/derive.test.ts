import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {decompose} from "../../src/analyse/derive/decomposition.js";
import {quantile} from "../../src/analyse/derive/distribution.js";
import type {PeerGroup} from "../../src/catalogue/catalogue.js";
import {isKreis} from "../../src/model/region.js";
import {isSecret} from "../../src/model/status.js";
import {catalogue, type Invented, invent, inventCube, inventIndicator} from "../fixtures/invented-cube.js";

const day = "2024-12-31";
const kreise = catalogue.regions.kreiseAt(day).map((region) => region.refArea);

function groupOf(code: string): PeerGroup {
  const group = catalogue.peerGroups.find((one) => one.code === code);
  if (group === undefined) throw new Error(`no group ${code}`);
  return group;
}

function forKreise(measure: string, given: (index: number) => Invented, period = day) {
  return kreise.map((refArea, index) => invent(measure, refArea, period, given(index)));
}

describe("peer groups", () => {
  test("cities and Landkreise together are all Kreise, the Regierungsbezirke too", () => {
    for (const date of ["2024-12-31", "2026-12-31"]) {
      const expected = catalogue.regions.kreiseAt(date).map((region) => region.refArea);
      const members = (...codes: readonly string[]) =>
        codes
          .flatMap((code) => groupOf(code).members)
          .filter((member) => expected.includes(member))
          .sort();
      expect(members("kreisfreie-staedte", "landkreise")).toEqual([...expected].sort());
      expect(members("kreisfreie-staedte", "verdichtet", "laendlich")).toEqual([...expected].sort());
      expect(
        members("regierungsbezirk-darmstadt", "regierungsbezirk-giessen", "regierungsbezirk-kassel"),
      ).toEqual([...expected].sort());
    }
  });

  test("members are what the register of regions says", () => {
    for (const region of catalogue.regions.all.filter(isKreis)) {
      const level = region.level === "landkreis" ? "landkreise" : "kreisfreie-staedte";
      expect(groupOf(level).members).toContain(region.refArea);
      const own = catalogue.peerGroups.filter((group) => group.refArea === region.regierungsbezirk);
      expect(own.map((group) => group.members.includes(region.refArea))).toEqual([true]);
    }
  });

  test("Hanau belongs to the cities from 2026 only", () => {
    const cube = inventCube(forKreise("personen", () => 1));
    expect(cube.peerGroups("06415", "2025-12-31")).toEqual([]);
    expect(cube.peerGroups("06415", "2026-12-31").map((group) => group.code)).toEqual([
      "kreisfreie-staedte",
      "regierungsbezirk-darmstadt",
    ]);
    expect(cube.peerGroups("06535", day).map((group) => group.code)).toEqual([
      "landkreise",
      "laendlich",
      "regierungsbezirk-giessen",
    ]);
  });

  test("a count is the sum, a percentage the ratio of the sums and not the mean", () => {
    const cube = inventCube([
      ...forKreise("personen", (index) => 1000 + index),
      ...forKreise("anteil", (index) => [index, 1000 * (index + 1)]),
    ]);
    const cities = groupOf("kreisfreie-staedte");
    const indexes = kreise.flatMap((kreis, index) => (cities.members.includes(kreis) ? [index] : []));
    expect(cube.peerValue(cities, "personen", day)).toMatchObject({
      obsValue: indexes.reduce((sum, index) => sum + 1000 + index, 0),
    });
    const numerator = indexes.reduce((sum, index) => sum + index, 0);
    const denominator = indexes.reduce((sum, index) => sum + 1000 * (index + 1), 0);
    expect(cube.peerValue(cities, "anteil", day)).toMatchObject({
      obsValue: (numerator * 100) / denominator,
      numerator,
      denominator,
    });
    const own = cube.find("anteil", "06411", day);
    const count = cube.find("personen", "06411", day);
    if (own === undefined || count === undefined) throw new Error("missing");
    expect(cube.differenceToPeers(own, cities).value).toBeCloseTo(-(numerator * 100) / denominator, 12);
    expect(cube.differenceToPeers(count, cities)).toEqual({value: null, status: "not_meaningful"});
  });

  test("one missing member makes the group missing, a secret one makes it secret", () => {
    for (const measure of ["personen", "anteil"]) {
      const cube = inventCube(
        forKreise(measure, (index) =>
          index === 0 ? "not_yet" : index === 1 ? "unknown_or_secret" : measure === "anteil" ? [1, 2] : 5,
        ),
      );
      const value = cube.peerValue(groupOf("kreisfreie-staedte"), measure, day);
      expect(value?.obsValue).toBeNull();
      expect(value !== undefined && isSecret(value.obsStatus)).toBe(true);
      expect(cube.peerValue(groupOf("laendlich"), measure, day)?.obsValue).not.toBeNull();
    }
  });

  test("no group value holds a member that is secret, whatever else is published", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), {minLength: 26, maxLength: 26}), (secret) => {
        const cube = inventCube(forKreise("gerundet", (index) => (secret[index] ? "secret_primary" : 7)));
        for (const group of catalogue.peerGroups) {
          const hasSecret = kreise.some((kreis, index) => secret[index] && group.members.includes(kreis));
          if (hasSecret) expect(cube.peerValue(group, "gerundet", day)?.obsValue ?? null).toBeNull();
        }
      }),
      {numRuns: 50},
    );
  });

  test("the published value of a Regierungsbezirk holds", () => {
    const cube = inventCube([...forKreise("personen", () => 10), invent("personen", "065", day, 55)]);
    expect(cube.peerValue(groupOf("regierungsbezirk-giessen"), "personen", day)?.obsValue).toBe(55);
  });

  test("a joint unit counts in a group that holds both members, and nowhere else", () => {
    const joint = ["06611", "06633"];
    const cube = inventCube([
      ...kreise.map((kreis) =>
        invent("anteil", kreis, day, joint.includes(kreis) ? "included_elsewhere" : [1, 10]),
      ),
      invent("anteil", "06611+06633", day, [6, 20]),
    ]);
    expect(cube.peerValue(groupOf("landkreise"), "anteil", day)).toMatchObject({
      obsValue: null,
      obsStatus: "included_elsewhere",
    });
    const both: PeerGroup = {...groupOf("regierungsbezirk-kassel"), refArea: undefined};
    expect(cube.peerValue(both, "anteil", day)).toMatchObject({numerator: 5 + 6, denominator: 50 + 20});
    expect(cube.distribution("anteil", day)).toMatchObject({count: 25, missing: 0});
  });

  test("sums of rounded annual means and published rates are not made", () => {
    const cube = inventCube([...forKreise("gerundet", () => 5), ...forKreise("amtlich", () => 5)]);
    for (const measure of ["gerundet", "amtlich"]) {
      expect(cube.peerValue(groupOf("laendlich"), measure, day)).toMatchObject({obsStatus: "not_meaningful"});
    }
  });

  test("members on different bases have no common value", () => {
    const cube = inventCube(
      kreise.map((kreis, index) => invent("personen", kreis, day, 10, {}, index === 0 ? "Z2011" : "Z2022")),
    );
    expect(cube.peerValue(groupOf("kreisfreie-staedte"), "personen", day)).toMatchObject({
      obsStatus: "break_in_series",
    });
  });
});

describe("longest comparable change", () => {
  const series = (values: Readonly<Record<string, readonly [Invented, string]>>) =>
    inventCube(
      Object.entries(values).map(([period, [given, basis]]) =>
        invent("personen", "06411", period, given, {}, basis),
      ),
    );

  test("reaches back to the first period after a break", () => {
    const cube = series({
      "2009-12-31": [80_000, "VZ1987"],
      "2011-12-31": ["unknown", "Z2011"],
      "2012-12-31": [100_000, "Z2011"],
      "2013-12-31": [104_000, "Z2011"],
      "2021-12-31": [110_000, "Z2011"],
      "2022-12-31": [90_000, "Z2022"],
    });
    const of = (period: string) => {
      const one = cube.find("personen", "06411", period);
      if (one === undefined) throw new Error(period);
      return cube.longestChange(one);
    };
    expect(of("2021-12-31")).toMatchObject({
      from: {timePeriod: "2012-12-31"},
      absolute: {value: 10_000},
      percent: {value: 10},
    });
    for (const period of ["2022-12-31", "2012-12-31", "2009-12-31"]) {
      expect(of(period)).toMatchObject({from: undefined, absolute: {value: null, status: "unknown"}});
    }
  });

  test("a base below 100 gives no percent, a secret end gives nothing", () => {
    const cube = series({"2015-12-31": [99, "Z2011"], "2020-12-31": [120, "Z2011"]});
    const last = cube.find("personen", "06411", "2020-12-31");
    if (last === undefined) throw new Error("missing");
    expect(cube.longestChange(last)).toMatchObject({
      absolute: {value: 21},
      percent: {value: null, status: "base_too_small"},
    });
    const hidden = series({"2015-12-31": [500, "Z2011"], "2020-12-31": ["secret_primary", "Z2011"]});
    const secret = hidden.find("personen", "06411", "2020-12-31");
    if (secret === undefined) throw new Error("missing");
    expect(hidden.longestChange(secret).absolute).toEqual({value: null, status: "secret_primary"});
  });
});

describe("share of the Land", () => {
  const cube = inventCube([
    invent("personen", "06411", day, 25),
    invent("personen", "06412", day, "secret_primary"),
    invent("personen", "06413", day, 5, {}, "Z2011"),
    invent("personen", "06", day, 200, {}, "Z2022"),
    invent("gerundet", "06411", day, 25),
    invent("gerundet", "06", day, 200),
  ]);
  const share = (measure: string, area: string) => {
    const one = cube.find(measure, area, day);
    if (one === undefined) throw new Error("missing");
    return cube.shareOfLand(one);
  };

  test("is given where Kreise add up to the Land", () => {
    expect(share("personen", "06411")).toEqual({value: 12.5, status: "normal"});
    expect(share("gerundet", "06411")).toBeUndefined();
    expect(share("personen", "06")).toBeUndefined();
  });

  test("is secret with a secret part and missing across bases", () => {
    expect(share("personen", "06412")).toEqual({value: null, status: "secret_primary"});
    expect(share("personen", "06413")).toEqual({value: null, status: "break_in_series"});
  });
});

test("the gap between Germans and foreigners is a difference of percentages, never of counts", () => {
  const cube = inventCube([
    invent("anteil", "06411", day, [30, 100], {citizenship: "NATA", sex: "F"}),
    invent("anteil", "06411", day, [50, 100], {citizenship: "NATD", sex: "F"}),
    invent("anteil", "06412", day, [30, 100], {citizenship: "NATA", sex: "F"}),
    invent("anteil", "06413", day, "unknown_or_secret", {citizenship: "NATA", sex: "F"}),
    invent("anteil", "06413", day, [50, 100], {citizenship: "NATD", sex: "F"}),
    invent("personen", "06411", day, 30, {citizenship: "NATA"}),
    invent("personen", "06411", day, 50, {citizenship: "NATD"}),
  ]);
  const gap = (measure: string, area: string, dimensions: Record<string, string>) => {
    const one = cube.find(measure, area, day, dimensions);
    return one === undefined ? undefined : cube.citizenshipGap(one);
  };
  for (const citizenship of ["NATA", "NATD"]) {
    expect(gap("anteil", "06411", {citizenship, sex: "F"})).toEqual({value: -20, status: "normal"});
  }
  expect(gap("anteil", "06412", {citizenship: "NATA", sex: "F"})).toBeUndefined();
  expect(gap("anteil", "06413", {citizenship: "NATD", sex: "F"})).toEqual({
    value: null,
    status: "unknown_or_secret",
  });
  expect(gap("personen", "06411", {citizenship: "NATA"})).toBeUndefined();
});

describe("distribution over the Kreise", () => {
  test("quantiles of type 7, as R and Excel's QUANTIL.INKL compute them", () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile([1, 2, 3, 4], p))).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20);
    expect(quantile([7], 0.75)).toBe(7);
  });

  test("lies between the extremes, in order, and half of the values on either side", () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 1}), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const all = [0, 0.25, 0.5, 0.75, 1].map((p) => quantile(sorted, p));
        expect([...all].sort((a, b) => a - b)).toEqual(all);
        expect(sorted.filter((one) => one <= (all[2] ?? 0)).length).toBeGreaterThanOrEqual(sorted.length / 2);
      }),
    );
  });

  test("names every Kreis that prints the lowest or highest number", () => {
    const cube = inventCube(
      forKreise("anteil", (index) => (index < 2 ? [901 + index, 10_000] : [2000 + index, 10_000])),
    );
    const found = cube.distribution("anteil", day);
    expect(found?.minimum.areas.map((area) => area.refArea)).toEqual(["06411", "06412"]);
    expect(found?.minimum.value).toBe(9.01);
    expect(found?.maximum.value).toBeCloseTo(20.25, 12);
    expect(found?.count).toBe(26);
  });

  test("is not made where too many Kreise have no number", () => {
    const cube = inventCube(forKreise("anteil", (index) => (index < 7 ? "unknown" : [1, 10])));
    expect(cube.distribution("anteil", day)).toBeUndefined();
    const enough = inventCube(forKreise("anteil", (index) => (index < 6 ? "unknown" : [1, 10])));
    expect(enough.distribution("anteil", day)).toMatchObject({count: 20, missing: 6});
  });
});

describe("the parts of a change of a ratio", () => {
  const part = fc.integer({min: 0, max: 1_000_000});
  const whole = fc.integer({min: 1, max: 1_000_000});

  test("add up to the change, whatever the order of the two", () => {
    fc.assert(
      fc.property(part, whole, part, whole, (n0, d0, n1, d1) => {
        const before = invent("anteil", "06411", "2023-12-31", [n0, d0]);
        const after = invent("anteil", "06411", day, [n1, d1]);
        const there = decompose(before, after, 100);
        const back = decompose(after, before, 100);
        if (there === undefined || back === undefined) throw new Error("missing");
        const size = Math.max(1, Math.abs(there.numerator), Math.abs(there.denominator));
        expect(Math.abs(there.numerator + there.denominator - there.change) / size).toBeLessThan(1e-9);
        expect(Math.abs(there.numerator + back.numerator) / size).toBeLessThan(1e-9);
        expect(there.change).toBe((after.obsValue ?? 0) - (before.obsValue ?? 0));
        if (n0 === n1) expect(there.numerator).toBe(0);
        if (d0 === d1) expect(there.denominator).toBe(0);
      }),
    );
  });

  test("worked by hand: 20 of 100 becomes 30 of 120", () => {
    const cube = inventCube([
      invent("anteil", "06411", "2023-12-31", [20, 100]),
      invent("anteil", "06411", day, [30, 120]),
      invent("amtlich", "06411", "2023-12-31", 5),
      invent("amtlich", "06411", day, 6),
    ]);
    const one = cube.find("anteil", "06411", day);
    const official = cube.find("amtlich", "06411", day);
    if (one === undefined || official === undefined) throw new Error("missing");
    // 100 · 10 · (1/120 + 1/100) / 2 = 9,1667 and 100 · (1/120 − 1/100) · 50 / 2 = −4,1667; together 5
    const found = cube.decomposition(one);
    expect(found?.numerator).toBeCloseTo(9.166_666_667, 8);
    expect(found?.denominator).toBeCloseTo(-4.166_666_667, 8);
    expect(found?.change).toBeCloseTo(5, 12);
    expect(cube.decomposition(official)).toBeUndefined();
  });

  test("not across a break", () => {
    const cube = inventCube(
      [
        invent("anteil", "06411", "2021-12-31", [20, 100], {}, "Z2011"),
        invent("anteil", "06411", "2022-12-31", [30, 120], {}, "Z2022"),
      ],
      inventIndicator({evas: ["12411"]}),
    );
    const one = cube.find("anteil", "06411", "2022-12-31");
    expect(one === undefined ? "missing" : cube.decomposition(one)).toBeUndefined();
  });
});
