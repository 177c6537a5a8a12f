import type {Workbook} from "../../src/ooxml/model.js";
import {chartExamples} from "./example-charts.js";
import {sheetExamples} from "./example-sheets.js";

/** One workbook per feature of the writer; each is written, checked and read back by other programs. */
export const examples: Readonly<Record<string, Workbook>> = {...sheetExamples, ...chartExamples};
