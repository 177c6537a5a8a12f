import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {expect, test} from "vitest";
import {withLock} from "../../src/edition/lock.js";
import {readProtocol} from "../../src/edition/protocol.js";
import {recoverFolder} from "../../src/edition/replace-folder.js";
import {recoverPlaces, storedVersions} from "../../src/edition/store.js";
import {verifyFolder} from "../../src/edition/verify-folder.js";
import {makeSmallProject} from "../fixtures/small-project.js";

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

const builds = process.env.KIM_FULL === "1" ? 200 : 4;

/** Stages of a build as it announces them; every other kill hits the last, in which folders are exchanged. */
const stages = [
  "Tabellen prüfen",
  "Zahlen laden",
  "Indikatoren berechnen",
  "Arbeitsmappen schreiben",
  "Datentabellen schreiben",
  "Webseiten schreiben",
  "Ausgaben zurücklesen",
  "Ausgabe ablegen",
];

/** Starts a build; a version makes its outcome known from the one before. */
function startBuild(root: string, version: string): ChildProcess {
  const settings = join(root, "catalogue", "edition.yml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^version: .*$/m, `version: "${version}"`));
  return spawn(process.execPath, [resolve("bin", "kim.js"), "build", "--out", "ausgabe"], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Waits until a build has announced a stage, or has ended. */
async function reaches(child: ChildProcess, stage: string): Promise<void> {
  let text = "";
  for await (const chunk of child.stderr ?? []) {
    text += String(chunk);
    if (text.includes(stage)) return;
  }
}

test(`building killed at ${builds} random moments leaves the old or the new edition each time`, {
  timeout: 3_600_000,
}, async () => {
  const root = makeSmallProject();
  const folder = join(root, "ausgabe");
  const random = randomNumbers(7);
  const inProject = readdirSync(root);
  const ends = new Map<string, number>();
  let shown: string | undefined;
  for (let round = 0; round < builds; round += 1) {
    const version = `2026.${round + 1}`;
    const stage = stages[round % 2 === 0 ? stages.length - 1 : Math.floor(random() * stages.length)] ?? "";
    const child = startBuild(root, version);
    const gone = once(child, "exit");
    await reaches(child, stage);
    await wait(random() * 120);
    child.kill("SIGKILL");
    await gone;
    if (existsSync(folder)) expect(verifyFolder(folder).deviations).toEqual([]);
    else ends.set("absent", (ends.get("absent") ?? 0) + 1);
    await withLock(folder, async () => recoverFolder(folder));
    const beside = readdirSync(root).filter((name) => !inProject.includes(name) && name !== "ausgabe");
    expect(beside).toEqual([]);
    if (shown !== undefined || existsSync(folder)) {
      const {edition, deviations} = verifyFolder(folder);
      expect(deviations).toEqual([]);
      expect([shown, version]).toContain(edition.version);
      const end = edition.version === version ? "new" : "old";
      ends.set(end, (ends.get(end) ?? 0) + 1);
      shown = edition.version;
    }
  }
  const last = startBuild(root, "2027");
  const [code] = await Promise.all([once(last, "exit"), reaches(last, "nichts davon")]);
  expect(code[0]).toBe(0);
  expect(verifyFolder(folder)).toMatchObject({deviations: [], edition: {version: "2027"}});
  expect(readdirSync(root).sort()).toEqual([...inProject, "ausgabe"].sort());
  if (builds > 20) {
    // The kills hit the exchange and not only the work before it.
    process.stderr.write(`${JSON.stringify(Object.fromEntries(ends))}\n`);
    expect(ends.get("new")).toBeGreaterThan(builds / 20);
    expect(ends.get("old")).toBeGreaterThan(builds / 20);
  }
  rmSync(root, {recursive: true, force: true});
});
