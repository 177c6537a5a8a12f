import {expect, test} from "vitest";
import {LineChart, type LineChartProps} from "../../src/disseminate/charts/line-chart.js";
import {cellRanges} from "../../src/disseminate/web/origin/cell-ranges.js";

const values = [10, 20, 15, 10, 30, 20];

const chart: LineChartProps = {
  id: "bild",
  title: "Ein Kreis über die Zeit",
  description: "Zwei Abschnitte mit einer Lücke",
  width: 400,
  height: 300,
  lines: [
    {
      name: "Kreis",
      role: "andere",
      refArea: "06412",
      labelled: false,
      runs: [
        [0, 1, 2].map((index) => ({x: 2000 + index, y: values[index] ?? 0})),
        [3, 4, 5].map((index) => ({x: 2005 + index, y: values[index] ?? 0})),
      ],
    },
  ],
  from: 2000,
  to: 2010,
  yearText: String,
  unit: "Prozent",
  zero: true,
  marks: [],
};

/** Points of a path of steps, in the unit of the picture. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  const numbers = [...path.matchAll(/-?(?:\d+\.\d+|\.\d+|\d+)/g)].map(([text]) => Number(text));
  const points: [number, number][] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

test("a line after a gap goes on at its own years and values", () => {
  const svg = String(LineChart(chart));
  const path = /<path d="([^"]+)" data-gebiet="06412"/.exec(svg)?.[1] ?? "";
  const points = pointsOf(path);
  expect(points).toHaveLength(6);
  const year = ((points[2]?.[0] ?? 0) - (points[0]?.[0] ?? 0)) / 2;
  expect(year).toBeGreaterThan(10);
  [0, 1, 2, 8, 9, 10].forEach((years, index) => {
    expect(points[index]?.[0] ?? 0).toBeCloseTo((points[0]?.[0] ?? 0) + years * year, 0);
  });
  const height = (value: number) => points[values.indexOf(value)]?.[1] ?? 0;
  const unit = (height(10) - height(20)) / 10;
  values.forEach((value, index) => {
    expect(Math.abs((points[index]?.[1] ?? 0) - (height(10) - (value - 10) * unit))).toBeLessThan(1);
  });
});

test("a narrow picture shows the lines of the wide one at its own places", () => {
  const narrow: LineChartProps = {...chart, id: "schmal", width: 240, height: 220};
  const own = pointsOf(/<path d="([^"]+)" data-gebiet/.exec(String(LineChart(narrow)))?.[1] ?? "");
  const wide = pointsOf(/<path d="([^"]+)" data-gebiet/.exec(String(LineChart(chart)))?.[1] ?? "");
  const shared = String(LineChart({...narrow, sharedWith: chart}));
  expect(shared).not.toContain("data-gebiet");
  const [a = 0, d = 0, e = 0, f = 0] = (
    /matrix\(([-\d.]+) 0 0 ([-\d.]+) ([-\d.]+) ([-\d.]+)\)/.exec(shared) ?? []
  )
    .slice(1)
    .map(Number);
  expect(own).toHaveLength(6);
  wide.forEach(([x, y], index) => {
    expect(Math.abs(a * x + e - (own[index]?.[0] ?? 0))).toBeLessThan(1.5);
    expect(Math.abs(d * y + f - (own[index]?.[1] ?? 0))).toBeLessThan(1.5);
  });
});

test("neighbouring places of a file are one range", () => {
  expect(cellRanges(["D23", "D24", "D25", "F2"])).toBe("D23:D25, F2");
  expect(cellRanges(["Z1 S4, Z2 S4", "Z9 S4"])).toBe("Z1–2 S4, Z9 S4");
  expect(cellRanges(["Z1 S4", "Z2 S5"])).toBe("Z1 S4, Z2 S5");
  expect(cellRanges(["12/3"])).toBe("12/3");
});
