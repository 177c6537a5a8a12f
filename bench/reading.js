// Measures the reading of deliveries against openpyxl in the same rounds; prints a table.
import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeMillionCells} from "./million-cells.js";

const rounds = process.argv.map(Number).find((number) => number > 0) ?? 3;
const folder = mkdtempSync(join(tmpdir(), "kim-reading-"));
const workbook = join(folder, "million.xlsx");
writeMillionCells(workbook);
const shared = join(process.env.KIM_SHARED ?? join("..", "shared"), "official", "genesis", "ffcsv");
const flat = [2023, 2024].map((year) => join(shared, `12531-0043_${year}_hessen_new-ffcsv_de.csv`));

/** Seconds, sum of the numbers and MiB that a process prints. */
const run = (command, args) => {
  const {status, stdout} = spawnSync(command, args, {encoding: "utf8"});
  return status === 0 ? stdout.trim().split(" ").map(Number) : undefined;
};
const reader = [join("bench", "read-workbook.js"), workbook];
const results = {own: [], yardstick: [], flat: []};
for (let round = 0; round < rounds; round++) {
  results.own.push(run(process.execPath, ["--max-semi-space-size=4", ...reader]));
  results.yardstick.push(run("/usr/bin/python3", [join("bench", "yardstick-reading.py"), workbook]));
  if (flat.every((path) => existsSync(path)))
    results.flat.push(run(process.execPath, [join("bench", "read-flat.js"), ...flat]));
}
rmSync(folder, {recursive: true, force: true});

const median = (list, index) =>
  list.flatMap((one) => (one === undefined ? [] : [one[index]])).sort((a, b) => a - b)[
    Math.floor(list.length / 2)
  ];
const [own, yardstick] = [median(results.own, 0), median(results.yardstick, 0)];
console.log(
  `Arbeitsmappe mit 1 000 000 Zellen  ${own.toFixed(2)} s, ${median(results.own, 2).toFixed(0)} MiB`,
);
if (yardstick === undefined) console.log("Maßstab: python3-openpyxl ist nicht installiert.");
else {
  console.log(`Maßstab openpyxl (read-only)       ${yardstick.toFixed(2)} s`);
  console.log(`Verhältnis                         ${(own / yardstick).toFixed(2)}`);
  if (median(results.own, 1) !== median(results.yardstick, 1)) console.log("Die Summen unterscheiden sich!");
}
if (results.flat.length > 0)
  console.log(`12531-0043 für Hessen, zwei Jahre  ${median(results.flat, 0).toFixed(2)} s`);
