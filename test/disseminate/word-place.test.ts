import {describe, expect, test} from "vitest";
import {clearestPlace} from "../../src/disseminate/xlsx/charts/word-place.js";

/** Figures of 31 years, undefined where there is none: a line before a break, and a line after it. */
function around(before: readonly number[], after: readonly number[]) {
  const gap = (count: number) => new Array<undefined>(count).fill(undefined);
  return [
    [...before, ...gap(after.length)],
    [...gap(before.length), ...after],
  ];
}

describe("a word at a break", () => {
  test("stands under a line that rises from below the one before it", () => {
    const lines = around([60, 61, 62, 63, 64], [50, 54, 58, 62, 66]);
    expect(clearestPlace(lines, [1], 5, "Zensus 2011")).toEqual({line: 1, side: "below"});
  });

  test("stands over a line that falls from above the one before it", () => {
    const lines = around([40, 41, 42, 43, 44], [60, 57, 54, 51, 48]);
    expect(clearestPlace(lines, [1], 5, "Zensus 2011")).toEqual({line: 1, side: "above"});
  });

  test("stands over the highest or under the lowest of several lines that run alike", () => {
    const lines = [
      [10, 10, 10, 10],
      [11, 11, 11, 11],
      [12, 12, 12, 12],
    ];
    expect(clearestPlace(lines, [0, 1, 2], 1, "Bruch 2016")).toEqual({line: 2, side: "above"});
  });

  test("has no place where none of its lines has a figure", () => {
    expect(clearestPlace([[undefined, 1]], [0], 0, "Zensus 2022")).toBeUndefined();
  });
});
