import {describe, expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {kreisWorkbook} from "../../src/disseminate/xlsx/kreis/kreis-workbook.js";
import {planKreise} from "../../src/disseminate/xlsx/kreis/plan.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {hanauRows} from "../fixtures/hanau.js";
import {makeProject, probe} from "../fixtures/project.js";
import {checkWorkbook} from "../ooxml/check-workbook.js";
import {openContainer} from "../ooxml/container.js";
import {differences, valuesOfFile, valuesOfLibreOffice} from "../ooxml/other-readers.js";
import {readCells} from "../ooxml/read-cells.js";
import {canChoose, choose} from "./choose.js";

const MKK = "06435";

const indicator = `${probe({titel: "Erfundene Bevölkerung"})}dimensions:
  - {id: citizenship, codes: [_T, NATD, NATA]}
variables:
  - {id: b, titel: Bevölkerung, tables: [{table: hsl/test-1, measure: bevoelkerung}]}
measures:
  - {id: personen, titel: Personen, kurztitel: Personen, kind: anzahl, variable: b, unit: personen, decimals: 0}
darstellung:
  leitwert: {measure: personen, satz: "{Zeit} lebten {ort} {wert} Menschen"}
  kreise: {measure: personen}
  zeitreihe: {measure: personen}
`;

/** The figures over the day on which Hanau left the Main-Kinzig-Kreis; the last of Darmstadt is provisional. */
const rows = hanauRows().map((row) =>
  row[1] === "06411" && row[2] === "2027-12-31" && row[3] === "_T" ? [...row.slice(0, 6), "p"] : row,
);
const root = makeProject(
  [
    {
      table: "hsl/test-1",
      measure: "bevoelkerung",
      dimensions: ["citizenship"],
      yaml: `evas: "12411"
periodicity: stichtag
measures:
  - {id: bevoelkerung, titel: Bevölkerung, unit: personen, additive: true}
complements:
  - {dimension: citizenship, code: NATD, total: _T, minus: NATA}
`,
      deliveries: [{stand: "2028-07-01", rows}],
    },
  ],
  {"1-bevoelkerung/1a-probe.yml": indicator},
);
const catalogue = loadCatalogue(root);
const publication = createPublication(catalogue, await openWarehouse(root, catalogue));
const [published] = publication.indicators;
if (published?.cube === undefined) throw new Error("no figures");
const bytes = writeWorkbook(indicatorWorkbook(published, publication).workbook);
const kreisBytes = writeWorkbook(kreisWorkbook(planKreise(publication), catalogue.regions.get(MKK)).workbook);

test("both workbooks have no structural defect", async () => {
  expect(await checkWorkbook(bytes)).toEqual([]);
  expect(await checkWorkbook(kreisBytes)).toEqual([]);
});

describe("the workbook of the Main-Kinzig-Kreis (invented figures)", () => {
  const cells = [...(readCells(openContainer(kreisBytes)).get("1 Bevölkerung")?.values() ?? [])];
  const rowOf = (label: RegExp) => {
    const row = cells.find((cell) => cell.column === 1 && label.test(cell.text))?.row;
    return cells.filter((cell) => cell.row === row && cell.column > 3).map(({text}) => text);
  };

  test("its index begins again where it lost Hanau", () => {
    expect(rowOf(/^Reihe$/)).toEqual(["2025", "2026", "2027"]);
    expect(rowOf(/^Personen: insgesamt$/)).toEqual(["420000", "322000", "323000"]);
    const index = rowOf(/^Index, erstes Jahr und nach Bruch = 100$/).map(Number);
    expect(index).toEqual([100, 100, expect.closeTo((323_000 * 100) / 322_000, 9)]);
    expect(rowOf(/^Veränderung zum Vorjahr$/).slice(1)).toEqual(["x", "1000"]);
    expect(cells.filter(({text}) => text === "Hanau kreisfrei").map(({column}) => column)).toEqual([5]);
  });

  test("no line of a chart runs over that day", () => {
    const data = [...(readCells(openContainer(kreisBytes)).get("Diagrammdaten")?.values() ?? [])];
    const lines = data.filter(({column, text}) => column === 1 && text === "Main-Kinzig-Kreis");
    const drawn = lines.map(({row}) =>
      data.filter((cell) => cell.row === row && cell.column > 2 && cell.type === "n").map(({text}) => text),
    );
    expect(drawn).toEqual([["420000"], ["322000", "323000"]]);
  });
});

describe.skipIf(!canChoose)("the comparison (invented figures)", () => {
  const name = (refArea: string) => catalogue.regions.get(refArea).name;
  let known: ReturnType<typeof choose> | undefined;
  const chosen = () => {
    known ??= choose(
      [bytes],
      [
        {file: 0, first: name(MKK), second: name("06415+06435")},
        {file: 0, first: name("06411"), second: "Hessen"},
      ],
    );
    return known.map(({sheets, charts}) => {
      const all = sheets["Kreis im Vergleich"] ?? [];
      const head = all.findIndex((row) => row[0] === "Jahr");
      return {rows: all.slice(head + 1, head + 4), charts};
    });
  };

  test("nothing is compared with the years before Hanau left; both together go on", () => {
    const [own] = chosen();
    expect(own?.rows.map((row) => row.slice(2, 4))).toEqual([
      [420_000, 420_000],
      [322_000, 421_000],
      [323_000, 422_500],
    ]);
    expect(own?.rows.map((row) => row.slice(5, 7))).toEqual([
      [100, 100],
      ["x", expect.closeTo((421_000 * 100) / 420_000, 9)],
      ["x", expect.closeTo((422_500 * 100) / 420_000, 9)],
    ]);
  });

  test("the mark of a provisional figure stands beside it", () => {
    const [own, darmstadt] = chosen();
    expect(own?.rows.map((row) => row[7])).toEqual(["", "", ""]);
    expect(darmstadt?.rows.map((row) => row[7])).toEqual(["", "", "p / p"]);
    // The Land is provisional with its part.
    expect(darmstadt?.rows.map((row) => row[5])).toEqual([100, 100, 100]);
  });

  test("LibreOffice computes every formula to its cached value", () => {
    const [indicatorValues, kreisValues] = valuesOfLibreOffice([bytes, kreisBytes]);
    expect(differences(indicatorValues ?? {}, valuesOfFile(bytes), 1e-12)).toEqual([]);
    expect(differences(kreisValues ?? {}, valuesOfFile(kreisBytes), 1e-12)).toEqual([]);
  });
});
