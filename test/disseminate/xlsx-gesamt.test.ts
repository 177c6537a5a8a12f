import {expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {gesamtWorkbook} from "../../src/disseminate/xlsx/gesamt/gesamt-workbook.js";
import {planKreise} from "../../src/disseminate/xlsx/kreis/plan.js";
import {signOf} from "../../src/model/status.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {openWarehouse} from "../../src/process/warehouse.js";
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
const everything = createPublication(catalogue, await openWarehouse(root, catalogue));

/** Some indicators with all their figures; all with KIM_FULL. */
const isFull = process.env.KIM_FULL === "1";
const sample = ["1C", "2C", "3A", "5C", "6B", "6C"];
const publication = {
  ...everything,
  indicators: everything.indicators.filter(({indicator}) => isFull || sample.includes(indicator.code)),
};
const edition = planKreise(publication);
const bytes = writeWorkbook(gesamtWorkbook(edition).workbook);
const container = openContainer(bytes);
const cells = readCells(container);
const {zeichen} = publication.edition;

function shown(cell: ReadCell | undefined): number | string | undefined {
  if (cell === undefined || cell.type === "blank") return undefined;
  return cell.type === "n" ? Number(cell.text) : cell.text;
}

test("has no structural defect and is the same twice", async () => {
  expect(await checkWorkbook(bytes, fastestValidator)).toEqual([]);
  expect(greenCorners(container, cells)).toEqual([]);
  expect(Buffer.compare(bytes, writeWorkbook(gesamtWorkbook(planKreise(publication)).workbook))).toBe(0);
  expect(bytes.length).toBeLessThan(6_000_000);
}, 300_000);

test("there is a sheet for every indicator with figures, reached from the contents", () => {
  const names = container.sheets.map(({name}) => name);
  const codes = publication.indicators.flatMap(({indicator, cube}) =>
    cube === undefined ? [] : [indicator.code],
  );
  expect(names.slice(1, -2).map((name) => name.slice(0, 2))).toEqual(codes);
  const targets = findAll(container.tree(container.sheets[0]?.part ?? ""), "hyperlink").map((link) =>
    link.attributes.get("location"),
  );
  for (const name of names.slice(1)) expect(targets.join("|")).toContain(name);
});

test("the years of every sheet are the figures of the cube", () => {
  let compared = 0;
  for (const {indicator, plan} of edition.indicators) {
    if (plan === undefined) continue;
    const name = container.sheets.find((sheet) => sheet.name.startsWith(`${indicator.code} `))?.name ?? "";
    const byPlace = new Map(
      [...(cells.get(name)?.values() ?? [])].map((cell) => [`${cell.row},${cell.column}`, cell]),
    );
    const {measure, dimensions} = plan.leading;
    for (let row = 6; /^06/.test(byPlace.get(`${row},1`)?.text ?? ""); row++) {
      const refArea = byPlace.get(`${row},1`)?.text ?? "";
      plan.periods.forEach((period, index) => {
        const observation = plan.book.cube.find(measure.id, refArea, period, dimensions);
        if (observation === undefined) return;
        expect(shown(byPlace.get(`${row},${3 + index}`)), `${name} ${refArea} ${period}`).toBe(
          observation.obsValue ?? signOf(observation.obsStatus, zeichen),
        );
        compared++;
      });
    }
  }
  expect(compared).toBeGreaterThan(isFull ? 5_000 : 1_000);
});

test("the last sheet holds every figure of the edition", () => {
  const byPlace = new Map(
    [...(cells.get("csv-alle")?.values() ?? [])].map((cell) => [`${cell.row},${cell.column}`, cell]),
  );
  const heads: string[] = [];
  for (let column = 1; byPlace.has(`1,${column}`); column++)
    heads.push(byPlace.get(`1,${column}`)?.text ?? "");
  const column = (name: string) => heads.indexOf(name) + 1;
  const wanted = ["INDICATOR", "MEASURE", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "SIGN"].map(column);
  let row = 1;
  const wrong: string[] = [];
  for (const {cube} of publication.indicators)
    for (const one of cube?.observations ?? []) {
      row++;
      const value = one.obsValue ?? (one.obsStatus === "zero_exact" ? 0 : undefined);
      const sign = one.obsValue === null ? signOf(one.obsStatus, zeichen) : undefined;
      const expected = [one.indicator, one.measure, one.refArea, one.timePeriod, value, sign];
      const read = wanted.map((place) => shown(byPlace.get(`${row},${place}`)));
      if (read.some((one, index) => one !== expected[index])) wrong.push(`row ${row}: ${read.join(" ")}`);
    }
  expect(wrong).toEqual([]);
  expect(row).toBeGreaterThan(isFull ? 100_000 : 7_000);
});

test("the heat map can be turned off by a list in D3", () => {
  const sheet = container.sheets.find(({name}) => name.startsWith("1C "));
  const tree = container.tree(sheet?.part ?? "");
  expect(find(tree, "dataValidation")?.attributes.get("sqref")).toBe("D3");
  expect(cells.get(sheet?.name ?? "")?.get("D3")?.text).toBe("ein");
  const rules = findAll(tree, "formula").map((one) => one.text);
  expect(rules.filter((rule) => rule.startsWith('IF(AND($D$3="ein"'))).toHaveLength(5);
});

test("hucre reads every cell as the file holds it", async () => {
  expect(differences(await valuesOfHucre(bytes), valuesOfFile(bytes))).toEqual([]);
}, 300_000);

test.skipIf(!hasLibreOffice)(
  "LibreOffice computes every formula to its cached value",
  () => {
    const [computed] = valuesOfLibreOffice([bytes]);
    expect(differences(computed ?? {}, valuesOfFile(bytes), 1e-12)).toEqual([]);
  },
  300_000,
);
