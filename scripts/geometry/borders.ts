import type {Municipality} from "./municipalities.js";
import type {Point} from "./transverse-mercator.js";

/** Stands for everything outside Hesse. */
export const OUTSIDE = "";

/**
 * A line between two areas, from node to node; it is shared by both, so that whatever is done to
 * it is done to both. A closed line repeats its first point at the end.
 */
export type Arc = {
  readonly points: readonly Point[];
  /** Area on the left and on the right when walking along; `OUTSIDE` beyond the border of the Land. */
  readonly left: string;
  readonly right: string;
};

type Edge = {readonly from: string; readonly to: string; readonly area: string};

/**
 * Dissolves municipalities into areas: drops the edges between two municipalities of one area and
 * joins the others to arcs. Neighbours must share their vertices exactly; the source does.
 *
 * @param areaOf area of a municipality
 */
export function dissolve(
  municipalities: readonly Municipality[],
  areaOf: (ags: string) => string,
): readonly Arc[] {
  const points = new Map<string, Point>();
  const edges = new Map<string, Edge>();
  for (const {ags, rings} of municipalities)
    for (const ring of rings)
      ring.forEach((point, index) => {
        const from = keyOf(point);
        const to = keyOf(ring[(index + 1) % ring.length] ?? point);
        points.set(from, point);
        if (from === to) return;
        if (edges.has(`${from}>${to}`)) throw new Error(`Two municipalities overlap at ${from}`);
        edges.set(`${from}>${to}`, {from, to, area: areaOf(ags)});
      });

  const borders = new Map<string, Border>();
  for (const [key, edge] of edges) {
    const other = edges.get(`${edge.to}>${edge.from}`)?.area ?? OUTSIDE;
    // The area lies on the right of its edge; keeping the greater key picks one of the two edges.
    if (other < edge.area) borders.set(key, {...edge, left: other, right: edge.area});
  }
  return joinToArcs([...borders.values()], points);
}

type Border = {readonly from: string; readonly to: string; readonly left: string; readonly right: string};

function joinToArcs(borders: readonly Border[], points: ReadonlyMap<string, Point>): readonly Arc[] {
  const atPoint = new Map<string, Border[]>();
  for (const border of borders)
    for (const key of [border.from, border.to]) atPoint.set(key, [...(atPoint.get(key) ?? []), border]);

  const next = (border: Border): Border | undefined => {
    const [one, two, ...more] = atPoint.get(border.to) ?? [];
    const onward = one === border ? two : one;
    const passes =
      more.length === 0 &&
      onward?.from === border.to &&
      onward.left === border.left &&
      onward.right === border.right;
    return passes ? onward : undefined;
  };

  const successors = new Map(borders.map((border) => [border, next(border)]));
  const continued = new Set([...successors.values()].filter((border) => border !== undefined));
  const done = new Set<Border>();
  const walk = (start: Border): Arc => {
    const line = [start.from];
    for (let border: Border | undefined = start; border !== undefined && !done.has(border); ) {
      done.add(border);
      line.push(border.to);
      border = successors.get(border);
    }
    const known = line.map((key) => points.get(key)).filter((point) => point !== undefined);
    return {points: known, left: start.left, right: start.right};
  };

  const open = borders.filter((border) => !continued.has(border)).map(walk);
  const closed = borders.flatMap((border) => (done.has(border) ? [] : [walk(border)]));
  return [...open, ...closed].sort(byPlace);
}

/** A fixed order of the arcs, independent of the order in which the source lists its records. */
function byPlace(a: Arc, b: Arc): number {
  const keys = [a, b].map(({left, right, points}) => `${right}#${left}#${points.map(keyOf).join(" ")}`);
  return (keys[0] ?? "") < (keys[1] ?? "") ? -1 : 1;
}

function keyOf([easting, northing]: Point): string {
  return `${easting.toFixed(2)},${northing.toFixed(2)}`;
}
