import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {DataFactory, Parser, Store} from "n3";
import SHACLValidator from "rdf-validate-shacl";
import {describe, expect, test} from "vitest";
import {catalogueFiles} from "../../src/disseminate/open-data/catalogue-files.js";
import {formats} from "../../src/disseminate/open-data/openapi.js";
import {schemaOrgDataset} from "../../src/disseminate/open-data/schema-org.js";
import {cubesOf, realPublication} from "../fixtures/publication.js";
import {inventedData, openData, textOf} from "./files.js";

const {publication, files} = await inventedData();
const cubes = publication.indicators.flatMap(({cube}) => (cube === undefined ? [] : [cube]));
const shapes = join(process.env.KIM_SHARED ?? "../shared", "corpora", "dcat");
const present = existsSync(join(shapes, "dcat-ap-SHACL-DE.ttl"));
const base = "https://beispiel.hessen.de/daten/katalog.ttl";

function graph(text: string): Store {
  return new Store(new Parser({baseIRI: base}).parse(text));
}

const DCAT = "http://www.w3.org/ns/dcat#";
const TERMS = "http://purl.org/dc/terms/";
const iri = DataFactory.namedNode;

describe("the catalogue in Turtle", () => {
  const store = graph(textOf(files, "daten/katalog.ttl"));
  const of = (type: string) =>
    store.getSubjects(iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), iri(type), null);
  const value = (subject: Parameters<Store["getObjects"]>[0], name: string) =>
    store.getObjects(subject, iri(name), null).map((one) => one.value);

  test("has one dataset per indicator, one per Kreis with a workbook, one for all", () => {
    const identifiers = of(`${DCAT}Dataset`).flatMap((one) => value(one, `${TERMS}identifier`));
    expect(identifiers.sort()).toEqual(
      [
        ...cubes.map((cube) => `kim-hessen-${cube.indicator.code.toLowerCase()}`),
        "kim-hessen-kreis-06411",
        "kim-hessen-alle",
      ].sort(),
    );
  });

  test("names file, size and checksum of every distribution", () => {
    const distributions = of(`${DCAT}Distribution`);
    expect(distributions).toHaveLength(cubes.length * 6 + 1 + 1 + 2);
    for (const one of distributions) {
      const [address = ""] = value(one, `${DCAT}downloadURL`);
      const path = new URL(address).pathname.slice(1);
      const bytes = files.get(path);
      expect(bytes, path).toBeDefined();
      expect(value(one, `${DCAT}byteSize`)).toEqual([String(bytes?.length)]);
      expect(value(one, `${TERMS}license`)[0]).toMatch(/^http:\/\/dcat-ap\.de\/def\/licenses\//);
      expect(value(one, "http://dcat-ap.de/def/dcatde/licenseAttributionByText")[0]).toContain(
        "eigene Berechnungen",
      );
    }
  });

  test("gives the Kreis by its district key and the time covered", () => {
    const [kreis] = of(`${DCAT}Dataset`).filter((one) => one.value.endsWith("#kreis-06411"));
    expect(kreis).toBeDefined();
    if (kreis === undefined) return;
    expect(value(kreis, `${TERMS}spatial`)).toEqual([
      "http://dcat-ap.de/def/politicalGeocoding/districtKey/06411",
    ]);
    expect(value(kreis, "http://dcat-ap.de/def/dcatde/contributorID")).toEqual([
      "http://dcat-ap.de/def/contributors/hessen",
    ]);
    expect(of(`${TERMS}PeriodOfTime`).every((one) => value(one, `${DCAT}startDate`).length === 1)).toBe(true);
  });

  test("says the same in JSON-LD", () => {
    const graphOf: unknown = JSON.parse(textOf(files, "daten/katalog.jsonld"));
    const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
    /** Statements in a JSON-LD node: one per type and per value of a property. */
    const count = (node: unknown): number => {
      if (typeof node !== "object" || node === null || "@value" in node) return 0;
      return Object.entries(node).reduce((sum, [name, value]) => {
        if (name === "@graph") return sum + list(value).reduce((own: number, one) => own + count(one), 0);
        if (name === "@type") return sum + 1;
        if (name.startsWith("@")) return sum;
        return sum + list(value).reduce((own: number, one) => own + 1 + count(one), 0);
      }, 0);
    };
    expect(count(graphOf)).toBe(store.size);
  });

  test("uses the operator's address where there is one", async () => {
    const adresse = "https://integration.beispiel.de/monitoring/";
    const {catalogue} = publication;
    const own = await openData({
      ...publication,
      indicators: publication.indicators.slice(0, 1),
      catalogue: {
        ...catalogue,
        portal: {...catalogue.portal, operator: {...catalogue.portal.operator, adresse}},
      },
    });
    expect(textOf(own, "daten/katalog.ttl")).toContain(`<${adresse}daten/1a.csv>`);
    expect(textOf(own, "daten/katalog.ttl")).not.toContain("<../");
  });
});

