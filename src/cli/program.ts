import {Command, type CommanderError, Option} from "commander";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";
import {findProjectRoot} from "./project-root.js";

/** What a command needs from its surroundings. */
export type Surroundings = Effects & {
  /** Folder the command was called in. */
  readonly cwd: string;
};

/**
 * The command line `kim` with its commands. Heavy modules are imported by the command that needs them.
 *
 * @param setExitCode called with the exit code of the command that ran
 */
export function createProgram(surroundings: Surroundings, setExitCode: (code: number) => void): Command {
  const root = () => findProjectRoot(surroundings.cwd);
  const program = germanCommand(new Command("kim"), surroundings)
    .description(
      "Kommunales Integrationsmonitoring Hessen: Lieferungen einlesen, prüfen und veröffentlichen.",
    )
    .version("0.1.0", "-V, --version", "Version anzeigen")
    .option("--debug", "bei Fehlern auch die technischen Einzelheiten zeigen")
    .helpCommand("help [befehl]", "Hilfe zu einem Befehl anzeigen")
    .addHelpText(
      "after",
      `
Beispiele:
  npx kim build                              alles bauen, Ergebnis in ausgabe/
  npx kim status                             was vorliegt: Tabellen, Jahre, Stand
  npx kim figure 1A 06412 2024-12-31         eine Zahl mit ihrer Herkunft`,
    );

  const add = (name: string) => germanCommand(program.command(name), surroundings);

  add("build")
    .description("Baut die ganze Veröffentlichung: Arbeitsmappen, Webseiten, Daten.")
    .option("--out <ordner>", "Ausgabeordner", "ausgabe")
    .addHelpText(
      "after",
      `
Die vorige Ausgabe wird erst ersetzt, wenn die neue vollständig ist.

Beispiele:
  npx kim build
  npx kim build --out D:\\Entwurf`,
    )
    .action(async (options: {out: string}) => {
      const {buildCommand} = await import("./build.js");
      setExitCode(await buildCommand(options, root(), surroundings));
    });

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
      const {importCommand} = await import("./import.js");
      setExitCode(await importCommand(paths, {...options, root: root()}, surroundings));
    });

  add("status")
    .description("Zeigt, was vorliegt: Indikatoren, Tabellen, Jahre, Kreise, Stand, Lücken.")
    .addHelpText("after", "\nBeispiel:\n  npx kim status")
    .action(async () => {
      const {statusCommand} = await import("./status.js");
      setExitCode(await statusCommand(root(), surroundings));
    });

  add("check")
    .description("Prüft Katalog, Rechenbeispiele und Zahlen und zeigt, was anzusehen ist.")
    .option("--json", "als JSON ausgeben")
    .addHelpText("after", "\nBeispiel:\n  npx kim check")
    .action(async (options: {json?: boolean}) => {
      const {checkCommand} = await import("./check.js");
      setExitCode(await checkCommand(options, root(), surroundings));
    });

  add("figure")
    .description("Zeigt eine Zahl mit Status, Zähler und Nenner, Basis und Herkunft bis zur Quellzelle.")
    .argument("<indikator>", "Code des Indikators, z. B. 1A")
    .argument("<gebiet>", "Gebietsschlüssel, z. B. 06412, 06 für Hessen, 06611+06633 für Kassel gemeinsam")
    .argument("[zeitraum]", "Stichtag oder Jahr, z. B. 2024-12-31 oder 2024; ohne Angabe alle")
    .option("--json", "als JSON ausgeben")
    .option("--all", "alle Gliederungen statt nur des Insgesamt")
    .addHelpText(
      "after",
      `
Beispiele:
  npx kim figure 1A 06412 2024-12-31
  npx kim figure 1B 06411 2022 --all
  npx kim figure 5C 06413 --json`,
    )
    .action(
      async (
        code: string,
        area: string,
        period: string | undefined,
        options: {json?: boolean; all?: boolean},
      ) => {
        const {figureCommand} = await import("./figure.js");
        setExitCode(await figureCommand(code, area, period, options, root(), surroundings));
      },
    );

  add("serve")
    .description("Zeigt die Ausgabe im Browser an, nur auf diesem Rechner.")
    .addOption(new Option("--port <nummer>", "Port").default("8080"))
    .option("--out <ordner>", "Ausgabeordner", "ausgabe")
    .addHelpText("after", "\nBeispiel:\n  npx kim serve --port 8081")
    .action(async (options: {port: string; out: string}) => {
      const {serveCommand} = await import("./serve.js");
      await serveCommand(options, root(), surroundings);
    });
  return program;
}

/** German titles, errors and help of a command. */
function germanCommand(command: Command, effects: Effects): Command {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": "Aufruf:",
    "Arguments:": "Angaben:",
    "Options:": "Optionen:",
    "Commands:": "Befehle:",
  };
  return command
    .configureHelp({styleTitle: (title) => titles[title] ?? title})
    .configureOutput({
      writeOut: (text) => effects.out(text.replaceAll("(default: ", "(Vorgabe: ").trimEnd()),
      writeErr: () => {},
    })
    .helpOption("-h, --help", "diese Hilfe anzeigen")
    .usage(command.name() === "kim" ? "[Optionen] [Befehl]" : "[Optionen]")
    .exitOverride();
}

/** German text for what commander finds wrong; undefined when it only printed help. */
export function usageError(error: CommanderError, command: string): Error | undefined {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const details: Readonly<Record<string, string>> = {
    "commander.unknownCommand": `Den Befehl „${named}“ gibt es nicht.`,
    "commander.unknownOption": `Die Option „${named}“ gibt es nicht.`,
    "commander.missingArgument": `Die Angabe „${named}“ fehlt.`,
    "commander.excessArguments": "Es sind zu viele Angaben.",
    "commander.optionMissingArgument": `Zur Option „${named}“ fehlt der Wert.`,
    "commander.invalidArgument": `Die Angabe „${named}“ passt nicht.`,
  };
  if (error.exitCode === 0 || error.code === "commander.help") return undefined;
  return kimError("cli-usage", {detail: details[error.code] ?? "Der Aufruf ist nicht vollständig.", command});
}
