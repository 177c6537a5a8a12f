import {createHash} from "node:crypto";
import {readdirSync, readFileSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {kimError} from "../messages/kim-error.js";
import {isGzip, readGzip} from "./gzip.js";
import {isPackage} from "./xlsx/package.js";
import {isZip, readZip, type ZipMember} from "./zip.js";

/** A file to read: on disk, or a member of an archive. */
export type InputFile = {
  /** As messages name it: the path the user gave, for a member `archiv.zip/datei.csv`. */
  readonly file: string;
  /** Name without folders. */
  readonly name: string;
  /** Name of the archive it was in. */
  readonly archive?: string | undefined;
  /** SHA-256 of the file on disk: of the archive, for a member. */
  readonly fileSha256: string;
  /** Name of the file on disk, without folders. */
  readonly fileName: string;
  /** Path of the file on disk. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

/** A path that was found on the way. */
export type InputPath = {
  readonly path: string;
  /** Whether the user named it; otherwise it was found in a folder. */
  readonly named: boolean;
};

/**
 * Lists the files behind a path: the file itself, or all files in a folder and its subfolders in the
 * order of their names, without hidden ones.
 *
 * @throws KimError import-missing, import-unreadable, import-folder-empty
 */
export function listPaths(path: string): readonly InputPath[] {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (stats === undefined) throw kimError("import-missing", {path}, {file: path});
  if (!stats.isDirectory()) return [{path, named: true}];
  const files = filesIn(path).map((file) => ({path: file, named: false}));
  if (files.length === 0) throw kimError("import-folder-empty", {path}, {file: path});
  return files;
}

function filesIn(folder: string): readonly string[] {
  const entries = [...readFolder(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}

function readFolder(path: string) {
  try {
    return readdirSync(path, {withFileTypes: true});
  } catch (cause) {
    throw kimError("import-unreadable", {path}, {file: path}, {cause});
  }
}

/**
 * Opens a file; of a ZIP archive that is no workbook its members, in the order of their names; of a gzip
 * file its content.
 *
 * @param fileName name under which the file came, where it lies under another one
 * @throws KimError import-missing, import-unreadable, import-empty, archive-…
 */
export function openInput(path: string, fileName: string = basename(path)): readonly InputFile[] {
  return inputsOf(readBytes(path), path, fileName);
}

/** The same for bytes that are read already. @throws KimError import-empty, archive-…, workbook-old */
export function inputsOf(bytes: Uint8Array, path: string, fileName: string): readonly InputFile[] {
  if (bytes.length === 0) throw kimError("import-empty", {path}, {file: path});
  const fileSha256 = createHash("sha256").update(bytes).digest("hex");
  const origin = {fileSha256, fileName, path};
  if (isGzip(bytes)) {
    const name = fileName.replace(/\.gz$/i, "");
    return [{...origin, file: path, name, archive: fileName, bytes: readGzip(bytes, path)}];
  }
  const whole = {...origin, file: path, name: fileName, bytes};
  if (!isZip(bytes)) return [whole];
  const members = readZip(bytes, path);
  if (members.length === 0) throw kimError("import-empty", {path}, {file: path});
  refuseOpenDocument(members, path);
  if (isPackage(members)) return [whole];
  return [...members]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((member) => ({
      ...origin,
      file: `${path}/${member.name}`,
      name: basename(member.name),
      archive: fileName,
      bytes: member.read(),
    }));
}

/** OpenDocument spreadsheets are archives that say what they are in a member of their own. */
function refuseOpenDocument(members: readonly ZipMember[], path: string): void {
  const mimetype = members.find((member) => member.name === "mimetype" && member.size < 200);
  const format = mimetype === undefined ? "" : Buffer.from(mimetype.read()).toString("latin1").trim();
  if (format.startsWith("application/vnd.oasis."))
    throw kimError("workbook-old", {format: "ODS (OpenDocument)"}, {file: path});
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw kimError("import-unreadable", {path}, {file: path}, {cause});
  }
}
