import type {Declare} from "./declare.js";

/** Options of `kim import` as they are written on the command line. */
type Written = {
  readonly as?: string;
  readonly stand?: string;
  readonly dryRun?: boolean;
  readonly acceptScale?: boolean;
  readonly explain?: boolean;
  readonly html?: string;
  readonly revert?: string;
  readonly withoutOriginal?: boolean;
  readonly rebuild?: boolean;
};

/** `kim import`: texts and options of the command. */
export const declareImport: Declare = (add, project) => {
  add("import")
    .description("Liest Lieferungen ein: Dateien, Ordner oder Zip-Archive.")
    .argument("[pfade...]", "Dateien, Ordner oder Zip-Archive")
    .option("--as <tabelle>", "als diese Tabelle lesen, z. B. hsl/12411-01-01-4")
    .option("--stand <tag>", "Stand der Lieferung (JJJJ-MM-TT), wenn die Datei ihn nicht nennt")
    .option("--dry-run", "nur zeigen, was geschähe; nichts ändern")
    .option("--accept-scale", "auch Zahlen einer anderen Größenordnung übernehmen")
    .option("--explain", "zeigen, was in der Datei steht und was daraus würde; nichts ändern")
    .option("--html <datei>", "mit --explain: als Webseite in diese Datei schreiben")
    .option("--revert <id>", "eine Lieferung zurücknehmen (ihre Kennung aus data/…/….yml)")
    .option("--without-original", "mit --revert: auch wenn die Originaldatei nicht vorliegt")
    .option("--rebuild", "die Tabellen aus den abgelegten Originaldateien neu herstellen")
    .addHelpText(
      "after",
      `
Das Programm erkennt selbst, um welche amtliche Tabelle es sich handelt, behält Hessen und schreibt
die Zahlen nach data/. Die Originaldatei legt es unverändert unter ablage/ ab.

Beispiele:
  npx kim import Lieferung/12411-01-01-4_00.csv
  npx kim import Lieferungen/ --dry-run
  npx kim import Lieferung/neu.xlsx --explain
  npx kim import --revert 0a5d04cf`,
    )
    .action(async (paths: string[], {explain, html, revert, rebuild, ...options}: Written) => {
      const root = project.root();
      const {surroundings, setExitCode} = project;
      if (revert !== undefined) {
        const {revertCommand} = await import("../import-revert.js");
        setExitCode(revertCommand(revert, {...options, root}, surroundings));
      } else if (rebuild === true) {
        const {rebuildCommand} = await import("../import-rebuild.js");
        setExitCode(await rebuildCommand({...options, root}, surroundings));
      } else if (explain === true || html !== undefined) {
        const {explainCommand} = await import("../import-explain.js");
        setExitCode(await explainCommand(paths, {...options, html, root}, surroundings));
      } else {
        const {importCommand} = await import("../import.js");
        setExitCode(await importCommand(paths, {...options, root}, surroundings));
      }
    });
};
