import {afterAll, describe, expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import type {IndicatorCube} from "../../src/analyse/publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {kreisWorkbook} from "../../src/disseminate/xlsx/kreis/kreis-workbook.js";
import {planKreise} from "../../src/disseminate/xlsx/kreis/plan.js";
import {LAND} from "../../src/model/region.js";
import {signOf} from "../../src/model/status.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {cellsOfRange} from "../ooxml/check-cells.js";
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

const root = process.cwd();
const catalogue = loadCatalogue(root);
const publication = createPublication(catalogue, await openWarehouse(root, catalogue));
const edition = planKreise(publication);
const {zeichen} = publication.edition;

/** A city, a city whose figures partly stand in a joint unit, and that unit; all with KIM_FULL. */
const sample = ["06411", "06611", "06611+06633"];
const tested = edition.regions.filter(
  (region) => process.env.KIM_FULL === "1" || sample.includes(region.refArea),
);

const cubes = new Map(
  publication.indicators.flatMap(({indicator, cube}): [string, IndicatorCube][] =>
    cube === undefined ? [] : [[indicator.code, cube]],
  ),
);

function shownIn(cell: ReadCell | undefined): number | string | undefined {
  if (cell === undefined || cell.type === "blank") return undefined;
  return cell.type === "n" ? Number(cell.text) : cell.text;
}

/** Cells by row and column, from 1. */
function grid(cells: ReadonlyMap<string, ReadCell> | undefined) {
  const byPlace = new Map([...(cells?.values() ?? [])].map((cell) => [`${cell.row},${cell.column}`, cell]));
  return (row: number, column: number) => byPlace.get(`${row},${column}`);
}

test("every Kreis of the newest figures and the joint unit have a workbook", () => {
  const keys = edition.regions.map((region) => region.refArea);
  const kreise = catalogue.regions.kreiseAt("2024-12-31").map((region) => region.refArea);
  expect(keys.filter((key) => !key.includes("+"))).toEqual(kreise);
  expect(keys).toContain("06611+06633");
  expect(tested.length).toBeGreaterThanOrEqual(3);
});

describe.each(tested.map((region) => [region.refArea, region] as const))("%s", (refArea, region) => {
  const {workbook, fileName} = kreisWorkbook(edition, region);
  const bytes = writeWorkbook(workbook);
  let opened: {container: ReturnType<typeof openContainer>; cells: ReturnType<typeof readCells>} | undefined;
  const open = () => {
    const container = opened?.container ?? openContainer(bytes);
    opened ??= {container, cells: readCells(container)};
    return opened;
  };
  afterAll(() => {
    opened = undefined;
  });

  test("has a speaking name, is under 1.5 MB and the same twice", () => {
    expect(fileName).toMatch(/^kim-hessen_06\d{3}[a-z0-9-]+\.xlsx$/);
    expect(bytes.length).toBeLessThan(1_500_000);
    expect(
      Buffer.compare(bytes, writeWorkbook(kreisWorkbook(planKreise(publication), region).workbook)),
    ).toBe(0);
  });

  test("has no structural defect", async () => {
    expect(await checkWorkbook(bytes, fastestValidator)).toEqual([]);
    const {container, cells} = open();
    expect(greenCorners(container, cells)).toEqual([]);
  });

  test("hucre reads every cell as the file holds it", async () => {
    expect(differences(await valuesOfHucre(bytes), valuesOfFile(bytes))).toEqual([]);
  });

  test("the overview names all indicators on one page with the figures of the cube", () => {
    const {container, cells} = open();
    const at = grid(cells.get("Überblick"));
    const codes: (string | undefined)[] = [];
    for (let row = 5; row < 5 + publication.indicators.length; row++) {
      const code = at(row, 1)?.text ?? "";
      codes.push(code);
      const cube = cubes.get(code);
      const view = cube?.indicator.darstellung?.leitwert;
      if (cube === undefined || view === undefined) {
        expect(shownIn(at(row, 6)), code).toBe(signOf("not_yet", zeichen));
        expect(at(row, 11)?.text).toMatch(/liegen noch nicht vor/);
        continue;
      }
      const period = cube.latestPeriod(view.measure, view.dimensions) ?? "";
      const expected = (area: string) => {
        const observation = cube.find(view.measure, area, period, view.dimensions);
        if (observation === undefined) return signOf("unknown", zeichen);
        return observation.obsValue ?? signOf(observation.obsStatus, zeichen);
      };
      expect(shownIn(at(row, 6)), `${code} Wert`).toBe(expected(refArea));
      expect(shownIn(at(row, 10)), `${code} Hessen`).toBe(expected(LAND));
      const observation = cube.find(view.measure, refArea, period, view.dimensions);
      if (observation !== undefined) {
        const {absolute, percent} = cube.change(observation);
        for (const [column, derived] of [
          [8, absolute],
          [9, percent],
        ] as const)
          if (derived !== undefined) {
            const shown = shownIn(at(row, column));
            if (derived.value === null) expect(shown).toBe(signOf(derived.status, zeichen));
            else expect(shown).toBeCloseTo(derived.value, 9);
          }
      }
      expect(at(row, 11)?.text.length, code).toBeGreaterThan(20);
    }
    expect(codes).toEqual(publication.indicators.map(({indicator}) => indicator.code));
    const part = container.sheets.find(({name}) => name === "Überblick")?.part ?? "";
    const setup = find(container.tree(part), "pageSetup")?.attributes;
    expect([setup?.get("fitToWidth"), setup?.get("fitToHeight"), setup?.get("orientation")]).toEqual([
      "1",
      "1",
      "landscape",
    ]);
  });

  test("every sparkline runs over numbers or gaps, never over a sign or a break", () => {
    const {container, cells} = open();
    const part = container.sheets.find(({name}) => name === "Überblick")?.part ?? "";
    const lines = findAll(container.tree(part), "sparkline");
    expect(lines.length).toBeGreaterThanOrEqual(1);
    for (const line of lines) {
      const range = find(line, "f")?.text ?? "";
      const points = (cellsOfRange(range, cells) ?? []).map(shownIn);
      for (const end of [points[0], points.at(-1)]) expect(typeof end, range).toBe("number");
      for (const point of points) expect(["number", "undefined"], range).toContain(typeof point);
    }
  });

  test("tables of the Themenfelder hold the figures of the cube; what follows is a formula", () => {
    const {cells, container} = open();
    const numbers = new Set(
      [...cubes.values()].flatMap((cube) =>
        cube.observations.flatMap((one) =>
          one.refArea === refArea || one.refArea === LAND ? (one.obsValue ?? []) : [],
        ),
      ),
    );
    // The change of a table's first year stands alone: the year before it is not in the table.
    for (const cube of cubes.values()) {
      const view = cube.indicator.darstellung?.leitwert;
      for (const one of cube.observations)
        if (one.refArea === refArea && one.measure === view?.measure)
          for (const derived of [cube.change(one).absolute, cube.change(one).percent])
            if (typeof derived?.value === "number") numbers.add(derived.value);
    }
    let formulas = 0;
    for (const {name} of container.sheets.filter((sheet) => /^[1-6] /.test(sheet.name)))
      for (const cell of cells.get(name)?.values() ?? []) {
        if (cell.formula !== undefined) formulas++;
        else if (cell.type === "n")
          expect(numbers.has(Number(cell.text)), `${name}!${cell.address} ${cell.text}`).toBe(true);
        expect(cell.type === "e" || cell.text.startsWith("#"), `${name}!${cell.address}`).toBe(false);
      }
    expect(formulas).toBeGreaterThan(50);
  });

  test("the data sheet holds every figure of the Kreis", () => {
    const {cells} = open();
    const at = grid(cells.get(`csv-${refArea}`));
    const heads: string[] = [];
    for (let column = 1; at(1, column) !== undefined; column++) heads.push(at(1, column)?.text ?? "");
    const column = (name: string) => heads.indexOf(name) + 1;
    let row = 1;
    for (const cube of cubes.values())
      for (const one of cube.observations) {
        if (one.refArea !== refArea) continue;
        row++;
        const read = ["INDICATOR", "MEASURE", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "SIGN"].map((name) =>
          shownIn(at(row, column(name))),
        );
        const value = one.obsValue ?? (one.obsStatus === "zero_exact" ? 0 : undefined);
        const sign = one.obsValue === null ? signOf(one.obsStatus, zeichen) : undefined;
        expect(read).toEqual([one.indicator, one.measure, refArea, one.timePeriod, value, sign]);
      }
    expect(row).toBeGreaterThan(50);
    expect(at(row + 1, 1)).toBeUndefined();
  });

  test("has none of the defects of the closest peer; alternative texts differ", () => {
    const {container} = open();
    const core = container.texts.get("docProps/core.xml") ?? "";
    expect(core).toContain(`<dc:title>${region.name}: alle Indikatoren</dc:title>`);
    expect(core).toContain(`<dc:creator>${publication.edition.herausgeber}</dc:creator>`);
    expect(core).toContain("<dc:language>de-DE</dc:language>");
    for (const [name, xml] of container.texts) {
      expect(name).not.toMatch(/externalLink|vba|printerSettings/);
      expect(xml).not.toMatch(/[A-Z]:\\|file:\/\//);
    }
    for (const {name, part} of container.sheets) {
      const tree = container.tree(part);
      expect(find(tree, "mergeCells"), name).toBeUndefined();
      expect(find(tree, "pageSetup")?.attributes.get("paperSize"), name).toBe("9");
      expect(find(tree, "oddFooter")?.text, name).toMatch(/&LStand \d\d\.\d\d\.\d{4}.*&RSeite &P von &N/);
    }
    const texts = [...container.texts.keys()]
      .filter((name) => name.startsWith("xl/drawings/drawing"))
      .flatMap((name) => findAll(container.tree(name), "cNvPr").map((one) => one.attributes.get("descr")));
    expect(texts.length).toBeGreaterThanOrEqual(3);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("every sheet is reached from the contents and leads back", () => {
    const {container} = open();
    const targets = (part: string) =>
      findAll(container.tree(part), "hyperlink").map((link) => link.attributes.get("location") ?? "");
    const [contents, ...others] = container.sheets;
    if (contents === undefined) throw new Error("no contents");
    for (const {name, part} of others) {
      expect(targets(contents.part), name).toContain(
        /^[A-Za-z]+$/.test(name) ? `${name}!A1` : `'${name}'!A1`,
      );
      if (!name.startsWith("csv-")) expect(targets(part), name).toContain("Inhalt!A1");
    }
  });
});

test("a draft carries its mark on the first sheet, in the properties and on every printed page", () => {
  const [region] = tested;
  if (region === undefined) throw new Error("no Kreis");
  const release = {version: "2026", status: "entwurf"} as const;
  const draft = openContainer(
    writeWorkbook(kreisWorkbook(planKreise({...publication, release}), region).workbook),
  );
  expect(draft.texts.get("docProps/core.xml")).toContain("Entwurf – nicht zur Veröffentlichung");
  expect(readCells(draft).get("Inhalt")?.get("A2")?.text).toMatch(/ · Entwurf/);
  for (const {name, part} of draft.sheets)
    expect(find(draft.tree(part), "oddFooter")?.text, name).toContain("&CEntwurf");
  const published = {version: "2026.1", status: "veroeffentlicht"} as const;
  const final = openContainer(
    writeWorkbook(kreisWorkbook(planKreise({...publication, release: published}), region).workbook),
  );
  expect(readCells(final).get("Inhalt")?.get("A2")?.text).toMatch(/Edition 2026\.1$/);
});

test.skipIf(!hasLibreOffice)(
  "LibreOffice computes every formula to its cached value",
  () => {
    const files = tested.map((region) => writeWorkbook(kreisWorkbook(edition, region).workbook));
    const computed = valuesOfLibreOffice(files);
    for (const [index, bytes] of files.entries())
      expect(differences(computed[index] ?? {}, valuesOfFile(bytes), 1e-12), tested[index]?.refArea).toEqual(
        [],
      );
  },
  600_000,
);
