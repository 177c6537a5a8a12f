import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {inferIntervals} from "../../src/analyse/audit/intervals.js";
import {
  changeRow,
  type LinearSystem,
  percentChangeRows,
  type Row,
  shareRows,
} from "../../src/analyse/audit/linear-system.js";
import {openSolver} from "../../src/analyse/audit/solver.js";

const solver = await openSolver();

function known(id: string, variable: number, value: number): Row {
  return {id, terms: [[variable, 1]], lower: value, upper: value, published: [[id, 1]]};
}

function rangeOf(variables: number, rows: readonly Row[], variable: number) {
  const system: LinearSystem = {
    variables: Array.from({length: variables}, (_, index) => ({id: `${index}`, lower: 0, upper: Infinity})),
    rows,
  };
  const {intervals, contradictions} = inferIntervals(system, [{id: "x", terms: [[variable, 1]]}], solver);
  return {lower: intervals[0]?.lower ?? Number.NaN, upper: intervals[0]?.upper ?? Number.NaN, contradictions};
}

describe("what rounded figures give away", () => {
  test("a share with one decimal and its base: the count within half a step", () => {
    const share = shareRows("anteil", {value: 12.3, decimals: 1, factor: 100}, 0, 1);
    const {lower, upper} = rangeOf(2, [...share, known("basis", 1, 1000)], 0);
    expect(lower).toBeCloseTo(122.5, 6);
    expect(upper).toBeCloseTo(123.5, 6);
  });

  test("a change without decimals: the value of the year before within one", () => {
    const rows = [changeRow("veraenderung", {value: -7, decimals: 0}, 0, 1), known("heute", 0, 100)];
    const {lower, upper} = rangeOf(2, rows, 1);
    expect([lower, upper]).toEqual([106.5, 107.5]);
  });

  test("a change of 25.0 percent: the value of the year before", () => {
    const rows = [...percentChangeRows("prozent", {value: 25, decimals: 1}, 0, 1), known("heute", 0, 500)];
    const {lower, upper} = rangeOf(2, rows, 1);
    expect(lower).toBeCloseTo(500 / 1.2505, 6);
    expect(upper).toBeCloseTo(500 / 1.2495, 6);
  });

  test("figures rounded to 5 in a sum", () => {
    const near = (id: string, variable: number, value: number): Row => ({
      ...known(id, variable, value),
      lower: value - 2,
      upper: value + 2,
    });
    const sum: Row = {
      id: "summe",
      terms: [
        [0, 1],
        [1, -1],
        [2, -1],
      ],
      lower: 0,
      upper: 0,
      published: [],
    };
    const {lower, upper} = rangeOf(3, [sum, near("ganzes", 0, 20), near("teil", 1, 15)], 2);
    expect([lower, upper]).toEqual([1, 9]);
  });
});

test("a table of two by two gives the bounds of Fréchet", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 200}), {minLength: 4, maxLength: 4}),
      ([a = 0, b = 0, c = 0, d = 0]) => {
        const sum = (id: string, first: number, second: number, value: number): Row => ({
          id,
          terms: [
            [first, 1],
            [second, 1],
          ],
          lower: value,
          upper: value,
          published: [[id, 1]],
        });
        const rows = [
          sum("r1", 0, 1, a + b),
          sum("r2", 2, 3, c + d),
          sum("c1", 0, 2, a + c),
          sum("c2", 1, 3, b + d),
        ];
        const {lower, upper, contradictions} = rangeOf(4, rows, 0);
        expect(contradictions).toEqual([]);
        expect(lower).toBeCloseTo(Math.max(0, a - d), 6);
        expect(upper).toBeCloseTo(Math.min(a + b, a + c), 6);
      },
    ),
    {numRuns: 60},
  );
});

test("rows that contradict each other are missed by as little as possible, and named", () => {
  const one: Row = {...known("zehn", 0, 10)};
  const other: Row = {...known("elf", 0, 11)};
  const {lower, contradictions} = rangeOf(1, [one, other], 0);
  expect(contradictions).toHaveLength(1);
  expect(lower).toBeGreaterThanOrEqual(10);
  expect(lower).toBeLessThanOrEqual(11);
});

test("nothing known about a count means: at least nothing", () => {
  expect(rangeOf(1, [], 0)).toMatchObject({lower: 0, upper: Infinity});
});
