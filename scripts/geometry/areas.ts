import {type Arc, OUTSIDE} from "./borders.js";
import {signedArea, turn} from "./plane.js";
import type {Point} from "./transverse-mercator.js";

/** An arc to walk along: its index, or the bitwise complement of it to walk backwards (as TopoJSON counts). */
export type ArcReference = number;

/** An area as polygons of rings of arc references; the first ring of a polygon is the outer one. */
export type Area = {
  readonly refArea: string;
  readonly polygons: readonly (readonly (readonly ArcReference[])[])[];
};

/** Puts arcs together to areas, in order of their keys. */
export function assembleAreas(arcs: readonly Arc[]): readonly Area[] {
  return areaKeys(arcs).map((refArea) => ({refArea, polygons: toPolygons(ringsOf(refArea, arcs), arcs)}));
}

/** Area of every unit in km², by key. Arcs count `metres` per step of their coordinates. */
export function areasInKm2(arcs: readonly Arc[], metres: number): ReadonlyMap<string, number> {
  return new Map(
    areaKeys(arcs).map((refArea) => {
      const rings = ringsOf(refArea, arcs).map((ring) => signedArea(ringPoints(ring, arcs)));
      return [refArea, (rings.reduce((sum, area) => sum + area, 0) * metres ** 2) / 1e6];
    }),
  );
}

function areaKeys(arcs: readonly Arc[]): readonly string[] {
  const keys = new Set(arcs.flatMap(({left, right}) => [left, right]).filter((key) => key !== OUTSIDE));
  return [...keys].sort();
}

/** The points of a ring, without the repeated last one. */
function ringPoints(ring: readonly ArcReference[], arcs: readonly Arc[]): readonly Point[] {
  return ring.flatMap((reference) => walk(reference, arcs).slice(0, -1));
}

function walk(reference: ArcReference, arcs: readonly Arc[]): readonly Point[] {
  const points = arcs[reference < 0 ? ~reference : reference]?.points ?? [];
  return reference < 0 ? points.toReversed() : points;
}

/** Joins the arcs of an area to closed rings with the area on the left: outer rings counter-clockwise (RFC 7946). */
function ringsOf(refArea: string, arcs: readonly Arc[]): readonly (readonly ArcReference[])[] {
  const unused = new Set<ArcReference>();
  for (const [index, {left, right}] of arcs.entries()) {
    if (left === refArea) unused.add(index);
    if (right === refArea) unused.add(~index);
  }
  const onwardFrom = (reference: ArcReference): ArcReference | undefined => {
    const line = walk(reference, arcs);
    const end = String(line.at(-1));
    const candidates = [...unused].filter((candidate) => String(walk(candidate, arcs)[0]) === end);
    return candidates
      .map((candidate) => ({candidate, angle: turningAngle(line, walk(candidate, arcs))}))
      .sort((a, b) => b.angle - a.angle)[0]?.candidate;
  };

  const rings: ArcReference[][] = [];
  for (const first of unused) {
    const ring = [first];
    // Where two parts of an area touch in a point, the sharpest turn to the left stays with its part.
    for (let reference = onwardFrom(first); reference !== first; reference = onwardFrom(reference)) {
      if (reference === undefined) throw new Error(`A ring of ${refArea} does not close`);
      ring.push(reference);
      unused.delete(reference);
    }
    unused.delete(first);
    rings.push(ring);
  }
  return rings;
}

/** Angle by which one turns to the left when passing from one line to the next. */
function turningAngle(before: readonly Point[], after: readonly Point[]): number {
  const [a, b, c] = [before.at(-2), after[0], after[1]];
  if (a === undefined || b === undefined || c === undefined) throw new Error("A line needs two points");
  return Math.atan2(turn(a, b, c), (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]));
}

/** Gives every hole to the polygon that holds it. */
function toPolygons(
  rings: readonly (readonly ArcReference[])[],
  arcs: readonly Arc[],
): readonly (readonly (readonly ArcReference[])[])[] {
  const withArea = rings.map((ring) => ({ring, area: signedArea(ringPoints(ring, arcs))}));
  const outer = withArea.filter(({area}) => area > 0).sort((a, b) => b.area - a.area);
  const holes = withArea.filter(({area}) => area < 0);
  if (outer.length > 1 && holes.length > 0)
    throw new Error("An area of several parts with holes is not provided for");
  return outer.map(({ring}, index) => (index === 0 ? [ring, ...holes.map((hole) => hole.ring)] : [ring]));
}
