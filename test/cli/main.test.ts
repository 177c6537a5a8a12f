import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {main} from "../../src/cli/main.js";

/** Runs the command line and gives back what it printed. */
async function run(args: readonly string[], cwd = process.cwd()) {
  const out: string[] = [];
  const progress: string[] = [];
  const code = await main(args, {
    cwd,
    now: () => Date.UTC(2026, 10, 22, 9),
    user: "test",
    out: (line) => out.push(line),
    progress: (line) => progress.push(line),
  });
  return {code, out: out.join("\n"), error: progress.join("\n")};
}

describe("help is German", () => {
  test.each(["", "build", "fetch", "import", "status", "check", "figure", "serve", "edition", "verify"])(
    "kim %s --help",
    async (command) => {
      const {code, out} = await run([...(command === "" ? [] : [command]), "--help"]);
      expect(code).toBe(0);
      expect(out).toContain("Aufruf:");
      expect(out).toContain("Beispiel");
      expect(out).not.toMatch(/\b(Usage|Options|Commands|Arguments|display help|default)\b/);
    },
  );

  test.each(["list", "show", "publish", "rollback"])("kim edition %s --help", async (command) => {
    const {code, out} = await run(["edition", command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("Beispiel");
    expect(out).not.toMatch(/\b(Usage|Options|Commands|Arguments|display help|default)\b/);
  });

  test("without a command it shows what there is", async () => {
    const {code, out} = await run([]);
    expect(code).toBe(0);
    for (const command of [
      "build",
      "fetch",
      "import",
      "status",
      "check",
      "figure",
      "serve",
      "edition",
      "verify",
    ])
      expect(out).toContain(command);
  });
});

describe("a wrong call gets a German message, exit code 1 and no stack trace", () => {
  test.each([
    [["bild"], "Den Befehl „bild“ gibt es nicht."],
    [["build", "--ort", "x"], "Die Option „--ort“ gibt es nicht."],
    [["figure", "1A"], "Die Angabe „gebiet“ fehlt."],
    [["build", "--out"], "Zur Option „--out <ordner>“ fehlt der Wert."],
    [["figure", "9Z", "06412"], "Den Indikator „9Z“ gibt es nicht."],
    [["figure", "1A", "6412"], "„6412“ ist kein Gebietsschlüssel"],
    [["figure", "1A", "06412", "gestern"], "„gestern“ ist kein Stichtag"],
    [["figure", "1A", "06412", "1949-12-31"], "ist nichts veröffentlicht"],
    [["figure", "6B", "06412"], "liegen noch keine Zahlen vor"],
    [["serve", "--out", "gibt-es-nicht"], "liegt keine Ausgabe"],
    [["import", "gibt-es-nicht.csv"], "gibt-es-nicht.csv"],
  ])("%j", async (args, expected) => {
    const {code, out, error} = await run(args);
    expect(code).toBe(1);
    expect(`${error}${out}`).toContain(expected);
    expect(error).not.toMatch(/\n\s+at /);
  });

  test("outside a project", async () => {
    const {code, error} = await run(["status"], mkdtempSync(join(tmpdir(), "kim-leer-")));
    expect(code).toBe(1);
    expect(error).toContain("Abhilfe: Den Befehl im Projektordner ausführen.");
  });

  test("--debug shows where it happened", async () => {
    const {error} = await run(["figure", "9Z", "06412", "--debug"]);
    expect(error).toMatch(/\n\s+at /);
  });
});
