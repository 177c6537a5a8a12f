import type {FfcsvLayout} from "../catalogue/layout-schema.js";
import {kimError, type Place} from "../messages/kim-error.js";
import {cellValue} from "./cell-value.js";
import {type CsvRecord, parseCsv} from "./csv.js";
import {createCollector, type ReadContext, type Reading} from "./figure.js";
import {createLabels} from "./labels.js";
import {timePeriodOf} from "./period.js";
import {regionVariables} from "./region-variables.js";

/** Columns before the first variable: statistic (code, label), time (code, label, value). */
const FIRST_VARIABLE = 5;

/** Columns of a flat file, by position: headers of the old English form repeat the same name. */
type FfcsvHeader = {
  /** Number of variables; four columns each. */
  readonly variables: number;
  /** Columns of figures: one named `value` in the new form, one per content in the old. */
  readonly values: readonly {readonly column: number; readonly content: string | undefined}[];
  /** Column with the code of the content, in the new form. */
  readonly contentColumn: number | undefined;
  /** Column of the quality sign that belongs to a column of figures. */
  readonly quality: ReadonlyMap<number, number>;
  /** Old form (before November 2024) or new. */
  readonly form: "ffcsv-alt" | "ffcsv";
};

/** Whether a first line is the header of a flat file. */
export function isFfcsv(firstLine: string): boolean {
  return /^"?(statistics_code|Statistik_Code)"?;/.test(firstLine);
}

/** Understands the header; undefined if it is none. */
function ffcsvHeader(cells: readonly string[]): FfcsvHeader | undefined {
  let variables = 0;
  while (cells[FIRST_VARIABLE + 4 * variables]?.startsWith(`${variables + 1}_`) === true) variables++;
  const rest = cells.slice(FIRST_VARIABLE + 4 * variables).map((name, index) => ({
    name,
    column: FIRST_VARIABLE + 4 * variables + index,
  }));
  if (variables === 0 || rest.length === 0 || !isComplete(cells, variables)) return undefined;
  const column = (name: string) => rest.find((one) => one.name === name)?.column;
  const value = column("value");
  if (value !== undefined) {
    const quality = column("value_q");
    return {
      variables,
      values: [{column: value, content: undefined}],
      contentColumn: column("value_variable_code"),
      quality: new Map(quality === undefined ? [] : [[value, quality]]),
      form: "ffcsv",
    };
  }
  const contents = rest.filter(({name}) => !name.endsWith("__q"));
  return {
    variables,
    values: contents.map(({name, column: at}) => ({column: at, content: name.split("__")[0] ?? name})),
    contentColumn: undefined,
    quality: new Map(
      contents.flatMap(({name, column: at}) => {
        const base = name.split("__")[0] ?? name;
        const quality = rest.find((one) => one.name.endsWith("__q") && one.name.startsWith(`${base}__`));
        return quality === undefined ? [] : [[at, quality.column] as const];
      }),
    ),
    form: "ffcsv-alt",
  };
}

/** Columns before the first variable, and those of a variable without its number: new and old English, old German. */
const leading = [
  /^(statistics_code|Statistik_Code)$/i,
  /^(statistics_label|Statistik_Label)$/i,
  /^(time_code|Zeit_Code)$/i,
  /^(time_label|Zeit_Label)$/i,
  /^(time|Zeit)$/i,
] as const;
const ofVariable = [
  /^\d+_(variable_code|Merkmal_Code)$/i,
  /^\d+_(variable_label|Merkmal_Label)$/i,
  /^\d+_(variable_code|variable_attribute_code|Auspraegung_Code)$/i,
  /^\d+_(variable_code|variable_label|variable_attribute_label|Auspraegung_Label)$/i,
] as const;
const ofValue = /^value(_unit|_variable_code|_variable_label|_q)?$/;

/** Whether every column of a header is where it belongs: a variable that is overlooked would merge figures. */
function isComplete(cells: readonly string[], variables: number): boolean {
  const begin = leading.every((name, column) => name.test((cells[column] ?? "").replace(/^\ufeff/, "")));
  const middle = Array.from({length: 4 * variables}, (_, index) => index).every((index) => {
    const name = cells[FIRST_VARIABLE + index] ?? "";
    return name.startsWith(`${Math.floor(index / 4) + 1}_`) && ofVariable[index % 4]?.test(name) === true;
  });
  const rest = cells.slice(FIRST_VARIABLE + 4 * variables);
  const end = rest.includes("value")
    ? rest.every((name) => ofValue.test(name))
    : rest.every((name) => !/^\d+_(variable|Merkmal|Auspraegung)/i.test(name) && !/^value/.test(name));
  return begin && middle && end && new Set(rest).size === rest.length;
}

