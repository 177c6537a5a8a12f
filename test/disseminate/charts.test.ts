import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {turnedOutlines} from "../../src/disseminate/charts/border-direction.js";
import {classOf, equalCountClasses, mapClasses} from "../../src/disseminate/charts/classes.js";
import {compactPath} from "../../src/disseminate/charts/compact-path.js";
import {drawMap} from "../../src/disseminate/charts/geometry.js";
import {type ColourRole, classRole, palette, structureRoles} from "../../src/disseminate/charts/palette.js";
import {readTopology} from "../../src/disseminate/charts/read-topology.js";
import {spreadLabels} from "../../src/disseminate/charts/spread.js";
import {textWidth, widestText, wrapText} from "../../src/disseminate/charts/text-width.js";
import {axisTicks, yearStep} from "../../src/disseminate/charts/ticks.js";
import {placeMarks} from "../../src/disseminate/charts/time-marks.js";
import {shippedGeometries} from "../fixtures/web-publication.js";

describe("labels", () => {
  test("never overlap, keep their order and stay inside where they all fit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: -50, max: 350, noNaN: true}), {minLength: 1, maxLength: 12}),
        (wishes) => {
          const placed = spreadLabels(wishes, 20, 0, 300);
          const sorted = [...placed].sort((a, b) => a - b);
          for (const [index, centre] of sorted.entries()) {
            expect(centre).toBeGreaterThanOrEqual(-1e-9);
            expect(centre).toBeLessThanOrEqual(300 + 1e-9);
            if (index > 0) expect(centre - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
          }
          const byWish = wishes.map((wish, index) => ({wish, centre: placed[index] ?? 0}));
          byWish.sort((a, b) => a.wish - b.wish || a.centre - b.centre);
          expect(byWish.map((one) => one.centre)).toEqual(sorted);
        },
      ),
    );
  });

  test("stay where they wish to be when there is room", () => {
    expect(spreadLabels([10, 200, 90], 20, 0, 300)).toEqual([10, 200, 90]);
  });

  test("a text is never narrower than its parts and breaks into lines that fit", () => {
    fc.assert(
      fc.property(fc.string({maxLength: 60}), fc.string({maxLength: 60}), (a, b) => {
        expect(textWidth(a + b, 13)).toBeCloseTo(textWidth(a, 13) + textWidth(b, 13), 6);
      }),
    );
    const lines = wrapText("Bruch: Methode der Wanderungsstatistik 2016", 13, 200);
    expect(lines.join(" ")).toBe("Bruch: Methode der Wanderungsstatistik 2016");
    expect(widestText(lines, 13)).toBeLessThanOrEqual(200);
    expect(wrapText("Rheingau-Taunus-Kreis", 13, 100)).toEqual(["Rheingau-", "Taunus-Kreis"]);
  });

  test("words of marks on a time axis do not touch each other", () => {
    const mark = fc.record({
      kind: fc.constantFrom("bruch" as const, "ereignis" as const),
      x: fc.integer({min: 2000, max: 2024}),
      text: fc.constantFrom(
        "Bruch: Zensus 2022",
        "Bürgergeld",
        "Bruch: Methode der Wanderungsstatistik 2016",
      ),
    });
    fc.assert(
      fc.property(fc.array(mark, {maxLength: 6}), (marks) => {
        const placed = placeMarks(marks, (year) => 40 + (year - 2000) * 10, 30, 320);
        const boxes = placed.marks.flatMap((one) =>
          one.lines.map((line, index) => ({
            row: one.row + index,
            left: one.left,
            right: one.left + textWidth(line, 13) + 10,
          })),
        );
        boxes.forEach((a, index) => {
          expect(a.left).toBeGreaterThanOrEqual(30);
          expect(a.right).toBeLessThanOrEqual(320.001);
          for (const b of boxes.slice(index + 1)) {
            expect(a.row !== b.row || a.right <= b.left + 1e-9 || b.right <= a.left + 1e-9).toBe(true);
          }
        });
      }),
    );
  });
});

describe("axes", () => {
  test("cover the values in whole steps", () => {
    const extent = fc.tuple(
      fc.double({min: -1e6, max: 1e6, noNaN: true}),
      fc.double({min: 0.01, max: 1e6, noNaN: true}),
    );
    fc.assert(
      fc.property(extent, fc.boolean(), ([low, span], zero) => {
        const axis = axisTicks(low, low + span, 5, zero);
        const slack = Math.max(1e-9, (axis.domain[1] - axis.domain[0]) * 1e-6);
        expect(axis.domain[0]).toBeLessThanOrEqual(low + slack);
        expect(axis.domain[1]).toBeGreaterThanOrEqual(low + span - slack);
        if (zero) {
          expect(axis.domain[0]).toBeLessThanOrEqual(0);
          expect(axis.domain[1]).toBeGreaterThanOrEqual(0);
        }
        const labels = axis.values.map(axis.text);
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });

  test("year labels have room", () => {
    expect(yearStep([2010, 2024], String, 40, 13)).toBe(2);
    expect(yearStep([2010, 2024], String, 60, 13)).toBe(1);
  });
});

describe("classes of a map", () => {
  const values = fc.array(fc.double({min: 0, max: 100, noNaN: true}), {minLength: 1, maxLength: 30});

  test("hold every value exactly once and part at printed numbers", () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = equalCountClasses(list, 5, 1);
        expect(classes.reduce((sum, one) => sum + one.count, 0)).toBe(list.length);
        for (const [index, one] of classes.entries()) {
          expect(one.count).toBeGreaterThan(0);
          expect(Math.round(one.from * 10) / 10).toBe(one.from);
          if (index > 0) expect(one.from).toBe(classes[index - 1]?.to);
        }
        for (const value of list) {
          const index = classOf(classes, value, 1);
          const own = classes[index];
          const shown = Math.round(value * 10 + 1e-9) / 10;
          expect(own).toBeDefined();
          expect(shown).toBeGreaterThanOrEqual((own?.from ?? 0) - 0.1000001);
        }
      }),
    );
  });

  test("are of equal count where the values allow it", () => {
    const list = Array.from({length: 25}, (_, index) => index * 1.7);
    expect(equalCountClasses(list, 5, 1).map((one) => one.count)).toEqual([5, 5, 5, 5, 5]);
    expect(equalCountClasses([3, 3, 3, 3], 5, 1)).toEqual([{from: 3, to: 3, count: 4}]);
  });

  test("part at zero where there are balances on both sides of it", () => {
    const {classes, below} = mapClasses([-9, -4, -3, -2.5, -1, 0, 2, 3, 5, 8], 5, 1);
    expect(below).toBeGreaterThan(0);
    expect(classes[below]?.from).toBe(0);
    expect(classes.reduce((sum, one) => sum + one.count, 0)).toBe(10);
    expect(mapClasses([1, 2, 3], 5, 1).below).toBe(0);
  });

  test("each has a colour of its own", () => {
    for (let count = 2; count <= 5; count++) {
      for (let below = 0; below < count; below++) {
        if (below > 3 || count - below > (below === 0 ? 5 : 3)) continue;
        const roles = Array.from({length: count}, (_, index) => classRole(index, count, below));
        expect(new Set(roles).size).toBe(count);
      }
    }
  });
});

