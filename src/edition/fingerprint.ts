import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {sha256} from "./checksums.js";

/** What an edition was made from, as hashes: the same inputs and program give the same bytes. */
export type Fingerprint = {
  /** Of everything below `catalogue/` and `data/`. */
  readonly inputs: string;
  /** Of everything below `src/`, and of the lockfile that pins the libraries. */
  readonly program: string;
};

/** Hashes of inputs and program of a project. */
export function fingerprintOf(root: string): Fingerprint {
  return {
    inputs: hashOf(root, ["catalogue", "data"]),
    program: hashOf(root, ["src", "package-lock.json"]),
  };
}

/** Hash over paths and contents, in code unit order; files that are absent do not count. */
function hashOf(root: string, places: readonly string[]): string {
  const lines = places.flatMap((place) => filesBelow(root, place)).sort();
  return sha256(lines.map((path) => `${path} ${sha256(readFileSync(join(root, path)))}\n`).join(""));
}

function filesBelow(root: string, place: string): readonly string[] {
  const absolute = join(root, place);
  const entry = statSync(absolute, {throwIfNoEntry: false});
  if (entry === undefined) return [];
  if (entry.isFile()) return [place];
  return readdirSync(absolute, {recursive: true, encoding: "utf8"})
    .filter((name) => statSync(join(absolute, name)).isFile())
    .map((name) => `${place}/${name.replaceAll("\\", "/")}`)
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")));
}
