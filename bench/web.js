// Measures the pages: node bench/web.js [rounds], after npm run compile. Each round is a fresh process, which
// makes an edition and stops the time from its last workbook and data file on; weights are those of gzip.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {gzipSync} from "node:zlib";

const self = fileURLToPath(import.meta.url);
const MOST_PAGE = 25_000;
const MOST_SCRIPT = 20_000;

if (process.argv.includes("once")) process.stdout.write(JSON.stringify(await once()));
else {
  const rounds = process.argv.map(Number).find((number) => number > 0) ?? 3;
  const found = Array.from({length: rounds}, () =>
    JSON.parse(
      spawnSync(process.execPath, [self, "once"], {
        encoding: "utf8",
        maxBuffer: 2 ** 24,
        stdio: ["ignore", "pipe", "inherit"],
      }).stdout,
    ),
  );
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const [{files, kinds, scripts}] = found;
  console.log(`Node ${process.version}, ${rounds} Runden, Median`);
  console.log(
    `${files} Dateien: ${median(found.map((one) => one.processor)).toFixed(1)} s Rechenzeit, ${median(found.map((one) => one.clock)).toFixed(1)} s Uhr (Ziel 4 s)`,
  );
  console.log(`\nSchwerste Seite jeder Art mit ihren Formatvorlagen, kB gzip (Ziel ${MOST_PAGE / 1000})`);
  for (const {kind, path, bytes, pages} of kinds)
    console.log(`${kB(bytes)}  ${kind.padEnd(32)} ${String(pages).padStart(4)} Seiten, ${path}`);
  console.log(`\nSkripte einer Seite, kB gzip (Ziel für den Vergleich ${MOST_SCRIPT / 1000})`);
  for (const {path, bytes} of scripts) console.log(`${kB(bytes)}  ${path}`);
}

async function once() {
  const {createPublication} = await import("../dist/analyse/create-publication.js");
  const {loadCatalogue} = await import("../dist/catalogue/load.js");
  const {readTopology} = await import("../dist/disseminate/charts/read-topology.js");
  const {editionFiles} = await import("../dist/disseminate/edition.js");
  const {openWarehouse} = await import("../dist/process/warehouse.js");
  const catalogue = loadCatalogue(".");
  const publication = createPublication(catalogue, await openWarehouse(".", catalogue));
  const state = (validFrom, name) => ({
    validFrom,
    topology: readTopology(readFileSync(join("data", "geo", name), "utf8")),
  });
  const scratch = mkdtempSync(join(tmpdir(), "kim-bench-"));
  let begin = 0;
  let used = process.cpuUsage();
  const files = await editionFiles(publication, {
    geometries: [
      state("0000-01-01", "hessen-kreise.topojson"),
      state("2026-01-01", "hessen-kreise-2026.topojson"),
    ],
    scratch,
    onStage: () => {
      begin = performance.now();
      used = process.cpuUsage();
    },
  });
  const clock = (performance.now() - begin) / 1000;
  const {user, system} = process.cpuUsage(used);
  rmSync(scratch, {recursive: true});
  const made = files.filter(({path}) => !/^(daten|excel|herkunft\.jsonld)/.test(path));
  return {clock, processor: (user + system) / 1e6, files: made.length, ...weights(made)};
}

/** The heaviest page of every kind with the stylesheets it loads, and the scripts of every page that has some. */
function weights(files) {
  const sizes = new Map(
    files
      .filter(({path}) => /\.(html|css|js)$/.test(path))
      .map(({path, bytes}) => [path, gzipSync(bytes).length]),
  );
  const kinds = new Map();
  const scripts = new Map();
  for (const {path, bytes} of files) {
    if (!path.endsWith(".html")) continue;
    const text = Buffer.from(bytes).toString();
    const loaded = (pattern) =>
      [...text.matchAll(pattern)].map(([, address]) => address.replace(/^(\.\.\/)+/, ""));
    const sum = (paths) => paths.reduce((total, one) => total + (sizes.get(one) ?? 0), 0);
    const weight = sizes.get(path) + sum(loaded(/<link rel="stylesheet" href="([^"]+)"/g));
    const kind = kindOf(path);
    const known = kinds.get(kind) ?? {kind, path, bytes: 0, pages: 0};
    kinds.set(kind, {
      ...known,
      pages: known.pages + 1,
      ...(weight > known.bytes ? {path, bytes: weight} : {}),
    });
    const own = loaded(/<script src="([^"]+)"/g);
    if (own.length > 1) scripts.set(own.join(" + "), sum(own));
  }
  return {
    kinds: [...kinds.values()].sort((a, b) => b.bytes - a.bytes),
    scripts: [...scripts].map(([path, bytes]) => ({path, bytes})),
  };
}

/** Address of a page with the Kreis, the indicator and the picture left open. */
function kindOf(path) {
  return path
    .replace(/\/index\.html$/, "/")
    .replace(/^kreis\/[\d-]+/, "kreis/…")
    .replace(/\/\d[a-z]\//, "/…/")
    .replace(/^(einbetten\/…)\/.*/, "$1/…/")
    .replace(/^themenfeld\/[^/]+/, "themenfeld/…");
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1).replace(".", ",").padStart(5);
}
