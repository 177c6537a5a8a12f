import {readdirSync, readFileSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {kimError} from "../messages/kim-error.js";
import {isGzip, readGzip} from "./gzip.js";
import {isPackage} from "./xlsx/package.js";
import {isZip, readZip} from "./zip.js";

/** A file to read: on disk, or a member of an archive. */
export type InputFile = {
  /** As messages name it: the path the user gave, for a member `archiv.zip/datei.csv`. */
  readonly file: string;
  /** Name without folders. */
  readonly name: string;
  /** Name of the archive it was in. */
  readonly archive?: string | undefined;
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
 * @throws KimError import-missing, import-unreadable, import-empty, archive-…
 */
export function openInput(path: string): readonly InputFile[] {
  const bytes = readBytes(path);
  if (bytes.length === 0) throw kimError("import-empty", {path}, {file: path});
  if (isGzip(bytes)) {
    const member = basename(path).replace(/\.gz$/i, "");
    return [{file: path, name: member, archive: basename(path), bytes: readGzip(bytes, path)}];
  }
  if (!isZip(bytes)) return [{file: path, name: basename(path), bytes}];
  const members = readZip(bytes, path);
  if (members.length === 0) throw kimError("import-empty", {path}, {file: path});
  const mimetype = members.find((member) => member.name === "mimetype");
  if (mimetype !== undefined && mimetype.size < 200) {
    const format = Buffer.from(mimetype.read()).toString("latin1").trim();
    if (format.startsWith("application/vnd.oasis."))
      throw kimError("workbook-old", {format: "ODS (OpenDocument)"}, {file: path});
  }
  if (isPackage(members)) return [{file: path, name: basename(path), bytes}];
  return [...members]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((member) => ({
      file: `${path}/${member.name}`,
      name: basename(member.name),
      archive: basename(path),
      bytes: member.read(),
    }));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw kimError("import-unreadable", {path}, {file: path}, {cause});
  }
}
