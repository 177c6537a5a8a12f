import {describe, expect, test} from "vitest";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {cellValue} from "../../src/collect/cell-value.js";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import type {InputDialect} from "../../src/model/input-signs.js";
import {inputSignOf, inputSigns} from "../../src/model/input-signs.js";
import {legendOf, type ObsStatus, type SignDialect, signOf, statusTable} from "../../src/model/status.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {cubeOf, type FixtureSource, makeProject} from "../fixtures/project.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";

const dialects: readonly InputDialect[] = ["genesis", "hsl", "verbund", "ba"];

const indicator = `code: 1A
slug: probe
themenfeld: 1
status: vorlaeufig
titel: Probe
kurztitel: Probe
aussage: Probe
definition: Probe
statistik: Probe
evas: ["99999"]
periodicity: stichtag
hinweise: []
geheimhaltung: keine
vergleichbarkeit: keine
naechsteAktualisierung: nie
dimensions: []
variables:
  - {id: p, titel: Personen, tables: [{table: hsl/test-1, measure: personen}]}
measures:
  - {id: personen, titel: P, kurztitel: P, kind: anzahl, variable: p, unit: personen, decimals: 0}
`;

/** A source whose cells hold the given signs, one Kreis each, after a first Kreis with a number. */
function source(zeichen: InputDialect | undefined, signs: readonly string[]): FixtureSource {
  const kreise = loadCatalogue(".").regions.kreiseAt("2024-12-31");
  return {
    table: "hsl/test-1",
    measure: "personen",
    dimensions: [],
    yaml: `evas: "99999"
periodicity: stichtag
measures:
  - {id: personen, titel: Personen, unit: personen, additive: false}
${zeichen === undefined ? "" : `zeichen: ${zeichen}`}
`,
    deliveries: [
      {
        stand: "2025-06-01",
        rows: ["", ...signs].map((sign, index) => [
          "personen",
          kreise[index]?.refArea ?? "",
          "2024-12-31",
          sign === "" ? "7" : "",
          sign,
          "",
        ]),
      },
    ],
  };
}

function project(zeichen: InputDialect | undefined, signs: readonly string[]): string {
  return makeProject([source(zeichen, signs)], {"1-bevoelkerung/1a-probe.yml": indicator});
}

describe("signs of a delivery", () => {
  test.each(dialects)("%s: every sign becomes its status, from the cell to the cube", async (dialect) => {
    const signs = Object.entries(inputSigns[dialect]).filter(([sign]) => sign !== "X");
    const cube = await cubeOf(
      project(
        dialect,
        signs.map(([sign]) => {
          const read = cellValue({text: sign, kind: "text"}, ",", () => ({}), "", dialect);
          expect(read).toEqual({obsValue: "", sign, flag: ""});
          return read.sign;
        }),
      ),
      "1A",
    );
    const kreise = loadCatalogue(".").regions.kreiseAt("2024-12-31");
    expect(cube.find("personen", kreise[0]?.refArea ?? "", "2024-12-31")?.obsValue).toBe(7);
    signs.forEach(([, status], index) => {
      const one = cube.find("personen", kreise[index + 1]?.refArea ?? "", "2024-12-31");
      expect(one).toMatchObject({obsValue: null, obsStatus: status});
    });
  });

  test("a source that declares none has those of GENESIS", async () => {
    const cube = await cubeOf(project(undefined, ["-", "."]), "1A");
    expect(cube.find("personen", "06412", "2024-12-31")?.obsStatus).toBe("zero_exact");
    expect(cube.find("personen", "06413", "2024-12-31")?.obsStatus).toBe("unknown_or_secret");
  });

  test("0 is a number, nothing there, or more than nothing: as the producer means it", () => {
    const zero = (dialect: InputDialect, kind: "text" | "number") =>
      cellValue({text: "0", kind}, ",", () => ({}), "", dialect);
    for (const kind of ["text", "number"] as const) {
      expect(zero("genesis", kind)).toEqual({obsValue: "0", sign: "", flag: ""});
      expect(zero("ba", kind)).toEqual({obsValue: "0", sign: "", flag: ""});
      expect(zero("hsl", kind).sign).toBe("0");
      expect(zero("verbund", kind).sign).toBe("0");
    }
    expect(inputSigns.hsl["0"]).toBe("zero_rounded");
    expect(inputSigns.verbund["0"]).toBe("zero_exact");
  });

  test("typographic forms count as their sign, letters of another dialect as none", () => {
    expect(inputSignOf("–", "genesis")).toBe("-");
    expect(inputSignOf("…", "hsl")).toBe("...");
    expect(inputSignOf("X", "hsl")).toBe("x");
    expect(inputSignOf("–", "verbund")).toBeUndefined();
    expect(inputSignOf("g", "genesis")).toBeUndefined();
    expect(inputSignOf("constructor", "genesis")).toBeUndefined();
    expect(() => cellValue({text: "k", kind: "text"}, ",", () => ({}))).toThrow("k");
  });

  test("a sign of another dialect in the data stops with those that are known", async () => {
    const root = project("verbund", ["."]);
    await expect(openWarehouse(root, loadCatalogue(root))).rejects.toMatchObject({
      key: "data-value",
      problem: expect.stringContaining("0 k g t u x"),
    });
  });
});

