import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {type CheckOptions, checkCommand} from "../../src/cli/check.js";
import {answersOf, buildCheckLines, plausibilityGate, requireChecked} from "../../src/cli/check-gate.js";
import {KimError} from "../../src/messages/kim-error.js";
import {checkTables} from "../../src/process/rules/check.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {makeProject} from "../fixtures/project.js";

/** Two invented Kreise of a joint Land: men and women do not make up the total in the first. */
const rows = (women: string) => [
  ["personen", "06411", "2023-12-31", "_T", "100", "", ""],
  ["personen", "06411", "2023-12-31", "M", "40", "", ""],
  ["personen", "06411", "2023-12-31", "F", women, "", ""],
];

const rules = `
- id: V20
  kind: parts
  titel: Männer und Frauen ergeben das Insgesamt
  grund: vertippt
  severity: stop
  dimension: sex
  parts: [M, F]
`;

async function project(women: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = makeProject(
    [
      {
        table: "hsl/test-1",
        dimensions: ["sex"],
        measure: "personen",
        yaml: `evas: "99999"
periodicity: stichtag
stichtag: "12-31"
measures: [{id: personen, titel: Personen, unit: personen, additive: true}]`,
        deliveries: [{stand: "2024-06-30", rows: rows(women)}],
      },
    ],
    {},
  );
  await mkdir(join(root, "catalogue", "rules"), {recursive: true});
  for (const [name, text] of Object.entries({"rules/1.yml": rules, ...files}))
    writeFileSync(join(root, "catalogue", name), text);
  return root;
}

async function check(root: string, options: Partial<CheckOptions> = {}) {
  const lines: string[] = [];
  const surroundings = {
    out: (line: string) => lines.push(line),
    progress: () => {},
    cwd: root,
    now: () => 0,
    user: "erika",
  };
  const code = await checkCommand({out: "pruefung", ...options}, root, surroundings);
  return {code, text: lines.join("\n")};
}

test("a stop is printed and reported with delivery and cell, and blocks the build", async () => {
  const root = await project("59");
  const {code, text} = await check(root);
  expect(code).toBe(1);
  expect(text).toMatch(
    /Stopp V20 +Personen, Darmstadt, Stadt, 31\.12\.2023: Angegeben sind 100, die Teile nach Geschlecht ergeben 99\./,
  );
  expect(text).toMatch(/K-[0-9a-f]{10} +lieferung-0\.csv, Z2 S1/);
  const html = readFileSync(join(root, "pruefung", "pruefung.html"), "utf8");
  expect(html).toContain('<html lang="de">');
  expect(html).toContain("<caption>hsl/test-1, Erfundene Statistik: eine Feststellung</caption>");
  expect(html).toContain("lieferung-0.csv<br>Z2 S1");
  const csv = readFileSync(join(root, "pruefung", "feststellungen.csv"), "utf8").split("\r\n");
  expect(csv).toHaveLength(3);
  expect(csv[1]).toMatch(
    /^K-[0-9a-f]{10};stop;V20;hsl\/test-1;lieferung-0\.csv;[0-9a-f]{8};;Z2 S1;personen;06411;2023-12-31;;100;99;/,
  );
  expect(() => requireChecked(root, loadCatalogue(root))).toThrow(
    /Die Prüfung hält die Edition an: eine Feststellung/,
  );
});

test("the same figures give the same report", async () => {
  const read = async () => {
    const root = await project("59");
    await check(root);
    return readFileSync(join(root, "pruefung", "pruefung.html"), "utf8");
  };
  expect(await read()).toBe(await read());
});

test("an answer holds until the figure changes, and needs a reason", async () => {
  const root = await project("59");
  const [finding] = checkTables(root, loadCatalogue(root)).findings;
  const id = finding?.id ?? "";
  await expect(check(root, {accept: [id]})).rejects.toThrow("Zur Antwort fehlt die Begründung");
  await expect(check(root, {accept: ["K-0000000000"], reason: "so"})).rejects.toThrow("gibt es nicht");
  expect(existsSync(join(root, "catalogue", "answers.yml"))).toBe(false);
  await check(root, {accept: [id], reason: "Vom Produzenten bestätigt"});
  const answers = readFileSync(join(root, "catalogue", "answers.yml"), "utf8");
  expect(answers).toContain("by: erika");
  expect(answers).toContain(`- ${id}`);
  expect((await check(root)).code).toBe(0);
  expect(requireChecked(root, loadCatalogue(root)).findings[0]?.answer?.grund).toBe(
    "Vom Produzenten bestätigt",
  );
  await expect(check(root, {accept: ["alle"], reason: "so"})).rejects.toThrow("keine offene Feststellung");

  const changed = await project("58", {"answers.yml": answers});
  const again = await check(changed);
  expect(again.code).toBe(1);
  expect(again.text).toContain("trifft auf keine Feststellung mehr zu");
});

