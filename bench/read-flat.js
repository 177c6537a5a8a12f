// Reads flat files and prints the seconds; the catalogue is read before.
import {loadSourceCatalogue} from "../dist/catalogue/load.js";
import {readPath} from "../dist/collect/reader/read-path.js";

const catalogue = loadSourceCatalogue(".");
const begin = performance.now();
const found = process.argv
  .slice(2)
  .flatMap((path) => readPath(path, {catalogue, register: new Map(), stand: "2026-01-01"}));
const seconds = (performance.now() - begin) / 1000;
console.log(
  seconds,
  found.reduce((sum, {outcome}) => sum + outcome.kept, 0),
);
