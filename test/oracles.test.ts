import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {createPublication} from "../src/analyse/create-publication.js";
import type {Publication} from "../src/analyse/publication.js";
import {compareReferences} from "../src/analyse/reference/compare-references.js";
import {describeReference, printReference} from "../src/analyse/reference/describe.js";
import {referenceFindings} from "../src/analyse/reference/findings.js";
import {referenceGate} from "../src/analyse/reference/gate.js";
import type {ReferenceResult} from "../src/analyse/reference/reference-result.js";
import type {References} from "../src/catalogue/catalogue.js";
import {loadCatalogue} from "../src/catalogue/load.js";
import type {ReferenceSeries, ReferenceValue} from "../src/catalogue/reference-schema.js";
import {referenceRows} from "../src/edition/reconcile/reference-report.js";
import {KimError} from "../src/messages/kim-error.js";
import {openWarehouse, type Warehouse} from "../src/process/warehouse.js";
import {csvRows} from "./fixtures/csv-rows.js";

let publication: Publication;
let warehouse: Warehouse;
let results: readonly ReferenceResult[];

beforeAll(async () => {
  const catalogue = loadCatalogue(".");
  warehouse = await openWarehouse(".", catalogue);
  publication = createPublication(catalogue, warehouse);
  results = compare(catalogue.references);
});

const compare = (references: readonly References[]) =>
  compareReferences(references, {publication, facts: warehouse.facts});

