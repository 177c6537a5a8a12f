import {writeSync} from "node:fs";
import {isMainThread, workerData} from "node:worker_threads";
import {limitWords, SLOTS} from "./protocol.js";

/** Milliseconds between two looks. */
const INTERVAL = 25;

/**
 * Ends this process when a task takes more computing time or memory than it may. Runs in a thread of its
 * own, because the reading of a file leaves no room for timers; ends the process from inside, because no
 * other process can see its memory on every system. Computing time and not time on the clock, so that a
 * busy computer refuses no file.
 *
 * @param shared numbers of `SLOTS`
 */
function watch(shared: Int32Array): void {
  let task = 0;
  let begin = 0;
  const end = (word: string) => {
    writeSync(2, `${word}\n`);
    process.kill(process.pid, "SIGKILL");
  };
  setInterval(() => {
    const current = Atomics.load(shared, SLOTS.task);
    const {user, system} = process.cpuUsage();
    const used = (user + system) / 1000;
    if (current !== task) {
      task = current;
      begin = used;
    }
    if (task === 0) return;
    if (used - begin > Atomics.load(shared, SLOTS.milliseconds)) end(limitWords.time);
    if (process.memoryUsage.rss() > Atomics.load(shared, SLOTS.mebibytes) * 1024 * 1024)
      end(limitWords.memory);
  }, INTERVAL);
}

if (!isMainThread && workerData instanceof Int32Array) watch(workerData);
