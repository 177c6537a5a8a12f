import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {type TidyColumn, tidyColumns} from "./columns.js";
import {describeDataset} from "./describe.js";

/** The tidy tables as Parquet files by name: `1a`, …, and `alle` for all together. */
export type ParquetFiles = ReadonlyMap<string, Uint8Array>;

/** Types of DuckDB for the columns of a tidy table. */
const types = {text: "VARCHAR", number: "DOUBLE", integer: "INTEGER", date: "DATE"} as const;

/**
 * Writes the tidy tables as Parquet with DuckDB: sorted by all key columns, one thread, fixed version and
 * compression, so that the same figures give the same bytes. Columns and types are those of the CSV file.
 *
 * @param csvOf the tidy CSV of an indicator, by its name
 * @param scratch folder for files on the way
 */
export async function parquetFiles(
  cubes: readonly IndicatorCube[],
  publication: Publication,
  csvOf: (id: string) => string,
  scratch: string,
): Promise<ParquetFiles> {
  const folder = mkdtempSync(join(scratch, "kim-parquet-"));
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    const files = new Map<string, Uint8Array>();
    const parts: {readonly table: string; readonly columns: readonly TidyColumn[]}[] = [];
    for (const cube of cubes) {
      const {id, titel, attribution} = describeDataset(cube, publication);
      const columns = tidyColumns(cube, publication);
      const table = `t_${id}`;
      await load(connection, folder, table, csvOf(id), columns);
      files.set(
        id,
        await copy(connection, folder, `SELECT * FROM ${table} ORDER BY ${keysOf(columns)}`, {
          titel,
          attribution,
        }),
      );
      parts.push({table, columns});
    }
    if (parts.length > 0) {
      const union = parts.map(({table}) => `SELECT * FROM ${table}`).join(" UNION ALL BY NAME ");
      const all = [...new Map(parts.flatMap(({columns}) => columns.map((one) => [one.name, one]))).values()];
      files.set(
        "alle",
        await copy(connection, folder, `SELECT * FROM (${union}) ORDER BY ${keysOf(all)}`, {
          titel: publication.edition.titel,
          attribution: publication.edition.herausgeber,
        }),
      );
    }
    return files;
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, {recursive: true, force: true});
  }
}

async function load(
  connection: DuckDBConnection,
  folder: string,
  table: string,
  csv: string,
  columns: readonly TidyColumn[],
): Promise<void> {
  const path = join(folder, `${table}.csv`);
  writeFileSync(path, csv);
  const declared = columns.map(({name, type}) => `'${name}': '${types[type]}'`).join(", ");
  await connection.run(
    `CREATE TABLE ${table} AS SELECT * FROM read_csv(${literal(path)}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false, columns = {${declared}})`,
  );
}

async function copy(
  connection: DuckDBConnection,
  folder: string,
  select: string,
  about: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const path = join(folder, "out.parquet");
  const metadata = Object.entries(about)
    .map(([name, text]) => `${name}: ${literal(text)}`)
    .join(", ");
  await connection.run(
    `COPY (${select}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880, KV_METADATA {${metadata}})`,
  );
  return readFileSync(path);
}

function keysOf(columns: readonly TidyColumn[]): string {
  return columns
    .filter(({isKey}) => isKey)
    .map(({name}) => `"${name}" NULLS FIRST`)
    .join(", ");
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
