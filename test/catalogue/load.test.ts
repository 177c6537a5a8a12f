import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {runExample} from "../../src/analyse/worked-example.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {KimError} from "../../src/messages/kim-error.js";
import {makeProject} from "../fixtures/project.js";

const catalogue = loadCatalogue(".");

describe("the catalogue of the project", () => {
  test("has twenty indicators in six Themenfelder, in order of their codes", () => {
    const codes = catalogue.indicators.map((one) => one.code);
    expect(codes).toHaveLength(20);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(catalogue.indicators.map((one) => one.themenfeld)).size).toBe(6);
    expect(catalogue.indicators.filter((one) => one.status === "festgelegt").map((one) => one.code)).toEqual([
      "1B",
      "1D",
      "6B",
      "6C",
    ]);
  });

  test("knows 26 Kreise until 2025 and 27 with Hanau from 2026", () => {
    expect(catalogue.regions.kreiseAt("2025-12-31")).toHaveLength(26);
    const from2026 = catalogue.regions.kreiseAt("2026-01-01").map((one) => one.refArea);
    expect(from2026).toHaveLength(27);
    expect(from2026).toContain("06415");
  });

  test("has unique names, slugs and labels", () => {
    const all = catalogue.regions.all;
    expect(new Set(all.map((one) => one.name)).size).toBe(all.length);
    expect(new Set(all.map((one) => one.slug)).size).toBe(all.length);
  });
});

describe("worked examples", () => {
  const withExample = catalogue.indicators.filter((one) => one.measures.length > 0);

  test("every indicator with measures has one", () => {
    expect(withExample.length).toBeGreaterThanOrEqual(8);
    expect(withExample.filter((one) => one.rechenbeispiel === undefined).map((one) => one.code)).toEqual([]);
  });

  test.each(withExample.map((one) => ({code: one.code, indicator: one})))(
    "$code comes out",
    ({indicator}) => {
      for (const outcome of runExample(indicator)) expect(outcome.found).toBe(outcome.expected);
    },
  );
});

describe("a mistake in the catalogue is named with file, line, field and remedy", () => {
  const broken = (file: string, change: (text: string) => string) => {
    const root = makeProject([], {});
    const path = join(root, "catalogue", file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
    return root;
  };
  const failure = (root: string): KimError => {
    try {
      loadCatalogue(root);
    } catch (error) {
      if (error instanceof KimError) return error;
      throw error;
    }
    throw new Error("the catalogue was accepted");
  };

  test("a key without quotes, which loses its leading zero", () => {
    const error = failure(
      broken("codelists/regionen.yml", (text) => text.replace('refArea: "06411"', "refArea: 06411")),
    );
    expect(error.key).toBe("catalogue-field");
    const lines = readFileSync("catalogue/codelists/regionen.yml", "utf8").split("\n");
    const line = lines.findIndex((one) => one.includes('"06411"')) + 1;
    expect(error.place).toMatchObject({file: "catalogue/codelists/regionen.yml", line, field: "0.refArea"});
  });

  test("a field that does not exist", () => {
    const error = failure(broken("edition.yml", (text) => `${text}untetitel: Tippfehler\n`));
    expect(error.key).toBe("catalogue-field");
    expect(error.place.file).toBe("catalogue/edition.yml");
    expect(error.place.line).toBe(readFileSync("catalogue/edition.yml", "utf8").split("\n").length);
    expect(error.message).toContain("untetitel");
  });

  test("no YAML at all", () => {
    const error = failure(broken("events.yml", (text) => `${text}\n  : [`));
    expect(error.key).toBe("catalogue-yaml");
    expect(error.message).toContain("Zeile");
  });

  test("a missing file", () => {
    const root = makeProject([], {});
    rmSync(join(root, "catalogue", "themenfelder.yml"));
    expect(failure(root).key).toBe("catalogue-missing");
  });

  const minimal = `code: 6B
slug: erwerbstaetige-leistungsberechtigte
themenfeld: 6
status: festgelegt
titel: Erfundener Titel
kurztitel: Titel
aussage: Eine Aussage.
definition: Eine Definition.
statistik: Eine Statistik
evas: ["22811"]
dimensions: []
variables: []
measures: []
hinweise: []
geheimhaltung: Keine.
vergleichbarkeit: Keine.
naechsteAktualisierung: Keine
`;

  test("an indicator that names a table which does not exist", () => {
    const root = makeProject([], {
      "6-transferbezug/6b-erwerbstaetige-leistungsberechtigte.yml": minimal.replace(
        "variables: []",
        "variables:\n  - {id: b, titel: B, tables: [{table: hsl/99999, measure: b}]}",
      ),
    });
    const error = failure(root);
    expect(error.key).toBe("catalogue-reference");
    expect(error.place.field).toBe("variables.0.tables.0.table");
    expect(error.message).toContain("hsl/99999");
  });

  test("a file whose name does not fit its code", () => {
    const error = failure(
      makeProject([], {"6-transferbezug/6c-erwerbstaetige-leistungsberechtigte.yml": minimal}),
    );
    expect(error.key).toBe("catalogue-file-name");
    expect(error.message).toContain("6b-erwerbstaetige-leistungsberechtigte.yml");
  });

  test.each([
    ["codelists/merkmale.yml", "code: NATA", "code: NATD", "0.codes.2.code"],
    ["themenfelder.yml", "slug: migration", "slug: bevoelkerung", "1.slug"],
    ["codelists/einheiten.yml", /code: (?!personen)\S+?(?=[,\s])/, "code: personen", "1.code"],
  ])("an entry of %s that stands twice", (name, from, to, field) => {
    const root = makeProject([], {});
    const path = join(root, "catalogue", name);
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    const error = failure(root);
    expect(error.key).toBe("catalogue-duplicate");
    expect(error.place.line).toBeGreaterThan(1);
    expect(error.place.field).toBe(field);
  });

  test("two measures of the same name", () => {
    const measure = (id: string) =>
      `\n  - {id: ${id}, titel: A, kurztitel: A, kind: anzahl, variable: b, unit: personen, decimals: 0}`;
    const error = failure(
      makeProject([], {
        "6-transferbezug/6b-erwerbstaetige-leistungsberechtigte.yml": minimal.replace(
          "measures: []",
          `measures:${measure("personen")}${measure("personen")}`,
        ),
      }),
    );
    expect(error.key).toBe("catalogue-duplicate");
    expect(error.place.field).toBe("measures.1.id");
  });

  test("two indicators with the same code", () => {
    const error = failure(
      makeProject([], {
        "6-transferbezug/6b-erwerbstaetige-leistungsberechtigte.yml": minimal,
        "6-transferbezug/6b-noch-einmal.yml": minimal.replace(
          "slug: erwerbstaetige-leistungsberechtigte",
          "slug: noch-einmal",
        ),
      }),
    );
    expect(error.key).toBe("catalogue-duplicate");
  });
});
