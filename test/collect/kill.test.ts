import {spawn} from "node:child_process";
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test} from "vitest";
import {recover} from "../../src/collect/workspace/transaction.js";
import {fileWith, projectRoot, runImport, smallProject} from "./fixtures.js";

/** How many imports are ended; all 200 with KIM_FULL=1. */
const KILLS = process.env.KIM_FULL === "1" ? 200 : 8;

const table = (number: string, rows: number, first: number, stand: string) =>
  [
    `GENESIS-Tabelle: ${number}`,
    "Titel;;;;;",
    ";;;Insgesamt;männlich;weiblich",
    ...Array.from({length: rows}, (_, index) => `${1990 + index};06411;Darmstadt;${first + 1};${first};1`),
    "__________",
    `Stand: ${stand} / 12:03:08`,
    "",
  ].join("\n");

/** All files of data and workspace with their content. */
const stateOf = (root: string): string =>
  ["data", "ablage"]
    .filter((name) => existsSync(join(root, name)))
    .flatMap((name) =>
      readdirSync(join(root, name), {recursive: true, encoding: "utf8"}).map((path) => join(name, path)),
    )
    .filter((path) => statSync(join(root, path)).isFile())
    .sort()
    .map((path) => `${path}\n${readFileSync(join(root, path), "utf8")}`)
    .join("\n");

/** Imports in another process and says on standard output when the writing begins. */
const driver = (root: string, files: readonly string[]) => `
const {importCommand} = await import(${JSON.stringify(moduleOf("cli/import.js"))});
const {readPath} = await import(${JSON.stringify(moduleOf("collect/reader/read-path.js"))});
const {loadSourceCatalogue} = await import(${JSON.stringify(moduleOf("catalogue/load.js"))});
const catalogue = loadSourceCatalogue(${JSON.stringify(root)});
const reader = {read: async (path) => { process.stdout.write("read\\n"); return readPath(path, {catalogue, register: new Map()}); }, close: () => process.stdout.write("write\\n")};
await importCommand(${JSON.stringify(files)}, {root: ${JSON.stringify(root)}, reader}, {out: () => {}, progress: () => {}});
`;

const moduleOf = (path: string) => pathToFileURL(join(projectRoot, "dist", ...path.split("/"))).href;

/** Runs the driver; ends it some time after its writing began. @returns milliseconds of writing, when it was not ended */
const run = (root: string, files: readonly string[], killAfter: number | undefined) =>
  new Promise<number>((resolve) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", driver(root, files)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let begin = 0;
    child.stdout.on("data", (text: Buffer) => {
      if (!text.includes("write") || begin > 0) return;
      begin = performance.now();
      if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
    });
    child.on("close", () => resolve(performance.now() - begin));
  });

test(`an import ended at any moment leaves everything as before or complete (${KILLS} times)`, async () => {
  const start = smallProject();
  const numbers = ["12612-01-01-4", "12613-01-01-4"];
  const filesOf = (first: number, stand: string) =>
    numbers.map((number) => fileWith(`${number}.csv`, table(number, 30, first, stand)));
  await runImport(filesOf(800, "01.01.2024"), {root: start});
  const next = filesOf(900, "01.01.2025");
  const copy = () => {
    const root = mkdtempSync(join(tmpdir(), "kim-kill-"));
    cpSync(start, root, {recursive: true});
    return root;
  };
  const before = stateOf(start);
  const whole = copy();
  const duration = await run(whole, next, undefined);
  const after = stateOf(whole);
  expect(after).not.toBe(before);

  let random = 20_261;
  const found = {before: 0, after: 0};
  for (let kill = 0; kill < KILLS; kill++) {
    random = (random * 48_271) % 2_147_483_647;
    const root = copy();
    await run(root, next, (random / 2_147_483_647) * duration);
    // A process that is gone must not count as one that is still at work.
    const left = recover(root);
    const state = stateOf(root);
    expect([before, after].includes(state), `${kill}: ${left}`).toBe(true);
    found[state === before ? "before" : "after"]++;
    rmSync(root, {recursive: true});
  }
  expect(found.before + found.after).toBe(KILLS);
}, 1_800_000);
