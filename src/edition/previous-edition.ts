import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {keyOf} from "../analyse/revisions/compare.js";
import type {PreviousEdition, PreviousFigure} from "../analyse/revisions/types.js";
import {kimError} from "../messages/kim-error.js";
import {TOTAL} from "../model/observation.js";
import {readEditionJson} from "./edition-json.js";
import {readTidy} from "./read-tidy.js";

/**
 * Reads the figures of a published edition from its tidy tables.
 *
 * @param folder folder of the edition
 * @throws KimError edition-missing, edition-damaged, edition-newer
 */
export function readPreviousEdition(folder: string): PreviousEdition {
  const description = readEditionJson(folder);
  return {
    version: description.version,
    figures: new Map(description.indikatoren.map(({code}) => [code, readFigures(folder, code)])),
    definitions: new Map(description.indikatoren.map(({code, definition}) => [code, definition])),
  };
}

/** Columns that every tidy table has. */
const required = [
  "MEASURE",
  "REF_AREA",
  "TIME_PERIOD",
  "OBS_VALUE",
  "SIGN",
  "OBS_STATUS",
  "CONF_STATUS",
  "BASIS",
  "VINTAGE",
] as const;

/** Columns with a label that are no dimension of the indicator. */
const notDimensions: ReadonlySet<string> = new Set(["MEASURE", "REF_AREA"]);

/** Figures of an indicator by key of the observation; none when the edition had none. */
export function readFigures(folder: string, code: string): ReadonlyMap<string, PreviousFigure> {
  const path = join(folder, "daten", `${code.toLowerCase()}.csv`);
  return existsSync(path) ? figuresOf(readFileSync(path, "utf8"), path) : new Map();
}

/** Figures of the text of a tidy table by key of the observation. */
export function figuresOf(text: string, path: string): ReadonlyMap<string, PreviousFigure> {
  const {header, rows} = readTidy(text, path);
  const names = new Set(header);
  const missing = required.find((name) => !names.has(name));
  if (missing !== undefined) {
    throw kimError("edition-damaged", {path, detail: `die Spalte ${missing} fehlt`}, {file: path, line: 1});
  }
  const dimensions = header.filter((name) => names.has(`${name}_LABEL`) && !notDimensions.has(name));
  const figures = new Map<string, PreviousFigure>();
  for (const {cell} of rows) {
    const value = cell("OBS_VALUE");
    const figure: PreviousFigure = {
      measure: cell("MEASURE"),
      refArea: cell("REF_AREA"),
      timePeriod: cell("TIME_PERIOD"),
      dimensions: Object.fromEntries(
        dimensions.filter((name) => cell(name) !== TOTAL).map((name) => [name.toLowerCase(), cell(name)]),
      ),
      obsValue: value === "" ? null : Number(value),
      sign: cell("SIGN"),
      status: `${cell("OBS_STATUS")} ${cell("CONF_STATUS")}`,
      basis: cell("BASIS") === "" ? null : cell("BASIS"),
      vintage: cell("VINTAGE"),
    };
    figures.set(keyOf(figure), figure);
  }
  return figures;
}
