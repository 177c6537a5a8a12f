import {copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {z} from "zod";
import {kimError} from "../../messages/kim-error.js";
import {isAlive} from "./is-alive.js";

/** A file to write, relative to the project folder, with forward slashes. */
export type Change = {
  readonly path: string;
  /** New content, or a file to copy. */
  readonly content: string | Uint8Array | {readonly copyOf: string};
};

/** Folder of deliveries beside `data/`; what is in it stays on this computer. */
export const WORKSPACE = "ablage";

const STAGE = `${WORKSPACE}/.vorgang`;
const JOURNAL = "journal.json";
const OWNER = "pid";

const journalSchema = z.array(z.strictObject({path: z.string(), staged: z.string()}));

/**
 * Writes several files as one step: all of them are laid beside their places first, then a journal says
 * that they are complete, then each is moved into place. A process that ends before the journal has changed
 * nothing; one that ends after it is completed by `recover`.
 *
 * @param root project folder
 * @throws KimError import-running, import-write; in both cases nothing has changed
 */
export function commit(root: string, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  recover(root);
  const stage = join(root, ...STAGE.split("/"));
  const moved: string[] = [];
  let current = changes[0]?.path ?? "";
  try {
    mkdirSync(dirname(stage), {recursive: true});
    mkdirSync(stage);
    writeFileSync(join(stage, OWNER), String(process.pid));
    const journal = changes.map(({path, content}, index) => {
      current = path;
      const staged = `neu-${index}`;
      if (typeof content === "object" && "copyOf" in content)
        copyFileSync(content.copyOf, join(stage, staged));
      else writeFileSync(join(stage, staged), content, {flush: true});
      const target = targetOf(root, path);
      if (existsSync(target)) copyFileSync(target, join(stage, `alt-${index}`));
      return {path, staged};
    });
    writeFileSync(join(stage, `${JOURNAL}.tmp`), JSON.stringify(journal), {flush: true});
    renameSync(join(stage, `${JOURNAL}.tmp`), join(stage, JOURNAL));
    for (const {path, staged} of journal) {
      current = path;
      moveInto(join(stage, staged), targetOf(root, path));
      moved.push(path);
    }
  } catch (cause) {
    undo(root, stage, changes, moved);
    throw kimError("import-write", {path: current}, {}, {cause});
  }
  rmSync(stage, {recursive: true, force: true});
}

/**
 * Completes or takes back what a process left that ended in the middle of writing.
 *
 * @returns what was found
 * @throws KimError import-running when the process is still at work
 */
export function recover(root: string): "nothing" | "completed" | "undone" {
  const stage = join(root, ...STAGE.split("/"));
  if (!existsSync(stage)) return "nothing";
  if (isAtWork(stage)) throw kimError("import-running", {path: STAGE}, {});
  const file = join(stage, JOURNAL);
  if (!existsSync(file)) {
    rmSync(stage, {recursive: true, force: true});
    return "undone";
  }
  for (const {path, staged} of journalSchema.parse(JSON.parse(readFileSync(file, "utf8")))) {
    const source = join(stage, staged);
    if (existsSync(source)) moveInto(source, targetOf(root, path));
  }
  rmSync(stage, {recursive: true, force: true});
  return "completed";
}

function undo(root: string, stage: string, changes: readonly Change[], moved: readonly string[]): void {
  for (const [index, {path}] of changes.entries()) {
    if (!moved.includes(path)) continue;
    const old = join(stage, `alt-${index}`);
    if (existsSync(old)) copyFileSync(old, targetOf(root, path));
    else rmSync(targetOf(root, path), {force: true});
  }
  rmSync(stage, {recursive: true, force: true});
}

function moveInto(source: string, target: string): void {
  mkdirSync(dirname(target), {recursive: true});
  renameSync(source, target);
}

function targetOf(root: string, path: string): string {
  return join(root, ...path.split("/"));
}

/** Whether the process that left a stage is still there: another one than this. */
function isAtWork(stage: string): boolean {
  const file = join(stage, OWNER);
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : Number.NaN;
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid);
}
