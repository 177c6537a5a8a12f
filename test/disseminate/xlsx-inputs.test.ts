import {describe, expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {gesamtWorkbook} from "../../src/disseminate/xlsx/gesamt/gesamt-workbook.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {kreisWorkbook} from "../../src/disseminate/xlsx/kreis/kreis-workbook.js";
import {planKreise} from "../../src/disseminate/xlsx/kreis/plan.js";
import {columnName} from "../../src/ooxml/address.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {openContainer} from "../ooxml/container.js";
import {type ReadCell, readCells} from "../ooxml/read-cells.js";
import {canDrive} from "./office.js";
import {type Step, type Worked, workOn} from "./work-on.js";

/**
 * Formulas under inputs that no edition has: signs, cleared cells, words, zeros. What they must give is
 * worked out here from the rules in masse.md, not read from the workbook.
 */

const catalogue = loadCatalogue(process.cwd());
const publication = createPublication(catalogue, await openWarehouse(process.cwd(), catalogue));
const published = publication.indicators.find(({indicator}) => indicator.code === "1D");
if (published?.cube === undefined) throw new Error("no figures");
const indicatorFile = writeWorkbook(indicatorWorkbook(published, publication).workbook);
const edition = planKreise(publication);
const [region] = edition.regions;
if (region === undefined) throw new Error("no Kreis");
const kreisFile = writeWorkbook(kreisWorkbook(edition, region).workbook);
const oneIndicator = planKreise({...publication, indicators: [published]});
const gesamtFile = writeWorkbook(gesamtWorkbook(oneIndicator).workbook);

type Value = number | string;

const UNKNOWN = "…";
const COMPARE = "Kreis im Vergleich";
const CHANGES = "Vorjahresvergleich";
const SERIES = "Zeitreihe Lebendgeborene";

/** A figure or „genau null“ counts; a sign, a word and an empty cell do not. */
function counts(value: Value): boolean {
  return typeof value === "number" || value === "–";
}

function amount(value: Value): number {
  return typeof value === "number" ? value : 0;
}

function difference(now: Value, before: Value): Value {
  if (!counts(now)) return now;
  return counts(before) ? amount(now) - amount(before) : before;
}

function percent(now: Value, before: Value): Value {
  const change = difference(now, before);
  if (typeof change === "string") return change;
  return amount(before) < 100 ? "x" : (change * 100) / amount(before);
}

function share(part: Value, whole: Value): Value {
  if (typeof part === "string") return part;
  if (typeof whole === "string") return whole === "–" ? "x" : whole;
  return whole === 0 ? "x" : (part * 100) / whole;
}

function expectValue(read: Value | undefined, wanted: Value, what: string): void {
  if (typeof wanted === "string") expect(read, what).toBe(wanted);
  else {
    expect(typeof read, `${what}: ${read}`).toBe("number");
    expect(Number(read), what).toBeCloseTo(wanted, 8);
  }
}

/** Now and before as a reader might leave them. */
const pairs: readonly (readonly [Value, Value])[] = [
  [".", 1404],
  [1421, "."],
  ["", 1404],
  [1421, ""],
  ["", ""],
  [1421, 0],
  [1421, "–"],
  ["–", 1404],
  ["–", "–"],
  [0, 200],
  [99, 99],
  [150, 100],
  [150, 99.5],
  ["k. A.", 1404],
  [1421, "rund 1 400"],
  [-5, 300],
];

const first = 6;

describe.skipIf(!canDrive)(
  "the workbook of an indicator",
  () => {
    const container = openContainer(indicatorFile);
    const cells = readCells(container);
    const newestSheet = container.sheets[1]?.name ?? "";
    const own = (sheet: string) => [...(cells.get(sheet)?.values() ?? [])];
    /** The last column of a table over years, and the row of a key. */
    const newest = (sheet: string) =>
      columnName(
        Math.max(
          ...own(sheet)
            .filter(({row}) => row === 5)
            .map(({column}) => column),
        ),
      );
    const rowOf = (sheet: string, text: string) =>
      own(sheet).find((cell) => cell.column === 1 && cell.text === text)?.row ?? 0;
    const at = (sheet: string, key: string) => `${newest(sheet)}${rowOf(sheet, key)}`;
    const baseRow = rowOf(COMPARE, "Basisjahr");
    const rates = own(newestSheet).find(
      (cell) => cell.row === 5 && /^Lebendgeborene je 1.000 EW$/.test(cell.text),
    );
    const rate = (key: string) => `${columnName(rates?.column ?? 0)}${rowOf(newestSheet, key)}`;
    const clear: readonly Step[] = [
      {set: "B4", sheet: COMPARE, value: ""},
      {set: `B${baseRow}`, sheet: COMPARE, value: ""},
    ];
    const steps: readonly (readonly Step[])[] = [
      [
        ...pairs.flatMap(([now, before], index): Step[] => [
          {set: `C${first + index}`, sheet: CHANGES, value: now},
          {set: `D${first + index}`, sheet: CHANGES, value: before},
        ]),
        {set: at(SERIES, "06411"), sheet: SERIES, value: ""},
        {set: at(SERIES, "06412"), sheet: SERIES, value: "."},
        {set: at(SERIES, "06413"), sheet: SERIES, value: 99_999},
        {set: rate("06411"), sheet: newestSheet, value: ""},
        {set: rate("06412"), sheet: newestSheet, value: "unbekannt"},
        {set: "B4", sheet: COMPARE, value: "Darmstadt, Stadt"},
        {set: "B5", sheet: COMPARE, value: "Frankfurt am Main, Stadt"},
      ],
      [
        {set: "B4", sheet: COMPARE, value: "Wiesbaden, Stadt"},
        {set: "B5", sheet: COMPARE, value: "Wiesbaden, Stadt"},
        // A year that Excel has made a number of.
        {set: `B${baseRow}`, sheet: COMPARE, value: 2015},
      ],
      [{set: "B5", sheet: COMPARE, value: "Kreisfreie Städte"}],
      clear,
    ];
    const read = [CHANGES, COMPARE, "Vergleichswerte", "Diagrammdaten"];
    let known: readonly Worked[] | undefined;
    const results = () => {
      known ??= workOn(
        [indicatorFile],
        steps.map((one) => ({file: 0, steps: one, read})),
      );
      return known;
    };
    const sheetOf = (step: number, name: string) => results()[step]?.sheets[name] ?? [];
    /** The newest births of what is chosen: the row of the first table after the rate. */
    const births = (step: number): readonly (Value | undefined)[] =>
      sheetOf(step, COMPARE).find((row) => row[0] === "Lebendgeborene: insgesamt (Personen)") ?? [];
    const valuesOf = (step: number) =>
      sheetOf(step, "Vergleichswerte").find((row) => String(row[0]).startsWith("2 ")) ?? [];
    const errors = (step: number) =>
      (results()[step]?.errors ?? []).filter((one) => !one.startsWith("Diagrammdaten"));

    test("changes pass signs and words on, show nothing for nothing, x below a base of 100", () => {
      pairs.forEach(([now, before], index) => {
        const row = sheetOf(0, CHANGES)[first + index - 1] ?? [];
        const what = `${JSON.stringify(now)} nach ${JSON.stringify(before)}`;
        expectValue(row[4], difference(now, before), what);
        expectValue(row[5], percent(now, before), `${what} in Prozent`);
      });
      expect(errors(0)).toEqual([]);
    });

    test("a cleared figure is unknown and never 0: in the comparison, its spread, its groups and charts", () => {
      const values = valuesOf(0);
      const [cleared, sign, grown, wiesbaden] = values.slice(4, 8);
      expect([cleared, sign, grown]).toEqual(["", ".", 99_999]);
      const numbers = values.slice(4, 30).filter((one) => typeof one === "number");
      expect(numbers.length).toBe(24);
      const sorted = numbers.toSorted((a, b) => a - b);
      const [, , one, other, apart, part, least, median, most] = births(0);
      expect([one, other, apart, part]).toEqual([UNKNOWN, ".", UNKNOWN, UNKNOWN]);
      expectValue(least, sorted[0] ?? 0, "Kleinster Kreiswert");
      expectValue(median, ((sorted[11] ?? 0) + (sorted[12] ?? 0)) / 2, "Median");
      expectValue(most, 99_999, "Größter Kreiswert");
      expect(typeof wiesbaden).toBe("number");
      // The cities have lost two members' figures; the rural districts have theirs.
      const heads = sheetOf(0, "Vergleichswerte")[3] ?? [];
      expect(values[heads.indexOf("Kreisfreie Städte")]).toBe(UNKNOWN);
      const landkreise = heads.indexOf("Landkreise");
      expectValue(
        values[landkreise],
        values.slice(4, 30).reduce<number>((sum, value, index) => {
          const isCity = /, Stadt$/.test(String(heads[4 + index]));
          return isCity ? sum : sum + amount(value ?? "");
        }, 0),
        "Landkreise",
      );
      const bars = sheetOf(0, "Diagrammdaten");
      const title = bars.findIndex((row) => /nach Kreisen, Jahressumme/.test(String(row[0])));
      const drawn = bars.slice(title + 2, title + 5).map((row) => row[2]);
      expect(drawn.slice(0, 2).map((value) => typeof value)).not.toContain("number");
      expect(typeof drawn[2]).toBe("number");
    });

    test("the same Kreis twice: no difference, 100 percent", () => {
      const [, , one, other, apart, part] = births(1);
      expect(one).toBe(other);
      expect([apart, part]).toEqual([0, 100]);
      const rows = sheetOf(1, COMPARE);
      const base = rows.find((row) => row[0] === "2015");
      expect(typeof base?.[2]).toBe("number");
      expect(rows[baseRow - 1]?.slice(2, 4)).toEqual(base?.slice(2, 4));
      expect(base?.slice(5, 7)).toEqual([0, 0]);
      expect(errors(1)).toEqual([]);
    });

    test("a group without all of its figures is unknown", () => {
      const [, , one, other, apart, part] = births(2);
      expect([other, apart, part]).toEqual([UNKNOWN, difference(amount(one ?? ""), UNKNOWN), UNKNOWN]);
      expect(errors(2)).toEqual([]);
    });

    test("cleared drop-downs say so and give no error", () => {
      const rows = sheetOf(3, COMPARE);
      expect(rows[7]?.[2]).toBe("nicht gewählt");
      const [, , one, , apart] = births(3);
      expect([one, apart]).toEqual([UNKNOWN, UNKNOWN]);
      expect(rows[baseRow - 1]?.slice(2, 4)).toEqual([UNKNOWN, UNKNOWN]);
      const years = rows.slice(baseRow + 2, baseRow + 6);
      for (const year of years) expect(year.slice(5, 7)).toEqual(["x", "x"]);
      expect(errors(3)).toEqual([]);
    });
  },
  300_000,
);

describe.skipIf(!canDrive)(
  "the workbook of a Kreis",
  () => {
    const sheet = "1 Bevölkerung";
    const cells = [...(readCells(openContainer(kreisFile)).get(sheet)?.values() ?? [])];
    const text = (row: number, column: number) =>
      cells.find((cell) => cell.row === row && cell.column === column)?.text;
    const header =
      cells.find((cell): cell is ReadCell => cell.column === 1 && cell.text === "Reihe")?.row ?? 0;
    const last = Math.max(...cells.filter(({row}) => row === header).map(({column}) => column));
    const [own, land, part, change, changePercent, index] = [1, 2, 3, 4, 5, 6].map((line) => header + line);
    /** A year per case: pairs of own figure and Land, from the third year on; the changes follow from both. */
    const given: readonly (readonly [Value, Value])[] = [
      [50, 1_000],
      [150, 0],
      ["", 1_000],
      [300, ""],
      [".", 1_000],
      ["–", "–"],
      [600, "."],
    ];
    const from = 6;
    const steps = given.flatMap(([one, whole], at): Step[] => [
      {set: `${columnName(from + at)}${own}`, sheet, value: one},
      {set: `${columnName(from + at)}${land}`, sheet, value: whole},
    ]);
    const after: readonly Step[] = [
      {set: `${columnName(4)}${own}`, sheet, value: ""},
      {set: `${columnName(last)}${own}`, sheet, value: ""},
      {set: `${columnName(last - 1)}${land}`, sheet, value: "–"},
    ];
    let known: readonly Worked[] | undefined;
    const results = () => {
      const read = [sheet, "Überblick", "Diagrammdaten"];
      known ??= workOn(
        [kreisFile],
        [
          {file: 0, steps, read},
          {file: 0, steps: after, read},
        ],
      );
      return known;
    };
    const shown = (step: number, row: number | undefined, column: number) =>
      results()[step]?.sheets[sheet]?.[(row ?? 0) - 1]?.[column - 1];

    test("shares, changes and index of every kind of input", () => {
      expect(text(part ?? 0, 1)).toBe("Anteil an Hessen");
      expect(text(index ?? 0, 1)).toMatch(/^Index/);
      given.forEach(([one, whole], at) => {
        const what = `${JSON.stringify(one)} von ${JSON.stringify(whole)}`;
        expectValue(shown(0, part, from + at), share(one, whole), what);
        const before = given[at - 1]?.[0];
        if (before === undefined) return;
        // A change across a break is published as a sign and stays one.
        if (
          cells.some((cell) => cell.row === change && cell.column === from + at && cell.formula === undefined)
        )
          return;
        expectValue(shown(0, change, from + at), difference(one, before), `${what}, Veränderung`);
        expectValue(shown(0, changePercent, from + at), percent(one, before), `${what}, in Prozent`);
      });
      const base = amount(shown(0, own, 4) ?? "");
      expectValue(shown(0, index, from + 1), (150 * 100) / base, "Index");
      expectValue(shown(0, index, from + 2), "", "Index ohne Wert");
      expectValue(shown(0, index, from + 4), ".", "Index eines Zeichens");
      expect((results()[0]?.errors ?? []).filter((one) => !one.startsWith("Diagrammdaten"))).toEqual([]);
    });

    test("without its base the index is x; a cleared newest figure is unknown in the overview, a gap in charts", () => {
      expect(shown(1, index, from + 1)).toBe("x");
      const overview = results()[1]?.sheets.Überblick?.find((row) => row[0] === "1A") ?? [];
      expect(overview[5]).toBe(UNKNOWN);
      expect(overview.slice(7, 9)).toEqual([UNKNOWN, UNKNOWN]);
      const data = results()[1]?.sheets.Diagrammdaten ?? [];
      const title = data.findIndex((row) => row[0] === "Verlauf im Überblick");
      const line = data.slice(title).find((row) => String(row[0]).startsWith("1A ")) ?? [];
      const numbers = line.slice(2).filter((value) => typeof value === "number");
      expect(numbers).not.toContain(0);
      expect((results()[1]?.errors ?? []).filter((one) => !one.startsWith("Diagrammdaten"))).toEqual([]);
    });
  },
  300_000,
);

describe.skipIf(!canDrive)(
  "the workbook with everything",
  () => {
    test("changes of every kind of input", () => {
      const container = openContainer(gesamtFile);
      const sheet = container.sheets.find(({name}) => name.startsWith("1D"))?.name ?? "";
      const cells = [...(readCells(container).get(sheet)?.values() ?? [])];
      const change = cells.find((cell) => cell.formula?.includes(")-N(") === true);
      const [, now = "", row = "", before = ""] =
        /N\(([A-Z]+)(\d+)\)-N\(([A-Z]+)\d+\)/.exec(change?.formula ?? "") ?? [];
      const top = Number(row);
      const steps = pairs.flatMap(([one, other], index): Step[] => [
        {set: `${now}${top + index}`, sheet, value: one},
        {set: `${before}${top + index}`, sheet, value: other},
      ]);
      const [result] = workOn([gesamtFile], [{file: 0, steps, read: [sheet]}]);
      pairs.forEach(([one, other], index) => {
        const line = result?.sheets[sheet]?.[top + index - 1] ?? [];
        const what = `${JSON.stringify(one)} nach ${JSON.stringify(other)}`;
        expectValue(line[(change?.column ?? 0) - 1], difference(one, other), what);
      });
      expect(result?.errors).toEqual([]);
    });
  },
  300_000,
);
