// Measures `kim check` over all tables: node bench/checking.js [rounds], after npm run compile. Each round is a
// fresh process, as a person has it; computing time is what it takes on a machine that does nothing else.
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const self = fileURLToPath(import.meta.url);

if (process.argv[2] === "once") {
  const {loadCatalogue} = await import("../dist/catalogue/load.js");
  const {loadChecks} = await import("../dist/catalogue/rules.js");
  const {openTables} = await import("../dist/process/rules/open-tables.js");
  const {runRules} = await import("../dist/process/rules/run-rules.js");
  const seconds = () => {
    const {user, system} = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const times = {start: seconds()};
  const catalogue = loadCatalogue(".");
  const {rules, corrections} = loadChecks(".");
  times.catalogue = seconds();
  const tables = openTables(".", catalogue, corrections);
  times.tables = seconds();
  const {length} = runRules(rules, {catalogue, tables});
  times.rules = seconds();
  process.stdout.write(JSON.stringify({times, length}));
} else {
  const rounds = process.argv.map(Number).find((number) => number > 0) ?? 3;
  const folder = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const parts = [];
  const walls = [];
  for (let round = 0; round < rounds; round++) {
    parts.push(JSON.parse(spawnSync(process.execPath, [self, "once"], {encoding: "utf8"}).stdout));
    const begin = performance.now();
    spawnSync(process.execPath, [join("bin", "kim.js"), "check", "--out", folder]);
    walls.push((performance.now() - begin) / 1000);
  }
  rmSync(folder, {recursive: true, force: true});
  const part = (name, before) =>
    median(parts.map(({times}) => times[name] - (before === "" ? 0 : times[before])));
  console.log(`Computing time in seconds, median of ${rounds} rounds`);
  console.log(`Start      ${part("start", "").toFixed(2)}`);
  console.log(`Catalogue  ${part("catalogue", "start").toFixed(2)}`);
  console.log(`Tables     ${part("tables", "catalogue").toFixed(2)}`);
  console.log(`Rules      ${part("rules", "tables").toFixed(2)}`);
  console.log(`Together   ${part("rules", "").toFixed(2)}`);
  console.log(
    `kim check, by the clock: ${median(walls).toFixed(2)}, fastest ${Math.min(...walls).toFixed(2)}`,
  );
}
