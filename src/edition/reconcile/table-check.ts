import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {Publication} from "../../analyse/publication.js";
import type {OutputFile} from "../replace-folder.js";
import {type Check, createDeviationLog, type DeviationLog} from "./types.js";

/**
 * Reads the Parquet and SDMX-CSV files back with DuckDB and compares them row by row with the CSV tables,
 * which are compared with the cube.
 *
 * @param scratch folder for files on the way
 */
export async function tableCheck(
  publication: Publication,
  files: ReadonlyMap<string, OutputFile>,
  scratch: string,
): Promise<Check> {
  const log = createDeviationLog();
  const folder = mkdtempSync(join(scratch, "kim-abgleich-"));
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    for (const {indicator, cube} of publication.indicators) {
      const id = indicator.code.toLowerCase();
      if (cube === undefined || !files.has(`daten/${id}.csv`)) continue;
      const tables = {folder, connection, files, log};
      await compareParquet(id, tables);
      await compareSdmx(id, tables);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, {recursive: true, force: true});
  }
  return {
    id: "tabellen",
    titel: "Parquet und SDMX-CSV",
    text: "Jede Zeile der Parquet- und SDMX-CSV-Dateien wurde gelesen und mit den CSV-Tabellen verglichen.",
    ...log.result(),
  };
}

type Tables = {
  readonly folder: string;
  readonly connection: DuckDBConnection;
  readonly files: ReadonlyMap<string, OutputFile>;
  readonly log: DeviationLog;
};

/** Types come from the Parquet file; the CSV file is read with them. */
async function compareParquet(id: string, tables: Tables): Promise<void> {
  const path = `daten/${id}.parquet`;
  const parquet = place(path, tables);
  const csv = place(`daten/${id}.csv`, tables);
  if (parquet === undefined || csv === undefined) return;
  const described = await tables.connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${parquet})`);
  const columns = described
    .getRowObjectsJS()
    .map((row) => `'${String(row.column_name)}': '${String(row.column_type)}'`)
    .join(", ");
  const own = `SELECT * FROM read_parquet(${parquet})`;
  const other = `SELECT * FROM read_csv(${csv}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false, columns = {${columns}})`;
  await compareRows(path, own, other, tables);
}

/** SDMX codes have no plus sign, and the frequency is a column of its own; key and value must agree. */
async function compareSdmx(id: string, tables: Tables): Promise<void> {
  const path = `daten/sdmx/${id}.csv`;
  const sdmx = place(path, tables);
  const csv = place(`daten/${id}.csv`, tables);
  if (sdmx === undefined || csv === undefined) return;
  const text = (file: string) =>
    `read_csv(${file}, header = true, all_varchar = true, delim = ',', quote = '"')`;
  const names = async (file: string) => {
    const described = await tables.connection.runAndReadAll(`DESCRIBE SELECT * FROM ${text(file)}`);
    return described.getRowObjectsJS().map((row) => String(row.column_name));
  };
  const known = new Set(await names(csv));
  const shared = (await names(sdmx)).filter((name) => known.has(name) && name !== "UNIT_MEASURE");
  const columns = (area: string) =>
    shared.map((name) => (name === "REF_AREA" ? `${area} AS REF_AREA` : `"${name}"`)).join(", ");
  await compareRows(
    path,
    `SELECT ${columns("REF_AREA")} FROM ${text(sdmx)}`,
    `SELECT ${columns("replace(REF_AREA, '+', '_')")} FROM ${text(csv)}`,
    tables,
  );
}

async function compareRows(
  path: string,
  own: string,
  other: string,
  {connection, log}: Tables,
): Promise<void> {
  const count = async (sql: string) => {
    const read = await connection.runAndReadAll(`SELECT count(*)::INTEGER AS n FROM (${sql})`);
    return Number(read.getRowObjectsJS()[0]?.n);
  };
  const rows = await count(other);
  log.compare(() => `${path}, Zeilen`, String(await count(own)), String(rows));
  log.compare(() => `${path}, zu viel oder anders`, String(await count(`${own} EXCEPT ALL ${other}`)), "0");
  log.compare(() => `${path}, fehlt`, String(await count(`${other} EXCEPT ALL ${own}`)), "0");
  log.count(rows);
}

/** Puts a file where DuckDB can read it. @returns its path as SQL, undefined when the edition has no such file */
function place(path: string, {folder, files}: Tables): string | undefined {
  const file = files.get(path);
  if (file === undefined) return undefined;
  const target = join(folder, ...path.split("/"));
  mkdirSync(dirname(target), {recursive: true});
  writeFileSync(target, file.bytes);
  return `'${target.replaceAll("'", "''")}'`;
}
