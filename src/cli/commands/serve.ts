import {Option} from "commander";
import type {Declare} from "./declare.js";

/** `kim serve`: texts and options of the command. */
export const declareServe: Declare = (add, project) => {
  add("serve")
    .description("Zeigt die Ausgabe im Browser an, nur auf diesem Rechner.")
    .addOption(new Option("--port <nummer>", "Port").default("8080"))
    .option("--out <ordner>", "Ausgabeordner", "ausgabe")
    .addHelpText("after", "\nBeispiel:\n  npx kim serve --port 8081")
    .action(async (options: {port: string; out: string}) => {
      const {serveCommand} = await import("../serve.js");
      await serveCommand(options, project.root(), project.surroundings);
    });
};
