import type {KeyObject} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {confidentialityGate} from "../analyse/audit/gate.js";
import type {Finding} from "../analyse/finding.js";
import {findingsOf} from "../analyse/findings.js";
import type {Publication} from "../analyse/publication.js";
import {referenceGate} from "../analyse/reference/gate.js";
import {releasePublication} from "../analyse/revisions/release-publication.js";
import {loadCatalogue} from "../catalogue/load.js";
import {readTopology} from "../disseminate/charts/read-topology.js";
import {editionFiles} from "../disseminate/edition.js";
import type {GeometryState} from "../disseminate/web/context.js";
import {previewPictures} from "../disseminate/web/static/previews.js";
import {fingerprintOf} from "../edition/fingerprint.js";
import {finishEdition} from "../edition/finish-edition.js";
import {readPreviousEdition} from "../edition/previous-edition.js";
import {readProtocol} from "../edition/protocol.js";
import type {Gate} from "../edition/provenance.js";
import {gateOf, reconcile} from "../edition/reconcile/reconcile.js";
import {reportFiles} from "../edition/reconcile/report.js";
import {createWorkbookCheck} from "../edition/reconcile/workbook-check.js";
import type {OutputFile} from "../edition/replace-folder.js";
import {currentEntry, requireKept} from "../edition/store.js";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";
import type {ReleaseStatus} from "../model/release.js";
import type {Checked} from "../process/rules/check.js";
import {answersOf, plausibilityGate, requireChecked} from "./check-gate.js";
import {loadPublication} from "./load-publication.js";

/** Folder of the published editions, below the project. */
export const STORE = "editionen";

/** How an output is made. */
export type MakeOptions = {
  readonly status: ReleaseStatus;
  /** Leaves out reading every output back; such a draft cannot be published. */
  readonly quick: boolean;
  /** Folder for files on the way. */
  readonly scratch: string;
  /** Private key to sign with. */
  readonly key?: KeyObject | undefined;
};

/** A complete edition in memory. */
export type Output = {
  readonly publication: Publication;
  readonly files: readonly OutputFile[];
  readonly findings: readonly Finding[];
  readonly gates: readonly Gate[];
  /** What the rules found in the tables. */
  readonly checked: Checked;
};

const stages = {
  excel: "Arbeitsmappen schreiben …",
  daten: "Datentabellen schreiben …",
  web: "Webseiten schreiben …",
};

/**
 * Makes every file of an edition: stages up to the cube, comparison with the edition published before,
 * outputs, checks, description, origin and checksums.
 *
 * @throws KimError before anything is written
 */
export async function makeOutput(root: string, options: MakeOptions, effects: Effects): Promise<Output> {
  effects.progress("Tabellen prüfen …");
  const checked = requireChecked(root, loadCatalogue(root));
  const fingerprint = fingerprintOf(root);
  const previous = previousEdition(root, effects);
  const publication = releasePublication(
    await loadPublication(root, effects, "used", previous),
    options.status,
    previous,
  );
  const before: readonly Gate[] = [
    plausibilityGate(checked),
    confidentialityGate(publication),
    referenceGate(publication),
  ];
  const findings = findingsOf(publication);
  const geometries = [
    geometryState(root, "hessen-kreise.topojson", "0000-01-01"),
    geometryState(root, "hessen-kreise-2026.topojson", "2026-01-01"),
  ];
  const workbooks = createWorkbookCheck(publication);
  const outputs = await editionFiles(publication, {
    geometries,
    report: !options.quick,
    onWorkbook: options.quick ? undefined : workbooks.read,
    previews: options.quick ? [] : await previewPictures(publication, geometries),
    scratch: options.scratch,
    onStage: (stage) => effects.progress(stages[stage]),
  });
  if (!options.quick) effects.progress("Ausgaben zurücklesen und abgleichen …");
  const checks = options.quick
    ? []
    : await reconcile(publication, outputs, [workbooks.result()], options.scratch);
  const gates = [...before, ...checks.map(gateOf)];
  const report = options.quick ? [] : reportFiles(publication, {checks, gates: before, findings, checked});
  const files = finishEdition(publication, [...outputs, ...report], {
    fingerprint,
    gates,
    answers: answersOf(checked),
    reconciled: !options.quick,
    key: options.key,
  });
  return {publication, files, findings, gates, checked};
}

/** The figures of the edition that readers see now. */
function previousEdition(root: string, effects: Effects) {
  const store = join(root, STORE);
  const protocol = readProtocol(store);
  const version = currentEntry(protocol)?.version;
  if (version === undefined) return undefined;
  effects.progress(`Mit der Edition ${version} vergleichen …`);
  return readPreviousEdition(requireKept(version, store, protocol));
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
