import type {Declare} from "./declare.js";

/** `kim check`: texts and options of the command. */
export const declareCheck: Declare = (add, project) => {
  add("check")
    .description("Prüft Katalog, Rechenbeispiele und Zahlen und zeigt, was anzusehen ist.")
    .option("--json", "als JSON ausgeben")
    .addHelpText("after", "\nBeispiel:\n  npx kim check")
    .action(async (options: {json?: boolean}) => {
      const {checkCommand} = await import("../check.js");
      project.setExitCode(await checkCommand(options, project.root(), project.surroundings));
    });
};
