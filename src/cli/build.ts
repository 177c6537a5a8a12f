import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {findingsOf} from "../analyse/findings.js";
import type {Publication} from "../analyse/publication.js";
import {readTopology} from "../disseminate/charts/read-topology.js";
import {editionFiles} from "../disseminate/edition.js";
import type {GeometryState} from "../disseminate/web/context.js";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";
import {formatDay} from "../model/time-period.js";
import {findingSummary} from "./check.js";
import {loadPublication} from "./load-publication.js";
import {replaceFolder} from "./replace-folder.js";

/** Options of `kim build`. */
export type BuildOptions = {readonly out: string};

const stages = {
  excel: "Arbeitsmappen schreiben …",
  daten: "Datentabellen schreiben …",
  web: "Webseiten schreiben …",
};

/**
 * Builds the whole publication and puts it in place of the previous output in one step.
 *
 * @throws KimError with the previous output untouched
 */
export async function buildCommand(options: BuildOptions, root: string, effects: Effects): Promise<number> {
  const publication = await loadPublication(root, effects);
  const findings = findingsOf(publication);
  const files = editionFiles(publication, {
    geometries: [
      geometryState(root, "hessen-kreise.topojson", "0000-01-01"),
      geometryState(root, "hessen-kreise-2026.topojson", "2026-01-01"),
    ],
    onStage: (stage) => effects.progress(stages[stage]),
  });
  const folder = resolve(root, options.out);
  effects.progress("Ausgabe ablegen …");
  replaceFolder(folder, files);
  for (const line of summary(publication, folder, files.length)) effects.out(line);
  effects.out(
    `Prüfung:    ${findingSummary(findings)}${findings.length === 0 ? "" : " (einzeln: npx kim check)"}`,
  );
  effects.out(`Öffnen:     ${join(folder, "index.html")}`);
  return 0;
}

function geometryState(root: string, name: string, validFrom: string): GeometryState {
  const path = `data/geo/${name}`;
  let text: string;
  try {
    text = readFileSync(join(root, "data", "geo", name), "utf8");
  } catch (cause) {
    throw kimError("geometry-damaged", {path}, {file: path}, {cause});
  }
  const topology = readTopology(text);
  if (topology === undefined) throw kimError("geometry-damaged", {path}, {file: path});
  return {validFrom, topology};
}

function summary({edition, indicators}: Publication, folder: string, files: number): readonly string[] {
  const codes = (withFigures: boolean) =>
    indicators
      .filter(({cube}) => (cube !== undefined) === withFigures)
      .map(({indicator}) => indicator.code)
      .join(", ");
  const count = indicators.filter(({cube}) => cube !== undefined).length;
  return [
    "",
    `Fertig: ${edition.titel}, Edition ${edition.name}, Stand ${formatDay(edition.stand)}`,
    `Mit Zahlen: ${count} von ${indicators.length} Indikatoren (${codes(true)})`,
    `Ohne:       ${codes(false) || "keiner"}`,
    `Ausgabe:    ${files} Dateien in ${folder}`,
  ];
}
