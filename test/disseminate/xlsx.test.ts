import {afterAll, describe, expect, test} from "vitest";
import {indicatorCsv, tidyTable} from "../../src/disseminate/open-data/tidy.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {signOf, statusTable} from "../../src/model/status.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {greenCorners} from "../ooxml/check-excel.js";
import {fastestValidator} from "../ooxml/check-schema.js";
import {checkWorkbook} from "../ooxml/check-workbook.js";
import {openContainer} from "../ooxml/container.js";
import {
  differences,
  hasLibreOffice,
  valuesOfFile,
  valuesOfHucre,
  valuesOfLibreOffice,
} from "../ooxml/other-readers.js";
import {type ReadCell, readCells} from "../ooxml/read-cells.js";
import {find, findAll} from "../ooxml/xml-tree.js";
import {accessibilityDefects} from "./accessible.js";
import {realWorkbooks} from "./xlsx-real.js";

const workbooks = await realWorkbooks();

/** Cells of a sheet by row and column, from 1. */
function grid(cells: ReadonlyMap<string, ReadCell>): (row: number, column: number) => ReadCell | undefined {
  const byPlace = new Map([...cells.values()].map((cell) => [`${cell.row},${cell.column}`, cell]));
  return (row, column) => byPlace.get(`${row},${column}`);
}

/** A workbook's parts and cells. */
function openWorkbook(bytes: Uint8Array) {
  const container = openContainer(bytes);
  const cells = readCells(container);
  const tables = container.sheets.filter(
    ({name}) => name !== "Einordnung" && cells.get(name)?.get("A5")?.text === "Schlüssel",
  );
  return {container, cells, tables};
}

type Opened = ReturnType<typeof openWorkbook>;

test("every indicator with figures has a workbook with a name that says what it is", () => {
  expect(workbooks.length).toBeGreaterThanOrEqual(6);
  for (const {fileName} of workbooks) expect(fileName).toMatch(/^kim-hessen_[1-6][a-z]-[a-z0-9-]+\.xlsx$/);
});

