import {createHash} from "node:crypto";
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {main} from "../../src/cli/main.js";
import {sumsText} from "../../src/edition/checksums.js";
import {readFiles} from "../../src/edition/store.js";
import {makeSmallProject} from "../fixtures/small-project.js";

/** Runs the command line at a moment and gives back what it printed. */
async function run(root: string, args: readonly string[], moment = "2026-12-20T09:00Z") {
  const out: string[] = [];
  const progress: string[] = [];
  const code = await main(args, {
    cwd: root,
    now: () => Date.parse(moment),
    user: "Prüferin",
    out: (line) => out.push(line),
    progress: (line) => progress.push(line),
  });
  return {code, out: out.join("\n"), error: progress.join("\n")};
}

function edit(root: string, name: string, from: string | RegExp, to: string): void {
  const path = join(root, ...name.split("/"));
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

/** Hash of every file below a folder. */
function hashOf(folder: string): string {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).sort();
  const hash = createHash("sha256");
  for (const name of names) {
    const path = join(folder, name);
    if (statSync(path).isFile()) hash.update(`${name}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

const published = "veroeffentlicht";

describe("an edition and its correction, from the command line", () => {
  let root: string;
  beforeAll(async () => {
    root = makeSmallProject();
    expect(await run(root, ["build"])).toMatchObject({code: 0});
    const first = await run(root, ["edition", "publish"], "2026-12-15T09:00Z");
    expect(first).toMatchObject({code: 0});
    // A producer corrects one figure; the correction becomes the edition 2026.1.
    edit(root, "data/hsl/test-1.csv", "4023", "4099");
    edit(root, "catalogue/edition.yml", 'version: "2026"', 'version: "2026.1"');
    expect(await run(root, ["build"])).toMatchObject({code: 0});
    expect(await run(root, ["edition", "publish"], "2027-02-01T09:00Z")).toMatchObject({code: 0});
  });
  afterAll(() => rmSync(root, {recursive: true, force: true}));

  const figure = (...more: readonly string[]) => run(root, ["figure", "1A", "06411", "2023-12-31", ...more]);

  test("readers see the correction, marked; both editions are kept", async () => {
    const {out} = await run(root, ["edition", "list"]);
    expect(out).toMatch(/^2026 +aufbewahrt/m);
    expect(out).toMatch(/^2026\.1 +für Leser sichtbar/m);
    const csv = readFileSync(join(root, published, "daten", "1a.csv"), "utf8");
    expect(csv).toMatch(/06411,[^\n]*2023-12-31[^\n]*4099[^\n]*\br\b/);
    const revised = readFileSync(join(root, published, "daten", "berichtigungen.csv"), "utf8").split("\n");
    expect(revised.filter((line) => line.includes("4023") && line.includes("4099"))).toHaveLength(1);
    const page = readFileSync(join(root, published, "neues", "index.html"), "utf8").replace(/<[^>]+>/g, " ");
    expect(page).toMatch(/Verglichen mit der Edition\s+2026\s*:\s+1\s+geänderte Zahlen/);
    expect(page).toMatch(/4\u202f023\s+4\u202f099\s+76\s+Berichtigung/);
  });

  test("each day has the figure that readers saw then", async () => {
    const seen = async (day: string) => (await figure("--as-of", day)).out;
    expect(await seen("2026-12-15")).toMatch(/Edition 2026,[\s\S]*4\u202f023 Personen/);
    expect(await seen("31.01.2027")).toMatch(/Edition 2026,[\s\S]*4\u202f023 Personen/);
    expect(await seen("2027-02-01")).toMatch(/Edition 2026\.1,[\s\S]*4\u202f099 Personen/);
    expect(await seen("2030-01-01")).toMatch(/Edition 2026\.1,[\s\S]*4\u202f099 Personen/);
  });

  test.each([
    ["before the first edition", ["1A", "06411", "--as-of", "2026-12-14"], "Am 14.12.2026 war noch keine"],
    ["another indicator", ["9Z", "06411", "--as-of", "2027-01-01"], "„9Z“"],
    ["another area", ["1A", "06999", "--as-of", "2027-01-01"], "„06999“"],
    ["another period", ["1A", "06411", "1950", "--as-of", "2027-01-01"], "1950"],
    ["no day", ["1A", "06411", "--as-of", "gestern"], "„gestern“ ist kein Tag"],
    ["a year", ["1A", "06411", "--as-of", "2027"], "„2027“ ist kein Tag"],
  ])("asked for %s, it says so", async (_, args, expected) => {
    const {code, out, error} = await run(root, ["figure", ...args]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(error).toContain(expected);
    expect(error).toContain("Abhilfe:");
  });

  test("the same inputs give the same bytes", async () => {
    const other = mkdtempSync(join(tmpdir(), "kim-gleich-"));
    cpSync(join(root, "catalogue"), join(other, "catalogue"), {recursive: true});
    cpSync(join(root, "data"), join(other, "data"), {recursive: true});
    cpSync(join(root, "editionen"), join(other, "editionen"), {recursive: true});
    expect(await run(other, ["build"], "2031-05-05T05:05Z")).toMatchObject({code: 0});
    expect(await run(root, ["build"])).toMatchObject({code: 0});
    expect(hashOf(join(other, "ausgabe"))).toBe(hashOf(join(root, "ausgabe")));
    rmSync(other, {recursive: true, force: true});
  });
});

describe("what cannot be published is refused, and readers keep what they have", () => {
  let root: string;
  let before: string;
  beforeAll(async () => {
    root = makeSmallProject();
    expect(await run(root, ["build"])).toMatchObject({code: 0});
    expect(await run(root, ["edition", "publish"], "2026-12-15T09:00Z")).toMatchObject({code: 0});
    edit(root, "catalogue/edition.yml", 'version: "2026"', 'version: "2026.1"');
    expect(await run(root, ["build"])).toMatchObject({code: 0});
    before = hashOf(join(root, published));
  });
  afterAll(() => rmSync(root, {recursive: true, force: true}));

  /** Damages the project, runs a command, checks the message and that readers see the same, and mends it. */
  async function refused(path: string, damage: () => void, args: readonly string[], moment?: string) {
    const copy = join(mkdtempSync(join(tmpdir(), "kim-vorher-")), "kopie");
    cpSync(join(root, path), copy, {recursive: true});
    const untouched = path.startsWith(published) ? undefined : before;
    try {
      damage();
      const {code, error} = await run(root, args, moment);
      expect(code).toBe(1);
      expect(error).toContain("Abhilfe:");
      expect(error).not.toContain("Das Programm hat einen Fehler gemacht");
      if (untouched !== undefined) expect(hashOf(join(root, published))).toBe(untouched);
      return error;
    } finally {
      rmSync(join(root, path), {recursive: true, force: true});
      cpSync(copy, join(root, path), {recursive: true});
    }
  }
  const flip = (path: string) => {
    const file = join(root, ...path.split("/"));
    const bytes = readFileSync(file);
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  };
  const publish = ["edition", "publish"];

  test("a draft in which a file was changed", async () => {
    const error = await refused("ausgabe", () => flip("ausgabe/daten/1a.csv"), publish);
    expect(error).toContain("daten/1a.csv wurde verändert");
  });

  test("a published edition in which a file was changed fails its check", async () => {
    const args = ["verify", published];
    const error = await refused(published, () => flip(`${published}/daten/1a.csv`), args);
    expect(error).toContain("daten/1a.csv wurde verändert");
  });

  test("a kept edition that was changed, checksums and all, does not pass as the one before", async () => {
    const forge = () => {
      const folder = join(root, "editionen", "2026");
      flip("editionen/2026/daten/1a.csv");
      const files = readFiles(folder).filter(({path}) => path !== "SHA256SUMS");
      writeFileSync(join(folder, "SHA256SUMS"), sumsText(files));
    };
    for (const args of [publish, ["edition", "rollback", "2026"], ["build"]]) {
      expect(await refused("editionen", forge, args)).toContain("im Protokoll vermerkt");
    }
  });

  test.each([
    ["an output", "ausgabe", ["build"]],
    ["the published edition", published, ["edition", "publish"]],
    ["a folder to check", "ausgabe", ["verify", "ausgabe"]],
  ])("%s of a newer program is neither replaced nor misread", async (_, path, args) => {
    const file = join(root, path, "edition.json");
    const change = () =>
      writeFileSync(file, readFileSync(file, "utf8").replace('"format": 1', '"format": 9'));
    expect(await refused(path, change, args)).toContain("hat das Format 9");
  });

  test("a file that is no key", async () => {
    const error = await refused("data", () => {}, ["edition", "publish", "--key", "data/hsl/test-1.csv"]);
    expect(error).toContain("kein Ed25519-Schlüssel");
  });

  test("a clock that runs behind the last edition", async () => {
    const error = await refused("data", () => {}, publish, "2026-12-14T09:00Z");
    expect(error).toContain("14.12.2026");
    expect(error).toContain("15.12.2026");
  });

  test("figures that changed since the draft", async () => {
    const error = await refused("data", () => edit(root, "data/hsl/test-1.csv", "4023", "4024"), publish);
    expect(error).toContain("Katalog oder Zahlen");
  });

  test.each([
    ["build", "ausgabe", ["build"]],
    ["publication", "editionen", publish],
  ])("a second %s while one is at work", async (_, folder, args) => {
    const lock = join(root, `.${folder}-sperre`);
    writeFileSync(lock, JSON.stringify({pid: process.ppid, host: (await import("node:os")).hostname()}));
    const error = await refused("data", () => {}, args);
    expect(error).toContain(`Prozess ${process.ppid}`);
    rmSync(lock);
  });

  test("a draft before the end of its embargo", async () => {
    edit(root, "catalogue/edition.yml", "zeichen:", 'sperrfrist: "2027-01-15T10:00"\nzeichen:');
    expect(await run(root, ["build"])).toMatchObject({code: 0});
    expect(readFileSync(join(root, "ausgabe", "index.html"), "utf8")).toContain("15.01.2027");
    const error = await refused("data", () => {}, publish, "2027-01-15T08:59Z");
    expect(error).toContain("gesperrt bis 15.01.2027");
    expect(await run(root, publish, "2027-01-15T09:00Z")).toMatchObject({code: 0});
  });
});
