import type {Arc} from "./borders.js";
import {inTriangle, samePoint, segmentsMeet, signedArea, turn} from "./plane.js";
import type {Point} from "./transverse-mercator.js";

/** How much detail is kept. */
export type Generalisation = {
  /** A vertex goes when the triangle with its neighbours is smaller than this, in m². */
  readonly smallestTriangle: number;
  /** An enclosed part of an area goes to the area around it when it is smaller than this, in m². */
  readonly smallestPart: number;
  /** Distance in metres of the grid points to which vertices are moved. */
  readonly grid: number;
};

/** Side of the squares by which nearby vertices are found, in metres. */
const CELL = 2_000;

/**
 * Generalises arcs together: vertices are removed in the order of their effective area
 * (M. Visvalingam, J. D. Whyatt, Line generalisation by repeated elimination of points,
 * Cartographic Journal 30, 1993), but never one whose triangle holds another vertex, so that no
 * line crosses another. Ends of arcs stay. Then everything moves to the grid.
 *
 * @returns arcs with coordinates counted in grid steps (whole numbers)
 * @throws Error when lines meet after moving to the grid; a finer grid is needed then
 */
export function generalise(arcs: readonly Arc[], settings: Generalisation): readonly Arc[] {
  const kept = arcs.filter(
    ({points}) => !isClosed(points) || Math.abs(signedArea(points)) >= settings.smallestPart,
  );
  const others = createPointIndex(kept.flatMap(({points}) => points));
  const result = kept.map((arc) => ({
    ...arc,
    points: toGrid(simplifyLine(arc.points, settings.smallestTriangle, others), settings.grid),
  }));
  const meeting = findMeeting(result);
  if (meeting !== undefined) throw new Error(`Lines meet on the grid at ${meeting.join("/")}`);
  return result;
}

function isClosed(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return first !== undefined && last !== undefined && samePoint(first, last);
}

/** Removes vertices of one line, the smallest triangle first, and takes them out of the index too. */
function simplifyLine(points: readonly Point[], limit: number, others: PointIndex): readonly Point[] {
  const line = [...points];
  const fewest = isClosed(points) ? 4 : 2;
  const blocked = new Set<Point>();
  while (line.length > fewest) {
    let smallest = limit;
    let position = 0;
    for (let index = 1; index < line.length - 1; index++) {
      const [a, b, c] = [line[index - 1], line[index], line[index + 1]];
      if (a === undefined || b === undefined || c === undefined || blocked.has(b)) continue;
      const area = Math.abs(turn(a, b, c)) / 2;
      if (area < smallest) [smallest, position] = [area, index];
    }
    const [a, b, c] = [line[position - 1], line[position], line[position + 1]];
    if (position === 0 || a === undefined || b === undefined || c === undefined) break;
    if (others.near([a, b, c]).some((point) => inTriangle(point, a, b, c))) {
      blocked.add(b);
      continue;
    }
    line.splice(position, 1);
    others.remove(b);
    blocked.delete(a);
    blocked.delete(c);
  }
  return line;
}

type PointIndex = {
  /** Points in the squares that the corners span. */
  readonly near: (corners: readonly Point[]) => readonly Point[];
  readonly remove: (point: Point) => void;
};

function createPointIndex(points: readonly Point[]): PointIndex {
  const cells = new Map<string, Set<Point>>();
  const cellOf = (easting: number, northing: number) =>
    `${Math.floor(easting / CELL)}:${Math.floor(northing / CELL)}`;
  for (const point of points) {
    const key = cellOf(...point);
    cells.set(key, (cells.get(key) ?? new Set()).add(point));
  }
  return {
    near: (corners) => {
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      const found: Point[] = [];
      for (let x = Math.min(...xs); x < Math.max(...xs) + CELL; x += CELL)
        for (let y = Math.min(...ys); y < Math.max(...ys) + CELL; y += CELL)
          found.push(...(cells.get(cellOf(x, y)) ?? []));
      return found;
    },
    remove: (point) => cells.get(cellOf(...point))?.delete(point),
  };
}

function toGrid(points: readonly Point[], grid: number): readonly Point[] {
  const moved = points.map(([x, y]): Point => [Math.round(x / grid), Math.round(y / grid)]);
  return moved.filter((point, index) => {
    const before = moved[index - 1];
    return before === undefined || !samePoint(before, point);
  });
}

/** A place where two segments have more in common than an end, if there is one. */
export function findMeeting(arcs: readonly Arc[]): Point | undefined {
  const segments = arcs.flatMap(({points}) =>
    points.slice(1).map((end, index): readonly [Point, Point] => [points[index] ?? end, end]),
  );
  for (const [index, [a, b]] of segments.entries())
    for (const [c, d] of segments.slice(index + 1)) if (segmentsMeet(a, b, c, d)) return a;
  return undefined;
}
