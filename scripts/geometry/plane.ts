import type {Point} from "./transverse-mercator.js";

/**
 * Area of a ring in the square of its unit, positive when it runs counter-clockwise.
 *
 * @param ring without or with a repeated last point
 */
export function signedArea(ring: readonly Point[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let doubled = 0;
  let [x0, y0] = [0, 0];
  for (const [easting, northing] of [...ring, ring[0] ?? [0, 0]]) {
    const [x1, y1] = [easting - originX, northing - originY];
    doubled += x0 * y1 - x1 * y0;
    [x0, y0] = [x1, y1];
  }
  return doubled / 2;
}

/** Twice the signed area of a triangle: positive when a, b, c turn to the left, zero on a line. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Whether p lies in the triangle or on its edge, and is none of its corners. */
export function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  if ([a, b, c].some((corner) => samePoint(corner, p))) return false;
  const sides = [turn(a, b, p), turn(b, c, p), turn(c, a, p)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** Whether two segments have a point in common other than a shared end. */
export function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const shared = [a, b].filter((end) => samePoint(end, c) || samePoint(end, d)).length;
  if (shared === 2) return true;
  const [ac, ad, ca, cb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (shared === 1) {
    // Ends touch; they overlap if they lie on one line and run the same way from the shared end.
    const [hub, p, q] = samePoint(a, c)
      ? [a, b, d]
      : samePoint(a, d)
        ? [a, b, c]
        : samePoint(b, c)
          ? [b, a, d]
          : [b, a, c];
    return turn(hub, p, q) === 0 && (p[0] - hub[0]) * (q[0] - hub[0]) + (p[1] - hub[1]) * (q[1] - hub[1]) > 0;
  }
  if (ac * ad < 0 && ca * cb < 0) return true;
  return (
    (ac === 0 && between(c, a, b)) ||
    (ad === 0 && between(d, a, b)) ||
    (ca === 0 && between(a, c, d)) ||
    (cb === 0 && between(b, c, d))
  );
}

/** Whether two points are the same. */
export function samePoint(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Whether p, known to be on the line through a and b, lies in the box they span. */
function between(p: Point, a: Point, b: Point): boolean {
  return [0, 1].every((axis) => {
    const [value, one, two] = [p[axis] ?? 0, a[axis] ?? 0, b[axis] ?? 0];
    return Math.min(one, two) <= value && value <= Math.max(one, two);
  });
}
