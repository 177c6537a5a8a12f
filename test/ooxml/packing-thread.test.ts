import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterAll, expect, test} from "vitest";
import type {Workbook} from "../../src/ooxml/model.js";
import {packWorkbook, writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {startPackingThread} from "../../src/ooxml/zip/packing-thread.js";
import {styles, theme} from "./example-parts.js";
import {examples} from "./examples.js";

/** The compiled module; `npm test` compiles before it runs the tests. */
const compiled = pathToFileURL(join(process.cwd(), "dist", "ooxml", "zip", "packing-worker.js"));
const thread = startPackingThread(compiled);
afterAll(() => thread.close());

const properties = {
  ...{title: "Liste", subject: "Probe", creator: "Amt", description: "", keywords: []},
  ...{language: "de-DE", date: "2026-01-01T00:00:00Z"},
};
const records = Array.from({length: 20_000}, (_, row) => [row, `Text ${row % 90}`, row / 7]);
/** One row that takes more bytes than are sent together. */
const wide = [Array.from({length: 16_000}, (_, column) => column / 7)];
const long: Workbook = {
  ...{properties, theme, styles},
  sheets: [
    {name: "Liste", rows: [], records},
    {name: "Breit", rows: [], records: wide},
  ],
};

test("workbooks that another thread compresses are the same to the byte, each its own", async () => {
  const workbooks = [...Object.values(examples), long];
  const files = await Promise.all(workbooks.map((one) => packWorkbook(one, thread.packer())));
  expect(files.at(-1)?.length).toBeGreaterThan(200_000);
  for (const [index, workbook] of workbooks.entries())
    expect(Buffer.compare(files[index] ?? Buffer.of(), writeWorkbook(workbook))).toBe(0);
});

test("without a compiled module the same thread does it", async () => {
  const none = startPackingThread(pathToFileURL(join(process.cwd(), "dist", "ooxml", "none.js")));
  const file = await packWorkbook(long, none.packer());
  expect(Buffer.compare(file, writeWorkbook(long))).toBe(0);
});

test("what is awaited of a thread that fails is refused, then and later", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "kim-thread-")), "failing.mjs");
  writeFileSync(
    path,
    'import {parentPort} from "node:worker_threads";\nparentPort.on("message", () => {throw new Error("out of order");});\n',
  );
  const failing = startPackingThread(pathToFileURL(path));
  await expect(packWorkbook(long, failing.packer())).rejects.toThrow("out of order");
  await expect(packWorkbook(long, failing.packer())).rejects.toThrow("out of order");
  failing.close();
});
