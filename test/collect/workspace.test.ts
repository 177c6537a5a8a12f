import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {rebuildCommand} from "../../src/cli/import-rebuild.js";
import {revertCommand} from "../../src/cli/import-revert.js";
import {commit, recover} from "../../src/collect/workspace/transaction.js";
import {
  complaintOf,
  deliveriesOf,
  fileWith,
  packed,
  readerFor,
  runImport,
  smallProject,
  tableOf,
} from "./fixtures.js";

const kreise = [
  "06411",
  "06412",
  "06413",
  "06414",
  "06431",
  "06432",
  "06433",
  "06434",
  "06435",
  "06436",
  "06437",
];

/** Births of eleven Kreise; `factor` changes their scale, `first` the number of the first. */
const births = ({stand = "10.10.2017", year = "2015", factor = 1, first = 1500, without = ""} = {}) =>
  [
    "GENESIS-Tabelle: 12612-01-01-4",
    "Geburten;;;;;",
    ";;;Insgesamt;männlich;weiblich",
    ...kreise
      .filter((key) => key !== without)
      .map((key, index) => {
        const male = (index === 0 ? first - 700 : 800 + index) * factor;
        const female = (700 + index) * factor;
        return `${year};${key};Kreis;${male + female};${male};${female}`;
      }),
    "__________",
    `Stand: ${stand} / 12:03:08`,
    "",
  ].join("\n");

const table = "hsl/12612-01-01-4";
const ledgerOf = (root: string) => readFileSync(join(root, "ablage", "verzeichnis.csv"), "utf8");
const dataOf = (root: string) => tableOf(root, table) + deliveriesOf(root, table);
const idsOf = (root: string) =>
  [...deliveriesOf(root, table).matchAll(/id: "?([0-9a-f]{8})/g)].map(([, id]) => id ?? "");

const gather = () => {
  const lines: string[] = [];
  return {lines, effects: {out: (line: string) => lines.push(line), progress: () => undefined}};
};

describe("every delivery is kept and noted", () => {
  test("the file byte for byte, and who read it when", async () => {
    const root = smallProject();
    const file = fileWith("geburten.csv", births());
    await runImport([file], {root}, {now: () => Date.UTC(2026, 5, 1, 8, 30), user: "Müller"});
    const [header, line] = ledgerOf(root).split("\n");
    expect(header).toContain("zeitpunkt;person;vorgang;lieferung;tabelle");
    const cells = line?.split(";") ?? [];
    expect(cells.slice(0, 3)).toEqual(["2026-06-01T08:30:00Z", "Müller", "eingelesen"]);
    expect(cells.slice(9, 14)).toEqual([
      "Regionaldatenbank Deutschland, Tabellendownload",
      "2017-10-10",
      "2015",
      "33",
      "0",
    ]);
    expect(readFileSync(join(root, cells[8] ?? ""))).toEqual(readFileSync(file));
  });

  test("an archive as a whole", async () => {
    const root = smallProject();
    const file = fileWith("lieferung.zip", packed({"geburten.csv": births()}));
    await runImport([file], {root});
    const cells = ledgerOf(root).split("\n")[1]?.split(";") ?? [];
    expect(cells.slice(5, 7)).toEqual(["geburten.csv", "lieferung.zip"]);
    expect(readFileSync(join(root, cells[8] ?? ""))).toEqual(readFileSync(file));
  });

  test("the ledger only grows, and the same file again adds nothing", async () => {
    const root = smallProject();
    const file = fileWith("a.csv", births());
    await runImport([file], {root});
    const before = ledgerOf(root);
    await runImport([file], {root});
    expect(ledgerOf(root)).toBe(before);
    await runImport([fileWith("b.csv", births({stand: "01.06.2018"}))], {root});
    expect(ledgerOf(root).startsWith(before)).toBe(true);
  });

  test("a trial run keeps and notes nothing", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root, dryRun: true});
    expect(existsSync(join(root, "ablage"))).toBe(false);
  });
});

