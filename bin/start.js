// npm start: installs what is missing, then builds the whole publication from the figures in data/.
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {install, run} from "./prepare.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const done =
  install(root) &&
  run(root, process.execPath, [join(root, "bin", "kim.js"), "build", ...process.argv.slice(2)]);
process.exitCode = done ? 0 : 1;