describe("signs of an output", () => {
  const statuses = Object.keys(statusTable).filter((status): status is ObsStatus => status in statusTable);

  test("a legend has the signs of the statuses used, each once, with every meaning that occurs", () => {
    for (const dialect of ["hsl", "verbund", "ba"] as const) {
      for (const status of statuses) {
        const sign = statusTable[status][dialect];
        const expected = sign === "" ? [] : [{sign, text: statusTable[status].text}];
        expect(legendOf([status, status], dialect)).toEqual(expected);
      }
      const signs = legendOf(statuses, dialect).map((one) => one.sign);
      expect(new Set(signs).size).toBe(signs.length);
    }
    const [dash] = legendOf(["zero_exact", "unreliable_suppressed"], "ba");
    expect(dash?.sign).toBe("–");
    expect(dash?.text).toContain("genau null");
    expect(dash?.text).toContain("nicht sicher genug");
  });

  const publication = inventedPublication();

  test.each<SignDialect>(["hsl", "verbund", "ba"])(
    "zeichen: %s in edition.yml changes cells and legends together",
    (zeichen) => {
      const edition = {...publication.edition, zeichen};
      const pages = buildWeb({...publication, edition}, inventedOptions()).filter(({path}) =>
        path.includes("indikator/1"),
      );
      expect(pages.length).toBeGreaterThan(2);
      const secret = signOf("secret_primary", zeichen);
      let legends = 0;
      for (const {text = ""} of pages) {
        const parts = text.split(/<div class="legende-zeichen">/);
        parts.slice(1).forEach((part, index) => {
          const list = /^<dl>(.*?)<\/dl>/s.exec(part)?.[1];
          if (list === undefined) return;
          legends += 1;
          const listed = [...list.matchAll(/<dt>(.*?)<\/dt>/g)].map((match) => match[1] ?? "");
          const before = parts[index] ?? "";
          const table = before.slice(before.lastIndexOf("<table"));
          const cells = table
            .replace(/<[^>]*>/g, "\n")
            .split("\n")
            .map((cell) => cell.trim());
          const isUsed = (sign: string) =>
            cells.some(
              (cell) =>
                cell === sign ||
                (/\d/.test(cell) && (sign === "( )" ? cell.startsWith("(") : cell.endsWith(sign))),
            );
          expect({
            sign: listed.filter((sign) => !isUsed(sign)),
            cells: cells.filter((one) => one !== "").slice(0, 60),
          }).toMatchObject({sign: []});
          if (cells.includes(secret)) expect(listed).toContain(secret);
        });
      }
      expect(legends).toBeGreaterThan(2);
    },
  );
});