describe("a new vintage", () => {
  test("tells what changes, largest first", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root});
    const newer = births({stand: "01.06.2018", first: 1534, without: "06437"});
    const {out, code} = await runImport([fileWith("b.csv", newer)], {root});
    expect(code).toBe(0);
    expect(out).toContain(
      "Neue Fassung von hsl/12612-01-01-4 (b.csv, Stand 01.06.2018): 0 Zahlen neu, 3 entfallen, 2 geändert.",
    );
    expect(out).toContain("Lebendgeborene: 1 500 → 1 534 (+34)".replace(/(\d) (\d)/g, "$1\u202f$2"));
    expect(out.indexOf("→ 1")).toBeLessThan(out.indexOf("→ entfallen"));
  });

  test("of another scale is refused, unless a person says so", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root});
    const before = dataOf(root);
    const wrong = fileWith("b.csv", births({stand: "01.06.2018", factor: 1000}));
    const {out, code} = await runImport([wrong], {root});
    expect(code).toBe(1);
    expect(out).toContain("hat eine andere Größenordnung als bisher");
    expect(out).toMatch(/b\.csv +zurückgewiesen +hsl\/12612-01-01-4/);
    expect(dataOf(root)).toBe(before);
    expect((await runImport([wrong], {root, acceptScale: true})).code).toBe(0);
    expect(dataOf(root)).not.toBe(before);
  });

  test("a new year is compared with the year before", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root});
    const wrong = fileWith("b.csv", births({year: "2016", stand: "01.06.2018", factor: 1000}));
    expect((await runImport([wrong], {root})).out).toContain("andere Größenordnung");
    const right = fileWith("c.csv", births({year: "2016", stand: "01.06.2018", factor: 2}));
    expect((await runImport([right], {root})).code).toBe(0);
  });
});

describe("a delivery is taken back", () => {
  test("the table is as before, the ledger notes it, reading it again restores it", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root});
    const before = dataOf(root);
    const second = fileWith("b.csv", births({stand: "01.06.2018", first: 1534}));
    await runImport([second], {root});
    const after = dataOf(root);
    const id = idsOf(root).at(-1) ?? "";
    const {lines, effects} = gather();
    expect(revertCommand(id, {root}, effects)).toBe(0);
    expect(dataOf(root)).toBe(before);
    expect(lines.join("\n")).toContain("33 Zahlen und Zeichen aus „b.csv“");
    expect(ledgerOf(root).trimEnd().split("\n").at(-1)).toContain(`;zurückgenommen;${id};`);
    await runImport([second], {root});
    expect(dataOf(root)).toBe(after);
  });

  test("not when its original is not at hand, unless a person says so", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root});
    rmSync(join(root, "ablage"), {recursive: true});
    const [id = ""] = idsOf(root);
    const {lines, effects} = gather();
    const complaint = complaintOf(() => revertCommand(id, {root}, effects));
    expect(complaint.key).toBe("delivery-original");
    expect(complaint.message).toContain("a.csv");
    expect(revertCommand(id, {root, withoutOriginal: true}, effects)).toBe(0);
    expect(lines.join("\n")).toContain("nur mit der Originaldatei oder aus der Versionsverwaltung");
  });

  test("an unknown one is a complaint", () => {
    expect(complaintOf(() => revertCommand("deadbeef", {root: smallProject()}, gather().effects)).key).toBe(
      "delivery-unknown",
    );
  });
});

