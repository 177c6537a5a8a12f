import {Worker} from "node:worker_threads";
import {loadSourceCatalogue} from "../../catalogue/load.js";
import {readDeliveryRegister} from "../delivery-register.js";
import {isTask, READY, type ReadAnswer, toSent} from "./protocol.js";
import {readPath} from "./read-path.js";
import {INTERVAL} from "./watchdog.js";

/**
 * The reading process: takes tasks one after the other and answers each. Started by `child-reader.ts`
 * with the project folder as its argument.
 */
function serve(root: string): void {
  const limit = new Int32Array(new SharedArrayBuffer(8));
  const watchdog = new Worker(new URL("./watchdog.js", import.meta.url), {workerData: limit});
  watchdog.unref();
  const catalogue = loadSourceCatalogue(root);
  const register = readDeliveryRegister(root);
  const answer = (one: ReadAnswer) => process.send?.(one);

  process.on("message", (message: unknown) => {
    if (!isTask(message)) return;
    const {id, path, as, stand, mebibytes, milliseconds} = message;
    Atomics.store(limit, 0, mebibytes);
    Atomics.store(limit, 1, Math.ceil((2 * milliseconds) / INTERVAL));
    try {
      answer({id, imports: readPath(path, {catalogue, register, as, stand}).map(toSent)});
    } catch (error) {
      answer({id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error)});
    }
    Atomics.store(limit, 0, 0);
    Atomics.store(limit, 1, 0);
  });
  answer({id: READY, imports: []});
  process.on("disconnect", () => process.exit(0));
}

const root = process.argv[2];
if (root !== undefined && process.send !== undefined) serve(root);
