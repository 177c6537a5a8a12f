import type {GeometryCollection, Topology} from "topojson-specification";

/**
 * Of which units to draw the outline the other way round, by their place in the collection, so that as much
 * border as possible is drawn in the same direction by both of its neighbours. Steps along it are then the
 * same text twice, which compresses; around neighbouring units in the same direction they never are.
 */
export function turnedOutlines(topology: Topology, collection: GeometryCollection): ReadonlySet<number> {
  const turned = new Set<number>();
  const borders = sharedBorders(topology, collection);
  const gainOf = (unit: number) =>
    borders.reduce((gain, {units: [a, b], opposite, length}) => {
      if (a !== unit && b !== unit) return gain;
      const alike = (turned.has(a) === turned.has(b)) !== opposite;
      return gain + (alike ? -length : length);
    }, 0);
  // Each turn makes more border alike, so the search ends; units in their order, so it ends the same everywhere.
  for (let better = true; better; ) {
    better = false;
    for (const unit of collection.geometries.keys()) {
      if (gainOf(unit) <= 0) continue;
      if (!turned.delete(unit)) turned.add(unit);
      better = true;
    }
  }
  return turned;
}

type Border = {
  readonly units: readonly [number, number];
  /** Whether the two outlines run along it in opposite directions. */
  readonly opposite: boolean;
  /** Number of its points. */
  readonly length: number;
};

function sharedBorders(topology: Topology, collection: GeometryCollection): readonly Border[] {
  const sides = new Map<number, {unit: number; forwards: boolean}[]>();
  collection.geometries.forEach((geometry, unit) => {
    const arcs =
      geometry.type === "Polygon"
        ? geometry.arcs
        : geometry.type === "MultiPolygon"
          ? geometry.arcs.flat()
          : [];
    for (const arc of arcs.flat()) {
      const own = arc < 0 ? ~arc : arc;
      sides.set(own, [...(sides.get(own) ?? []), {unit, forwards: arc >= 0}]);
    }
  });
  return [...sides].flatMap(([arc, [one, other]]) =>
    one === undefined || other === undefined
      ? []
      : [
          {
            units: [one.unit, other.unit] as const,
            opposite: one.forwards !== other.forwards,
            length: topology.arcs[arc]?.length ?? 0,
          },
        ],
  );
}
