import {writeSync} from "node:fs";
import {isMainThread, workerData} from "node:worker_threads";
import {MEMORY_WORD} from "./protocol.js";

/** Milliseconds between two looks. */
export const INTERVAL = 25;

/**
 * Ends this process when it holds more memory than it may, or when nobody ends it in time. Runs in a thread of its own, because the
 * reading of a file leaves no room for timers; ends the process from inside, because no other process can
 * see its memory on every system.
 *
 * @param limits shared numbers: most memory in MiB (0: no limit), looks until the end (0: no end)
 */
function watch(limits: Int32Array): void {
  setInterval(() => {
    const most = Atomics.load(limits, 0);
    if (Atomics.load(limits, 1) > 0 && Atomics.sub(limits, 1, 1) === 1) process.kill(process.pid, "SIGKILL");
    if (most === 0 || process.memoryUsage.rss() <= most * 1024 * 1024) return;
    writeSync(2, `${MEMORY_WORD}\n`);
    process.kill(process.pid, "SIGKILL");
  }, INTERVAL);
}

if (!isMainThread && workerData instanceof Int32Array) watch(workerData);
