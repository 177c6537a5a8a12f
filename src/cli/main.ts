import {CommanderError} from "commander";
import {KimError} from "../messages/kim-error.js";
import type {Surroundings} from "./commands/declare.js";
import {createProgram, usageError} from "./program.js";

/**
 * Runs the command line.
 *
 * @param args arguments after the program's name
 * @returns exit code: 0, or 1 after a message
 */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let exitCode = 0;
  const program = createProgram(surroundings, (code) => {
    exitCode = code;
  });
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], {from: "user"});
    return exitCode;
  } catch (error) {
    const shown = error instanceof CommanderError ? usageError(error, commandOf(args)) : error;
    if (shown === undefined) return 0;
    report(shown, args.includes("--debug"), surroundings);
    return 1;
  }
}

function commandOf(args: readonly string[]): string {
  const first = args.find((one) => !one.startsWith("-")) ?? "";
  return ["build", "fetch", "import", "status", "check", "figure", "serve", "edition", "verify"].includes(
    first,
  )
    ? first
    : "";
}

function report(error: unknown, debug: boolean, {progress}: Surroundings): void {
  if (error instanceof KimError) progress(error.message);
  else {
    const text = error instanceof Error ? error.message : String(error);
    progress(
      `Das Programm hat einen Fehler gemacht: ${text}\n  Abhilfe: Mit --debug wiederholen und die Ausgabe an die herausgebende Stelle melden.`,
    );
  }
  if (debug && error instanceof Error) progress(error.stack ?? "");
}
