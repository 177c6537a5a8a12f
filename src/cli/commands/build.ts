import type {Declare} from "./declare.js";

/** `kim build`: texts and options of the command. */
export const declareBuild: Declare = (add, project) => {
  add("build")
    .description("Baut die ganze Veröffentlichung: Arbeitsmappen, Webseiten, Daten.")
    .option("--out <ordner>", "Ausgabeordner", "ausgabe")
    .option("--quick", "ohne die Ausgabe zurückzulesen und abzugleichen; so nicht zu veröffentlichen")
    .addHelpText(
      "after",
      `
Die vorige Ausgabe wird erst ersetzt, wenn die neue vollständig ist.

Beispiele:
  npx kim build
  npx kim build --out D:\\Entwurf`,
    )
    .action(async (options: {out: string}) => {
      const {buildCommand} = await import("../build.js");
      project.setExitCode(await buildCommand(options, project.root(), project.surroundings));
    });
};
