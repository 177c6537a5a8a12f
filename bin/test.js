// npm test: installs what is missing, checks types, style and dead code, then runs all tests.
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {compile, install, run} from "./prepare.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = (name, ...path) => join(root, "node_modules", name, ...path);
const args = process.argv.slice(2);
const only = args.filter((one) => one !== "--update");
const steps = [
  ["Bibliotheken", () => install(root)],
  ["Übersetzung", () => compile(root)],
  [
    "Typen der Tests",
    () => run(root, process.execPath, [tool("typescript", "bin", "tsc"), "-p", "tsconfig.test.json"]),
  ],
  [
    "Stil",
    () =>
      run(root, process.execPath, [
        tool("@biomejs/biome", "bin", "biome"),
        "check",
        "--error-on-warnings",
        ".",
      ]),
  ],
  ["Ungenutztes", () => run(root, process.execPath, [tool("knip", "bin", "knip.js")])],
  [
    "Tests",
    () =>
      run(root, process.execPath, [
        tool("vitest", "vitest.mjs"),
        "run",
        ...(args.includes("--update") ? ["--update"] : []),
        ...only,
      ]),
  ],
];
for (const [name, step] of steps) {
  process.stderr.write(`\n– ${name}\n`);
  if (!step()) {
    process.stderr.write(`Gescheitert: ${name}\n`);
    process.exit(1);
  }
}
