import type {Declare} from "./declare.js";

/** `kim edition`: what is done with a finished edition. */
export const declareEdition: Declare = (add, project) => {
  const edition = add("edition")
    .description("Editionen veröffentlichen, ansehen und zurücksetzen.")
    .helpCommand(false)
    .usage("<list|show|publish|rollback>")
    .addHelpText(
      "after",
      `
Eine veröffentlichte Edition bleibt unverändert in editionen/. Leser sehen den Ordner veroeffentlicht/.

Beispiele:
  npx kim edition list
  npx kim edition publish --key schluessel.pem --note "Freigabe vom 15.12."
  npx kim edition rollback 2026`,
    )
    .action(() => edition.outputHelp());

  add("list", edition)
    .description("Zeigt den Entwurf und alle veröffentlichten Editionen.")
    .addHelpText("after", "\nBeispiel:\n  npx kim edition list")
    .action(async () => {
      const {listCommand} = await import("../edition.js");
      project.setExitCode(listCommand(project.root(), project.surroundings));
    });

  add("show", edition)
    .description("Zeigt eine Edition: Inhalt, Prüfsummen, Unterschrift, was mit ihr geschah.")
    .argument("<version>", "z. B. 2026 oder 2026.1")
    .addHelpText("after", "\nBeispiel:\n  npx kim edition show 2026")
    .action(async (version: string) => {
      const {showCommand} = await import("../edition.js");
      project.setExitCode(showCommand(version, project.root(), project.surroundings));
    });

  add("publish", edition)
    .description("Veröffentlicht den Entwurf: ohne Vermerk gebaut, aufbewahrt und für Leser eingesetzt.")
    .option("--draft <ordner>", "Ordner des Entwurfs", "ausgabe")
    .option("--out <ordner>", "Ordner, den Leser sehen", "veroeffentlicht")
    .option("--key <datei>", "privater Schlüssel für die Unterschrift (Ed25519, PEM)")
    .option("--note <text>", "Notiz für das Protokoll")
    .addHelpText(
      "after",
      `
Vor Ablauf der Sperrfrist (catalogue/edition.yml) wird nicht veröffentlicht.

Beispiele:
  npx kim edition publish
  npx kim edition publish --key schluessel.pem --note "Freigabe durch Referat"`,
    )
    .action(async (options: {draft: string; out: string; key?: string; note?: string}) => {
      const {publishCommand} = await import("../edition.js");
      project.setExitCode(await publishCommand(options, project.root(), project.surroundings));
    });

  add("rollback", edition)
    .description("Setzt für Leser eine frühere Edition wieder ein.")
    .argument("[version]", "ohne Angabe die vor der jetzigen")
    .option("--out <ordner>", "Ordner, den Leser sehen", "veroeffentlicht")
    .option("--note <text>", "Notiz für das Protokoll")
    .addHelpText("after", "\nBeispiel:\n  npx kim edition rollback 2026")
    .action(async (version: string | undefined, options: {out: string; note?: string}) => {
      const {rollbackCommand} = await import("../edition.js");
      project.setExitCode(await rollbackCommand(version, options, project.root(), project.surroundings));
    });
};
