import {describe, expect, test} from "vitest";
import type {PeerValue} from "../../src/analyse/derive/types.js";
import {type Book, createBook} from "../../src/disseminate/xlsx/book.js";
import {type Choice, choicesOf} from "../../src/disseminate/xlsx/compare/choices.js";
import type {ComparedFigure} from "../../src/disseminate/xlsx/compare/compared-cells.js";
import {comparePlan} from "../../src/disseminate/xlsx/compare/plan.js";
import {existsOn} from "../../src/model/region.js";
import {signOf} from "../../src/model/status.js";
import {referenceDay} from "../../src/model/time-period.js";
import {openContainer} from "../ooxml/container.js";
import {readCells} from "../ooxml/read-cells.js";
import {find, findAll} from "../ooxml/xml-tree.js";
import {canChoose, choose} from "./choose.js";
import {realWorkbooks} from "./xlsx-real.js";

const SHEET = "Kreis im Vergleich";
const workbooks = await realWorkbooks();

/** What the cube publishes for a choice: the number, or the sign in its place. */
function published(book: Book, {view, period}: ComparedFigure, choice: Choice): number | string {
  const {measure, dimensions} = view;
  const sign = (value: PeerValue | ReturnType<typeof book.cube.find>, area: Choice["area"]) => {
    if (value === undefined)
      return signOf(
        area === undefined || existsOn(area, referenceDay(period)) ? "unknown" : "area_not_existing",
        book.dialect,
      );
    return value.obsValue ?? signOf(value.obsStatus, book.dialect);
  };
  return choice.group === undefined
    ? sign(book.cube.find(measure.id, choice.area.refArea, period, dimensions), choice.area)
    : sign(book.cube.peerValue(choice.group, measure.id, period, dimensions), undefined);
}

const books = workbooks.map((one) => {
  const book = createBook(one.cube, one.publication);
  const plan = comparePlan(book);
  const choices = choicesOf(book, [...new Set(plan.newest.map(({period}) => period))]);
  return {...one, book, plan, choices};
});

describe.each(books.map((one) => [one.code, one] as const))("%s", (_, one) => {
  const {bytes, book, plan, choices} = one;

  test("what can be chosen stands in the lists, and its figures are those that the cube publishes", () => {
    const labels = choices.all.map(({label}) => label);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
    expect(labels).toContain("Hessen");
    const container = openContainer(bytes);
    const values = container.sheets.filter(({name}) => name === "Vergleichswerte");
    const cells = readCells({...container, sheets: values}).get("Vergleichswerte") ?? new Map();
    const header = [...cells.values()].filter(({row}) => row === 4);
    expect(header.slice(4).map(({text}) => text)).toEqual(labels);
    const names = findAll(container.tree("xl/workbook.xml"), "definedName").map(({attributes}) =>
      attributes.get("name"),
    );
    expect(names).toEqual(
      expect.arrayContaining(["Auswahl_1", "Auswahl_2", "Liste_Kreise", "Liste_Vergleich"]),
    );
    const part = container.sheets.find(({name}) => name === SHEET)?.part ?? "";
    const lists = findAll(container.tree(part), "dataValidation").map(
      (validation) => find(validation, "formula1")?.text,
    );
    expect(lists.slice(0, 2)).toEqual(["Liste_Kreise", "Liste_Vergleich"]);
    const numbers = new Map([...cells.values()].map((cell) => [`${cell.row},${cell.column}`, cell]));
    plan.newest.forEach((figure, index) => {
      choices.all.forEach((choice, position) => {
        const cell = numbers.get(`${5 + index},${5 + position}`);
        const value = cell?.type === "n" ? Number(cell.text) : cell?.text;
        expect(value, `${cell?.address} ${choice.label}`).toBe(published(book, figure, choice));
      });
    });
  });
});

