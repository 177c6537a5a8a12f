// npm run bench editions: the gates of an edition one by one, and the comparison with the edition before, on the
// real figures. Seconds of the clock and of the processor; the processor depends less on what else the machine does.
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {confidentialityGate} from "../dist/analyse/audit/gate.js";
import {createAuditedPublication, createPublication} from "../dist/analyse/create-publication.js";
import {referenceGate} from "../dist/analyse/reference/gate.js";
import {releasePublication} from "../dist/analyse/revisions/release-publication.js";
import {loadCatalogue} from "../dist/catalogue/load.js";
import {requireChecked} from "../dist/cli/check-gate.js";
import {readTopology} from "../dist/disseminate/charts/read-topology.js";
import {editionFiles} from "../dist/disseminate/edition.js";
import {fingerprintOf} from "../dist/edition/fingerprint.js";
import {finishEdition} from "../dist/edition/finish-edition.js";
import {readPreviousEdition} from "../dist/edition/previous-edition.js";
import {reconcile} from "../dist/edition/reconcile/reconcile.js";
import {createWorkbookCheck} from "../dist/edition/reconcile/workbook-check.js";
import {replaceFolder} from "../dist/edition/replace-folder.js";
import {requireIntact} from "../dist/edition/verify-folder.js";
import {openWarehouse} from "../dist/process/warehouse.js";

const rows = [];
/** Does something, and adds how long it took to what the stopwatch of that name shows. */
function stopwatch(name) {
  const row = {name, clock: 0, processor: 0};
  rows.push(row);
  return (work) => {
    const before = process.cpuUsage();
    const begin = performance.now();
    const note = () => {
      const {user, system} = process.cpuUsage(before);
      row.clock += (performance.now() - begin) / 1000;
      row.processor += (user + system) / 1e6;
    };
    const result = work();
    if (!(result instanceof Promise)) note();
    return result instanceof Promise ? result.finally(note) : result;
  };
}

const catalogue = loadCatalogue(".");
const checking = stopwatch("Prüfung der Tabellen");
await checking(() => requireChecked(".", catalogue));

const warehouse = await openWarehouse(".", catalogue);
const bare = stopwatch("Indikatoren ohne Prüfung der Geheimhaltung");
await bare(() => createPublication(catalogue, warehouse));
const audited = stopwatch("Indikatoren mit Prüfung der Geheimhaltung");
const publication = await audited(() => createAuditedPublication(catalogue, warehouse));
const gates = stopwatch("Geheimhaltung und Vergleichswerte");
await gates(() => [confidentialityGate(publication), referenceGate(publication)]);

const folder = mkdtempSync(join(tmpdir(), "kim-bench-"));
const topology = (name) => readTopology(readFileSync(join("data", "geo", name), "utf8"));
const workbooks = createWorkbookCheck(publication);
const reading = stopwatch("Arbeitsmappen zurücklesen");
const files = await editionFiles(publication, {
  geometries: [
    {validFrom: "0000-01-01", topology: topology("hessen-kreise.topojson")},
    {validFrom: "2026-01-01", topology: topology("hessen-kreise-2026.topojson")},
  ],
  scratch: folder,
  report: true,
  onWorkbook: (workbook) => reading(() => workbooks.read(workbook)),
  onStage: () => {},
});
const rest = stopwatch("Daten und Seiten zurücklesen");
await rest(() => reconcile(publication, files, [workbooks.result()], folder));
const edition = join(folder, "ausgabe");
const description = {fingerprint: fingerprintOf("."), gates: [], answers: [], reconciled: true};
replaceFolder(edition, finishEdition(publication, files, description));
const verifying = stopwatch("Prüfsummen");
await verifying(() => requireIntact(edition));

const comparing = stopwatch("Vergleich zweier Editionen");
const compared = await comparing(() => {
  const previous = readPreviousEdition(edition);
  // Every twentieth figure was another one before.
  for (const figures of previous.figures.values()) {
    let count = 0;
    for (const [key, one] of figures) {
      count += 1;
      if (count % 20 === 0 && one.obsValue !== null) figures.set(key, {...one, obsValue: one.obsValue + 1});
    }
  }
  return releasePublication(publication, "entwurf", previous);
});
rmSync(folder, {recursive: true, force: true});

const of = (name, what) => rows.find((row) => row.name === name)?.[what] ?? 0;
const audit = (what) =>
  of("Indikatoren mit Prüfung der Geheimhaltung", what) -
  of("Indikatoren ohne Prüfung der Geheimhaltung", what);
const all = (what) =>
  audit(what) +
  [
    "Prüfung der Tabellen",
    "Geheimhaltung und Vergleichswerte",
    "Arbeitsmappen zurücklesen",
    "Daten und Seiten zurücklesen",
    "Prüfsummen",
  ].reduce((sum, name) => sum + of(name, what), 0);
const line = (name, clock, processor) =>
  console.log(
    `${name.padEnd(46)} ${clock.toFixed(1).padStart(6)} s ${processor.toFixed(1).padStart(6)} s Rechenzeit`,
  );
for (const {name, clock, processor} of rows) line(name, clock, processor);
line("Alle Prüfungen einer Edition", all("clock"), all("processor"));
const revisions = (compared.revisions?.indicators ?? []).reduce((sum, one) => sum + one.revisions.length, 0);
console.log(
  `${revisions} Unterschiede; höchster Speicher ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
);
