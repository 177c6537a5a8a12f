import {expect, test} from "vitest";
import {createBreaks} from "../../src/analyse/cube/breaks.js";
import {createPeriods, groupByMeasure} from "../../src/analyse/cube/periods.js";
import type {Dimensions, Observation} from "../../src/model/observation.js";

const [before, after] = ["2021-12-31", "2022-12-31"];

function figure(timePeriod: string, basis: string | null, dimensions: Dimensions): Observation {
  return {
    ...{indicator: "1A", measure: "personen", refArea: "06", timePeriod, basis, dimensions},
    ...{obsValue: 1, obsStatus: "normal", flag: "", origins: []},
  };
}

/** The total has no basis, foreigners change theirs. */
const observations = [
  figure(before, null, {}),
  figure(after, null, {}),
  figure(before, "Z2011", {citizenship: "NATA"}),
  figure(after, "Z2022", {citizenship: "NATA"}),
];

test("breaks of all figures and of the total are told apart, whichever is asked for first", () => {
  const byMeasure = groupByMeasure(observations);
  const create = () => createBreaks(byMeasure, createPeriods(observations, byMeasure), []);
  for (const order of [
    [undefined, {}],
    [{}, undefined],
  ] as const) {
    const breaks = create();
    const found = new Map(order.map((codes) => [codes === undefined, breaks("personen", codes).length]));
    expect([found.get(true), found.get(false)]).toEqual([1, 0]);
  }
  expect(create()("personen", {citizenship: "NATA"})).toMatchObject([{before, after}]);
});
