import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {expect, test} from "vitest";
import {withLock} from "../../src/edition/lock.js";
import {readProtocol} from "../../src/edition/protocol.js";
import {recoverPlaces, storedVersions} from "../../src/edition/store.js";
import {verifyFolder} from "../../src/edition/verify-folder.js";

const rounds = process.env.KIM_FULL === "1" ? 200 : 15;

/** Reproducible numbers below 1 (Park and Miller). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  const ready = child.stdout === null ? [] : [once(child.stdout, "data")];
  await Promise.race([...ready, once(child, "exit").then(() => Promise.reject(new Error("the run ended")))]);
  await wait(milliseconds);
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

test(`publishing killed at ${rounds} random moments leaves one complete edition each time`, {
  timeout: 600_000,
}, async () => {
  const above = mkdtempSync(join(tmpdir(), "kim-abbruch-"));
  const places = {store: join(above, "editionen"), published: join(above, "veroeffentlicht")};
  const random = randomNumbers(2026);
  const seen: string[] = [];
  let absent = 0;
  let next = 1;
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(
      process.execPath,
      [join("test", "fixtures", "publish-forever.js"), "dist", places.store, places.published, String(next)],
      {stdio: ["ignore", "pipe", "inherit"]},
    );
    await killAfter(child, random() * 300);
    // What a reader finds before anybody comes to help: complete, or for the moment of the exchange not there.
    if (existsSync(places.published)) expect(verifyFolder(places.published).deviations).toEqual([]);
    else absent += 1;
    await withLock(places.store, async () => recoverPlaces(places));
    const {edition, deviations} = verifyFolder(places.published);
    expect(deviations).toEqual([]);
    seen.push(edition.version);
    for (const version of storedVersions(places.store).slice(-3)) {
      expect(verifyFolder(join(places.store, version)).deviations).toEqual([]);
    }
    // At most the last edition is not recorded yet; publishing it again completes it.
    const recorded = readProtocol(places.store).map(({version}) => version);
    const unrecorded = storedVersions(places.store).filter((version) => !recorded.includes(version));
    expect(unrecorded.length).toBeLessThanOrEqual(1);
    expect(readdirSync(above).filter((name) => !["editionen", "veroeffentlicht"].includes(name))).toEqual([]);
    next = Number(recorded.at(-1)?.split(".")[1] ?? 0) + 1;
  }
  // The kills hit the work and not only the start: editions went on, and readers nearly always had one.
  expect(new Set(seen).size).toBeGreaterThan(rounds * 0.7);
  expect(absent).toBeLessThanOrEqual(rounds / 5);
  rmSync(above, {recursive: true, force: true});
});
