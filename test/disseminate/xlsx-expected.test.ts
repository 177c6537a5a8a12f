import {expect, test} from "vitest";
import type {Publication} from "../../src/analyse/publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {figureCell, type StatusLog} from "../../src/disseminate/xlsx/figure-cell.js";
import {expectedWorkbook} from "../../src/disseminate/xlsx/indicator/expected-workbook.js";
import type {Observation} from "../../src/model/observation.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {checkWorkbook} from "../ooxml/check-workbook.js";
import {openContainer} from "../ooxml/container.js";
import {differences, hasLibreOffice, valuesOfFile, valuesOfLibreOffice} from "../ooxml/other-readers.js";
import {readCells} from "../ooxml/read-cells.js";
import {accessibilityDefects} from "./accessible.js";

const catalogue = loadCatalogue(process.cwd());
const indicator = catalogue.indicators.find(({lieferung}) => lieferung !== undefined);
if (indicator === undefined) throw new Error("no indicator waits for a delivery");
const publication: Publication = {
  edition: catalogue.edition,
  release: {version: "2026", status: "veroeffentlicht"},
  catalogue,
  indicators: [{indicator, cube: undefined}],
  deliveries: new Map(),
};
const {workbook, fileName} = expectedWorkbook(indicator, publication);
const bytes = writeWorkbook(workbook);
const container = openContainer(bytes);
const cells = readCells(container);

test("an indicator without figures has a workbook that says what is delivered and by whom", async () => {
  expect(fileName).toBe(`kim-hessen_${indicator.code.toLowerCase()}-${indicator.slug}.xlsx`);
  expect(await checkWorkbook(bytes)).toEqual([]);
  expect(accessibilityDefects(container, cells)).toEqual([]);
  const contents = [...(cells.get("Inhalt")?.values() ?? [])].map(({text}) => text);
  expect(contents).toContain(indicator.lieferung);
  expect(contents).toContain("Angabe liegt nicht oder noch nicht vor");
});

test("its table has every Kreis and no number", () => {
  const table = [...(cells.get("Tabelle (ohne Zahlen)")?.values() ?? [])];
  expect(table.filter(({type}) => type === "n")).toEqual([]);
  const keys = table.filter(({column, text}) => column === 1 && /^06\d{3}$/.test(text));
  expect(keys).toHaveLength(catalogue.regions.kreiseAt(catalogue.edition.stand).length);
  const figures = table.filter(
    ({row, column}) => row > 5 && column > 2 && keys.some((key) => key.row === row),
  );
  expect(new Set(figures.map(({text}) => text))).toEqual(new Set(["…"]));
});

test.skipIf(!hasLibreOffice)("its worked example computes", () => {
  const [computed] = valuesOfLibreOffice([bytes]);
  expect(differences(computed ?? {}, valuesOfFile(bytes), 1e-12)).toEqual([]);
});

test("a draft says so on the first sheet, on every printed page and in the properties", () => {
  const draft = openContainer(
    writeWorkbook(
      expectedWorkbook(indicator, {...publication, release: {version: "2026", status: "entwurf"}}).workbook,
    ),
  );
  const mark = "Entwurf – nicht zur Veröffentlichung";
  expect(readCells(draft).get("Inhalt")?.get("A2")?.text).toContain(mark);
  expect(draft.texts.get("docProps/core.xml")).toContain(mark);
  for (const {part} of draft.sheets) expect(draft.texts.get(part)).toContain(`&amp;C${mark}`);
  for (const {part} of container.sheets) expect(container.texts.get(part)).not.toContain("Entwurf");
});

test("a mark at an uncertain number follows the dialect of the signs", () => {
  const observation: Observation = {
    indicator: "1A",
    measure: "personen",
    refArea: "06411",
    timePeriod: "2024",
    dimensions: {},
    basis: null,
    flag: "",
    origins: [],
    obsValue: 12,
    obsStatus: "unreliable_shown",
  };
  const log: StatusLog = new Set();
  expect(figureCell(observation, 0, "Kreis", "hsl", log).style).toBe("KIM Zahl 0 Kreis ( )");
  expect(figureCell(observation, 0, "Kreis", "verbund", log).style).toBe("KIM Zahl 0 Kreis u");
  expect(figureCell({...observation, obsStatus: "normal", flag: "p"}, 0, "Kreis", "hsl", log).style).toBe(
    "KIM Zahl 0 Kreis p",
  );
  expect([...log]).toEqual(["unreliable_shown", "provisional"]);
});
