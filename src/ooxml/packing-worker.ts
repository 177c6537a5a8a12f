import {type MessagePort, parentPort} from "node:worker_threads";
import {containerOf} from "./packer.js";
import {isSteps} from "./packing-protocol.js";
import {createEntryWriter, type EntryWriter, type ZipEntry} from "./zip.js";

/** The packing thread: takes steps and answers with the container of each workbook. Started by `packing-thread.ts`. */
function serve(port: MessagePort): void {
  let entries = new Map<string, ZipEntry>();
  let part: EntryWriter | undefined;
  port.on("message", (message: unknown) => {
    if (!isSteps(message)) return;
    for (const step of message) {
      if (typeof step === "string") {
        part ??= createEntryWriter();
        part.push(step);
      } else if ("end" in step) {
        entries.set(step.end, (part ?? createEntryWriter()).finish(step.end));
        part = undefined;
      } else {
        const bytes = containerOf(entries, step.names);
        entries = new Map();
        port.postMessage(bytes, [bytes.buffer]);
      }
    }
  });
}

if (parentPort !== null) serve(parentPort);
