import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parseCsv} from "../../../src/collect/csv.js";
import type {FileImport} from "../../../src/collect/import-files.js";
import {listOfText} from "../../../src/collect/list-records.js";
import {createChildReader} from "../../../src/collect/reader/child-reader.js";
import {defaultLimits} from "../../../src/collect/reader/limits.js";
import type {Reader} from "../../../src/collect/reader/reader.js";
import {complaintOf, emptyProject, hasCorpora, readingProcess, shared} from "../fixtures.js";
import {findings, refusals, values} from "./expected.js";
import {look} from "./look.js";

const folder = join(shared, "corpora", "hostile");
const manifest = hasCorpora
  ? [...parseCsv(readFileSync(join(folder, "MANIFEST.csv"), "utf8"), ",", "MANIFEST.csv")]
      .slice(1)
      .map(({cells}) => ({
        path: cells[0] ?? "",
        expected: cells[4] ?? "",
      }))
  : [];
const pathOf = (path: string) => join(folder, ...path.split("/"));
const refusalOf = (path: string) => refusals.find(([begin]) => path.startsWith(begin))?.[1];
const controls = manifest.filter(({path}) => path.includes("XEETestValid")).map(({path}) => path);

describe.skipIf(!hasCorpora)("hostile files (corpus beside the repository)", () => {
  let reader: Reader;
  const outcomes = new Map<string, readonly FileImport[]>();
  const before = hasCorpora ? readdirSync(join(folder, "..")) : [];

  beforeAll(async () => {
    reader = createChildReader({
      root: emptyProject(),
      limits: {...defaultLimits, sekundenJeMegabyte: 0, mebibyteJeMegabyte: 0},
      module: readingProcess(),
    });
    for (const {path} of manifest) outcomes.set(path, await reader.read(pathOf(path), {}));
  });
  afterAll(() => reader?.close());

  test("all of them end within 5 seconds of computing time and 256 MiB, none crashes", () => {
    expect(outcomes.size).toBe(manifest.length);
    expect(manifest.length).toBeGreaterThan(170);
    const ended = [...outcomes].filter(([, found]) =>
      found.some(({outcome}) => outcome.errors.some(({key}) => key.startsWith("reading-"))),
    );
    expect(ended.map(([path]) => path)).toEqual([]);
  });

  test("none is taken for a table of the catalogue, and each says what to do", () => {
    for (const [path, found] of outcomes) {
      expect(found.length, path).toBeGreaterThan(0);
      for (const {outcome, delivery} of found) {
        expect(["nicht erkannt", "zurückgewiesen"], path).toContain(outcome.verdict);
        expect(outcome.errors[0]?.remedy, path).toBeTruthy();
        expect(delivery, path).toBeUndefined();
      }
    }
  });

  test("no file leaves anything outside", () => {
    expect(readdirSync(join(folder, ".."))).toEqual(before);
    for (const name of ["evil_kim.txt", "evil_kim_abs.txt"])
      for (const place of ["/tmp", process.cwd(), join(process.cwd(), "..")])
        expect(existsSync(join(place, name))).toBe(false);
  });

  const mustRefuse = manifest.filter(
    ({path, expected}) =>
      /^REJECT|: REJECT$|: REJECT |XML with DOCTYPE/.test(expected) && !controls.includes(path),
  );
  test.each(mustRefuse)("$path is refused with its own message", ({path}) => {
    if (path === "frictionless/package-invalid.zip") {
      expect(outcomes.get(path)?.map(({outcome}) => outcome.verdict)).toEqual([
        "nicht erkannt",
        "nicht erkannt",
        "nicht erkannt",
      ]);
    } else if (
      /SimpleMacro|blank-headers|date_coerced|far_cell|csv_as|dup_header|shared-strings/.test(path)
    ) {
      expect(refusalOf(path) ?? findings[path]).toBeDefined();
    } else expect(refusalOf(path)).toBeDefined();
  });

  test.each(
    manifest.flatMap(({path}) =>
      refusalOf(path) === undefined || controls.includes(path) ? [] : [{path, key: refusalOf(path)}],
    ),
  )("$path: $key", ({path, key}) => {
    const complaint = complaintOf(() => look(pathOf(path)));
    expect(complaint.key).toBe(key);
    expect(complaint.place.file).toContain(path.split("/").at(-1) ?? "");
  });

  const readable = manifest.filter(
    ({path}) => refusalOf(path) === undefined && !/csv-spectrum|package-invalid/.test(path),
  );
  test.each(readable)("$path is read", ({path}) => {
    const {sheets, notes} = look(pathOf(path));
    const expected = values[path];
    if (expected !== undefined) {
      const [first = []] = sheets;
      expect(
        expected.length === 0
          ? first
          : first.slice(0, expected.length).map((row, index) => row.slice(0, expected[index]?.length)),
      ).toEqual(expected);
    }
    const finding = findings[path];
    if (finding !== undefined) expect(notes.join("\n")).toContain(finding);
    for (const rows of sheets)
      for (const row of rows) for (const text of row) expect(text).not.toMatch(/undefined|\[object|\ufffd/);
    expect(Object.keys({})).toEqual([]);
  });

  test("XML without a document type passes the guard and is named as no table", () => {
    expect(controls).toHaveLength(3);
    for (const path of controls) expect(complaintOf(() => look(pathOf(path))).key).toBe("workbook-old");
  });

  test("a workbook in the strict form and in the binary form has the values of the other", () => {
    const texts = (name: string) => look(pathOf(`poi/${name}`)).sheets;
    expect(texts("SampleSS.strict.xlsx")).toEqual(texts("SampleSS.xlsx"));
    expect(texts("SampleSS.xls")).toEqual(texts("SampleSS.xlsx"));
  });

  const spectrum = manifest
    .filter(({path}) => path.endsWith(".csv") && path.startsWith("csv-spectrum"))
    .map(({path}) => path);
  test.each(spectrum)("%s equals its JSON", (path) => {
    // The JSON of location_coordinates has another telephone number than the CSV it belongs to.
    const json: unknown = JSON.parse(
      readFileSync(pathOf(path.replace("/csvs/", "/json/").replace(/csv$/, "json")), "utf8").replace(
        "1234567890",
        "2095257564",
      ),
    );
    const list = listOfText(readFileSync(pathOf(path), "utf8"), path);
    expect(
      [...list.records()].map((record) =>
        Object.fromEntries(list.names.map((name) => [name, record(name).raw])),
      ),
    ).toEqual(Array.isArray(json) ? json : [json]);
  });
});
