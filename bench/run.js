// npm run bench: measures the build and the writer; see bench/README.md.
import "../bin/engine.js";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {compile, install} from "../bin/prepare.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (!install(root) || !compile(root)) process.exit(1);
/** What is measured, by the word after `npm run bench --`; without one the build. */
const parts = {
  build: "measure.js",
  excel: "excel.js",
  reading: "reading.js",
  checking: "checking.js",
  audit: "audit.js",
  editions: "editions.js",
  web: "web.js",
};
const what = parts[process.argv[2] ?? "build"];
if (what === undefined) {
  process.stderr.write(`Messen lässt sich: ${Object.keys(parts).join(", ")}\n`);
  process.exit(1);
}
await import(pathToFileURL(join(root, "bench", what)).href);
