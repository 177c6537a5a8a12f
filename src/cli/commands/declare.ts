import type {Command} from "commander";
import type {Effects} from "../../model/effects.js";

/** What a command needs from its surroundings. */
export type Surroundings = Effects & {
  /** Folder the command was called in. */
  readonly cwd: string;
  /** Milliseconds since 1970; only what is recorded as done at a time may ask. */
  readonly now: () => number;
  /** Name of the person at this computer, for records of who did what. */
  readonly user: string;
};

/** The project a command works in. */
export type ProjectOfCommand = {
  /** Root folder of the project; throws a message when the command was called outside of one. */
  readonly root: () => string;
  readonly surroundings: Surroundings;
  /** Called with the exit code of the command that ran. */
  readonly setExitCode: (code: number) => void;
};

/**
 * Adds one command to the command line. Heavy modules are imported inside its action, so that help and
 * other commands do not load them.
 *
 * @param add creates a command with German help and errors, of the program or below another command
 */
export type Declare = (add: (name: string, parent?: Command) => Command, project: ProjectOfCommand) => void;
