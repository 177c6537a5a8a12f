import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {unzipSync} from "fflate";
import JSONstat from "jsonstat-toolkit";
import {afterAll, describe, expect, test} from "vitest";
import {z} from "zod";
import {parseCsv} from "../../src/collect/csv.js";
import {tidyColumns} from "../../src/disseminate/open-data/columns.js";
import {sdmxCode} from "../../src/disseminate/open-data/sdmx-codes.js";
import {tidyTable} from "../../src/disseminate/open-data/tidy.js";
import {type Observation, TOTAL} from "../../src/model/observation.js";
import {isSecret, statusTable} from "../../src/model/status.js";
import {inventedData, openData, textOf} from "./files.js";

const {publication, files} = await inventedData();
const cubes = publication.indicators.flatMap(({cube}) => (cube === undefined ? [] : [cube]));
const folder = mkdtempSync(join(tmpdir(), "kim-open-data-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function csvRows(path: string, separator: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = [...parseCsv(textOf(files, path).replace(/^\ufeff/, ""), separator, path)];
  const names = head?.cells ?? [];
  return rows.map(({cells}) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])));
}

const numberOf = (one: Observation) => (one.obsStatus === "zero_exact" ? 0 : one.obsValue);

describe("every format holds the figures of the cube", () => {
  test("the invented figures have secrets, signs and a joint unit", () => {
    const all = cubes.flatMap((cube) => cube.observations);
    expect(all.some((one) => isSecret(one.obsStatus))).toBe(true);
    expect(all.some((one) => one.refArea.includes("+"))).toBe(true);
    expect(new Set(all.map((one) => one.obsStatus)).size).toBeGreaterThan(6);
  });

  test.each(cubes)("$indicator.code as JSON-stat, read by jsonstat-toolkit", (cube) => {
    const path = `daten/${cube.indicator.code.toLowerCase()}.json`;
    const dataset = JSONstat(JSON.parse(textOf(files, path)));
    expect(dataset.class).toBe("dataset");
    expect(dataset.n).toBe(dataset.size.reduce((product: number, one: number) => product * one, 1));
    const wrong: unknown[] = [];
    for (const one of cube.observations) {
      const place: Record<string, string> = {
        MEASURE: one.measure,
        TIME_PERIOD: one.timePeriod,
        REF_AREA: one.refArea,
      };
      for (const {id} of cube.indicator.dimensions) place[id.toUpperCase()] = one.dimensions[id] ?? TOTAL;
      const cell = dataset.Data(place);
      const {sdmx, conf} = statusTable[one.obsStatus];
      const status = conf === "F" ? sdmx : `${sdmx}/${conf}`;
      if (cell.value !== numberOf(one) || (cell.status ?? "A") !== status) wrong.push({place, cell});
    }
    expect(wrong).toEqual([]);
    const unit = dataset.Dimension("MEASURE").Category(cube.observations[0]?.measure ?? "").unit;
    expect(unit.label.length).toBeGreaterThan(0);
  });

  test.each(cubes)("$indicator.code as SDMX-CSV, with codes of the structure", (cube) => {
    const code = cube.indicator.code;
    const rows = csvRows(`daten/sdmx/${code.toLowerCase()}.csv`, ",");
    expect(rows).toHaveLength(cube.observations.length);
    const structure = structureSchema.parse(JSON.parse(textOf(files, "daten/sdmx/struktur.json")));
    const lists = new Map(
      structure.data.codelists.map((list) => [list.id, new Set(list.codes.map((one) => one.id))]),
    );
    const definition = structure.data.dataStructures.find((one) => one.id === `DSD_${code}`);
    const components = definition?.dataStructureComponents;
    const dimensions = components?.dimensionList.dimensions ?? [];
    const attributes = components?.attributeList.attributes ?? [];
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "STRUCTURE",
      "STRUCTURE_ID",
      "ACTION",
      ...dimensions.map((one) => one.id),
      "TIME_PERIOD",
      "OBS_VALUE",
      ...attributes.map((one) => one.id),
    ]);
    const wrong: unknown[] = [];
    cube.observations.forEach((one, index) => {
      const row = rows[index] ?? {};
      const value = row.OBS_VALUE === "" ? null : Number(row.OBS_VALUE);
      if (
        row.STRUCTURE_ID !== `KIM_HE:DF_${code}(1.0)` ||
        row.REF_AREA !== sdmxCode(one.refArea) ||
        value !== numberOf(one)
      )
        wrong.push(row);
      for (const {id, localRepresentation} of [...dimensions, ...attributes]) {
        const urn = localRepresentation.enumeration;
        if (urn === undefined) continue;
        const list = lists.get(/:([A-Z0-9_]+)\(/.exec(urn)?.[1] ?? "");
        if (list?.has(row[id] ?? "") !== true) wrong.push(`${id} ${row[id]}`);
      }
    });
    expect(wrong).toEqual([]);
    const keys = rows.map((row) => [...dimensions.map((one) => row[one.id]), row.TIME_PERIOD].join("|"));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(cubes)("$indicator.code as flat file in the form of GENESIS", (cube) => {
    const id = cube.indicator.code.toLowerCase();
    const zip = unzipSync(files.get(`daten/ffcsv/${id}.zip`) ?? new Uint8Array());
    const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(zip[`${id}_de_flat.csv`]);
    expect(
      text.startsWith("\ufeffstatistics_code;statistics_label;time_code;time_label;time;1_variable_code;"),
    ).toBe(true);
    const [head, ...rows] = [...parseCsv(text.slice(1), ";", id)];
    const at = (name: string) => (head?.cells ?? []).indexOf(name);
    expect(rows).toHaveLength(cube.observations.length);
    const wrong: unknown[] = [];
    cube.observations.forEach((one, index) => {
      const cells = rows[index]?.cells ?? [];
      const value = cells[at("value")] ?? "";
      const sign = statusTable[one.obsStatus].hsl.replace("–", "-").replace("…", "...");
      const isRight =
        one.obsValue === null ? value === sign : Number(value.replace(",", ".")) === one.obsValue;
      if (!isRight || cells[at("1_variable_attribute_code")] !== one.refArea) wrong.push(cells);
    });
    expect(wrong).toEqual([]);
  });

  test("Parquet and CSV, read by DuckDB, are the same table", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    for (const cube of cubes) {
      const id = cube.indicator.code.toLowerCase();
      for (const ending of ["csv", "parquet"]) {
        writeFileSync(
          join(folder, `${id}.${ending}`),
          files.get(`daten/${id}.${ending}`) ?? new Uint8Array(),
        );
      }
      const columns = tidyColumns(cube, publication);
      const list = columns
        .map(({name, type}) =>
          type === "text" ? `${name}::VARCHAR AS ${name}` : `${name}::DOUBLE AS ${name}`,
        )
        .filter((one) => !one.includes("VINTAGE") && !one.includes("TERRITORY"))
        .join(", ");
      const keys = columns.filter(({isKey}) => isKey).map(({name}) => name);
      const read = async (from: string) =>
        (
          await connection.runAndReadAll(`SELECT ${list} FROM ${from} ORDER BY ${keys.join(", ")}`)
        ).getRowsJS();
      const parquet = await read(`read_parquet('${join(folder, `${id}.parquet`)}')`);
      const csv = await read(`read_csv('${join(folder, `${id}.csv`)}', all_varchar = true, header = true)`);
      expect(parquet).toHaveLength(cube.observations.length);
      expect(parquet).toEqual(csv);
      const sorted = await connection.runAndReadAll(
        `SELECT ${keys.join(", ")} FROM read_parquet('${join(folder, `${id}.parquet`)}')`,
      );
      const order = sorted.getRowsJS().map((row) => row.join("\u0000"));
      expect(order).toEqual([...order].sort());
    }
    writeFileSync(join(folder, "alle.parquet"), files.get("daten/alle.parquet") ?? new Uint8Array());
    const all = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER FROM '${join(folder, "alle.parquet")}'`,
    );
    expect(all.getRows()[0]?.[0]).toBe(cubes.reduce((sum, cube) => sum + cube.observations.length, 0));
    connection.closeSync();
    instance.closeSync();
  });
});

const structureSchema = z.object({
  meta: z.object({schema: z.url(), id: z.string(), prepared: z.iso.datetime()}),
  data: z.object({
    codelists: z.array(
      z.object({
        id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
        agencyID: z.literal("KIM_HE"),
        version: z.string(),
        name: z.string().min(1),
        codes: z
          .array(z.object({id: z.string().regex(/^[A-Za-z0-9_@$-]+$/), name: z.string().min(1)}))
          .min(1),
      }),
    ),
    conceptSchemes: z.array(z.object({concepts: z.array(z.object({id: z.string(), name: z.string()}))})),
    dataStructures: z.array(
      z.object({
        id: z.string(),
        dataStructureComponents: z.object({
          dimensionList: z.object({
            dimensions: z.array(
              z.object({
                id: z.string(),
                position: z.number(),
                localRepresentation: z.object({enumeration: z.string().optional()}),
              }),
            ),
          }),
          attributeList: z.object({
            attributes: z.array(
              z.object({
                id: z.string(),
                localRepresentation: z.object({enumeration: z.string().optional()}),
              }),
            ),
          }),
        }),
      }),
    ),
    dataflows: z.array(z.object({id: z.string(), structure: z.string()})),
  }),
});

describe("descriptions fit the files", () => {
  const csvw = z.object({
    "@context": z.tuple([z.literal("http://www.w3.org/ns/csvw"), z.object({"@language": z.literal("de")})]),
    url: z.string(),
    "dc:license": z.object({"@id": z.url()}),
    tableSchema: z.object({
      primaryKey: z.array(z.string()).min(3),
      columns: z.array(
        z.object({
          name: z.string(),
          titles: z.string(),
          datatype: z.union([
            z.enum(["string", "double", "integer"]),
            z.object({base: z.literal("date"), format: z.literal("yyyy-MM-dd")}),
          ]),
          required: z.boolean(),
        }),
      ),
    }),
  });

  test.each(cubes)("$indicator.code: CSVW names the columns, the key is unique, types hold", (cube) => {
    const id = cube.indicator.code.toLowerCase();
    const metadata = csvw.parse(JSON.parse(textOf(files, `daten/${id}.csv-metadata.json`)));
    const rows = csvRows(`daten/${id}.csv`, ",");
    expect(metadata.url).toBe(`${id}.csv`);
    const {columns, primaryKey} = metadata.tableSchema;
    expect(columns.map((one) => one.name)).toEqual([...tidyTable(cube, publication).columns]);
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.map((one) => one.titles));
    expect(new Set(rows.map((row) => primaryKey.map((name) => row[name]).join("|"))).size).toBe(rows.length);
    const patterns = {
      string: /^/,
      double: /^-?\d+(\.\d+)?(e-?\d+)?$/,
      integer: /^-?\d+$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
    };
    const wrong = rows.flatMap((row) =>
      columns.filter(({name, datatype, required}) => {
        const value = row[name] ?? "";
        const pattern = patterns[typeof datatype === "string" ? datatype : datatype.base];
        return value === "" ? required : !pattern.test(value);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("the data package describes every CSV file with its size and checksum", async () => {
    const schema = z.object({
      profile: z.literal("tabular-data-package"),
      name: z.string().regex(/^[a-z0-9._-]+$/),
      licenses: z.array(z.object({name: z.string(), path: z.url()})).min(1),
      resources: z.array(
        z.object({
          name: z.string().regex(/^[a-z0-9._-]+$/),
          path: z.string(),
          bytes: z.number(),
          hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
          schema: z.object({
            fields: z.array(
              z.object({name: z.string(), type: z.enum(["string", "number", "integer", "date"])}),
            ),
            primaryKey: z.array(z.string()),
          }),
        }),
      ),
    });
    const {resources} = schema.parse(JSON.parse(textOf(files, "daten/datapackage.json")));
    expect(resources).toHaveLength(cubes.length);
    for (const {path, bytes, hash} of resources) {
      const file = files.get(`daten/${path}`) ?? new Uint8Array();
      expect(file.length).toBe(bytes);
      const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(file));
      expect(hash).toBe(`sha256:${Buffer.from(digest).toString("hex")}`);
    }
    const zip = unzipSync(files.get("daten/alle.zip") ?? new Uint8Array());
    expect(Object.keys(zip)).toEqual(
      expect.arrayContaining(["datapackage.json", ...resources.map((one) => one.path)]),
    );
  });

  test("every address of the OpenAPI description is a file, and index.json lists what there is", () => {
    const api = z
      .object({
        openapi: z.literal("3.1.0"),
        paths: z.record(
          z.string(),
          z.object({
            get: z.object({
              parameters: z.array(z.object({schema: z.object({enum: z.array(z.string())})})).optional(),
            }),
          }),
        ),
      })
      .parse(JSON.parse(textOf(files, "daten/openapi.json")));
    for (const [path, {get}] of Object.entries(api.paths)) {
      for (const id of get.parameters?.[0]?.schema.enum ?? [""]) {
        expect([...files.keys()]).toContain(`daten${path.replace("{indikator}", id)}`);
      }
    }
    const index = z
      .object({indikatoren: z.array(z.object({dateien: z.array(z.object({pfad: z.string()}))}))})
      .parse(JSON.parse(textOf(files, "daten/index.json")));
    for (const {pfad} of index.indikatoren.flatMap((one) => one.dateien)) {
      expect([...files.keys()]).toContain(`daten/${pfad}`);
    }
  });

  test("a draft says so in every file", async () => {
    const draft = await openData({...publication, release: {version: "2026", status: "entwurf"}});
    for (const [path, bytes] of draft) {
      if (!path.startsWith("daten/") || /parquet|zip|openapi|jsonld|ttl/.test(path)) continue;
      expect(new TextDecoder().decode(bytes), path).toMatch(/[Ee]ntwurf|"test": true/);
    }
  });
});

test("the same publication gives the same bytes", async () => {
  const again = await openData(publication);
  for (const [path, bytes] of files)
    expect(Buffer.compare(bytes, again.get(path) ?? new Uint8Array()), path).toBe(0);
});
