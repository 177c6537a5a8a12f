// npm run bench: measures the build and the writer; see bench/README.md.
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {compile, install} from "../bin/prepare.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (!install(root) || !compile(root)) process.exit(1);
const what = process.argv[2] === "excel" ? "excel.js" : "measure.js";
await import(pathToFileURL(join(root, "bench", what)).href);
