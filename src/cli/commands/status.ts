import type {Declare} from "./declare.js";

/** `kim status`: texts and options of the command. */
export const declareStatus: Declare = (add, project) => {
  add("status")
    .description("Zeigt, was vorliegt: Indikatoren, Tabellen, Jahre, Kreise, Stand, Lücken.")
    .addHelpText("after", "\nBeispiel:\n  npx kim status")
    .action(async () => {
      const {statusCommand} = await import("../status.js");
      project.setExitCode(await statusCommand(project.root(), project.surroundings));
    });
};
