import {Command, type CommanderError} from "commander";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";
import {declareBuild} from "./commands/build.js";
import {declareCheck} from "./commands/check.js";
import type {Declare, Surroundings} from "./commands/declare.js";
import {declareEdition} from "./commands/edition.js";
import {declareFetch} from "./commands/fetch.js";
import {declareFigure} from "./commands/figure.js";
import {declareImport} from "./commands/import.js";
import {declareServe} from "./commands/serve.js";
import {declareStatus} from "./commands/status.js";
import {declareVerify} from "./commands/verify.js";
import {completedRoot} from "./project-root.js";

/** The commands in the order of the help: the order of the work. */
const commands: readonly Declare[] = [
  declareBuild,
  declareFetch,
  declareImport,
  declareStatus,
  declareCheck,
  declareFigure,
  declareServe,
  declareEdition,
  declareVerify,
];

/**
 * The command line `kim` with its commands. Heavy modules are imported by the command that needs them.
 *
 * @param setExitCode called with the exit code of the command that ran
 */
export function createProgram(surroundings: Surroundings, setExitCode: (code: number) => void): Command {
  const project = {root: () => completedRoot(surroundings.cwd), surroundings, setExitCode};
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

  for (const declare of commands) {
    declare((name, parent = program) => germanCommand(parent.command(name), surroundings), project);
  }
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
