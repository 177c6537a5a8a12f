import type {Topology} from "topojson-specification";

/**
 * Leaves out points that lie within `tolerance` (in the unit of the coordinates) of the line without them
 * (Douglas and Peucker). Works border by border, so neighbours keep their common border and no gap opens.
 */
export function simplify<T extends Topology>(topology: T, tolerance: number): T {
  const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
  const quantised = topology.transform !== undefined;
  const arcs = topology.arcs.map((arc) => {
    const points = quantised ? absolute(arc) : arc;
    const kept = thin(points, tolerance, scaleX, scaleY);
    return quantised ? relative(kept) : kept;
  });
  return {...topology, arcs};
}

function thin(points: readonly number[][], tolerance: number, scaleX: number, scaleY: number): number[][] {
  const last = points.length - 1;
  const keep = new Set([0, last]);
  const open: [number, number][] = [[0, last]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let farthest = 0;
    let split = -1;
    for (let index = from + 1; index < to; index++) {
      const distance = distanceToLine(points[index], points[from], points[to], scaleX, scaleY);
      if (distance > farthest) {
        farthest = distance;
        split = index;
      }
    }
    if (split !== -1 && farthest > tolerance) {
      keep.add(split);
      open.push([from, split], [split, to]);
    }
  }
  const kept = points.filter((_, index) => keep.has(index));
  const closed = samePoint(points[0], points[last]);
  return closed && kept.length < 4 ? [...points] : kept;
}

function distanceToLine(
  point: readonly number[] = [],
  from: readonly number[] = [],
  to: readonly number[] = [],
  scaleX: number,
  scaleY: number,
): number {
  const px = ((point[0] ?? 0) - (from[0] ?? 0)) * scaleX;
  const py = ((point[1] ?? 0) - (from[1] ?? 0)) * scaleY;
  const dx = ((to[0] ?? 0) - (from[0] ?? 0)) * scaleX;
  const dy = ((to[1] ?? 0) - (from[1] ?? 0)) * scaleY;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  // Math.hypot may differ in the last digit between engines; a root of a sum does not.
  return Math.sqrt((px - along * dx) ** 2 + (py - along * dy) ** 2);
}

function samePoint(a: readonly number[] = [], b: readonly number[] = []): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function absolute(arc: readonly number[][]): number[][] {
  let x = 0;
  let y = 0;
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

function relative(points: readonly number[][]): number[][] {
  let x = 0;
  let y = 0;
  return points.map(([px = 0, py = 0]) => {
    const step = [px - x, py - y];
    x = px;
    y = py;
    return step;
  });
}
