import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {extname, join} from "node:path";
import {kimError} from "../../messages/kim-error.js";
import type {ImportedDelivery} from "../import-files.js";
import {type Change, WORKSPACE} from "./transaction.js";

/** Where the workspace keeps a delivery: named by its content, with the extension it came with. */
export function depositPath(sha256: string, name: string): string {
  const extension = /^\.[a-z0-9]{1,8}$/i.test(extname(name)) ? extname(name).toLowerCase() : "";
  return `${WORKSPACE}/${sha256.slice(0, 2)}/${sha256}${extension}`;
}

/**
 * The files to keep unchanged for deliveries that are taken: the file as it came, an archive as a whole.
 *
 * @throws KimError import-changed when a file is no longer the one that was read
 */
export function depositChanges(root: string, deliveries: readonly ImportedDelivery[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const {origin} of deliveries) {
    const path = depositPath(origin.sha256, origin.name);
    if (found.has(path) || existsSync(join(root, ...path.split("/")))) continue;
    const content = readFileSync(origin.path);
    if (createHash("sha256").update(content).digest("hex") !== origin.sha256)
      throw kimError("import-changed", {path: origin.path}, {file: origin.path});
    found.set(path, {path, content: {copyOf: origin.path}});
  }
  return [...found.values()];
}
