import type {Publication} from "../../analyse/publication.js";
import {readTidy} from "../read-tidy.js";
import type {OutputFile} from "../replace-folder.js";
import {type Check, createDeviationLog} from "./types.js";

const utf8 = new TextDecoder();

/** By what numerator over denominator is multiplied, by kind of measure. */
const factors: Readonly<Record<string, number>> = {anteil: 100, quote: 100, "je-1000": 1000};

/**
 * Recomputes every share and rate from the numerator and denominator that stand beside it in the tidy
 * tables, as a reader would: equal to nine digits.
 */
export function rateCheck(publication: Publication, files: ReadonlyMap<string, OutputFile>): Check {
  const log = createDeviationLog();
  for (const {indicator, cube} of publication.indicators) {
    const path = `daten/${indicator.code.toLowerCase()}.csv`;
    const file = files.get(path);
    if (cube === undefined || file === undefined) continue;
    const kinds = new Map(cube.indicator.measures.map(({id, kind}) => [id, kind]));
    for (const row of readTidy(utf8.decode(file.bytes), path).rows) {
      const factor = factors[kinds.get(row.cell("MEASURE")) ?? ""];
      const [value, numerator, denominator] = ["OBS_VALUE", "NUMERATOR", "DENOMINATOR"].map(row.cell);
      if (factor === undefined || !value || !numerator || !denominator) continue;
      const recomputed = (Number(numerator) / Number(denominator)) * factor;
      log.compare(
        () => `${path}, Zeile ${row.line}`,
        Number(value).toPrecision(9),
        recomputed.toPrecision(9),
      );
    }
  }
  return {
    id: "quoten",
    titel: "Anteile und Quoten",
    text: "Jeder Anteil und jede Quote wurde aus Zähler und Nenner in den CSV-Tabellen nachgerechnet.",
    ...log.result(),
  };
}
