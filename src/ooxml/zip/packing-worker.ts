import {type MessagePort, parentPort} from "node:worker_threads";
import {containerOf} from "./packer.js";
import {isPackingMessage} from "./packing-protocol.js";
import {createEntryWriter, type EntryWriter, type ZipEntry} from "./zip.js";

/** The packing thread: compresses what it is sent and answers with the container of each workbook. Started by `packing-thread.ts`. */
function serve(port: MessagePort): void {
  let entries = new Map<string, ZipEntry>();
  let part: EntryWriter | undefined;
  port.on("message", (message: unknown) => {
    if (!isPackingMessage(message)) return;
    let at = 0;
    for (const step of message.steps) {
      if (typeof step === "number") {
        part ??= createEntryWriter();
        part.push(message.bytes.subarray(at, at + step));
        at += step;
      } else if ("end" in step) {
        entries.set(step.end, (part ?? createEntryWriter()).finish(step.end));
        part = undefined;
      } else {
        const file = containerOf(entries, step.names);
        entries = new Map();
        port.postMessage(file, [file.buffer]);
      }
    }
  });
}

if (parentPort !== null) serve(parentPort);
