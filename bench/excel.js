// Measures the writing of all workbooks of an edition, and of one sheet with a million cells, against
// XlsxWriter for Python writing the same cells and charts in the same round. Seconds by the clock and of
// the processor: the second do not depend on what else the machine does.
// node bench/run.js excel [rounds] [n: only every n-th workbook goes to the yardstick as well]
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {cpus, tmpdir, totalmem} from "node:os";
import {join} from "node:path";
import {createPublication} from "../dist/analyse/create-publication.js";
import {loadCatalogue} from "../dist/catalogue/load.js";
import {madeWorkbooks, workbookFiles} from "../dist/disseminate/xlsx/workbook-files.js";
import {writeWorkbook} from "../dist/ooxml/write-workbook.js";
import {openWarehouse} from "../dist/process/warehouse.js";

const rounds = Number(process.argv[3] ?? 3);
const every = Number(process.argv[4] ?? 1);
const measured = new Map();
const note = (name, wall, cpu) => measured.set(name, [...(measured.get(name) ?? []), {wall, cpu}]);
const now = () => ({wall: performance.now() / 1000, cpu: cpuSeconds()});
const cpuSeconds = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
};
const yardstick = (script, ...args) => {
  const run = spawnSync("/usr/bin/python3", [join("bench", script), ...args], {encoding: "utf8"});
  const [wall, cpu] = run.stdout.trim().split(" ").map(Number);
  return run.status === 0 ? {wall, cpu} : undefined;
};

const catalogue = loadCatalogue(".");
const publication = createPublication(catalogue, await openWarehouse(".", catalogue));

/** A million cells: five texts and fifteen formatted numbers in each of 50,000 rows. */
function million() {
  const texts = Array.from({length: 5}, (_, column) =>
    Array.from({length: 40}, (_, one) => ({value: `Text ${column} ${one}`, style: "Text"})),
  );
  const rows = Array.from({length: 50_000}, (_, row) => ({
    cells: [
      ...texts.map((list) => list[row % 40]),
      ...Array.from({length: 15}, (_, column) => ({value: row * 15 + column + 0.5, style: "Zahl"})),
    ],
  }));
  return writeWorkbook({
    properties: {
      title: "Million",
      subject: "Messung",
      creator: "Messung",
      description: "Eine Million Zellen",
      keywords: [],
      language: "de-DE",
      date: "2026-01-01T00:00:00Z",
    },
    theme: {
      name: "Messung",
      headingFont: "Calibri",
      bodyFont: "Calibri",
      colors: Object.fromEntries(
        [
          ...["light1", "dark1", "light2", "dark2", "accent1", "accent2", "accent3", "accent4"],
          ...["accent5", "accent6", "hyperlink", "followedHyperlink"],
        ].map((name) => [name, "#336699"]),
      ),
    },
    styles: {Text: {}, Zahl: {numberFormat: "#,##0.0"}},
    sheets: [{name: "Liste", rows}],
  });
}

/**
 * Seconds of every n-th workbook by itself: together with the others they overlap. By then the code is
 * compiled, so that this is somewhat less than their part of the whole.
 */
function sample() {
  const sum = {wall: 0, cpu: 0};
  let index = 0;
  let before = now();
  for (const {workbook} of madeWorkbooks(publication)) {
    if (index++ % every === 0) {
      writeWorkbook(workbook);
      const after = now();
      sum.wall += after.wall - before.wall;
      sum.cpu += after.cpu - before.cpu;
    }
    before = now();
  }
  return sum;
}

for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const paths = [];
  let size = 0;
  let count = 0;
  const begin = now();
  const files = [];
  for await (const file of workbookFiles(publication)) files.push(file);
  const after = now();
  for (const {path, bytes} of files) {
    size += bytes.length;
    if (count++ % every > 0) continue;
    paths.push(join(folder, path.replaceAll("/", "_")));
    writeFileSync(paths.at(-1), bytes);
  }
  const whole = {wall: after.wall - begin.wall, cpu: after.cpu - begin.cpu};
  note(`${count} Arbeitsmappen, ${(size / 1e6).toFixed(1)} MB`, whole.wall, whole.cpu);
  const sampled = every === 1 ? whole : sample();
  const theirs = yardstick("yardstick.py", ...paths);
  if (theirs !== undefined) {
    note(`${paths.length} davon`, sampled.wall, sampled.cpu);
    note(`${paths.length} mit XlsxWriter`, theirs.wall, theirs.cpu);
    note("Verhältnis", sampled.wall / theirs.wall, sampled.cpu / theirs.cpu);
  }
  const start = now();
  million();
  const end = now();
  note("1 000 000 Zellen", end.wall - start.wall, end.cpu - start.cpu);
  const their = yardstick("million.py");
  if (their !== undefined) {
    note("1 000 000 mit XlsxWriter", their.wall, their.cpu);
    note("Verhältnis 1 000 000", (end.wall - start.wall) / their.wall, (end.cpu - start.cpu) / their.cpu);
  }
  rmSync(folder, {recursive: true, force: true});
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(
  `Node ${process.version}, ${cpus().length} Kerne, ${Math.round(totalmem() / 2 ** 30)} GiB, ${rounds} Runden, Median`,
);
console.log(`${"".padEnd(34)} Sekunden   Prozessor`);
for (const [name, values] of measured)
  console.log(
    `${name.padEnd(34)} ${median(values.map((one) => one.wall))
      .toFixed(2)
      .padStart(8)} ${median(values.map((one) => one.cpu))
      .toFixed(2)
      .padStart(11)}`,
  );
if (every > 1) console.log(`Mit dem Maßstab gemessen wurde jede ${every}. Mappe.`);
