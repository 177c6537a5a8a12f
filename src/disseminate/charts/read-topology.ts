import type {KreisTopology} from "./geometry.js";

/** Reads a geometry file of the project; undefined where it is not the TopoJSON of Kreise that it should be. */
export function readTopology(text: string): KreisTopology | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isKreisTopology(content) ? content : undefined;
}

function isKreisTopology(content: unknown): content is KreisTopology {
  return (
    isObject(content) &&
    content.type === "Topology" &&
    Array.isArray(content.arcs) &&
    isObject(content.objects) &&
    isObject(content.objects.kreise) &&
    Array.isArray(content.objects.kreise.geometries) &&
    content.objects.kreise.geometries.length > 0 &&
    content.objects.kreise.geometries.every(isKreis)
  );
}

function isKreis(geometry: unknown): boolean {
  return (
    isObject(geometry) &&
    (geometry.type === "Polygon" || geometry.type === "MultiPolygon") &&
    isObject(geometry.properties) &&
    typeof geometry.properties.refArea === "string"
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
