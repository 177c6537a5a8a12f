import {KimError} from "../../messages/kim-error.js";
import type {Explanation} from "../explain/explanation.js";
import type {FileImport} from "../import-files.js";
import type {Outcome} from "../outcome.js";
import type {SentError} from "./sent-error.js";

/** Task for the reading process. */
export type ReadTask = {
  readonly id: number;
  readonly path: string;
  readonly as?: string | undefined;
  readonly stand?: string | undefined;
  readonly name?: string | undefined;
  /** Explains the file instead of reading its figures. */
  readonly explain?: boolean | undefined;
  /** Memory that the process may hold, in MiB; it ends itself when it holds more. */
  readonly mebibytes: number;
  /** Computing time that the file may take; the process ends itself when it takes more. */
  readonly milliseconds: number;
};

/** A file's import, as it travels between processes. */
export type SentImport = Omit<FileImport, "outcome"> & {
  readonly outcome: Omit<Outcome, "errors"> & {readonly errors: readonly SentError[]};
};

/** Answer of the reading process: the imports, or a defect of the program. */
export type ReadAnswer =
  | {readonly id: number; readonly imports: readonly SentImport[]}
  | {readonly id: number; readonly explanations: readonly Explanation[]}
  | {readonly id: number; readonly defect: string};

/** Number of the answer by which the process says that it is ready for tasks. */
export const READY = 0;

/** Words on standard error before the process ends itself. */
export const limitWords = {memory: "kim: memory", time: "kim: time"} as const;

/** Numbers that the process shares with its watchdog: number of the task (0: none), and its limits. */
export const SLOTS = {task: 0, milliseconds: 1, mebibytes: 2} as const;

/** Takes an import apart for the journey. */
export function toSent({outcome, ...rest}: FileImport): SentImport {
  return {
    ...rest,
    outcome: {
      ...outcome,
      errors: outcome.errors.map(({key, problem, remedy, place}) => ({key, problem, remedy, place})),
    },
  };
}

/** Puts an import together after the journey. */
export function fromSent({outcome, ...rest}: SentImport): FileImport {
  return {
    ...rest,
    outcome: {
      ...outcome,
      errors: outcome.errors.map(
        ({key, problem, remedy, place}) => new KimError(key, {problem, remedy}, place),
      ),
    },
  };
}

/** Whether a message from another process is an answer. */
export function isAnswer(value: unknown): value is ReadAnswer {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "number";
}

/** Whether a message from another process is a task. */
export function isTask(value: unknown): value is ReadTask {
  return isAnswer(value) && "path" in value && typeof value.path === "string";
}
