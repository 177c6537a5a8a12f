import {fork} from "node:child_process";
import {statSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {KimError, kimError} from "../../messages/kim-error.js";
import {refusal} from "../outcome.js";
import {limitsFor, type ReadingLimits} from "./limits.js";
import {fromSent, isAnswer, limitWords, READY, type ReadAnswer, type ReadTask} from "./protocol.js";
import type {Reader, Stated} from "./reader.js";

/** What a child reader needs. */
export type ChildReaderOptions = {
  /** Project folder with `catalogue/`. */
  readonly root: string;
  readonly limits: ReadingLimits;
  /** The compiled `reading-process.js`; another place only in tests. */
  readonly module?: URL | undefined;
};

/** Milliseconds that a new process may take to start and read the catalogue. */
const STARTING = 30_000;

/** Time on the clock per computing time after which a process is ended that does not end itself. */
const PATIENCE = 6;

/** How a task ended. */
type Ending =
  | {readonly kind: "answer"; readonly answer: ReadAnswer}
  | {readonly kind: "time" | "memory" | "crash"; readonly detail: string};

/**
 * Makes a reader that reads every file in a process of its own, which is ended when a file takes longer
 * or more memory than it may; the next file gets a new one. One process serves many files.
 *
 * The heap is bounded by V8; computing time and resident memory by a thread of the process that watches them.
 */
export function createChildReader(options: ChildReaderOptions): Reader {
  const {root, limits} = options;
  const module = options.module ?? new URL("./reading-process.js", import.meta.url);
  let child: Child | undefined;
  let count = 0;

  const run = async (
    path: string,
    task: Stated & {readonly explain?: boolean},
  ): Promise<ReadAnswer | KimError> => {
    const size = statSync(path, {throwIfNoEntry: false})?.size ?? 0;
    const allowed = limitsFor(limits, size);
    if (child !== undefined && child.mebibytes < allowed.mebibytes) {
      child.end();
      child = undefined;
    }
    child ??= startChild(module, root, allowed.mebibytes);
    const ending = await child.run({id: ++count, path, ...task, ...allowed}, allowed.milliseconds);
    if (ending.kind === "answer") return ending.answer;
    child = undefined;
    return errorOf(ending, path, allowed);
  };

  return {
    read: async (path, stated) => {
      const answer = await run(path, stated);
      if (answer instanceof KimError) return [{outcome: refusal(path, undefined, answer)}];
      if ("defect" in answer) throw new Error(answer.defect);
      return "imports" in answer ? answer.imports.map(fromSent) : [];
    },
    explain: async (path, stated) => {
      const answer = await run(path, {...stated, explain: true});
      if (answer instanceof KimError) throw answer;
      if ("defect" in answer) throw new Error(answer.defect);
      return "explanations" in answer ? answer.explanations : [];
    },
    close: () => {
      child?.end();
      child = undefined;
    },
  };
}

function errorOf(
  {kind, detail}: Exclude<Ending, {kind: "answer"}>,
  path: string,
  allowed: {readonly milliseconds: number; readonly mebibytes: number},
): KimError {
  const place = {file: path};
  switch (kind) {
    case "time":
      return kimError("reading-time", {seconds: allowed.milliseconds / 1000}, place);
    case "memory":
      return kimError("reading-memory", {mebibytes: allowed.mebibytes}, place);
    case "crash":
      return kimError("reading-crashed", {detail}, place);
  }
}

type Child = {
  /** Heap that the process was started with, in MiB. */
  readonly mebibytes: number;
  readonly run: (task: ReadTask, milliseconds: number) => Promise<Ending>;
  readonly end: () => void;
};

function startChild(module: URL, root: string, mebibytes: number): Child {
  const heap = Math.round(mebibytes * 0.7);
  const child = fork(fileURLToPath(module), [root], {
    execArgv: [`--max-old-space-size=${heap}`, "--max-semi-space-size=4"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-4000);
  });
  let started = false;
  const end = () => {
    child.kill("SIGKILL");
  };
  return {
    mebibytes,
    end,
    run: (task, milliseconds) =>
      new Promise((resolve) => {
        let late = false;
        const kill = () => {
          late = true;
          end();
        };
        // The first file waits for the process to start; that time is not the file's.
        let timer = setTimeout(kill, started ? milliseconds * PATIENCE : STARTING);
        const send = () => {
          clearTimeout(timer);
          timer = setTimeout(kill, milliseconds * PATIENCE);
          child.send(task, (error) => {
            // A process that was ended while the task was on its way is told by its end.
            if (error !== null && (child.exitCode !== null || child.signalCode !== null))
              finish(endingOf(error.message));
          });
        };
        const endingOf = (detail: string): Ending => {
          const memory =
            errors.includes(limitWords.memory) || /heap out of memory|Allocation failed/i.test(errors);
          const time = late || errors.includes(limitWords.time);
          return {kind: time ? "time" : memory ? "memory" : "crash", detail};
        };
        const finish = (ending: Ending) => {
          clearTimeout(timer);
          child.removeAllListeners("message").removeAllListeners("close").removeAllListeners("error");
          // An error of a process that nobody waits for must not end this one.
          child.on("error", () => undefined);
          resolve(ending);
        };
        child.on("message", (message: unknown) => {
          if (!isAnswer(message)) return;
          if (message.id === READY) {
            started = true;
            send();
          } else if (message.id === task.id) finish({kind: "answer", answer: message});
        });
        child.on("error", (error) => finish(endingOf(error.message)));
        child.on("close", (code, signal) =>
          finish(endingOf(signal ?? `Rückgabewert ${code ?? "unbekannt"}`)),
        );
        if (started) send();
      }),
  };
}
