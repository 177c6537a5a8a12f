import {join, resolve} from "node:path";
import type {Publication} from "../analyse/publication.js";
import {refuseNewer} from "../edition/edition-json.js";
import {withLock} from "../edition/lock.js";
import {recoverFolder, replaceFolder, withScratch} from "../edition/replace-folder.js";
import {requireIntact} from "../edition/verify-folder.js";
import type {Effects} from "../model/effects.js";
import {draftMark} from "../model/release.js";
import {formatDay} from "../model/time-period.js";
import {buildCheckLines} from "./check-gate.js";
import {makeOutput} from "./make-output.js";

/** Options of `kim build`. */
export type BuildOptions = {readonly out: string; readonly quick?: boolean};

/**
 * Builds the whole publication as a draft and puts it in place of the previous output in one step.
 *
 * @throws KimError with the previous output untouched
 */
export async function buildCommand(options: BuildOptions, root: string, effects: Effects): Promise<number> {
  const folder = resolve(root, options.out);
  return withLock(folder, async () => {
    recoverFolder(folder);
    refuseNewer(folder);
    const {publication, files, findings, checked} = await withScratch(folder, (scratch) =>
      makeOutput(root, {status: "entwurf", quick: options.quick === true, scratch}, effects),
    );
    effects.progress("Ausgabe ablegen und prüfen …");
    replaceFolder(folder, files, {verify: (staging) => void requireIntact(staging)});
    for (const line of summary(publication, folder, files.length)) effects.out(line);
    for (const line of buildCheckLines(checked)) effects.out(line);
    for (const {text} of findings) effects.out(`Hinweis:    ${text}`);
    if (publication.catalogue.portal.operator.adresse === undefined) effects.out(withoutAddress);
    effects.out(`Öffnen:     ${join(folder, "index.html")}`);
    return 0;
  });
}

const withoutAddress =
  "Ohne:       sitemap.xml, robots.txt, Feed und Vorschaubilder; sie brauchen „adresse“ in catalogue/portal/betreiber.yml";

function summary(
  {edition, release, indicators}: Publication,
  folder: string,
  files: number,
): readonly string[] {
  const codes = (withFigures: boolean) =>
    indicators
      .filter(({cube}) => (cube !== undefined) === withFigures)
      .map(({indicator}) => indicator.code)
      .join(", ");
  const count = indicators.filter(({cube}) => cube !== undefined).length;
  return [
    "",
    `Fertig: ${edition.titel}, Edition ${release.version}, Stand ${formatDay(edition.stand)}`,
    `Status:     ${draftMark(release) ?? "veröffentlicht"}`,
    `Mit Zahlen: ${count} von ${indicators.length} Indikatoren (${codes(true)})`,
    `Ohne:       ${codes(false) || "keiner"}`,
    `Ausgabe:    ${files} Dateien in ${folder}`,
  ];
}