/** What the first rows of a flat file say it is. */
export type FfcsvSignature = {
  /** EVAS number. */
  readonly statistik: string;
  /** Codes of the variables besides the area, in the order of the codes. */
  readonly variables: readonly string[];
  readonly form: FfcsvHeader["form"];
};

/** Reads statistic and variables from the first rows. @throws KimError grid-no-data */
export function ffcsvSignature(text: string, file: string): FfcsvSignature {
  const records = parseCsv(text, ";", file);
  const header = ffcsvHeader(records.next().value?.cells ?? []);
  const first: CsvRecord | undefined = records.next().value ?? undefined;
  if (header === undefined || first === undefined) throw kimError("grid-no-data", {}, {file});
  const variables = Array.from(
    {length: header.variables},
    (_, index) => first.cells[FIRST_VARIABLE + 4 * index] ?? "",
  ).filter((code) => !regionVariables.has(code));
  return {statistik: first.cells[0] ?? "", variables: variables.sort(), form: header.form};
}

/**
 * Reads a flat file, rows in any order. Decimal comma and point are both taken: no flat file groups
 * thousands.
 *
 * @throws KimError ffcsv-…, grid-columns, label-unknown, cell-…, area-…, period-kind, figure-twice
 */
export function readFfcsv(text: string, layout: FfcsvLayout, context: ReadContext): Reading {
  const {file, source} = context;
  const records = parseCsv(text, ";", file);
  const names = records.next().value?.cells ?? [];
  const header = ffcsvHeader(names);
  if (header === undefined) throw kimError("grid-no-header", {}, {file, line: 1});
  const labels = createLabels(source);
  const collector = createCollector(context);
  let titel: string | undefined;

  for (const {line, cells} of records) {
    if (cells.length === 1 && cells[0] === "") continue;
    const place = (column: number): Place => ({file, line, column: column + 1});
    if (cells.length !== names.length)
      throw kimError("grid-columns", {found: cells.length, expected: names.length}, {file, line});
    titel ??= cells[1];
    const at = (column: number) => (cells[column] ?? "").trim();
    const variables = Array.from({length: header.variables}, (_, index) => FIRST_VARIABLE + 4 * index);
    const region = variables.find((column) => regionVariables.has(at(column)));
    if (region === undefined) throw kimError("ffcsv-region", {}, {file, line});
    if (!collector.takes(at(region + 2), at(region + 3), header.values.length, () => place(region + 2)))
      continue;
    const codes = Object.fromEntries(
      variables
        .filter((column) => column !== region)
        .map((column) => {
          const dimension = layout.variables[at(column)];
          if (dimension === undefined) {
            const known = Object.keys(layout.variables);
            throw kimError("ffcsv-variable", {text: at(column), known}, place(column));
          }
          const code = at(column + 2);
          return [
            dimension,
            labels.code(
              dimension,
              code === "" || (code === "INSGESAMT" && !labels.knows(dimension, code)) ? at(column + 3) : code,
              () => place(column + 2),
            ),
          ];
        }),
    );
    for (const value of header.values) {
      const content = value.content ?? at(header.contentColumn ?? -1);
      const figure = layout.contents[content];
      if (figure === undefined) {
        const known = Object.keys(layout.contents);
        throw kimError("ffcsv-content", {text: content, known}, place(header.contentColumn ?? value.column));
      }
      const {measure, ...fixed} = figure;
      const raw = cells[value.column] ?? "";
      const quality = header.quality.get(value.column);
      const own = Object.fromEntries(Object.entries(fixed).filter(([, code]) => code !== undefined));
      collector.add(
        {
          measure,
          refArea: at(region + 2),
          timePeriod: timePeriodOf(at(4), source, () => place(4)),
          locator: `Z${line} S${value.column + 1}`,
        },
        {...codes, ...own},
        cellValue(
          {text: raw, kind: "text"},
          "either",
          () => place(value.column),
          quality === undefined ? "" : at(quality),
        ),
        () => place(value.column),
      );
    }
  }
  return collector.finish({titel});
}
