import {spawnSync} from "node:child_process";
import {join} from "node:path";

/** Compiles the scripts of the pages before the tests, so that pages carry the scripts of the sources. */
export default function compileScripts(): void {
  const tsc = join("node_modules", "typescript", "bin", "tsc");
  const project = join("src", "disseminate", "web", "script");
  const {status, stdout} = spawnSync(process.execPath, [tsc, "-p", project], {encoding: "utf8"});
  if (status !== 0) throw new Error(stdout);
}
