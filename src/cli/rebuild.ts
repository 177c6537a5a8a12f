import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {KimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";

/** Folders whose files an output is made from. */
const folders = ["catalogue", "data"];

/** Name, size and time of every file below the sources; changes when one is edited, added or removed. */
export function stateOfSources(root: string): string {
  return folders
    .flatMap((folder) => {
      const path = join(root, folder);
      if (!existsSync(path)) return [];
      return readdirSync(path, {recursive: true, encoding: "utf8"})
        .sort()
        .map((name) => stateOfFile(join(path, name), `${folder}/${name}`));
    })
    .join("\n");
}

/** A file may vanish between being listed and being looked at, when an editor replaces it. */
function stateOfFile(path: string, name: string): string {
  try {
    const {size, mtimeMs} = statSync(path);
    return `${name} ${size} ${mtimeMs}`;
  } catch {
    return `${name} -`;
  }
}

/** Builds again when the sources have changed. */
export type Rebuilder = {
  /** Looks once, and builds when something has changed since the last look; true when it did. */
  readonly look: () => Promise<boolean>;
};

/**
 * Watches the catalogue and the figures by looking, not by notifications of the file system, which
 * network drives do not give. A build that fails says why and leaves the previous output in place.
 *
 * @param build makes the output again
 */
export function createRebuilder(root: string, build: () => Promise<unknown>, effects: Effects): Rebuilder {
  let known = stateOfSources(root);
  let busy = false;
  return {
    look: async () => {
      if (busy) return false;
      const now = stateOfSources(root);
      if (now === known) return false;
      known = now;
      busy = true;
      try {
        effects.out("Katalog oder Zahlen haben sich geändert: Es wird neu gebaut …");
        await build();
        effects.out("Neu gebaut. Laden Sie die Seite im Browser neu.");
      } catch (error) {
        if (!(error instanceof KimError)) throw error;
        effects.out(`${error.message}\nDie Vorschau zeigt weiter die vorige Ausgabe.`);
      } finally {
        busy = false;
      }
      return true;
    },
  };
}