describe("the map", () => {
  const [until, from] = shippedGeometries();

  test("has the Kreise of each territorial state, each with a place inside for its sign", () => {
    const maps = [until, from].flatMap((state) =>
      state === undefined ? [] : [drawMap(state.topology, 400)],
    );
    expect(maps.map((map) => map.areas.length)).toEqual([26, 27]);
    for (const map of maps) {
      for (const area of map.areas) {
        expect(area.path).toMatch(/^m[\d.l z-]+z$|^m/);
        const [x, y] = area.place(17).point;
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(map.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(map.height);
      }
    }
  });

  test("most of every border is drawn in the same direction by both neighbours", () => {
    for (const {topology} of shippedGeometries()) {
      const {kreise} = topology.objects;
      const turned = turnedOutlines(topology, kreise);
      let [alike, all] = [0, 0];
      topology.arcs.forEach((arc, number) => {
        const directions = kreise.geometries.flatMap((one, index) => {
          const rings =
            one.type === "Polygon" ? one.arcs : one.type === "MultiPolygon" ? one.arcs.flat() : [];
          const own = rings.flat().find((found) => found === number || found === ~number);
          return own === undefined ? [] : [own >= 0 !== turned.has(index)];
        });
        if (directions.length < 2) return;
        all += arc.length;
        if (directions[0] === directions[1]) alike += arc.length;
      });
      expect(alike / all).toBeGreaterThan(0.7);
    }
  });

  test("a compact path leads to the same places", () => {
    const place = fc.tuple(fc.integer({min: -4000, max: 4000}), fc.integer({min: -4000, max: 4000}));
    fc.assert(
      fc.property(
        fc.array(fc.array(place, {minLength: 2, maxLength: 8}), {minLength: 1, maxLength: 3}),
        (rings) => {
          const written = rings
            .map((ring) => `M${ring.map(([x, y]) => `${x / 10},${y / 10}`).join("L")}Z`)
            .join("");
          expect(places(compactPath(written))).toEqual(
            rings.map((ring) =>
              ring.filter(
                ([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1],
              ),
            ),
          );
        },
      ),
    );
  });

  test("a file that is not the map is refused", () => {
    for (const text of ["", "{}", '{"type":"Topology","arcs":[],"objects":{}}', "[1"]) {
      expect(readTopology(text)).toBeUndefined();
    }
  });
});

/** Reads a compact path back into its places, in tenths. */
function places(path: string): number[][][] {
  const rings: number[][][] = [];
  let [x, y] = [0, 0];
  let start = [0, 0];
  for (const [, command, rest = ""] of path.matchAll(/([mlz])([^mlz]*)/g)) {
    if (command === "z") {
      [x = 0, y = 0] = start;
      continue;
    }
    const steps = [...rest.matchAll(/-?(?:\d+\.\d|\.\d|\d+)/g)].map((match) =>
      Math.round(Number(match[0]) * 10),
    );
    for (let index = 0; index < steps.length; index += 2) {
      x += steps[index] ?? 0;
      y += steps[index + 1] ?? 0;
      if (command === "m" && index === 0) {
        start = [x, y];
        rings.push([[x, y]]);
      } else rings.at(-1)?.push([x, y]);
    }
  }
  return rings;
}

describe("colours", () => {
  const pairs: readonly (readonly [ColourRole, ColourRole, number])[] = [
    ["text", "grund", 4.5],
    ["nebentext", "grund", 4.5],
    ["deutsch", "grund", 4.5],
    ["auslaendisch", "grund", 4.5],
    ["auswahl", "grund", 4.5],
    ["insgesamt", "grund", 4.5],
    ["balken", "grund", 3],
    ...Array.from({length: 8}, (_, index) => {
      const [area, text] = structureRoles(index, 8);
      return [text, area, 4.5] as const;
    }),
    ["text", "karte2", 4.5],
  ];

  test("text stands out by 4.5 to 1, areas by 3 to 1, in both looks", () => {
    for (const look of ["light", "dark"] as const) {
      for (const [front, back, least] of pairs) {
        const found = contrast(palette[front][look], palette[back][look]);
        expect(`${front} on ${back}, ${look}: ${found >= least}`).toBe(`${front} on ${back}, ${look}: true`);
      }
    }
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
