import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {readXlsx} from "hucre";
import {columnName} from "../../src/ooxml/address.js";
import type {Workbook} from "../../src/ooxml/model.js";
import {openContainer} from "./container.js";
import {readCells} from "./read-cells.js";

/** Values by `Sheet!A1`; errors as their text. Empty cells and empty texts are left out. */
export type Values = Readonly<Record<string, string | number | boolean>>;

/** Values that a workbook was written from. */
export function valuesOfModel(workbook: Workbook): Values {
  const values: Record<string, string | number | boolean> = {};
  for (const sheet of workbook.sheets) {
    let row = 0;
    for (const {cells} of sheet.rows) {
      row++;
      cells.forEach((cell, index) => {
        const value = cell?.value;
        if (value === undefined || value === "") return;
        values[`${sheet.name}!${columnName(index + 1)}${row}`] =
          typeof value === "object" ? value.error : value;
      });
    }
    for (const record of sheet.records ?? []) {
      row++;
      const plain = record.flatMap((one) => (typeof one === "object" ? one.run : [one]));
      plain.forEach((value, index) => {
        if (value !== undefined && value !== "")
          values[`${sheet.name}!${columnName(index + 1)}${row}`] = value === 0 ? 0 : value;
      });
    }
  }
  return values;
}

/** Values as the writer's file holds them, read by the tests' own reader. */
export function valuesOfFile(bytes: Uint8Array): Values {
  const values: Record<string, string | number | boolean> = {};
  for (const [sheet, cells] of readCells(openContainer(bytes)))
    for (const cell of cells.values())
      if (cell.type !== "blank" && cell.text !== "")
        values[`${sheet}!${cell.address}`] =
          cell.type === "n" ? Number(cell.text) : cell.type === "b" ? cell.text === "1" : cell.text;
  return values;
}

/** Values as hucre reads them. */
export async function valuesOfHucre(bytes: Uint8Array): Promise<Values> {
  const values: Record<string, string | number | boolean> = {};
  for (const sheet of (await readXlsx(bytes)).sheets)
    sheet.rows.forEach((row, rowIndex) => {
      row.forEach((value, column) => {
        if (value === null || value === "") return;
        if (value instanceof Date) throw new Error(`${sheet.name}: read as a date`);
        values[`${sheet.name}!${columnName(column + 1)}${rowIndex + 1}`] = value;
      });
    });
  return values;
}

/** Whether a program can be started. */
export function runs(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
}

const python = ["python3", "/usr/bin/python3"].find((one) => runs(one, "-c", "import openpyxl"));

/** Whether Python with openpyxl is present. */
export const hasOpenpyxl = python !== undefined;

/** Whether LibreOffice is present. */
export const hasLibreOffice = existsSync("/usr/bin/soffice");

const openpyxlScript = `
import json, sys, openpyxl
out = []
for path in sys.argv[1:]:
    values = {}
    for sheet in openpyxl.load_workbook(path, data_only=True):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and cell.value != "":
                    values[sheet.title + "!" + cell.coordinate] = cell.value
    out.append(values)
print(json.dumps(out))
`;

/** Writes files into a folder of their own, calls `use` with their paths, and removes the folder. */
export function withFiles<T>(
  files: readonly Uint8Array[],
  use: (paths: readonly string[], folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "kim-ooxml-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `mappe-${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    return use(paths, folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Values as openpyxl reads them, per file. */
export function valuesOfOpenpyxl(files: readonly Uint8Array[]): readonly Values[] {
  return withFiles(files, (paths) =>
    JSON.parse(
      execFileSync(python ?? "python3", ["-c", openpyxlScript, ...paths], {encoding: "utf8", maxBuffer: 1e9}),
    ),
  );
}

/** Settings under which LibreOffice computes every formula anew on loading, whatever the file holds. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Places at which two readings differ, the first few; comparing large objects whole takes minutes.
 *
 * @param tolerance relative, for programs that write 15 digits
 */
export function differences(a: Values, b: Values, tolerance = 0): readonly string[] {
  const same = (one: Values[string] | undefined, other: Values[string] | undefined) =>
    one === other ||
    (typeof one === "number" &&
      typeof other === "number" &&
      Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(other)));
  const places = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return places
    .filter((place) => !same(a[place], b[place]))
    .slice(0, 10)
    .map((place) => `${place}: ${a[place]} / ${b[place]}`);
}

/** Values after a hard recalculation by LibreOffice, per file. */
export function valuesOfLibreOffice(files: readonly Uint8Array[]): readonly Values[] {
  return withFiles(files, (paths, folder) => {
    const profile = join(folder, "profil");
    mkdirSync(join(profile, "user"), {recursive: true});
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    const out = join(folder, "neu");
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        out,
        ...paths,
      ],
      {stdio: "ignore"},
    );
    return paths.map((_, index) => valuesOfFile(readFileSync(join(out, `mappe-${index}.xlsx`))));
  });
}
