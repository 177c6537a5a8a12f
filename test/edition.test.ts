import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readXlsx} from "hucre";
import {beforeAll, describe, expect, test} from "vitest";
import type {Publication} from "../src/analyse/publication.js";
import {isPortableName} from "../src/model/file-name.js";
import {type Observation, observationKey} from "../src/model/observation.js";
import {csvRows} from "./fixtures/csv-rows.js";
import {cubesOf, realPublication} from "./fixtures/publication.js";

/** Builds the edition as a user does, in a process of its own. */
function build(environment: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), "kim-edition-")), "ausgabe");
  const result = spawnSync(process.execPath, [join("bin", "kim.js"), "build", "--out", folder], {
    encoding: "utf8",
    env: {...process.env, ...environment},
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return folder;
}

/** SHA-256 of every file of a folder, by path. */
function hashes(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return new Map(
    names.map((name) => [
      name.replaceAll("\\", "/"),
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}

/** The value in machine-readable files: exactly nothing is the number 0 there, beside its sign. */
function machineValue(one: Observation): number | null {
  return one.obsStatus === "zero_exact" ? 0 : one.obsValue;
}

/** Keys that are absent on one side or have another value; at most five. */
function differences(
  found: ReadonlyMap<string, number | null>,
  expected: ReadonlyMap<string, number | null>,
): readonly string[] {
  const keys = new Set([...found.keys(), ...expected.keys()]);
  return [...keys].filter((key) => found.get(key) !== expected.get(key)).slice(0, 5);
}

/** A build with all its checks takes about a minute on two cores; more than this is a hang. */
const BUILD_LIMIT = 600_000;

describe("an edition", () => {
  let folder: string;
  let publication: Publication;

  beforeAll(async () => {
    folder = build({TZ: "Europe/Berlin"});
    publication = await realPublication();
  }, BUILD_LIMIT);

  test("is the same byte for byte in another time zone and locale", {timeout: BUILD_LIMIT}, () => {
    const elsewhere = build({TZ: "Pacific/Auckland", LC_ALL: "C", LANG: "C"});
    expect([...hashes(elsewhere)]).toEqual([...hashes(folder)]);
  });

  test("has names that Windows takes, and no two that differ only in small and capital letters", () => {
    const paths = [...hashes(folder).keys()];
    expect(paths.filter((path) => !path.split("/").every(isPortableName))).toEqual([]);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });

  test("has a workbook and a page for every indicator, and a table for those with figures", () => {
    const files = hashes(folder);
    for (const {indicator, cube} of publication.indicators) {
      const code = indicator.code.toLowerCase();
      expect(files.has(`indikator/${code}/index.html`)).toBe(true);
      expect(files.has(`excel/kim-hessen_${code}-${indicator.slug}.xlsx`)).toBe(true);
      expect(files.has(`daten/${code}.csv`)).toBe(cube !== undefined);
    }
    for (const kreis of publication.catalogue.regions.kreiseAt("2025-12-31")) {
      expect(files.has(`kreis/${kreis.refArea}/index.html`)).toBe(true);
    }
  });

  test("names no machine, user or path of the one who built it", () => {
    const forbidden = [process.cwd(), tmpdir(), "node_modules"];
    for (const name of hashes(folder).keys()) {
      if (!/\.(html|css|csv|json)$/.test(name)) continue;
      const text = readFileSync(join(folder, name), "utf8");
      for (const word of forbidden) expect(text.includes(word), `${word} in ${name}`).toBe(false);
    }
  });

  test("has the same figures in table, workbook and cube", async () => {
    for (const cube of cubesOf(publication)) {
      const {code, slug} = cube.indicator;
      const expected = new Map(
        cube.observations.map((one) => [
          observationKey(one.measure, one.refArea, one.timePeriod, one.dimensions),
          machineValue(one),
        ]),
      );
      const ids = cube.indicator.dimensions.map((one) => one.id);
      const keyOf = (cell: (column: string) => string) =>
        observationKey(
          cell("MEASURE"),
          cell("REF_AREA"),
          cell("TIME_PERIOD"),
          Object.fromEntries(ids.map((id) => [id, cell(id.toUpperCase())])),
        );
      const csv = csvRows(readFileSync(join(folder, "daten", `${code.toLowerCase()}.csv`), "utf8"));
      const fromCsv = new Map(
        csv
          .filter((row) => (row.TRANSFORMATION ?? "N") === "N")
          .map((row) => [
            keyOf((column) => row[column] ?? ""),
            row.OBS_VALUE === "" ? null : Number(row.OBS_VALUE),
          ]),
      );
      expect(differences(fromCsv, expected)).toEqual([]);

      const file = join(folder, "excel", `kim-hessen_${code.toLowerCase()}-${slug}.xlsx`);
      const book = await readXlsx(readFileSync(file));
      const sheet = book.sheets.find((one) => one.name === `csv-${code}`);
      const [header = [], ...rows] = sheet?.rows ?? [];
      const columns = header.map(String);
      const fromBook = new Map(
        rows
          .filter((row) => (row[columns.indexOf("TRANSFORMATION")] ?? "N") === "N")
          .map((row) => {
            const value = row[columns.indexOf("OBS_VALUE")];
            return [
              keyOf((column) => String(row[columns.indexOf(column)] ?? "")),
              typeof value === "number" ? value : null,
            ];
          }),
      );
      expect(differences(fromBook, expected)).toEqual([]);
    }
  });
});