describe.skipIf(!canChoose)("choosing in LibreOffice", () => {
  /** The indicators with every kind of chart, secret figures, joint units and breaks. */
  const chosenBooks = books.filter(({code}) => ["1B", "3A", "3C", "6A", "6C"].includes(code));
  const asked = chosenBooks.flatMap(({choices, plan, book}, file) => {
    const kreise = choices.all.slice(0, choices.kreise);
    const secret = kreise.find((choice) =>
      plan.newest.some((figure) => typeof published(book, figure, choice) === "string"),
    );
    const groups = choices.all.filter(({group}) => group !== undefined);
    const firsts = [kreise.at(-1), secret ?? kreise[5]].filter((one) => one !== undefined);
    return firsts.map((first, index) => ({
      file,
      first,
      second: (index === 0 ? groups[0] : kreise[3]) ?? first,
    }));
  });
  let shown: ReturnType<typeof choose> | undefined;
  const results = () => {
    shown ??= choose(
      chosenBooks.map(({bytes}) => bytes),
      asked.map(({file, first, second}) => ({file, first: first.label, second: second.label})),
    );
    return shown;
  };

  test("tables show the figures of the cube for what was chosen, signs where there are none", () => {
    results().forEach((result, index) => {
      const {file, first, second} = asked[index] ?? {};
      const own = chosenBooks[file ?? 0];
      if (own === undefined || first === undefined || second === undefined) throw new Error("no choice");
      const rows = result.sheets[SHEET] ?? [];
      const flat = rows.flat();
      expect(flat.filter((value) => typeof value === "string" && /^#|^Err:/.test(value))).toEqual([]);
      const start = rows.findIndex((row) => row[0] === "Maß") + 1;
      own.plan.newest.forEach((figure, line) => {
        [first, second].forEach((choice, which) => {
          const wanted = published(own.book, figure, choice);
          const place = `${own.code} ${choice.label} Zeile ${start + line + 1}`;
          const read = rows[start + line]?.[2 + which];
          if (typeof wanted === "number") expect(Number(read), place).toBeCloseTo(wanted, 9);
          else expect(read, place).toBe(wanted);
        });
      });
      own.plan.series.forEach((series, number) => {
        const heads = rows.flatMap((row, line) => (row[0] === "Jahr" ? [line] : []));
        series.periods.forEach((period, line) => {
          [first, second].forEach((choice, which) => {
            const wanted = published(own.book, {view: series.view, period}, choice);
            const read = rows[(heads[number] ?? 0) + 1 + line]?.[2 + which];
            if (typeof wanted === "number") expect(Number(read)).toBeCloseTo(wanted, 9);
            else expect(read, `${own.code} ${period} ${choice.label}`).toBe(wanted);
          });
        });
      });
    });
  }, 120_000);

  test("charts draw them: names follow, gaps where there is no number", () => {
    results().forEach((result, index) => {
      const {file, first, second} = asked[index] ?? {};
      const own = chosenBooks[file ?? 0];
      if (own === undefined || first === undefined || second === undefined) throw new Error("no choice");
      const names = result.charts.flatMap((chart) => chart.map(({name}) => name));
      for (const {label} of [first, second]) expect(names.some((name) => name.includes(label))).toBe(true);
      const [series] = own.plan.series;
      if (series === undefined || own.book.unitOf(series.view.measure).kind === "anzahl") return;
      const lines = result.charts.find((chart) => chart[0]?.values.length === series.periods.length) ?? [];
      const drawn = series.periods.map((_, at) => {
        const values = lines.filter(({name}) => name === first.label).map(({values}) => values[at] ?? null);
        return values.find((value) => value !== null) ?? null;
      });
      const wanted = series.periods.map((period) => {
        const value = published(own.book, {view: series.view, period}, first);
        return typeof value === "number" ? value : null;
      });
      drawn.forEach((value, at) => {
        const expected = wanted[at] ?? null;
        if (value === null || expected === null) expect(value, own.code).toBe(expected);
        else expect(value).toBeCloseTo(expected, 9);
      });
    });
  });

  test("a figure that a reader changes goes through to the comparison and its charts", () => {
    const file = chosenBooks.findIndex(({code}) => code === "3A");
    const own = chosenBooks[file];
    const kreis = own?.choices.all[0];
    if (own === undefined || kreis?.area === undefined) throw new Error("no workbook");
    const count = own.plan.newest.findIndex(({view}) => view.measure.kind === "anzahl");
    const values = readCells(openContainer(own.bytes)).get("Vergleichswerte");
    const reference = values?.get(`E${5 + count}`)?.formula ?? "";
    const sheet = /INDEX\('?([^'!]+)'?!/.exec(reference)?.[1] ?? "";
    expect(sheet).toMatch(/^Zeit/);
    // The first row of the table, in its last year.
    const table = [...(readCells(openContainer(own.bytes)).get(sheet)?.values() ?? [])];
    const cell = table.filter(({row, text}) => row === 6 && text !== "").at(-1)?.address ?? "";
    const [result] = choose(
      [own.bytes],
      [
        {
          file: 0,
          first: kreis.label,
          second: "Hessen",
          change: {sheet, cell, value: 123_456},
        },
      ],
    );
    const rows = result?.sheets[SHEET] ?? [];
    const start = rows.findIndex((one) => one[0] === "Maß") + 1;
    expect(rows[start + count]?.[2]).toBe(123_456);
  }, 120_000);
});
