import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {sourceSchema} from "../../src/catalogue/source-schema.js";
import {importFile} from "../../src/collect/import-files.js";
import {openInput} from "../../src/collect/input-files.js";
import {
  catalogue,
  emptyProject,
  hasOfficial,
  official,
  projectRoot,
  runImport,
  sourceWith,
} from "./fixtures.js";

const contents = (root: string) =>
  Object.fromEntries(
    ["hsl", "ba", "destatis", "bbsr"]
      .filter((producer) => existsSync(join(root, "data", producer)))
      .flatMap((producer) =>
        readdirSync(join(root, "data", producer)).map((name) => [
          `${producer}/${name}`,
          readFileSync(join(root, "data", producer, name), "utf8"),
        ]),
      ),
  );

describe.skipIf(!hasOfficial)("official files (material folder beside the repository)", () => {
  test("reading them again gives the committed figures byte for byte", async () => {
    const root = emptyProject();
    const {code, out} = await runImport([official("")], {root});
    expect(code).toBe(0);
    const table = out.split("\n").filter((line) => line.startsWith(official("")));
    const lines = table.map((line) => line.replace(official(""), "").replace(/ {2,}/g, " | ").trim());
    expect(lines.length).toBeGreaterThan(200);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../golden/collect/official.txt");
    const [made, committed] = [contents(root), contents(projectRoot)];
    expect(Object.keys(made)).toEqual(Object.keys(committed));
    for (const [name, text] of Object.entries(committed)) expect(made[name] === text, name).toBe(true);
  }, 300_000);

  test("so does reading some of them in another order, file by file", async () => {
    const root = emptyProject();
    const paths = [
      "recent/12411-01-01-4_HE_2018-2025.csv",
      "recent/12411-01-01-4_2010-2024_web.xlsx",
      "genesis/api2020/12411-01-01-4__data_tablefile__de.zip",
      "genesis/ffcsv/12411-01-01-4_2023_new-ffcsv_de.csv",
      "genesis/ffcsv/12411-01-01-4_2023_old-ffcsv_de.csv",
      "genesis/ffcsv/12411-01-01-4_2022_old-ffcsv_de.csv",
      "genesis/regionaldb_2017/12411-01-01-4_00.csv",
    ];
    for (const path of paths) expect((await runImport([official(path)], {root})).code).toBe(0);
    const name = "hsl/12411-01-01-4.csv";
    expect(contents(root)[name] === contents(projectRoot)[name]).toBe(true);
  });

  test("German and English flat files hold the same figures", async () => {
    const figuresOf = (path: string) =>
      openInput(official(path))
        .flatMap((input) => importFile(input, {catalogue, register: new Map(), stand: "2026-01-01"}))
        .flatMap(({delivery}) => delivery?.rows ?? [])
        .map((row) => row.slice(0, -2).join())
        .sort();
    for (const year of ["2022_old", "2024_new"]) {
      const german = figuresOf(`genesis/ffcsv/12411-01-01-4_${year}-ffcsv_de.csv`);
      expect(german.length).toBeGreaterThan(70);
      expect(figuresOf(`genesis/ffcsv/12411-01-01-4_${year}-ffcsv_en.csv`)).toEqual(german);
    }
  });

  const employed = sourceSchema.parse({
    ...sourceWith({}),
    table: "hsl/13111-01-03-4",
    evas: "13111",
    periodicity: "stichtag",
    stichtag: "06-30",
    measures: [{id: "beschaeftigte", titel: "Beschäftigte (Arbeitsort)", unit: "personen", additive: true}],
    dimensions: ["citizenship", "sex"],
    labels: {
      citizenship: {_T: ["Insgesamt"], NATA: ["NATA"]},
      sex: {_T: ["Insgesamt"], M: ["GESM"], F: ["GESW"]},
    },
    layouts: [
      {
        format: "ffcsv",
        variables: {NAT: "citizenship", GES: "sex"},
        contents: {ERW032: {measure: "beschaeftigte"}},
      },
    ],
  });
  const importEmployed = (change: (text: string) => string) => {
    const context = {
      catalogue: {sources: new Map([[employed.table, employed]]), regions: catalogue.regions},
      register: new Map(),
      stand: "2026-03-10",
    };
    return openInput(official("genesis/ffcsv/13111-01-03-4_2024_new-ffcsv_de.csv")).flatMap((input) =>
      importFile({...input, bytes: Buffer.from(change(Buffer.from(input.bytes).toString("utf8")))}, context),
    );
  };

  test("a further table needs only its description", () => {
    const [found] = importEmployed((text) => text);
    expect(found?.outcome.verdict).toBe("übernommen");
    const sum = (codes: string) =>
      (found?.delivery?.rows ?? [])
        .filter((row) => row.slice(2, 5).join() === `2024-06-30,${codes}` && row[1]?.length === 5)
        .reduce((total, row) => total + Number(row[5]), 0);
    expect([sum("_T,_T"), sum("NATA,_T")]).toEqual([2761767, 538919]);
  });

  test("Kreise that are not loaded yet are a question", () => {
    const [found] = importEmployed((text) =>
      text.replaceAll(/^(.*;KREISE;[^;]*;06.*;)\d+(;Anzahl;.*)$/gm, "$1-$2"),
    );
    expect(found?.outcome.verdict).toBe("zurückgewiesen");
    expect(found?.outcome.errors[0]?.problem).toMatch(
      /^30\.06\.2024: „Beschäftigte \(Arbeitsort\)“ hat für .* den Wert \d+, für alle Kreise aber „-“/,
    );
    expect(found?.delivery).toBeUndefined();
  });
});
