import type {Declare} from "./declare.js";

/** `kim import`: texts and options of the command. */
export const declareImport: Declare = (add, project) => {
  add("import")
    .description("Liest Lieferungen ein: Dateien, Ordner oder Zip-Archive.")
    .argument("<pfade...>", "Dateien, Ordner oder Zip-Archive")
    .option("--as <tabelle>", "als diese Tabelle lesen, z. B. hsl/12411-01-01-4")
    .option("--stand <tag>", "Stand der Lieferung (JJJJ-MM-TT), wenn die Datei ihn nicht nennt")
    .option("--dry-run", "nur zeigen, was geschähe; nichts ändern")
    .addHelpText(
      "after",
      `
Das Programm erkennt selbst, um welche amtliche Tabelle es sich handelt, behält Hessen und schreibt
die Zahlen nach data/.

Beispiele:
  npx kim import Lieferung/12411-01-01-4_00.csv
  npx kim import Lieferungen/ --dry-run`,
    )
    .action(async (paths: string[], options: {as?: string; stand?: string; dryRun?: boolean}) => {
      const {importCommand} = await import("../import.js");
      project.setExitCode(
        await importCommand(paths, {...options, root: project.root()}, project.surroundings),
      );
    });
};
