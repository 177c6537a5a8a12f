import {Worker} from "node:worker_threads";
import {loadSourceCatalogue} from "../../catalogue/load.js";
import {readDeliveryRegister} from "../delivery-register.js";
import {explainPath} from "../explain/explain-path.js";
import {isTask, READY, type ReadAnswer, SLOTS, toSent} from "./protocol.js";
import {readPath} from "./read-path.js";

/**
 * The reading process: takes tasks one after the other and answers each. Started by `child-reader.ts`
 * with the project folder as its argument.
 */
function serve(root: string): void {
  const shared = new Int32Array(new SharedArrayBuffer(4 * Object.keys(SLOTS).length));
  const watchdog = new Worker(new URL("./watchdog.js", import.meta.url), {workerData: shared});
  watchdog.unref();
  const catalogue = loadSourceCatalogue(root);
  const register = readDeliveryRegister(root);
  const answer = (one: ReadAnswer) => process.send?.(one);

  process.on("message", (message: unknown) => {
    if (!isTask(message)) return;
    const {id, path, as, stand, name, explain, mebibytes, milliseconds} = message;
    const context = {catalogue, register, as, stand};
    Atomics.store(shared, SLOTS.mebibytes, mebibytes);
    Atomics.store(shared, SLOTS.milliseconds, milliseconds);
    Atomics.store(shared, SLOTS.task, id);
    try {
      answer(
        explain === true
          ? {id, explanations: explainPath(path, context, name)}
          : {id, imports: readPath(path, context, name).map(toSent)},
      );
    } catch (error) {
      answer({id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error)});
    }
    Atomics.store(shared, SLOTS.task, 0);
  });
  answer({id: READY, imports: []});
  process.on("disconnect", () => process.exit(0));
}

const root = process.argv[2];
if (root !== undefined && process.send !== undefined) serve(root);
