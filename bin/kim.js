#!/usr/bin/env node
// Starts the command line: compiles src/ when it is newer than dist/, then runs dist/cli/main.js.
import "./engine.js";
import {existsSync} from "node:fs";
import {userInfo} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {compile, isInstalled} from "./prepare.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (!isInstalled(root)) {
  process.stderr.write(
    "Die Bibliotheken sind noch nicht installiert.\n  Abhilfe: im Projektordner npm start ausführen.\n",
  );
  process.exit(1);
}
if (!compile(root)) process.exit(1);
const entry = join(root, "dist", "cli", "main.js");
if (!existsSync(entry)) process.exit(1);
// A reader that stops early (`kim figure … | head`) is no failure.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
const {main} = await import(pathToFileURL(entry).href);
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  now: () => Date.now(),
  user: userName(),
  columns: process.stdout.columns,
  out: (line) => process.stdout.write(`${line}\n`),
  progress: (line) => process.stderr.write(`${line}\n`),
});

/** Some systems know no name for the one who runs a program (containers). */
function userName() {
  try {
    return userInfo().username;
  } catch {
    return "unbekannt";
  }
}