describe.each(workbooks.map((one) => [one.code, one] as const))("%s", (code, one) => {
  const {bytes, cube, publication} = one;
  let opened: Opened | undefined;
  const open = () => {
    opened ??= openWorkbook(bytes);
    return opened;
  };
  afterAll(() => {
    opened = undefined;
  });

  test("has no structural defect", async () => {
    expect(await checkWorkbook(bytes, fastestValidator)).toEqual([]);
    const {container, cells} = open();
    expect(greenCorners(container, cells)).toEqual([]);
  });

  test("is under 1 MB and the same twice", () => {
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(
      Buffer.compare(
        bytes,
        writeWorkbook(indicatorWorkbook({indicator: cube.indicator, cube}, publication).workbook),
      ),
    ).toBe(0);
  });

  test("hucre reads every cell as the file holds it", async () => {
    expect(differences(await valuesOfHucre(bytes), valuesOfFile(bytes))).toEqual([]);
  });

  test("the data sheet holds every observation of the cube and equals the CSV file", () => {
    const {cells} = open();
    const {columns, rows} = tidyTable(cube, publication);
    const at = grid(cells.get(`csv-${code}`) ?? new Map());
    const wrong = [columns, ...rows].flatMap((row, index) =>
      row.flatMap((value, column) => {
        const cell = at(index + 1, column + 1);
        const read =
          cell === undefined || cell.type === "blank"
            ? undefined
            : cell.type === "n"
              ? Number(cell.text)
              : cell.text;
        return read === value ? [] : [`${cell?.address}: ${read} / ${value}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(rows).toHaveLength(cube.observations.length);
    expect(indicatorCsv(cube, publication).trimEnd().split("\n")).toHaveLength(rows.length + 1);
  });

  test("tables of areas: official order, keys as text, numbers as numbers, signs as text", () => {
    const {cells, tables} = open();
    expect(tables.length).toBeGreaterThanOrEqual(2);
    for (const {name} of tables) {
      const at = grid(cells.get(name) ?? new Map());
      const keys: string[] = [];
      for (let row = 6; /^06/.test(at(row, 1)?.text ?? ""); row++) {
        expect(at(row, 1)?.type).toBe("text");
        keys.push(at(row, 1)?.text ?? "");
        for (let column = 3; at(5, column) !== undefined; column++) {
          const cell = at(row, column);
          expect(
            cell?.type === "n" || /^[–.…/xk]$/.test(cell?.text ?? ""),
            `${name}!${cell?.address} ${cell?.text}`,
          ).toBe(true);
        }
      }
      const official = publication.catalogue.regions.all.map((region) => region.refArea);
      expect(keys).toEqual(official.filter((key) => keys.includes(key)));
      expect(keys.at(-1)).toBe("06");
      expect(keys.filter((key) => key.length === 5).length).toBeGreaterThanOrEqual(26);
    }
  });

  test("time series have every year in equal steps", () => {
    const {cells, tables} = open();
    const series = tables.filter(({name}) => /^Zeit(?:reihe)? /.test(name));
    expect(series.length).toBeGreaterThanOrEqual(1);
    for (const {name} of series) {
      const at = grid(cells.get(name) ?? new Map());
      const years: number[] = [];
      for (let column = 3; at(5, column) !== undefined; column++)
        years.push(Number(/\d{4}/.exec(at(5, column)?.text ?? "")?.[0]));
      expect(years, name).toEqual(years.map((_, index) => (years[0] ?? 0) + index));
    }
  });

  test("every figure printed in a table is a figure of the cube", () => {
    const {cells, tables} = open();
    const numbers = new Set(cube.observations.flatMap((observation) => observation.obsValue ?? []));
    for (const {name} of tables.filter((table) => table.name !== "Vorjahresvergleich")) {
      const sheet = cells.get(name) ?? new Map();
      const at = grid(sheet);
      for (const cell of sheet.values())
        if (cell.type === "n" && !/Veränderung/.test(at(5, cell.column)?.text ?? ""))
          expect(numbers.has(Number(cell.text)), `${name}!${cell.address} ${cell.text}`).toBe(true);
    }
  });

  test("changes on the previous year are those of the cube", () => {
    const {cells, tables} = open();
    if (!cells.has("Vorjahresvergleich")) return;
    const changes = new Set<number | string>();
    for (const observation of cube.observations) {
      const {absolute, percent} = cube.change(observation);
      for (const derived of [absolute, percent])
        if (derived !== undefined)
          changes.add(derived.value ?? signOf(derived.status, publication.edition.zeichen));
    }
    const seen = new Set<string>();
    for (const {name} of tables) {
      const at = grid(cells.get(name) ?? new Map());
      for (let column = 3; at(5, column) !== undefined; column++) {
        if (!/Veränderung/.test(at(5, column)?.text ?? "")) continue;
        for (let row = 6; /^06/.test(at(row, 1)?.text ?? ""); row++) {
          const cell = at(row, column);
          expect(
            changes.has(cell?.type === "n" ? Number(cell.text) : (cell?.text ?? "")),
            `${name}!${cell?.address} ${cell?.text}`,
          ).toBe(true);
          if (cell?.formula !== undefined) seen.add(name);
        }
      }
    }
    expect([...seen]).toContain("Vorjahresvergleich");
    expect(seen.size).toBeGreaterThan(1);
  });

  test("what stands around the leading figure is what the cube derives", () => {
    const view = cube.indicator.darstellung?.leitwert;
    const sheet = open().cells.get("Einordnung");
    if (view === undefined || sheet === undefined) return;
    const period = cube.latestPeriod(view.measure, view.dimensions) ?? "";
    const at = grid(sheet);
    const heads = new Map<string, number>();
    for (let column = 3; at(5, column) !== undefined; column++)
      heads.set((at(5, column)?.text ?? "").split("\n").slice(0, 2).join(" "), column);
    const dialect = publication.edition.zeichen;
    const text = (derived: {readonly value: number | null; readonly status: string} | undefined) =>
      derived === undefined ? signOf("not_meaningful", dialect) : derived;
    for (let row = 6; /^06/.test(at(row, 1)?.text ?? ""); row++) {
      const area = at(row, 1)?.text ?? "";
      const observation = cube.find(view.measure, area, period, view.dimensions);
      if (observation === undefined) continue;
      const expected: readonly (readonly [string, ReturnType<typeof text>])[] = [
        ["Unterschied zu Hessen", text(area === "06" ? undefined : cube.differenceToLand(observation))],
        ["Anteil an Hessen", text(cube.shareOfLand(observation))],
        ["Ausländerinnen und Ausländer", text(cube.citizenshipGap(observation))],
        ["Veränderung in Prozentpunkten", text(cube.longestChange(observation).absolute)],
        ["Veränderung absolut", text(cube.longestChange(observation).absolute)],
        ["Veränderung in %", text(cube.longestChange(observation).percent)],
      ];
      for (const [head, wanted] of expected) {
        const column = heads.get(head);
        if (column === undefined) continue;
        const cell = at(row, column);
        if (typeof wanted === "string") expect(cell?.text, `${head} ${area}`).toBe(wanted);
        else if (wanted.value === null) expect(cell?.type, `${head} ${area}`).toBe("text");
        else expect(Number(cell?.text), `${head} ${area}`).toBeCloseTo(wanted.value, 9);
      }
    }
    expect(heads.get("Wert")).toBe(3);
    expect(heads.size).toBeGreaterThan(1);
  });

  test("every sheet is reached from the contents and leads back", () => {
    const {container} = open();
    const targets = (part: string) =>
      findAll(container.tree(part), "hyperlink").map((link) => link.attributes.get("location") ?? "");
    const quoted = (name: string) => [`'${name}'!A1`, `${name}!A1`];
    const [contents, ...others] = container.sheets;
    if (contents === undefined) throw new Error("no contents");
    expect(contents.name).toBe("Inhalt");
    for (const {name, part} of others) {
      expect(
        quoted(name).some((target) => targets(contents.part).includes(target)),
        name,
      ).toBe(true);
      if (!name.startsWith("csv-")) expect(targets(part), name).toContain("Inhalt!A1");
    }
  });

  test("has none of the defects of the closest peer", () => {
    const {container, cells, tables} = open();
    const {edition} = publication;
    const core = container.texts.get("docProps/core.xml") ?? "";
    expect(core).toContain(`<dc:title>${code} `);
    expect(core).toContain(`<dc:creator>${edition.herausgeber}</dc:creator>`);
    expect(core).toContain("<dc:language>de-DE</dc:language>");
    for (const [name, xml] of container.texts) {
      expect(name).not.toMatch(/externalLink|vba|printerSettings/);
      expect(xml).not.toMatch(/[A-Z]:\\|file:\/\//);
    }
    for (const {name, part} of container.sheets) {
      const tree = container.tree(part);
      expect(find(tree, "mergeCells"), name).toBeUndefined();
      const isTable = tables.some((table) => table.name === name) || name.startsWith("csv-");
      if (isTable) expect(find(tree, "pane")?.attributes.get("state"), name).toBe("frozen");
      expect(find(tree, "pageSetup")?.attributes.get("paperSize"), name).toBe("9");
      expect(find(tree, "oddFooter")?.text, name).toMatch(
        /^&LStand \d\d\.\d\d\.\d{4}&CEntwurf [^&]+&RSeite &P von &N$/,
      );
      const errors = [...(cells.get(name)?.values() ?? [])].filter(
        (cell) =>
          (cell.type === "e" || cell.text.startsWith("#")) &&
          !(name === "Diagrammdaten" && cell.text === "#N/A" && cell.formula?.endsWith(",NA())") === true),
      );
      expect(errors, name).toEqual([]);
    }
  });

  test("passes what a machine can check of the list for accessible spreadsheets", () => {
    const {container, cells} = open();
    expect(accessibilityDefects(container, cells)).toEqual([]);
  });

  test("lists the signs that stand in it, and no others", () => {
    const {cells} = open();
    const contents = [...(cells.get("Inhalt")?.values() ?? [])];
    const rowOf = (text: string) =>
      contents.find((cell) => cell.column === 1 && cell.text === text)?.row ?? 0;
    const listed = contents
      .filter(
        ({row, column, type}) =>
          column === 1 && type === "text" && row > rowOf("Zeichen") && row < rowOf("Herausgeber"),
      )
      .map(({text}) => text);
    const texts = new Set(
      [...cells]
        // In the data of the pyramid "0" is an age.
        .filter(([name]) => !["Inhalt", "Methodik", "Diagrammdaten"].includes(name))
        .flatMap(([, sheet]) =>
          [...sheet.values()].filter((cell) => cell.type === "text").map((cell) => cell.text),
        ),
    );
    const dialect = publication.edition.zeichen;
    const inPlace = Object.entries(statusTable).flatMap(([status, row]) =>
      ["provisional", "estimated", "unreliable_shown", "normal"].includes(status) ? [] : [row[dialect]],
    );
    expect(listed.filter((sign) => inPlace.includes(sign) && !texts.has(sign))).toEqual([]);
    expect(inPlace.filter((sign) => texts.has(sign) && !listed.includes(sign))).toEqual([]);
  });

  test("no axis of shares goes beyond 100", () => {
    const {container} = open();
    for (const part of [...container.texts.keys()].filter((name) => name.startsWith("xl/charts/chart"))) {
      const chart = container.tree(part);
      const isShare = findAll(chart, "t").some(({text}) => /^Prozent,/.test(text));
      const bars = find(chart, "barChart");
      if (!isShare || bars === undefined || find(bars, "grouping")?.attributes.get("val") !== "clustered")
        continue;
      const values = findAll(bars, "numCache").flatMap((cache) =>
        findAll(cache, "v").map(({text}) => Number(text)),
      );
      const max = findAll(chart, "valAx").map((axis) => find(axis, "max")?.attributes.get("val"))[0];
      if (Math.max(...values) > 80) expect(max, part).toBe("100");
    }
  });

  test("charts have different names, titles and alternative texts", () => {
    const {container} = open();
    const objects = [...container.texts.keys()]
      .filter((name) => name.startsWith("xl/drawings/drawing"))
      .flatMap((name) => findAll(container.tree(name), "cNvPr").map(({attributes}) => attributes));
    expect(objects.length).toBeGreaterThanOrEqual(1);
    const texts = objects.map((attributes) => attributes.get("descr"));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/Diagrammdaten“ ab Zeile \d+\.$/);
  });
});

test.skipIf(!hasLibreOffice)(
  "LibreOffice computes every formula of every workbook to its cached value",
  () => {
    const computed = valuesOfLibreOffice(workbooks.map((one) => one.bytes));
    for (const [index, {code, bytes}] of workbooks.entries()) {
      expect(differences(computed[index] ?? {}, valuesOfFile(bytes), 1e-12), code).toEqual([]);
    }
  },
  300_000,
);
