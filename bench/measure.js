// Measures the build by stages and the workbooks against a yardstick; prints a table.
// Medians of several rounds in one process; the yardstick runs in the same rounds.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {cpus, tmpdir, totalmem} from "node:os";
import {join} from "node:path";
import {createPublication} from "../dist/analyse/create-publication.js";
import {findingsOf} from "../dist/analyse/findings.js";
import {loadCatalogue} from "../dist/catalogue/load.js";
import {readTopology} from "../dist/disseminate/charts/read-topology.js";
import {editionFiles} from "../dist/disseminate/edition.js";
import {indicatorWorkbook} from "../dist/disseminate/xlsx/indicator/indicator-workbook.js";
import {replaceFolder} from "../dist/edition/replace-folder.js";
import {writeWorkbook} from "../dist/ooxml/write-workbook.js";
import {openWarehouse} from "../dist/process/warehouse.js";

const rounds = process.argv.map(Number).find((number) => number > 0) ?? 3;
const stages = new Map();
const note = (name, seconds) => stages.set(name, [...(stages.get(name) ?? []), seconds]);
const timed = async (name, work) => {
  const begin = performance.now();
  const result = await work();
  note(name, (performance.now() - begin) / 1000);
  return result;
};
const topology = (name) => readTopology(readFileSync(join("data", "geo", name), "utf8"));

for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const begin = performance.now();
  const catalogue = await timed("Katalog", () => loadCatalogue("."));
  const warehouse = await timed("Warehouse", () => openWarehouse(".", catalogue));
  const publication = await timed("Indikatoren", () => createPublication(catalogue, warehouse));
  await timed("Prüfung", () => findingsOf(publication));
  let last = performance.now();
  let stage = "";
  const files = await editionFiles(publication, {
    geometries: [
      {validFrom: "0000-01-01", topology: topology("hessen-kreise.topojson")},
      {validFrom: "2026-01-01", topology: topology("hessen-kreise-2026.topojson")},
    ],
    scratch: folder,
    onStage: (name) => {
      if (stage !== "") note(stage, (performance.now() - last) / 1000);
      stage = `Ausgabe ${name}`;
      last = performance.now();
    },
  });
  note(stage, (performance.now() - last) / 1000);
  await timed("Ablegen", () => replaceFolder(join(folder, "ausgabe"), files));
  note("Gesamt", (performance.now() - begin) / 1000);

  const books = publication.indicators.flatMap((one) => (one.cube === undefined ? [] : [one]));
  const written = await timed("Arbeitsmappen", () =>
    books.map((one) => {
      const {fileName, workbook} = indicatorWorkbook(one, publication);
      return {fileName, bytes: writeWorkbook(workbook)};
    }),
  );
  const paths = written.map(({fileName, bytes}) => {
    const path = join(folder, fileName);
    writeFileSync(path, bytes);
    return path;
  });
  const yardstick = spawnSync("/usr/bin/python3", [join("bench", "yardstick.py"), ...paths], {
    encoding: "utf8",
  });
  if (yardstick.status === 0) note("Maßstab XlsxWriter", Number.parseFloat(yardstick.stdout));
  rmSync(folder, {recursive: true, force: true});
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const memory = process.resourceUsage().maxRSS / 1024;
console.log(
  `Node ${process.version}, ${cpus().length} Kerne, ${Math.round(totalmem() / 2 ** 30)} GiB, ${rounds} Runden, Median in Sekunden`,
);
for (const [name, values] of stages) console.log(`${name.padEnd(22)} ${median(values).toFixed(2)}`);
console.log(`${"Speicher (Höchstwert)".padEnd(22)} ${memory.toFixed(0)} MiB`);
const yardstick = stages.get("Maßstab XlsxWriter");
if (yardstick === undefined)
  console.log("Maßstab: python3-xlsxwriter und python3-openpyxl sind nicht installiert.");
else
  console.log(
    `Arbeitsmappen / Maßstab ${(median(stages.get("Arbeitsmappen")) / median(yardstick)).toFixed(2)}`,
  );