describe("figures published elsewhere", () => {
  test("agree with one's own, or differ for a reason that the catalogue gives", () => {
    expect(results.length).toBeGreaterThan(300);
    const unexplained = results.filter(({outcome}) =>
      ["different", "absent", "secret"].includes(outcome.state),
    );
    expect(unexplained.map((one) => describeReference(one, publication.catalogue))).toEqual([]);
    expect(referenceFindings({...publication, references: results})).toEqual([]);
    expect(referenceGate({...publication, references: results}).ergebnis).toContain(
      `${results.length} Vergleichswerte: `,
    );
  });

  test("the report: agreeing, differing, not compared, with reasons", async () => {
    const lines = [
      "# Published figures beside those of this project",
      "",
      `${results.length} figures of \`catalogue/vergleichswerte\`.`,
      "",
      "| Compared with | Agreeing | Differing | Not compared |",
      "| --- | ---: | ---: | ---: |",
    ];
    const reasons = new Map<string, number>();
    const groupOf = ({series}: ReferenceResult) => series.indicator ?? series.table ?? "–";
    for (const group of [...new Set(results.map(groupOf))].sort()) {
      const own = results.filter((one) => groupOf(one) === group);
      const count = (state: string) => own.filter(({outcome}) => outcome.state === state).length;
      lines.push(`| ${group} | ${count("same")} | ${count("explained")} | ${count("open")} |`);
      for (const {outcome} of own) {
        if (outcome.state !== "explained" && outcome.state !== "open") continue;
        const reason = `${outcome.state === "explained" ? "differing" : "not compared"}: ${outcome.grund}`;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    }
    lines.push("", "## Reasons", "");
    for (const [reason, number] of [...reasons].sort(([a], [b]) => (a < b ? -1 : 1))) {
      lines.push(`- ${reason} (${number})`);
    }
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("oracles.report.md");
  });
});

describe("comparing", () => {
  const one = (series: Partial<ReferenceSeries>, value: Partial<ReferenceValue> = {}): References => ({
    id: "zeitung",
    titel: "Bericht",
    herausgeber: "Eine Zeitung",
    link: "https://example.org/",
    lizenz: "frei",
    uebernommen: "2026-01-01",
    places: [{file: "catalogue/vergleichswerte/presse.yml", line: 7}],
    reihen: [
      {
        titel: "Bevölkerung",
        indicator: "1A",
        measure: "personen",
        anteil: false,
        werte: [{area: "06411", period: "2024-12-31", value: 167_029, ...value}],
        ...series,
      },
    ],
  });
  const stateOf = (source: References) => compare([source])[0]?.outcome.state;

  test.each<[string, string, Partial<ReferenceSeries>, Partial<ReferenceValue>]>([
    ["an equal figure", "same", {}, {}],
    ["another figure", "different", {}, {value: 167_030}],
    ["a figure that is equal as rounded", "same", {rundung: 1000}, {value: 167_000}],
    ["a figure rounded the wrong way", "different", {rundung: 1000}, {value: 168_000}],
    [
      "an explained difference",
      "explained",
      {abweichung: {grund: "älterer Stand", hoechstens: 5}},
      {value: 167_034},
    ],
    [
      "a difference beyond what is explained",
      "different",
      {abweichung: {grund: "älterer Stand", hoechstens: 5}},
      {value: 167_035},
    ],
    ["a sum", "same", {}, {codes: {sex: ["F", "M"]}}],
    ["a share of the total", "same", {anteil: true, rundung: 0.1}, {codes: {sex: "F"}, value: 48.9}],
    ["another share", "different", {anteil: true, rundung: 0.1}, {codes: {sex: "F"}, value: 48.8}],
    ["a year without a figure", "absent", {}, {period: "1950-12-31"}],
    ["a year known to be without a figure", "open", {offen: "Liegt nicht vor."}, {period: "1950-12-31"}],
    ["a basis that the figure does not have", "absent", {basis: "Z2011"}, {}],
    [
      "a table of its own",
      "same",
      {indicator: undefined, table: "hsl/12411-01-01-4", measure: "bevoelkerung", basis: "Z2022"},
      {},
    ],
  ])("%s: %s", (_, state, series, value) => {
    expect(stateOf(one(series, value))).toBe(state);
  });

  test("a change in percent", () => {
    const at = (year: number) =>
      publication.indicators[0]?.cube?.find("personen", "06411", `${year}-12-31`)?.obsValue ?? Number.NaN;
    const change = ((at(2024) - at(2023)) * 100) / at(2023);
    const series = {veraenderungSeit: "2023-12-31", rundung: 0.1};
    expect(stateOf(one(series, {value: Math.round(change * 10) / 10}))).toBe("same");
    expect(stateOf(one(series, {value: Math.round(change * 10) / 10 + 0.1}))).toBe("different");
  });

  test("the edition stops at a difference without a reason, and says which figure, whose, and where", () => {
    const references = compare([one({}, {value: 167_035})]);
    let found: unknown;
    try {
      referenceGate({...publication, references});
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(KimError);
    expect(String(found)).toContain("1A, Bevölkerung, Darmstadt, Stadt, 31.12.2024");
    expect(String(found)).toContain("hier „167\u202f029“, dort „167\u202f035“ (Eine Zeitung, Bericht");
    expect(String(found)).toContain("catalogue/vergleichswerte/presse.yml, Zeile 7");
  });

  test("a reason that is not needed any more is told", () => {
    const abweichung = {grund: "älterer Stand", hoechstens: 5};
    const texts = [one({abweichung}), one({}, {abweichung}), one({offen: "Liegt nicht vor."})].map((source) =>
      referenceFindings({...publication, references: compare([source])}).map(({text}) => text),
    );
    expect(texts.map(({length}) => length)).toEqual([1, 1, 1]);
    expect(texts.flat()[0]).toContain("stimmen jetzt überein; „abweichung“ löschen");
    expect(texts.flat()[2]).toContain("„offen“ löschen");
  });

  test("where one's own figure is secret, the other is not named in what is published", () => {
    const secret = publication.indicators
      .flatMap(({cube}) => cube?.observations ?? [])
      .find(
        ({obsStatus, dimensions}) => obsStatus.startsWith("secret") && Object.keys(dimensions).length > 0,
      );
    if (secret === undefined) throw new Error("no secret figure to test with");
    const {indicator, measure, refArea: area, timePeriod: period} = secret;
    const codes = Object.fromEntries(
      Object.entries(secret.dimensions).flatMap(([id, code]) => (code === undefined ? [] : [[id, code]])),
    );
    const references = compare([one({indicator, measure}, {area, period, codes, value: 987_654_321})]);
    expect(references[0]?.outcome.state).toBe("secret");
    const text = referenceRows({...publication, references}).join("");
    expect(text).not.toMatch(/987.?654.?321/);
  });
});

const material = process.env.KIM_SHARED ?? join("..", "shared");
const oracleFile = join(material, "domain", "oracles.csv");
const present = existsSync(oracleFile);

describe.skipIf(!present)("published figures (needs the material folder beside the repository)", () => {
  const rows = present ? csvRows(readFileSync(oracleFile, "utf8")) : [];

  test("each is among the figures of the catalogue", () => {
    const known = new Set(
      results.flatMap(({value: {area, period, value}}) =>
        area.split("+").map((part) => `${part} ${period.slice(0, 4)} ${value}`),
      ),
    );
    const missing = rows
      .filter((row) => row.value !== "-")
      .filter((row) => !known.has(`${row.ags} ${row.year} ${Number(row.value)}`));
    expect(missing).toEqual([]);
  });

  test("Kreise that a first download showed as a dash have numbers in the later one (trap T5)", () => {
    const dashes = rows.filter((row) => row.value === "-");
    expect(dashes.length).toBeGreaterThan(0);
    const table = warehouse.facts.table("hsl/13111-01-03-4", "beschaeftigte-arbeitsort");
    for (const {ags = "", year, breakdown = ""} of dashes) {
      const codes = {
        ...(breakdown.includes("ausländisch") ? {citizenship: "NATA"} : {}),
        ...(breakdown.includes("weiblich") ? {sex: "F"} : {}),
        ...(breakdown.includes("maennlich") ? {sex: "M"} : {}),
      };
      expect(table?.find(ags, `${year}-06-30`, codes)[0]?.obsValue, ags).toBeGreaterThan(0);
    }
  });
});

test("a figure is printed as precisely as it was published elsewhere", () => {
  const share = results.find(({series}) => series.anteil);
  if (share === undefined) throw new Error("no share to test with");
  expect(printReference(share, 12.3456)).toBe("12,3\u00a0%");
});
