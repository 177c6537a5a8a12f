import {Option} from "commander";
import type {Declare} from "./declare.js";

/** `kim serve`: texts and options of the command. */
export const declareServe: Declare = (add, project) => {
  add("serve")
    .description("Zeigt die Ausgabe im Browser an, nur auf diesem Rechner, und baut sie bei Änderungen neu.")
    .addOption(new Option("--port <nummer>", "Port").default("8080"))
    .option("--out <ordner>", "Ausgabeordner", "ausgabe")
    .option("--no-rebuild", "bei Änderungen in catalogue/ und data/ nicht neu bauen")
    .addHelpText(
      "after",
      `
Eine neu gebaute Vorschau ist ein Entwurf ohne Abgleich; vor dem Veröffentlichen noch einmal npx kim build aufrufen.

Beispiel:
  npx kim serve --port 8081`,
    )
    .action(async (options: {port: string; out: string; rebuild: boolean}) => {
      const {serveCommand} = await import("../serve.js");
      await serveCommand(options, project.root(), project.surroundings);
    });
};
