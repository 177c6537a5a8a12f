import {combinationTitle} from "../../../analyse/combinations.js";
import {type Dimensions, dimensionKey, TOTAL} from "../../../model/observation.js";
import {formatTimePeriod, minusYears, yearOf} from "../../../model/time-period.js";
import type {Cell, Row} from "../../../ooxml/model.js";
import type {Book} from "../book.js";
import {numberStyle} from "../look.js";
import {sectionRow, textRow} from "../text-rows.js";

type Example = NonNullable<Book["indicator"]["rechenbeispiel"]>;
type Given = Example["gegeben"][number];
type Result = Example["ergebnis"][number];

/** A number that stands in a cell, or is made from such cells. */
type Term = {readonly formula: string; readonly value: number};

/**
 * The worked example with live formulas: given figures in column C, each result computed from them, x where
 * a reader's own figures give none.
 *
 * @param firstRow row in which it begins
 */
export function exampleRows(book: Book, firstRow: number): readonly Row[] {
  const example = book.indicator.rechenbeispiel;
  if (example === undefined) return [];
  const intro = [sectionRow("Rechenbeispiel"), textRow("Aufgabe", example.text)];
  const cells = new Map<string, Term>();
  const given = example.gegeben.map((one, index): Row => {
    const address = `C${firstRow + intro.length + index}`;
    cells.set(givenKey(one.variable, one.timePeriod, one.dimensions ?? {}), {
      formula: address,
      value: one.wert,
    });
    return line(index === 0 ? "Gegeben" : "", describeGiven(book, one), {
      value: one.wert,
      style: numberStyle(decimalsOf(one.wert), "Kreis"),
    });
  });
  const results = example.ergebnis.flatMap((one, index): Row[] => {
    const measure = book.cube.measure(one.measure);
    const term = resultTerm(book, one, (variable, period, dimensions) =>
      cells.get(givenKey(variable, period, dimensions)),
    );
    const decimals = one.veraenderung === "prozent" ? 1 : measure.decimals;
    const style = numberStyle(decimals, "Land");
    return [
      line(
        index === 0 ? "Ergebnis" : "",
        `${measure.titel}${one.veraenderung === undefined ? "" : ", Veränderung"}: ${one.rechnung}`,
        term === undefined
          ? {value: one.wert, style}
          : {value: term.value, formula: `IFERROR(${term.formula},"x")`, style},
      ),
    ];
  });
  return [...intro, ...given, ...results];
}

function line(keyword: string, content: string, figure: Cell): Row {
  const row = textRow(keyword, content);
  return {...row, cells: [...row.cells, figure]};
}

function decimalsOf(value: number): number {
  return Math.min(3, (String(value).split(".")[1] ?? "").length);
}

function givenKey(variable: string, timePeriod: string, dimensions: Dimensions): string {
  return `${variable}#${timePeriod}#${dimensionKey(dimensions)}`;
}

function describeGiven(book: Book, one: Given): string {
  const variable = book.indicator.variables.find((other) => other.id === one.variable);
  const codes = combinationTitle(one.dimensions ?? {}, book.publication.catalogue.codelists);
  const when = one.timePeriod.length === 10 ? "stichtag" : book.periodicity;
  return `${variable?.titel ?? one.variable}, ${codes}, ${formatTimePeriod(one.timePeriod, when)}`;
}

type Find = (variable: string, timePeriod: string, dimensions: Dimensions) => Term | undefined;

/** The result as a formula over the given cells; undefined where they do not determine it. */
function resultTerm(book: Book, result: Result, find: Find): Term | undefined {
  const now = measureTerm(book, result, result.timePeriod, find);
  if (result.veraenderung === undefined || now === undefined) return now;
  const then = measureTerm(book, result, minusYears(result.timePeriod, 1), find);
  if (then === undefined) return undefined;
  return result.veraenderung === "absolut"
    ? {formula: `${now.formula}-${then.formula}`, value: now.value - then.value}
    : {
        formula: `(${now.formula}-${then.formula})*100/${then.formula}`,
        value: ((now.value - then.value) * 100) / then.value,
      };
}

function measureTerm(book: Book, result: Result, timePeriod: string, find: Find): Term | undefined {
  const measure = book.cube.measure(result.measure);
  const dimensions = result.dimensions ?? {};
  const at = (variable: string) => find(variable, timePeriod, dimensions);
  const operand = (one: {variable: string} | {plus: string; minus: string}) =>
    "variable" in one ? at(one.variable) : subtract(at(one.plus), at(one.minus));
  switch (measure.kind) {
    case "anzahl":
    case "veroeffentlichte-quote":
      return at(measure.variable);
    case "saldo":
      return subtract(at(measure.plus), at(measure.minus));
    case "anteil":
      return divide(
        at(measure.variable),
        find(measure.variable, timePeriod, {...dimensions, [measure.of]: TOTAL}),
        100,
      );
    case "quote": {
      const {variable, lag, where} = measure.denominator;
      const codes = {...dimensions, ...where};
      return divide(
        operand(measure.numerator),
        inYear(book, variable, yearOf(timePeriod) - lag, codes, find),
        100,
      );
    }
    case "je-1000": {
      const {variable} = measure.denominator;
      const end = inYear(book, variable, yearOf(timePeriod), dimensions, find);
      const start = inYear(book, variable, yearOf(timePeriod) - 1, dimensions, find);
      return divide(operand(measure.numerator), mean(start, end), 1000);
    }
  }
}

/** A given figure of a year, whatever its day. */
function inYear(
  book: Book,
  variable: string,
  year: number,
  dimensions: Dimensions,
  find: Find,
): Term | undefined {
  const given = book.indicator.rechenbeispiel?.gegeben.find(
    (one) => one.variable === variable && yearOf(one.timePeriod) === year,
  );
  return given === undefined ? undefined : find(variable, given.timePeriod, dimensions);
}

function subtract(a: Term | undefined, b: Term | undefined): Term | undefined {
  return a === undefined || b === undefined
    ? undefined
    : {formula: `${a.formula}-${b.formula}`, value: a.value - b.value};
}

function divide(a: Term | undefined, b: Term | undefined, factor: number): Term | undefined {
  if (a === undefined || b === undefined) return undefined;
  const above = /^[A-Z]+\d+$/.test(a.formula) ? a.formula : `(${a.formula})`;
  return {formula: `${above}*${factor}/${b.formula}`, value: (a.value * factor) / b.value};
}

function mean(a: Term | undefined, b: Term | undefined): Term | undefined {
  return a === undefined || b === undefined
    ? undefined
    : {formula: `((${a.formula}+${b.formula})/2)`, value: (a.value + b.value) / 2};
}
