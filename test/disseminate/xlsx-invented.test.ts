import {describe, expect, test} from "vitest";
import {indicatorCsv} from "../../src/disseminate/open-data/tidy.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {inventedPublication} from "../fixtures/xlsx-publication.js";
import {checkWorkbook} from "../ooxml/check-workbook.js";
import {openContainer} from "../ooxml/container.js";
import {differences, hasLibreOffice, valuesOfFile, valuesOfLibreOffice} from "../ooxml/other-readers.js";
import {type ReadCell, readCells} from "../ooxml/read-cells.js";
import {findAll} from "../ooxml/xml-tree.js";

const {cube, publication} = inventedPublication();
const {workbook, fileName} = indicatorWorkbook({indicator: cube.indicator, cube}, publication);
const bytes = writeWorkbook(workbook);
const container = openContainer(bytes);
const cells = readCells(container);

/** The cell of an area under a heading. */
function cellOf(sheet: string, refArea: string, heading: string): ReadCell | undefined {
  const all = [...(cells.get(sheet)?.values() ?? [])];
  const row = all.find((cell) => cell.column === 1 && cell.text === refArea)?.row;
  const column = all.find((cell) => cell.row === 5 && cell.text === heading)?.column;
  return all.find((cell) => cell.row === row && cell.column === column);
}

test("the workbook has no structural defect and a name that says what it is", async () => {
  expect(fileName).toBe("kim-hessen_1b-probe.xlsx");
  expect(await checkWorkbook(bytes)).toEqual([]);
});

describe("the newest year", () => {
  const share = "Anteil\n%";

  test("a share is a formula over its parts", () => {
    expect(cellOf("2023", "06533", share)).toMatchObject({
      type: "n",
      formula: expect.stringContaining("*100/"),
    });
  });

  test("a sign stays a sign, in the count and in the share computed from it", () => {
    expect(cellOf("2023", "06412", "Ausländerinnen und Ausländer\nPersonen")).toMatchObject({
      type: "text",
      text: ".",
    });
    expect(cellOf("2023", "06412", share)).toMatchObject({type: "text", text: "."});
    expect(cellOf("2023", "06532", share)).toMatchObject({type: "text", text: "–"});
  });

  test("a mark of the producer stands behind the number, which stays a number", () => {
    const styles = findAll(container.tree("xl/styles.xml"), "cellStyle").map(({attributes}) =>
      attributes.get("name"),
    );
    expect(styles).toContain("KIM Zahl 0 Kreis p");
    expect(cellOf("2023", "06411", "insgesamt\nPersonen")?.type).toBe("n");
  });
});

describe("the comparison with the previous year", () => {
  const sheet = "Vorjahresvergleich";

  test("changes are formulas: absolute, in percent, in percentage points", () => {
    expect(cellOf(sheet, "06411", "Personen\ninsgesamt\nVeränderung absolut")).toMatchObject({
      text: "1",
      type: "n",
    });
    expect(cellOf(sheet, "06411", "Personen\ninsgesamt\nVeränderung in %")?.formula).toMatch(/^IF\(ISNUMBER/);
    expect(cellOf(sheet, "06533", "Anteil\nVeränderung in Prozentpunkten")?.type).toBe("n");
  });

  test("no percent from a base below 100", () => {
    expect(cellOf(sheet, "06531", "Personen\nAusländer/-innen\nVeränderung absolut")).toMatchObject({
      text: "1",
    });
    expect(cellOf(sheet, "06531", "Personen\nAusländer/-innen\nVeränderung in %")).toMatchObject({
      type: "text",
      text: "x",
    });
  });
});

describe("time series and charts", () => {
  test("a year without figures keeps its column, the break has its name above the first year after it", () => {
    const sheet = cells.get(container.sheets.find(({name}) => name.startsWith("Zeit"))?.name ?? "");
    const at = (row: number) => [...(sheet?.values() ?? [])].filter((cell) => cell.row === row);
    expect(
      at(5)
        .slice(2)
        .map((cell) => cell.text),
    ).toEqual(["2018", "2019", "2020", "2021", "2022", "2023"]);
    expect(at(4).map((cell) => [cell.column, cell.text])).toEqual([[7, "Zensus 2022"]]);
  });

  test("lines are cut at the break, gaps stay empty, no sign is drawn", () => {
    const data = [...(cells.get("Diagrammdaten")?.values() ?? [])];
    const land = data.filter((cell) => cell.column === 1 && cell.text === "Hessen").slice(0, 2);
    const numbers = land.map(({row}) =>
      data.filter((cell) => cell.row === row && cell.type === "n").map((cell) => cell.column),
    );
    expect(numbers).toEqual([
      [3, 4, 6],
      [7, 8],
    ]);
    const secret = data.find((cell) => cell.column === 1 && cell.text === "Frankfurt am Main, Stadt");
    expect(data.some((cell) => cell.row === secret?.row && cell.column === 3 && cell.type !== "blank")).toBe(
      false,
    );
  });
});

test("the CSV file gives signs beside empty values and keeps texts from being formulas", () => {
  const [header = "", ...lines] = indicatorCsv(cube, publication).trimEnd().split("\n");
  const column = (name: string) => header.split(",").indexOf(name);
  const secret =
    lines
      .find((line) => line.includes(",06412,") && line.includes(",NATA,"))
      ?.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/) ?? [];
  expect([secret[column("OBS_VALUE")], secret[column("SIGN")], secret[column("OBS_STATUS")]]).toEqual([
    "",
    ".",
    "Q",
  ]);
  const nothing =
    lines
      .find((line) => line.includes(",06532,") && line.includes(",NATA,"))
      ?.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/) ?? [];
  expect([nothing[column("OBS_VALUE")], nothing[column("SIGN")]]).toEqual(["0", "–"]);
});

test.skipIf(!hasLibreOffice)("LibreOffice computes every formula to its cached value", () => {
  const [computed] = valuesOfLibreOffice([bytes]);
  expect(differences(computed ?? {}, valuesOfFile(bytes), 1e-12)).toEqual([]);
});
