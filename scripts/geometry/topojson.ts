import type {Topology} from "topojson-specification";
import {assembleAreas} from "./areas.js";
import type {Arc} from "./borders.js";
import type {Point} from "./transverse-mercator.js";

/**
 * Writes arcs on a grid as TopoJSON (object `kreise`, property `refArea`), coordinates in metres of
 * EPSG:25832, quantised to the grid. One arc or geometry per line, so that differences can be read.
 *
 * @param arcs with coordinates in grid steps
 * @param grid metres per step
 * @param attribution note that must stand wherever the map is shown
 */
export function toTopoJson(arcs: readonly Arc[], grid: number, attribution: string): string {
  const points = arcs.flatMap((arc) => arc.points);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const topology = {
    type: "Topology",
    bbox: [west * grid, south * grid, east * grid, north * grid],
    transform: {scale: [grid, grid], translate: [west * grid, south * grid]},
    objects: {
      kreise: {
        type: "GeometryCollection",
        geometries: assembleAreas(arcs).map(({refArea, polygons}) => {
          const [first, ...others] = polygons;
          const properties = {refArea};
          return first !== undefined && others.length === 0
            ? {type: "Polygon", arcs: first.map((ring) => [...ring]), properties}
            : {
                type: "MultiPolygon",
                arcs: polygons.map((rings) => rings.map((ring) => [...ring])),
                properties,
              };
        }),
      },
    },
    arcs: arcs.map((arc) => toDeltas(arc.points, [west, south])),
  } satisfies Topology;
  const {objects, arcs: lines, ...head} = topology;
  const geometries = objects.kreise.geometries.map((geometry) => JSON.stringify(geometry));
  return [
    `${JSON.stringify({...head, crs: "EPSG:25832", attribution}).slice(0, -1)},`,
    '"objects":{"kreise":{"type":"GeometryCollection","geometries":[',
    geometries.join(",\n"),
    "]}},",
    '"arcs":[',
    lines.map((line) => JSON.stringify(line)).join(",\n"),
    "]}\n",
  ].join("\n");
}

/** First point from the origin, every further one from the point before. */
function toDeltas(points: readonly Point[], origin: Point): number[][] {
  return points.map(([x, y], index) => {
    const [x0, y0] = points[index - 1] ?? origin;
    return [x - x0, y - y0];
  });
}
