import {describe, expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {kreisWorkbook} from "../../src/disseminate/xlsx/kreis/kreis-workbook.js";
import {planKreise} from "../../src/disseminate/xlsx/kreis/plan.js";
import {address, columnName} from "../../src/ooxml/address.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {openContainer} from "../ooxml/container.js";
import {type ReadCell, readCells} from "../ooxml/read-cells.js";
import {canDrive} from "./office.js";
import {type Step, type Worked, workOn} from "./work-on.js";

const catalogue = loadCatalogue(process.cwd());
const publication = createPublication(catalogue, await openWarehouse(process.cwd(), catalogue));
const published = publication.indicators.find(({indicator}) => indicator.code === "5A");
if (published?.cube === undefined) throw new Error("no figures");
const indicatorFile = writeWorkbook(indicatorWorkbook(published, publication).workbook);
const edition = planKreise(publication);
const [region] = edition.regions;
if (region === undefined) throw new Error("no Kreis");
const kreisFile = writeWorkbook(kreisWorkbook(edition, region).workbook);
const indicatorCells = readCells(openContainer(indicatorFile));
const kreisCells = readCells(openContainer(kreisFile));

const COMPARE = "Kreis im Vergleich";
const SERIES = "Zeitreihe Ausländeranteil";

function cellsOf(
  cells: ReadonlyMap<string, ReadonlyMap<string, ReadCell>>,
  sheet: string,
): readonly ReadCell[] {
  return [...(cells.get(sheet)?.values() ?? [])];
}

/** The first cell in column A with a text. */
function rowOf(cells: readonly ReadCell[], text: string): number {
  const found = cells.find((cell) => cell.column === 1 && cell.text === text);
  if (found === undefined) throw new Error(`no ${text}`);
  return found.row;
}

/** First and last row and last column of the table of areas on a sheet. */
function areaTable(sheet: string) {
  const cells = cellsOf(indicatorCells, sheet);
  const rows = cells.filter((cell) => cell.column === 1 && /^06/.test(cell.text)).map(({row}) => row);
  const columns = cells.filter((cell) => cell.row === 5).map(({column}) => column);
  return {first: Math.min(...rows), last: Math.max(...rows), width: Math.max(...columns)};
}

/** Rows of a table by what stands in their first column. */
function byKey(rows: Worked["sheets"][string] | undefined, first: number, last: number, width: number) {
  return new Map((rows ?? []).slice(first - 1, last).map((row) => [row[0], row.slice(0, width)]));
}

describe.skipIf(!canDrive)(
  "a reader goes on with the workbook of an indicator",
  () => {
    const compare = cellsOf(indicatorCells, COMPARE);
    const series = areaTable(SERIES);
    const nextYear = columnName(series.width + 1);
    const heads = cellsOf(indicatorCells, SERIES).filter(({row}) => row === 5);
    const lastYear = heads.at(-1)?.text ?? "";
    const newYear = lastYear.replace(/\d{4}/, (year) => String(Number(year) + 1));
    const values = cellsOf(indicatorCells, "Vergleichswerte");
    const code = values.find(({column, text, row}) => column === 1 && row > 4 && text === `1 ${lastYear}`);
    const free = Math.max(...values.map(({row}) => row)) + 1;
    const yearRow = compare.findLast((cell) => cell.column === 1 && cell.text === lastYear)?.row ?? 0;
    const darmstadt = cellsOf(indicatorCells, SERIES).find(({text}) => text === "06411")?.row ?? 0;

    const steps: readonly Step[] = [
      // A year at the right of the time series.
      {
        copy: `${columnName(series.width)}5:${columnName(series.width)}${series.last}`,
        sheet: SERIES,
        to: `${nextYear}5`,
      },
      {set: `${nextYear}5`, sheet: SERIES, value: newYear},
      {set: `${nextYear}${darmstadt}`, sheet: SERIES, value: 40},
      {set: `${nextYear}${series.last}`, sheet: SERIES, value: 25},
      // Its row in the figures and in the comparison, as the sheet Methodik says.
      {copy: `A${code?.row}:BZ${code?.row}`, sheet: "Vergleichswerte", to: `A${free}`},
      {set: `A${free}`, sheet: "Vergleichswerte", value: `1 ${newYear}`},
      // A year that is typed is a number; those of the tables are texts.
      {set: `D${free}`, sheet: "Vergleichswerte", value: Number(newYear)},
      {insertRow: yearRow + 1, sheet: COMPARE},
      {copy: `A${yearRow}:I${yearRow}`, sheet: COMPARE, to: `A${yearRow + 1}`},
      {set: `A${yearRow + 1}`, sheet: COMPARE, value: Number(newYear)},
    ];
    const change = areaTable("Vorjahresvergleich");
    const beside = columnName(change.width + 1);
    const columns: readonly Step[] = [
      {set: `${beside}5`, sheet: "Vorjahresvergleich", value: "Meine Spalte"},
      ...Array.from(
        {length: change.last - change.first + 1},
        (_, index): Step => ({
          set: `${beside}${change.first + index}`,
          sheet: "Vorjahresvergleich",
          value: `=C${change.first + index}*2`,
        }),
      ),
    ];
    const sorted = ["2025", "Vorjahresvergleich", "Einordnung", SERIES, "Zeitreihe Personen"];
    const sorts = sorted.map((sheet): Step => {
      const {first, last, width} = areaTable(sheet);
      const end = sheet === SERIES || sheet === "Vorjahresvergleich" ? width + 1 : width;
      return {sort: `A${first}:${address(last, end)}`, sheet, by: 3};
    });
    const read = [...sorted, COMPARE, "Vergleichswerte", "Diagrammdaten"];
    let known: readonly Worked[] | undefined;
    const results = () => {
      known ??= workOn(
        [indicatorFile],
        [
          {file: 0, steps: [...steps, ...columns], read},
          {file: 0, steps: sorts, read},
        ],
      );
      return known;
    };
    const errorsBesideCharts = (one: Worked | undefined) =>
      one?.errors.filter((error) => !error.startsWith("Diagrammdaten "));

    test("a year is found by the comparison, with difference and change since the base year", () => {
      const [grown] = results();
      const row = grown?.sheets[COMPARE]?.[yearRow] ?? [];
      const base = grown?.sheets[COMPARE]?.[rowOf(compare, "Basisjahr") - 1] ?? [];
      expect(row.slice(0, 5)).toEqual([Number(newYear), row[1], 40, 25, 15]);
      expect(typeof base[2]).toBe("number");
      expect(row[5]).toBeCloseTo(40 - Number(base[2]), 9);
      expect(row[6]).toBeCloseTo(25 - Number(base[3]), 9);
      // The years before keep their figures.
      const before = compare.filter(({row: at, column}) => at === yearRow && column >= 3 && column <= 5);
      expect(grown?.sheets[COMPARE]?.[yearRow - 1]?.slice(2, 5)).toEqual(
        before.map(({text}) => Number(text)).map((value) => expect.closeTo(value, 9)),
      );
      expect(errorsBesideCharts(grown)).toEqual([]);
    });

    test("sorting a table moves whole rows; other sheets and charts stay as they were", () => {
      const [grown, after] = results();
      for (const sheet of sorted) {
        const {first, last, width} = areaTable(sheet);
        const rows = after?.sheets[sheet] ?? [];
        const own = byKey(rows, first, last, width);
        expect([...own.keys()], sheet).not.toEqual([
          ...byKey(grown?.sheets[sheet], first, last, width).keys(),
        ]);
        for (const [key, row] of byKey(grown?.sheets[sheet], first, last, width))
          expect(own.get(key), `${sheet} ${key}`).toEqual(
            row.map((value) => (typeof value === "number" ? expect.closeTo(value, 9) : value)),
          );
      }
      for (const sheet of [COMPARE, "Vergleichswerte", "Diagrammdaten"])
        expect(after?.sheets[sheet], sheet).toEqual(
          grown?.sheets[sheet]?.map((row) =>
            row.map((value) => (typeof value === "number" ? expect.closeTo(value, 9) : value)),
          ),
        );
      expect(errorsBesideCharts(after)).toEqual([]);
    });

    test("a column beside a table is sorted with it", () => {
      const [, after] = results();
      const rows = (after?.sheets.Vorjahresvergleich ?? []).slice(change.first - 1, change.last);
      expect(rows.length).toBeGreaterThan(26);
      for (const row of rows) expect(row[change.width], String(row[0])).toBeCloseTo(Number(row[2]) * 2, 9);
    });
  },
  300_000,
);

describe.skipIf(!canDrive)(
  "a reader goes on with the workbook of a Kreis",
  () => {
    const sheet = "1 Bevölkerung";
    const cells = cellsOf(kreisCells, sheet);
    const header = cells.find((cell) => cell.column === 1 && cell.text === "Reihe")?.row ?? 0;
    const last = cells.filter((cell) => cell.row === header).at(-1)?.column ?? 0;
    const end =
      cells.find((cell) => cell.column === 1 && cell.row > header && cell.text.startsWith("Seit "))?.row ?? 0;
    const [now, next] = [columnName(last), columnName(last + 1)];
    const labels = new Map(
      cells
        .filter(({row, column}) => column === 1 && row > header && row < end)
        .map(({row}): [string, number] => [
          [1, 2, 3]
            .map((column) => cells.find((cell) => cell.row === row && cell.column === column)?.text)
            .join("|"),
          row,
        ]),
    );
    const row = (label: string) => labels.get(label) ?? 0;
    const own = row(`Personen: insgesamt|${region.name}|Personen`);
    const land = row("Personen: insgesamt|Hessen|Personen");
    const overview = cellsOf(kreisCells, "Überblick");
    const codes = overview.filter((cell) => cell.column === 1 && /^[1-6][A-D]$/.test(cell.text));
    const [first, bottom] = [codes[0]?.row ?? 0, codes.at(-1)?.row ?? 0];
    const steps: readonly Step[] = [
      {copy: `${now}${header}:${now}${end - 2}`, sheet, to: `${next}${header}`},
      {set: `${next}${header}`, sheet, value: "2099"},
      {set: `${next}${own}`, sheet, value: 200_000},
      {set: `${next}${land}`, sheet, value: 8_000_000},
      ...Array.from(
        {length: bottom - first + 1},
        (_, index): Step => ({
          set: `L${first + index}`,
          sheet: "Überblick",
          value: `=IF(ISNUMBER(F${first + index});F${first + index}*2;"")`,
        }),
      ),
    ];
    const sort: Step = {sort: `A${first}:L${bottom}`, sheet: "Überblick", by: 6};
    let known: readonly Worked[] | undefined;
    const results = () => {
      known ??= workOn(
        [kreisFile],
        [
          {file: 0, steps, read: [sheet, "Überblick"]},
          {file: 0, steps: [sort], read: [sheet, "Überblick"]},
        ],
      );
      return known;
    };

    test("a year at the right of a table has share, changes and index", () => {
      const [grown] = results();
      const at = (label: string, column: number) => grown?.sheets[sheet]?.[row(label) - 1]?.[column - 1];
      const previous = Number(at(`Personen: insgesamt|${region.name}|Personen`, last));
      expect(previous).toBeGreaterThan(100_000);
      expect(at(`Anteil an Hessen|${region.name}|%`, last + 1)).toBeCloseTo(2.5, 9);
      expect(at(`Veränderung zum Vorjahr|${region.name}|Personen`, last + 1)).toBe(200_000 - previous);
      expect(at(`Veränderung zum Vorjahr|${region.name}|%`, last + 1)).toBeCloseTo(
        ((200_000 - previous) * 100) / previous,
        9,
      );
      const index = [...labels.keys()].find((label) => label.startsWith("Index"));
      const [before, after] = [last, last + 1].map((column) => Number(at(index ?? "", column)));
      expect(after).toBeCloseTo(((before ?? Number.NaN) * 200_000) / previous, 9);
      expect(grown?.errors).toEqual([]);
    });

    test("the overview can be sorted: every indicator keeps its figures, a column beside it goes along", () => {
      const [grown, after] = results();
      const own = byKey(after?.sheets.Überblick, first, bottom, 12);
      expect([...own.keys()]).not.toEqual(codes.map(({text}) => text));
      for (const [code, cells] of byKey(grown?.sheets.Überblick, first, bottom, 12))
        expect(own.get(code), String(code)).toEqual(cells);
      expect(after?.errors).toEqual([]);
    });
  },
  300_000,
);
