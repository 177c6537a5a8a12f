import type {Publication} from "../../analyse/publication.js";
import {keyOf} from "../../analyse/revisions/compare.js";
import type {PreviousFigure} from "../../analyse/revisions/types.js";
import type {Observation} from "../../model/observation.js";
import {signOf, statusTable} from "../../model/status.js";
import {figuresOf} from "../previous-edition.js";
import type {OutputFile} from "../replace-folder.js";
import {type Check, createDeviationLog} from "./types.js";

const utf8 = new TextDecoder();

/** Reads every tidy table back: each figure of the cube is there once, with its number, sign and status. */
export function csvCheck(publication: Publication, files: ReadonlyMap<string, OutputFile>): Check {
  const log = createDeviationLog();
  for (const {indicator, cube} of publication.indicators) {
    if (cube === undefined) continue;
    const path = `daten/${indicator.code.toLowerCase()}.csv`;
    const file = files.get(path);
    const found = file === undefined ? new Map() : figuresOf(utf8.decode(file.bytes), path);
    for (const one of cube.observations) {
      const key = keyOf(one);
      log.compare(() => `${path}, ${key}`, printRead(found.get(key)), printCube(one, publication));
    }
    log.compare(() => `${path}, Zeilen`, String(found.size), String(cube.observations.length));
  }
  return {
    id: "csv",
    titel: "CSV-Tabellen",
    text: "Jede Zeile jeder CSV-Tabelle wurde gelesen und mit der berechneten Zahl verglichen: Wert, Zeichen und Status.",
    ...log.result(),
  };
}

function printRead(one: PreviousFigure | undefined): string {
  return one === undefined ? "fehlt" : `${one.obsValue ?? ""} ${one.sign} ${one.status}`;
}

function printCube(one: Observation, {edition}: Publication): string {
  const {sdmx, conf} = statusTable[one.obsStatus];
  if (one.obsValue !== null) return `${one.obsValue}  ${sdmx} ${conf}`;
  const value = one.obsStatus === "zero_exact" ? "0" : "";
  return `${value} ${signOf(one.obsStatus, edition.zeichen)} ${sdmx} ${conf}`;
}
