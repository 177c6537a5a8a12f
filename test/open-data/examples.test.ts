import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, describe, expect, test} from "vitest";
import {dataFiles} from "../../src/disseminate/open-data/data-files.js";
import {dataExamples} from "../../src/disseminate/open-data/examples.js";
import {realPublication} from "../fixtures/publication.js";

const handbook = readFileSync("docs/handbuch/daten-nutzen.md", "utf8");

/** The code of the handbook's example in a language. */
function example(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(handbook)?.[1];
  if (found === undefined) throw new Error(`no example in ${language}`);
  return found;
}

function present(program: string): boolean {
  return spawnSync(program, ["--version"], {stdio: "ignore"}).status === 0;
}

describe("the examples of the handbook give the published figure", async () => {
  const publication = await realPublication();
  const [first] = publication.indicators;
  const expected = first?.cube?.find("personen", "06412", "2022-12-31")?.obsValue;
  const folder = mkdtempSync(join(tmpdir(), "kim-examples-"));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  const one = {...publication, indicators: publication.indicators.slice(0, 1)};
  for (const {path, bytes} of await dataFiles(one, folder)) {
    const file = join(folder, "ausgabe", path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, bytes);
  }
  const run = (program: string, args: readonly string[]) =>
    Number(execFileSync(program, [...args], {cwd: folder, encoding: "utf8"}).trim());

  test("the page of the edition prints the code of the handbook", () => {
    expect(dataExamples.map(({language, code}) => [language, code])).toEqual(
      dataExamples.map(({language}) => [language, example(language)]),
    );
    expect(dataExamples.map(({language}) => language)).toEqual(["powerquery", "r", "python", "sql", "js"]);
  });

  test("the figure is there", () => {
    expect(expected).toBeGreaterThan(700_000);
  });

  test.skipIf(!present("python3"))("Python", () => {
    expect(run("python3", ["-c", example("python")])).toBe(expected);
  });

  test.skipIf(!present("Rscript"))("R", () => {
    expect(run("Rscript", ["-e", example("r")])).toBe(expected);
  });

  test("JavaScript", () => {
    expect(run(process.execPath, ["--input-type=module", "-e", example("js")])).toBe(expected);
  });

  test("DuckDB", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const query = example("sql").replaceAll("'ausgabe/", `'${folder.replaceAll("\\", "/")}/ausgabe/`);
    expect((await connection.runAndReadAll(query)).getRowsJS()).toEqual([[expected]]);
    connection.closeSync();
    instance.closeSync();
  });

  test("Power Query names columns that the file has", () => {
    const head = readFileSync(join(folder, "ausgabe", "daten", "1a.csv"), "utf8")
      .split("\n")[0]
      ?.split(",");
    for (const [, column] of example("powerquery").matchAll(/\[([A-Z_]+)\]/g)) expect(head).toContain(column);
    expect(example("powerquery")).toContain("Encoding = 65001");
  });
});
