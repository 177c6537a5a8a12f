import type {Declare} from "./declare.js";

/** `kim verify`: texts and options of the command. */
export const declareVerify: Declare = (add, project) => {
  add("verify")
    .description("Prüft, ob eine Edition noch so ist, wie sie gebaut wurde: Prüfsummen und Unterschrift.")
    .argument("<ordner>", "Ordner der Edition")
    .option("--key <datei>", "öffentlicher Schlüssel der herausgebenden Stelle (PEM)")
    .addHelpText(
      "after",
      `
Beispiele:
  npx kim verify ausgabe
  npx kim verify veroeffentlicht --key schluessel.pub.pem`,
    )
    .action(async (folder: string, options: {key?: string}) => {
      const {verifyCommand} = await import("../verify.js");
      project.setExitCode(verifyCommand(folder, options, project.surroundings));
    });
};
