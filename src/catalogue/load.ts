import {existsSync, readdirSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import type {z} from "zod";
import {kimError} from "../messages/kim-error.js";
import {createRegionRegister} from "../model/region.js";
import type {Catalogue} from "./catalogue.js";
import {checkGlossary} from "./check-glossary.js";
import {checkIndicator} from "./check-indicator.js";
import {checkPeerGroups} from "./check-peer-groups.js";
import {checkSources} from "./check-sources.js";
import {checkConfidentiality, confidentialitySchema} from "./confidentiality.js";
import {type Indicator, indicatorSchema} from "./indicator-schema.js";
import {
  codelistsSchema,
  editionSchema,
  eventsSchema,
  glossarySchema,
  peerGroupsSchema,
  regionsSchema,
  themenfelderSchema,
  unitsSchema,
} from "./list-schemas.js";
import {readMunicipalities} from "./municipalities.js";
import {readPortal} from "./portal.js";
import {loadReferences} from "./references.js";
import {requireUnique} from "./require-unique.js";
import {loadReserve} from "./reserve.js";
import {type Source, sourceSchema} from "./source-schema.js";
import {readYamlFile, type YamlFile} from "./yaml-file.js";

/**
 * Reads and checks the whole catalogue.
 *
 * @param root project folder that holds `catalogue/`
 * @throws KimError catalogue-… with file, line, field and remedy at the first defect
 */
export function loadCatalogue(root: string): Catalogue {
  const folder = join(root, "catalogue");
  const read = <T>(name: string, schema: z.ZodType<T>) => readYamlFile(root, join(folder, name), schema);

  // No entry of a list may have a value of these fields that another has.
  const readList = <T>(name: string, schema: z.ZodType<readonly T[]>, ...keys: (keyof T & string)[]) => {
    const file = read(name, schema);
    for (const key of keys) requireUnique(file, [], file.value, key, "Der Eintrag");
    return file.value;
  };

  const themenfelder = readList("themenfelder.yml", themenfelderSchema, "nummer", "slug");
  const lists = {
    codelists: readCodelists(root, folder),
    units: new Map(readList("codelists/einheiten.yml", unitsSchema, "code").map((unit) => [unit.code, unit])),
    sources: loadSources(root, folder),
  };
  const regions = createRegionRegister(readList("codelists/regionen.yml", regionsSchema, "refArea", "slug"));
  const indicators = loadIndicators(root, folder);
  const context = {...lists, themenfelder};
  for (const file of indicators) {
    checkIndicator(file, context);
    checkSources(file, context);
  }
  return {
    edition: read("edition.yml", editionSchema).value,
    themenfelder,
    indicators: indicators.map((file) => file.value),
    reserve: loadReserve(root, context),
    ...lists,
    events: readList("events.yml", eventsSchema, "id"),
    regions,
    peerGroups: checkPeerGroups(read("codelists/vergleichsgruppen.yml", peerGroupsSchema), regions),
    confidentiality: checkConfidentiality(read("geheimhaltung.yml", confidentialitySchema), lists.sources),
    glossary: checkGlossary(read("glossar.yml", glossarySchema)),
    municipalities: readMunicipalities(root, regions),
    portal: readPortal(
      root,
      indicators.map((file) => file.value.code),
    ),
    references: loadReferences(root, {
      ...lists,
      regions,
      indicators: indicators.map((file) => file.value),
    }),
  };
}

/**
 * Reads only what the reading of deliveries needs: the source tables and the register of areas.
 *
 * @param root project folder that holds `catalogue/`
 * @throws KimError catalogue-…
 */
export function loadSourceCatalogue(root: string): Pick<Catalogue, "sources" | "regions"> {
  const folder = join(root, "catalogue");
  const {value} = readYamlFile(root, join(folder, "codelists", "regionen.yml"), regionsSchema);
  return {sources: loadSources(root, folder), regions: createRegionRegister(value)};
}

/** Codelists by dimension; no dimension stands twice, and no code twice in one. */
function readCodelists(root: string, folder: string): Catalogue["codelists"] {
  const file = readYamlFile(root, join(folder, "codelists", "merkmale.yml"), codelistsSchema);
  requireUnique(file, [], file.value, "dimension", "Die Gliederung");
  file.value.forEach(({codes}, index) => {
    requireUnique(file, [index, "codes"], codes, "code", "Der Code");
  });
  return new Map(file.value.map((list) => [list.dimension, list]));
}

/** Source tables of `catalogue/sources/<producer>/<number>.yml`, by table key. */
function loadSources(root: string, folder: string): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const file of yamlFilesIn(join(folder, "sources"))) {
    const read = readYamlFile(root, file, sourceSchema);
    const {value, path} = read;
    requireUnique(read, ["measures"], value.measures, "id", "Die Kennung");
    const expected = `${value.table}.yml`;
    if (!path.endsWith(`/sources/${expected}`)) {
      throw kimError("catalogue-file-name", {expected: `catalogue/sources/${expected}`}, {file: path});
    }
    sources.set(value.table, value);
  }
  return sources;
}

/** Indicators of `catalogue/indicators/<nr>-<themenfeld>/<code>-<slug>.yml`, in order of their codes. */
function loadIndicators(root: string, folder: string): readonly YamlFile<Indicator>[] {
  const byCode = new Map<string, YamlFile<Indicator>>();
  for (const file of yamlFilesIn(join(folder, "indicators"))) {
    const read = readYamlFile(root, file, indicatorSchema);
    const {code, slug, themenfeld} = read.value;
    const other = byCode.get(code);
    if (other !== undefined) {
      throw kimError(
        "catalogue-duplicate",
        {what: "Der Code", text: code, other: other.path},
        {file: read.path, line: read.lineOf(["code"]), field: "code"},
      );
    }
    const expected = `${code.toLowerCase()}-${slug}.yml`;
    const folderName = basename(dirname(file));
    if (basename(file) !== expected || !folderName.startsWith(`${themenfeld}-`)) {
      throw kimError("catalogue-file-name", {expected: `${themenfeld}-…/${expected}`}, {file: read.path});
    }
    byCode.set(code, read);
  }
  return [...byCode.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

/**
 * The file that an indicator was read from, published or in reserve, to name a place in it.
 *
 * @param root project folder that holds `catalogue/`
 * @returns undefined where no file of that name holds it
 */
export function fileOfIndicator(root: string, {code, slug}: Indicator): YamlFile<Indicator> | undefined {
  const names = [`${code.toLowerCase()}-${slug}.yml`, `${slug}.yml`];
  const folders = ["indicators", "reserve"].map((name) => join(root, "catalogue", name));
  const file = folders
    .filter((folder) => existsSync(folder))
    .flatMap(yamlFilesIn)
    .find((path) => names.includes(basename(path)));
  return file === undefined ? undefined : readYamlFile(root, file, indicatorSchema);
}

function yamlFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".yml"))
    .map((name) => join(folder, name))
    .sort();
}
