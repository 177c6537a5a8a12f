// Reads a workbook and prints seconds, the sum of its numbers and the highest memory in MiB.
import {readFileSync} from "node:fs";
import {openWorkbook} from "../dist/collect/workbook.js";

const begin = performance.now();
let sum = 0;
for (const sheet of openWorkbook(readFileSync(process.argv[2]), "million.xlsx").sheets)
  for (const row of sheet.grid().rows)
    for (const cell of row.cells) if (cell.kind === "number") sum += Math.round(Number(cell.text) * 10);
const seconds = (performance.now() - begin) / 1000;
console.log(seconds, sum, process.resourceUsage().maxRSS / 1024);