/** Official shapes; skipped where the material folder beside the repository is absent. */
describe.skipIf(!present)("the shapes of DCAT-AP.de 3.0", () => {
  const read = (name: string) => readFileSync(join(shapes, name), "utf8");
  const names = ["dcat-ap-SHACL-DE.ttl", "dcat-ap-spec-german-additions.ttl", "dcat-ap-de-deprecated.ttl"];
  const validate = (store: Store) => {
    const rules = new Store(names.flatMap((name) => new Parser().parse(read(name))));
    return new SHACLValidator(rules).validate(store);
  };
  const violations = async (store: Store) =>
    (await validate(store)).results
      .filter((one) => one.severity?.value === "http://www.w3.org/ns/shacl#Violation")
      .map(
        (one) =>
          `${one.focusNode?.value} ${one.path?.value}: ${one.message.map((text) => text.value).join()}`,
      );

  test("report no violation", async () => {
    expect(await violations(graph(textOf(files, "daten/katalog.ttl")))).toEqual([]);
  });

  test("report no violation in the catalogue of the real edition, with every Kreis and joint unit", async () => {
    const real = await realPublication();
    const bytes = new Uint8Array(1);
    const offered = [
      ...cubesOf(real).flatMap(({indicator: {code, slug}}) => [
        ...formats.map(({folder, ending}) => ({
          path: `daten/${folder}${code.toLowerCase()}.${ending}`,
          bytes,
        })),
        {path: `excel/kim-hessen_${code.toLowerCase()}-${slug}.xlsx`, bytes},
      ]),
      ...real.catalogue.regions.all.map(({slug}) => ({path: `excel/kreise/kim-hessen_${slug}.xlsx`, bytes})),
      ...["daten/alle.parquet", "daten/alle.zip", "excel/kim-hessen_gesamt.xlsx"].map((path) => ({
        path,
        bytes,
      })),
    ];
    const store = graph(new TextDecoder().decode(catalogueFiles(real, offered)[0]?.bytes));
    const datasets = store
      .getObjects(null, iri(`${DCAT}dataset`), null)
      .map(({value}) => value.split("#")[1] ?? "");
    expect(datasets).toContain("kreis-06611_06633");
    expect(datasets).toContain("alle");
    expect(datasets.filter((one) => one.startsWith("kreis-")).length).toBeGreaterThanOrEqual(27);
    expect(datasets.filter((one) => one.startsWith("indikator-"))).toHaveLength(cubesOf(real).length);
    const spatial = store
      .getObjects(
        iri(`${base.replace("daten/katalog.ttl", "")}#kreis-06611_06633`),
        iri(`${TERMS}spatial`),
        null,
      )
      .map(({value}) => value.split("/").at(-1));
    expect(spatial).toEqual(["06611", "06633"]);
    expect(await violations(store)).toEqual([]);
  });

  test("report nothing of ours as deprecated either", async () => {
    const results = (await validate(graph(textOf(files, "daten/katalog.ttl")))).results;
    const texts = results.flatMap((one) => one.message.map((text) => text.value));
    expect(texts.filter((text) => text.includes("Deprecated"))).toEqual([]);
  });

  test("do report a dataset without publisher", async () => {
    const text = textOf(files, "daten/katalog.ttl").replaceAll(/\n {2}dcterms:publisher <[^>]*> ;/g, "");
    expect((await violations(graph(text))).length).toBeGreaterThan(0);
  });
});

describe("schema.org for a page", () => {
  test("is a Dataset whose downloads exist, safe inside a script element", () => {
    for (const cube of cubes) {
      const text = schemaOrgDataset(cube, publication, (path) => `../${path}`);
      expect(text).not.toContain("<");
      const content: unknown = JSON.parse(text);
      expect(content).toMatchObject({"@type": "Dataset", inLanguage: "de"});
      const urls = [...text.matchAll(/"contentUrl":"\.\.\/([^"]+)"/g)].map((match) => match[1] ?? "");
      expect(urls).toHaveLength(6);
      for (const url of urls) expect([...files.keys()]).toContain(url);
    }
  });
});
