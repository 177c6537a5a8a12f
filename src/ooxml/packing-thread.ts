import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {Worker} from "node:worker_threads";
import {createPacker, type Packer} from "./packer.js";
import type {PackingStep} from "./packing-protocol.js";

/** Characters that are sent together: a message costs as much as compressing some hundred characters. */
const BATCH = 131_072;

/** Where workbooks are compressed while the next one is made. */
export type PackingThread = {
  /** Makes the packer of one workbook; the one before must be finished or given up. */
  readonly packer: () => Packer<Promise<Uint8Array>>;
  readonly close: () => void;
};

/** A workbook whose container is awaited. */
type Awaited = {readonly resolve: (file: Uint8Array) => void; readonly reject: (error: unknown) => void};

/**
 * Starts a thread that compresses workbooks: a third of the time of writing them. The bytes are those of
 * {@link createPacker}. Where there is no compiled module to start, this thread does the work.
 *
 * @param module the compiled `packing-worker.js`; another place only in tests
 */
export function startPackingThread(module = new URL("./packing-worker.js", import.meta.url)): PackingThread {
  if (!existsSync(fileURLToPath(module))) return {packer: inThisThread, close: () => undefined};
  const worker = new Worker(module);
  const awaited: Awaited[] = [];
  let failure: unknown;
  worker.on("message", (file: unknown) => {
    if (file instanceof Uint8Array) awaited.shift()?.resolve(file);
  });
  worker.on("error", (error) => {
    failure = error;
    for (const one of awaited.splice(0)) one.reject(error);
  });
  return {
    packer: () =>
      createRemotePacker(
        (steps) => worker.postMessage(steps),
        (one) => {
          if (failure === undefined) awaited.push(one);
          else one.reject(failure);
        },
      ),
    close: () => {
      void worker.terminate();
    },
  };
}

function inThisThread(): Packer<Promise<Uint8Array>> {
  const {add, finish} = createPacker();
  return {add, finish: (names) => Promise.resolve(finish(names))};
}

function createRemotePacker(
  send: (steps: readonly PackingStep[]) => void,
  wait: (one: Awaited) => void,
): Packer<Promise<Uint8Array>> {
  let steps: PackingStep[] = [];
  let size = 0;
  const flush = () => {
    send(steps);
    steps = [];
    size = 0;
  };
  return {
    add: (name, pieces) => {
      for (const piece of pieces) {
        steps.push(piece);
        size += piece.length;
        if (size > BATCH) flush();
      }
      steps.push({end: name});
    },
    finish: (names) => {
      steps.push({names});
      flush();
      const file = new Promise<Uint8Array>((resolve, reject) => wait({resolve, reject}));
      // Who waits for it hears of a failure; until then it must not count as unhandled.
      file.catch(() => undefined);
      return file;
    },
  };
}
