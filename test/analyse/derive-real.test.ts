import {describe, expect, test} from "vitest";
import {findingsOf} from "../../src/analyse/findings.js";
import {isKreis, LAND} from "../../src/model/region.js";
import {isSecret} from "../../src/model/status.js";
import {cubesOf, realPublication} from "../fixtures/publication.js";

const publication = await realPublication();
const {catalogue} = publication;
const groupOf = (code: string) => {
  const group = catalogue.peerGroups.find((one) => one.code === code);
  if (group === undefined) throw new Error(`no group ${code}`);
  return group;
};

let decomposed = 0;

describe.each(cubesOf(publication).map((cube) => ({code: cube.indicator.code, cube})))("$code", ({cube}) => {
  const rounded = cube.sources.some(({source}) => source.rounding !== undefined);

  test("shares of the Land add up to 100 where every Kreis has a number", () => {
    for (const measure of cube.indicator.measures.filter((one) => one.kind === "anzahl")) {
      for (const period of cube.periods(measure.id)) {
        const shares = cube
          .areas(period)
          .filter((area) => isKreis(area) || area.members.length > 0)
          .flatMap((area) => cube.find(measure.id, area.refArea, period) ?? [])
          .filter((one) => one.obsStatus !== "included_elsewhere")
          .map((one) => cube.shareOfLand(one));
        if (shares.length < 20 || shares.some((one) => one === undefined || one.value === null)) continue;
        const sum = shares.reduce((all, one) => all + (one?.value ?? 0), 0);
        // 22811 of 2012: as of 2026-06 the Land differs from the sum of the Kreise by 214 persons.
        expect(Math.abs(sum - 100)).toBeLessThan(rounded ? 0.5 : 0.2);
      }
    }
  });

  test("cities and Landkreise together are the Land, for counts that add up", () => {
    for (const measure of cube.indicator.measures.filter((one) => one.kind === "anzahl")) {
      for (const period of cube.periods(measure.id)) {
        const [cities, counties] = ["kreisfreie-staedte", "landkreise"].map((code) =>
          cube.peerValue(groupOf(code), measure.id, period),
        );
        const land = cube.find(measure.id, LAND, period)?.obsValue;
        if (cities?.obsValue == null || counties?.obsValue == null || land == null || land === 0) continue;
        expect(Math.abs((cities.obsValue + counties.obsValue) / land - 1)).toBeLessThan(
          rounded ? 0.005 : 0.002,
        );
      }
    }
  });

  test("a group's ratio lies between those of its members, and comes from their parts", () => {
    const group = groupOf("kreisfreie-staedte");
    for (const measure of cube.indicator.measures) {
      const period = cube.latestPeriod(measure.id);
      if (period === undefined || !["anteil", "quote", "je-1000"].includes(measure.kind)) continue;
      const value = cube.peerValue(group, measure.id, period)?.obsValue;
      const own = group.members.flatMap((member) => cube.find(measure.id, member, period)?.obsValue ?? []);
      if (value === null || value === undefined) continue;
      expect(value).toBeGreaterThanOrEqual(Math.min(...own) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(...own) + 1e-9);
    }
  });

  test("the parts of every change of a ratio add up to the change that is published", () => {
    for (const one of cube.observations) {
      const split = cube.decomposition(one);
      if (split === undefined) continue;
      decomposed += 1;
      const change = cube.change(one).absolute.value;
      expect(change).not.toBeNull();
      expect(Math.abs(split.numerator + split.denominator - (change ?? 0))).toBeLessThan(1e-8);
    }
  });

  test("nothing beyond the level is said of a secret figure, or across a break", () => {
    for (const one of cube.observations) {
      const longest = cube.longestChange(one);
      if (longest.from !== undefined && longest.from.basis !== null && one.basis !== null) {
        expect(longest.from.basis).toBe(one.basis);
      }
      if (!isSecret(one.obsStatus)) continue;
      expect(longest.absolute.value).toBeNull();
      expect(cube.shareOfLand(one)?.value ?? null).toBeNull();
      expect(cube.citizenshipGap(one)?.value ?? null).toBeNull();
      expect(cube.decomposition(one)).toBeUndefined();
      expect(one.numerator ?? one.denominator).toBeUndefined();
    }
  });

  test("a distribution lies in order and between the values of the Kreise", () => {
    for (const measure of cube.indicator.measures) {
      for (const period of cube.periods(measure.id)) {
        const spread = cube.distribution(measure.id, period);
        if (spread === undefined) continue;
        const {minimum, lowerQuartile, median, upperQuartile, maximum} = spread;
        const all = [minimum.value, lowerQuartile, median, upperQuartile, maximum.value];
        expect([...all].sort((a, b) => a - b)).toEqual(all);
        expect(spread.count + spread.missing).toBeGreaterThanOrEqual(25);
      }
    }
  });
});

test("what is hidden is listed for the statistician", () => {
  const hidden = cubesOf(publication).flatMap((cube) => cube.suppressions);
  const listed = findingsOf(publication).filter((one) => one.rule === "geheimhaltung");
  expect(listed).toHaveLength(hidden.length);
  for (const one of listed)
    expect(one.text).toMatch(/ist zusätzlich gesperrt; sonst ließe sich der geheime Wert/);
});

test("changes were taken apart in most indicators", () => {
  expect(decomposed).toBeGreaterThan(10_000);
});
