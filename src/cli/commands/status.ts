import type {Declare} from "./declare.js";

/** `kim status`: texts and options of the command. */
export const declareStatus: Declare = (add, project) => {
  add("status")
    .description(
      "Zeigt, was vorliegt: Indikatoren, Tabellen, Jahre, Kreise, Stand, Lücken, nächste Aktualisierung.",
    )
    .option("--json", "als JSON ausgeben")
    .addHelpText("after", "\nBeispiele:\n  npx kim status\n  npx kim status --json")
    .action(async (options: {json?: boolean}) => {
      const {statusCommand} = await import("../status.js");
      project.setExitCode(await statusCommand(project.root(), options, project.surroundings));
    });
};