describe("the tables are made again from the originals", () => {
  test("byte for byte, also after data/ was deleted", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root});
    const list = "jahr;ags;insgesamt;maennlich;weiblich\n2024;06411;1557;800;757\n";
    await runImport([fileWith("liste.csv", list)], {root, as: table, stand: "2025-07-01"});
    await runImport([fileWith("b.zip", packed({"b.csv": births({stand: "01.06.2018"})}))], {root});
    const before = dataOf(root);
    rmSync(join(root, "data"), {recursive: true});
    const {lines, effects} = gather();
    expect(await rebuildCommand({root, reader: readerFor(root)}, effects)).toBe(0);
    expect(dataOf(root)).toBe(before);
    expect(lines[0]).toContain("3 Lieferungen aus dem Arbeitsbereich neu gelesen; 2 Dateien");
    const again = gather();
    expect(await rebuildCommand({root, reader: readerFor(root)}, again.effects)).toBe(0);
    expect(again.lines[0]).toContain("Byte für Byte dieselben");
  });

  test.each(["csv", "yml"])(
    "not over a table that lost its .%s, which an import would write over",
    async (lost) => {
      const root = smallProject();
      await runImport([fileWith("a.csv", births())], {root});
      const before = dataOf(root);
      const [gone = "", kept = ""] = [lost, lost === "csv" ? "yml" : "csv"].map((ending) =>
        join(root, "data", `${table}.${ending}`),
      );
      rmSync(gone);
      const left = readFileSync(kept, "utf8");
      await expect(
        runImport([fileWith("b.csv", births({stand: "01.06.2018"}))], {root}),
      ).rejects.toMatchObject({
        key: "data-missing",
      });
      expect(readFileSync(kept, "utf8")).toBe(left);
      rmSync(kept);
      expect(await rebuildCommand({root, reader: readerFor(root)}, gather().effects)).toBe(0);
      expect(dataOf(root)).toBe(before);
    },
  );

  test("deliveries without an original keep their figures and are named", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root});
    rmSync(join(root, "ablage"), {recursive: true});
    await runImport([fileWith("b.csv", births({stand: "01.06.2018"}))], {root});
    const before = dataOf(root);
    const {lines, effects} = gather();
    expect(await rebuildCommand({root, reader: readerFor(root)}, effects)).toBe(1);
    expect(lines.join("\n")).toContain("Für 1 Lieferungen liegt keine Originaldatei im Arbeitsbereich");
    expect(lines.join("\n")).toContain("a.csv");
    expect(dataOf(root)).toBe(before);
  });

  test("an original that was changed is a complaint", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births())], {root});
    const place = ledgerOf(root).split("\n")[1]?.split(";")[8] ?? "";
    writeFileSync(join(root, place), births({first: 1600}));
    await expect(rebuildCommand({root, reader: readerFor(root)}, gather().effects)).rejects.toMatchObject({
      key: "delivery-damaged",
    });
  });
});

describe("several files are written as one step", () => {
  const projectWith = (texts: Readonly<Record<string, string>>) => {
    const root = smallProject();
    mkdirSync(join(root, "data"));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, "data", name), text);
    return root;
  };
  const stageOf = (root: string) => join(root, "ablage", ".vorgang");
  const textOf = (root: string, name: string) => readFileSync(join(root, "data", name), "utf8");

  test("a failure leaves everything as it was", () => {
    const root = projectWith({"a.csv": "alt"});
    mkdirSync(join(root, "data", "b.csv", "im Weg"), {recursive: true});
    const changes = ["a.csv", "b.csv"].map((name) => ({path: `data/${name}`, content: "neu"}));
    expect(complaintOf(() => commit(root, changes)).key).toBe("import-write");
    expect(textOf(root, "a.csv")).toBe("alt");
    expect(readdirSync(join(root, "data")).sort()).toEqual(["a.csv", "b.csv"]);
    expect(existsSync(stageOf(root))).toBe(false);
  });

  test("what ended before the journal is taken back, what ended after it is completed", () => {
    const root = projectWith({"a.csv": "alt", "b.csv": "alt"});
    mkdirSync(stageOf(root), {recursive: true});
    writeFileSync(join(stageOf(root), "neu-0"), "neu");
    expect(recover(root)).toBe("undone");
    expect(textOf(root, "a.csv")).toBe("alt");

    mkdirSync(stageOf(root));
    writeFileSync(join(stageOf(root), "neu-1"), "neu");
    writeFileSync(join(root, "data", "a.csv"), "neu");
    const journal = ["a.csv", "b.csv"].map((name, index) => ({path: `data/${name}`, staged: `neu-${index}`}));
    writeFileSync(join(stageOf(root), "journal.json"), JSON.stringify(journal));
    expect(recover(root)).toBe("completed");
    expect([textOf(root, "a.csv"), textOf(root, "b.csv")]).toEqual(["neu", "neu"]);
    expect(recover(root)).toBe("nothing");
  });

  test("while another process writes, nothing is touched", () => {
    const root = projectWith({"a.csv": "alt"});
    mkdirSync(stageOf(root), {recursive: true});
    writeFileSync(join(stageOf(root), "pid"), String(process.ppid));
    expect(complaintOf(() => commit(root, [{path: "data/a.csv", content: "neu"}])).key).toBe(
      "import-running",
    );
    expect(textOf(root, "a.csv")).toBe("alt");
  });
});