test("filters choose, and alle answers what they show", async () => {
  const root = await project("59");
  expect((await check(root, {severity: "frage"})).text).not.toContain("Stopp V20");
  await expect(check(root, {accept: ["alle"], reason: "so", rule: "V99"})).rejects.toBeInstanceOf(KimError);
  await check(root, {accept: ["alle"], reason: "so", rule: "V20", by: "Referat"});
  expect((await check(root, {all: true})).text).toContain("beantwortet: so (Referat)");
});

const correction = (delivery: string, delivered: string, meaning: string) => `
- id: test
  table: hsl/test-1
  delivery: "${delivery}"
  locator: Z4 S1
  delivered: "${delivered}"
  ${meaning}
  grund: vertippt, mit dem Produzenten geklärt
  status: bestaetigt
  until: andere-zahl
`;

test("a correction holds in rules and warehouse, with the flag r, and says when it is no longer needed", async () => {
  const root = await project("59");
  const delivery =
    /([0-9a-f]{8}),Z4 S1/.exec(readFileSync(join(root, "data/hsl/test-1.csv"), "utf8"))?.[1] ?? "";
  const fixed = await project("59", {"corrections.yml": correction(delivery, "59", "value: 60")});
  const catalogue = loadCatalogue(fixed);
  expect(checkTables(fixed, catalogue).findings).toEqual([]);
  expect(checkTables(fixed, catalogue).outdated).toEqual([]);
  await openWarehouse(fixed, catalogue, "all");

  const unknown = await project("59", {"corrections.yml": correction(delivery, "59", 'sign: "."')});
  expect(checkTables(unknown, catalogue).findings).toEqual([]);

  const over = await project("60", {"corrections.yml": correction(delivery, "59", "value: 60")});
  expect((await check(over)).text).toContain(
    "Berichtigung „test“ wird nicht mehr gebraucht: in der Zelle steht nicht mehr „59“",
  );
  const gone = await project("60", {"corrections.yml": correction("00000000", "59", "value: 60")});
  expect((await check(gone)).text).toContain("enthält die Zelle Z4 S1 nicht (mehr)");
});

test("a rule that is no rule is named with file and field", async () => {
  const root = await project("60", {"rules/2.yml": rules});
  expect(() => checkTables(root, loadCatalogue(root))).toThrow(/Die Regel „V20“/);
});

test("an expression that cannot be read is named with its rule", async () => {
  const wrong = `
- {id: V99, kind: cell, titel: x, grund: x, severity: stop, valid: "wertt > 0"}
`;
  const root = await project("60", {"rules/2.yml": wrong});
  expect(() => checkTables(root, loadCatalogue(root))).toThrow(/Prüfregel V99 .*„wertt“ gibt es nicht/);
});

test("the end of a build lists open questions, and the edition records checks and answers", async () => {
  const root = await project("59", {"rules/1.yml": rules.replace("severity: stop", "severity: frage")});
  const checked = requireChecked(root, loadCatalogue(root));
  expect(buildCheckLines(checked)).toEqual([
    expect.stringMatching(
      /^Frage: +K-[0-9a-f]{10} Personen, Darmstadt, Stadt, 31\.12\.2023: Angegeben sind 100/,
    ),
    "Prüfung:    Kein Stopp, 1 Frage, kein Hinweis, 0 beantwortet (einzeln: npx kim check)",
  ]);
  await check(root, {accept: ["alle"], reason: "so"});
  const after = requireChecked(root, loadCatalogue(root));
  expect(answersOf(after)).toEqual([{id: checked.findings[0]?.id, reason: "so", by: "erika"}]);
  expect(plausibilityGate(after).ergebnis).toBe(
    "3 Zahlen aus 1 Tabellen mit 1 Regeln geprüft: Kein Stopp, keine Frage, kein Hinweis, 1 beantwortet.",
  );
});
