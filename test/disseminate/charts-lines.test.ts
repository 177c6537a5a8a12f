import {expect, test} from "vitest";
import {LineChart} from "../../src/disseminate/charts/line-chart.js";
import type {LineChartProps} from "../../src/disseminate/charts/line-chart-props.js";
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

type Point = readonly [x: number, y: number];

/** Places of the lines of a Kreis in the unit of the picture: their path, and what the group around it does with it. */
function pointsOf(svg: string): readonly Point[] {
  const path = /<path d="([^"]+)"[^>]*data-gebiet="06412"/.exec(svg)?.[1] ?? "";
  const place = matrixIn(/<g [^>]*transform="(matrix[^"]+)"/.exec(svg)?.[1] ?? "");
  let [x, y] = [0, 0];
  const numbers = [...path.matchAll(/-?(?:\d+\.\d+|\.\d+|\d+)/g)].map(([text]) => Number(text));
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    points.push(place([x, y]));
  }
  return points;
}

/** What `matrix(a 0 0 d e f)` does with a place. */
function matrixIn(text: string): (point: Point) => Point {
  const [a = 0, , , d = 0, e = 0, f = 0] = [...text.matchAll(/-?\d*\.?\d+/g)].map(([number]) =>
    Number(number),
  );
  return ([x, y]) => [a * x + e, d * y + f];
}

test("a line after a gap goes on at its own years and values", () => {
  const points = pointsOf(String(LineChart(chart)));
  expect(points).toHaveLength(6);
  const year = ((points[2]?.[0] ?? 0) - (points[0]?.[0] ?? 0)) / 2;
  expect(year).toBeGreaterThan(10);
  [0, 1, 2, 8, 9, 10].forEach((years, index) => {
    expect(points[index]?.[0] ?? 0).toBeCloseTo((points[0]?.[0] ?? 0) + years * year, 0);
  });
  const height = (value: number) => points[values.indexOf(value)]?.[1] ?? 0;
  const unit = (height(10) - height(20)) / 10;
  expect(unit).toBeGreaterThan(2);
  values.forEach((value, index) => {
    expect(Math.abs((points[index]?.[1] ?? 0) - (height(10) - (value - 10) * unit))).toBeLessThan(1);
  });
});

test("a narrow picture shows the lines of the wide one at its own places", () => {
  const narrow: LineChartProps = {...chart, id: "schmal", width: 240, height: 220};
  const own = pointsOf(String(LineChart(narrow)));
  const shared = String(LineChart({...narrow, sharedWith: chart}));
  expect(shared).not.toContain("data-gebiet");
  const moved = matrixIn(/<use href="#bild-l" transform="(matrix[^"]+)"/.exec(shared)?.[1] ?? "");
  expect(own).toHaveLength(6);
  pointsOf(String(LineChart(chart))).forEach((point, index) => {
    const [x, y] = moved(point);
    expect(Math.abs(x - (own[index]?.[0] ?? 0))).toBeLessThan(1.5);
    expect(Math.abs(y - (own[index]?.[1] ?? 0))).toBeLessThan(1.5);
  });
});

test("a file draws the lines in its own unit, for programs that scale their width with a group", () => {
  const file = String(LineChart({...chart, file: true}));
  expect(file).not.toMatch(/vector-effect|matrix/);
  const path = /<path d="m([\d.]+) ([\d.]+)l[^"]*"[^>]*data-gebiet/.exec(file) ?? [];
  const [first] = pointsOf(String(LineChart(chart)));
  expect(Math.abs(Number(path[1]) - (first?.[0] ?? 0))).toBeLessThan(0.2);
  expect(Math.abs(Number(path[2]) - (first?.[1] ?? 0))).toBeLessThan(0.6);
});

test("a narrow picture without lines of Kreise points to no other picture", () => {
  const lines = chart.lines.map((line) => ({...line, role: "land" as const}));
  expect(String(LineChart({...chart, id: "schmal", lines, sharedWith: {...chart, lines}}))).not.toContain(
    "<use",
  );
});

test("a year without neighbours is a dot at its place", () => {
  const alone: LineChartProps = {
    ...chart,
    lines: chart.lines.map((line) => ({...line, runs: [[{x: 2003, y: 15}]]})),
  };
  const svg = String(LineChart(alone));
  expect(svg).toMatch(/<g [^>]*stroke-linecap="round"[^>]*><path d="M3 \d+h\.01"/);
});

test("neighbouring places of a file are one range", () => {
  expect(cellRanges(["D23", "D24", "D25", "F2"])).toBe("D23:D25, F2");
  expect(cellRanges(["Z1 S4, Z2 S4", "Z9 S4"])).toBe("Z1–2 S4, Z9 S4");
  expect(cellRanges(["Z1 S4", "Z2 S5"])).toBe("Z1 S4, Z2 S5");
  expect(cellRanges(["12/3"])).toBe("12/3");
});
