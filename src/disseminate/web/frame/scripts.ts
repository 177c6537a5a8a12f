import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {linkScript} from "./link-script.js";

/**
 * Scripts that pages can carry, by the name of their file under `skript/`, with their module in
 * `script/`. Each serves one need; a page without them loses comfort, not content.
 */
const modules = {
  suche: "search-box",
  bilder: "pictures",
  tabellen: "tables",
  herkunft: "origin",
  vergleich: "compare",
} as const;

/** Part of a script's address, in German: `suche`. */
export type ScriptName = keyof typeof modules;

const compiled = new URL("../../../../dist/browser/", import.meta.url);

/** All scripts of the site as classic scripts, in order of their names. */
export function siteScripts(): readonly {readonly name: ScriptName; readonly text: string}[] {
  const read = (path: string) => readFileSync(fileURLToPath(new URL(path, compiled)), "utf8");
  const names: readonly ScriptName[] = ["suche", "bilder", "tabellen", "herkunft", "vergleich"];
  return names.map((name) => ({
    name,
    text: linkScript(`disseminate/web/script/${modules[name]}.js`, read),
  }));
}
