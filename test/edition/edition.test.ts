import {spawnSync} from "node:child_process";
import {generateKeyPairSync} from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeEach, describe, expect, test} from "vitest";
import {releasePublication} from "../../src/analyse/revisions/release-publication.js";
import {indicatorCsv} from "../../src/disseminate/open-data/tidy.js";
import {readEditionJson} from "../../src/edition/edition-json.js";
import {finishEdition} from "../../src/edition/finish-edition.js";
import {PROTOCOL, prepareEntry, readProtocol} from "../../src/edition/protocol.js";
import {type OutputFile, replaceFolder} from "../../src/edition/replace-folder.js";
import {fingerprintOf, PUBLIC_KEY, readPrivateKey, readPublicKey} from "../../src/edition/signature.js";
import {
  entryAt,
  nextVersion,
  type Places,
  publishFiles,
  refuseToPublish,
  rollback,
  storedVersions,
} from "../../src/edition/store.js";
import {requireIntact, verifyFolder} from "../../src/edition/verify-folder.js";
import {KimError} from "../../src/messages/kim-error.js";
import {cubesOf, realPublication} from "../fixtures/publication.js";

const fingerprint = {inputs: "a".repeat(64), program: "b".repeat(64)};
const utc = (iso: string) => Date.parse(iso);
const act = (iso: string) => ({now: utc(iso), user: "Prüferin", note: ""});

/** A small real edition: the tables of two indicators. */
async function smallEdition(version: string, extra = "", key?: Parameters<typeof finishEdition>[2]["key"]) {
  const publication = await realPublication();
  const release = {...publication.release, version};
  const files = cubesOf(publication)
    .slice(0, 2)
    .map((cube): OutputFile => {
      const text = indicatorCsv(cube, publication) + extra;
      return {
        path: `daten/${cube.indicator.code.toLowerCase()}.csv`,
        bytes: new TextEncoder().encode(text),
      };
    });
  return finishEdition({...releasePublication(publication, "veroeffentlicht", undefined), release}, files, {
    fingerprint,
    gates: [{id: "abgleich", titel: "Abgleich", ergebnis: "keine Abweichung"}],
    answers: [],
    reconciled: true,
    key,
  });
}

let above: string;
let places: Places;
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), "kim-editionen-"));
  places = {store: join(above, "editionen"), published: join(above, "veroeffentlicht")};
});

function keyOfError(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof KimError) return error.key;
    throw error;
  }
  return "";
}

describe("an edition that was put in place can be checked", () => {
  test("untouched, it has no deviation", async () => {
    const folder = join(above, "ausgabe");
    replaceFolder(folder, await smallEdition("2026"));
    const found = verifyFolder(folder);
    expect(found.deviations).toEqual([]);
    expect(found.files).toBe(4);
    expect(found.signedBy).toBeUndefined();
  });

  test.each([
    [
      "one byte changed",
      (folder: string) => flipByte(join(folder, "daten", "1a.csv")),
      /1a\.csv wurde verändert/,
    ],
    ["a file removed", (folder: string) => rmSync(join(folder, "daten", "1b.csv")), /1b\.csv fehlt/],
    [
      "a file added",
      (folder: string) => writeFileSync(join(folder, "neu.html"), "x"),
      /neu\.html gehört nicht/,
    ],
    ["the list removed", (folder: string) => rmSync(join(folder, "SHA256SUMS")), /SHA256SUMS fehlt/],
  ])("%s: found and named", async (_, damage, expected) => {
    const folder = join(above, "ausgabe");
    replaceFolder(folder, await smallEdition("2026"));
    damage(folder);
    expect(verifyFolder(folder).deviations.join("\n")).toMatch(expected);
    expect(keyOfError(() => requireIntact(folder))).toBe("edition-tampered");
  });

  test("sha256sum reads the list", async () => {
    const folder = join(above, "ausgabe");
    replaceFolder(folder, await smallEdition("2026"));
    const tool = spawnSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (tool.error === undefined) expect(tool.stderr + tool.status).toBe("0");
    else expect(process.platform).not.toBe("linux");
  });

  test("an edition of a newer program is refused, not misread", async () => {
    const folder = join(above, "ausgabe");
    replaceFolder(folder, await smallEdition("2026"));
    const path = join(folder, "edition.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"format": 1', '"format": 99'));
    expect(keyOfError(() => readEditionJson(folder))).toBe("edition-newer");
  });
});

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe("the signature", () => {
  const keys = () => {
    const {privateKey, publicKey} = generateKeyPairSync("ed25519");
    writeFileSync(join(above, "geheim.pem"), privateKey.export({type: "pkcs8", format: "pem"}));
    writeFileSync(join(above, "pub.pem"), publicKey.export({type: "spki", format: "pem"}));
    return {
      secret: readPrivateKey(join(above, "geheim.pem")),
      open: readPublicKey(join(above, "pub.pem")),
    };
  };

  test("is the same for the same key and files, and fits", async () => {
    const {secret, open} = keys();
    const folder = join(above, "ausgabe");
    const files = await smallEdition("2026", "", secret);
    expect(await smallEdition("2026", "", secret)).toEqual(files);
    replaceFolder(folder, files);
    expect(requireIntact(folder, open).signedBy).toBe(fingerprintOf(open));
  });

  test("of somebody who changed files and signed again does not fit the publisher's key", async () => {
    const {open} = keys();
    const forger = generateKeyPairSync("ed25519").privateKey;
    const folder = join(above, "ausgabe");
    replaceFolder(folder, await smallEdition("2026", "1A,gefälscht\n", forger));
    expect(verifyFolder(folder).deviations).toEqual([]);
    expect(keyOfError(() => requireIntact(folder, open))).toBe("edition-tampered");
  });

  test("is missed when the publisher's key is given and nobody signed", async () => {
    const {open} = keys();
    const folder = join(above, "ausgabe");
    replaceFolder(folder, await smallEdition("2026"));
    expect(existsSync(join(folder, PUBLIC_KEY))).toBe(false);
    expect(verifyFolder(folder, open).deviations).toHaveLength(1);
  });

  test.each(["kein Schlüssel", ""])("a file with „%s“ is no key", (content) => {
    const path = join(above, "falsch.pem");
    writeFileSync(path, content);
    expect(keyOfError(() => readPrivateKey(path))).toBe("edition-key");
    expect(keyOfError(() => readPublicKey(join(above, "fehlt.pem")))).toBe("edition-key");
  });
});

describe("publishing", () => {
  test("keeps the edition, shows it to readers and records it", async () => {
    publishFiles("2026", await smallEdition("2026"), places, act("2026-12-15T09:00Z"));
    publishFiles("2026.1", await smallEdition("2026.1", "x"), places, act("2027-01-10T09:00Z"));
    expect(storedVersions(places.store)).toEqual(["2026", "2026.1"]);
    expect(readEditionJson(places.published).version).toBe("2026.1");
    expect(requireIntact(join(places.store, "2026")).edition.version).toBe("2026");
    expect(readProtocol(places.store).map(({version, wer}) => [version, wer])).toEqual([
      ["2026", "Prüferin"],
      ["2026.1", "Prüferin"],
    ]);
    expect(readdirSync(above).sort()).toEqual(["editionen", "veroeffentlicht"]);
  });

  test("before the embargo ends is refused to the minute, in summer and winter time", async () => {
    publishFiles("2025", await smallEdition("2025"), places, act("2026-01-01T09:00Z"));
    const {sperrfrist: _, ...draft} = readEditionJson(places.published);
    const winter = {...draft, version: "2026", sperrfrist: "2026-12-15T10:00"};
    expect(keyOfError(() => refuseToPublish(winter, places, utc("2026-12-15T08:59:59Z")))).toBe(
      "edition-embargo",
    );
    expect(keyOfError(() => refuseToPublish(winter, places, utc("2026-12-15T09:00:00Z")))).toBe("");
    const summer = {...draft, version: "2026", sperrfrist: "2026-07-01T10:00"};
    expect(keyOfError(() => refuseToPublish(summer, places, utc("2026-07-01T07:59:59Z")))).toBe(
      "edition-embargo",
    );
    expect(keyOfError(() => refuseToPublish(summer, places, utc("2026-07-01T08:00:00Z")))).toBe("");
  });

  test("a taken version and a clock that runs behind are refused", async () => {
    publishFiles("2026", await smallEdition("2026"), places, act("2026-12-15T09:00Z"));
    const draft = readEditionJson(places.published);
    expect(keyOfError(() => refuseToPublish(draft, places, utc("2026-12-16T09:00Z")))).toBe("edition-exists");
    const next = {...draft, version: nextVersion("2026")};
    expect(next.version).toBe("2026.1");
    expect(keyOfError(() => refuseToPublish(next, places, utc("2026-12-14T09:00Z")))).toBe("edition-clock");
    expect(keyOfError(() => refuseToPublish(next, places, utc("2026-12-16T09:00Z")))).toBe("");
  });

  test("rolling back shows the edition before, and is recorded; the record knows every day", async () => {
    publishFiles("2026", await smallEdition("2026"), places, act("2026-12-15T09:00Z"));
    expect(keyOfError(() => rollback(undefined, places, act("2026-12-16T09:00Z")))).toBe(
      "edition-nothing-before",
    );
    publishFiles("2026.1", await smallEdition("2026.1", "x"), places, act("2027-01-10T09:00Z"));
    expect(rollback(undefined, places, act("2027-01-11T09:00Z"))).toBe("2026");
    expect(readEditionJson(places.published).version).toBe("2026");
    expect(keyOfError(() => rollback("2019", places, act("2027-01-12T09:00Z")))).toBe("edition-unknown");
    const protocol = readProtocol(places.store);
    const seen = ["2026-12-14", "2026-12-20", "2027-01-10", "2027-02-01"].map(
      (day) => entryAt(protocol, utc(`${day}T12:00Z`))?.version,
    );
    expect(seen).toEqual([undefined, "2026", "2026.1", "2026"]);
  });

  test("a kept edition that somebody changed is not shown to readers", async () => {
    publishFiles("2026", await smallEdition("2026"), places, act("2026-12-15T09:00Z"));
    publishFiles("2026.1", await smallEdition("2026.1", "x"), places, act("2027-01-10T09:00Z"));
    flipByte(join(places.store, "2026", "daten", "1a.csv"));
    expect(keyOfError(() => rollback("2026", places, act("2027-01-11T09:00Z")))).toBe("edition-tampered");
    expect(readEditionJson(places.published).version).toBe("2026.1");
  });

  test("a record that cannot be read or written stops before readers get anything else", async () => {
    publishFiles("2026", await smallEdition("2026"), places, act("2026-12-15T09:00Z"));
    const record = join(places.store, PROTOCOL);
    renameSync(record, join(above, "sicherung"));
    mkdirSync(record);
    const next = await smallEdition("2026.1", "x");
    expect(keyOfError(() => publishFiles("2026.1", next, places, act("2027-01-10T09:00Z")))).toBe(
      "edition-protocol-unreadable",
    );
    expect(keyOfError(() => rollback("2026", places, act("2027-01-10T09:00Z")))).toBe(
      "edition-protocol-unreadable",
    );
    expect(requireIntact(places.published).edition.version).toBe("2026");
    rmdirSync(record);
    renameSync(join(above, "sicherung"), record);
    writeFileSync(join(above, "belegt"), "");
    const blocked = {...places, store: join(above, "belegt")};
    expect(keyOfError(() => publishFiles("2026.1", next, blocked, act("2027-01-10T09:00Z")))).toBe(
      "output-not-writable",
    );
    publishFiles("2026.1", next, places, act("2027-01-10T09:00Z"));
    expect(readProtocol(places.store)).toHaveLength(2);
    expect(readdirSync(places.store).sort()).toEqual(["2026", "2026.1", PROTOCOL]);
  });

  test("a record that cannot be replaced in the end: the message says what readers have", async () => {
    publishFiles("2026", await smallEdition("2026"), places, act("2026-12-15T09:00Z"));
    const files = await smallEdition("2026.1", "x");
    const record = join(places.store, PROTOCOL);
    const away = join(above, "sicherung");
    // While the files for readers are written, somebody puts a folder in place of the record.
    let reads = 0;
    const disturbed = files.map(({path, bytes}, index) => ({
      path,
      get bytes() {
        if (index === 0) reads += 1;
        if (index === 0 && reads === 2) {
          renameSync(record, away);
          mkdirSync(record);
        }
        return bytes;
      },
    }));
    const failing = () => publishFiles("2026.1", disturbed, places, act("2027-01-10T09:00Z"));
    expect(failing).toThrow(/Leser sehen in „.*veroeffentlicht“ schon die Edition 2026\.1/);
    expect(requireIntact(places.published).edition.version).toBe("2026.1");
    rmdirSync(record);
    renameSync(away, record);
    expect(readProtocol(places.store).map(({version}) => version)).toEqual(["2026"]);
    publishFiles("2026.1", files, places, act("2027-01-10T09:05Z"));
    expect(readProtocol(places.store).map(({version}) => version)).toEqual(["2026", "2026.1"]);
    expect(readdirSync(places.store).sort()).toEqual(["2026", "2026.1", PROTOCOL]);
    expect(readdirSync(above).sort()).toEqual(["editionen", "veroeffentlicht"]);
  });

  test("a changed, removed or reordered line of the record is noticed", () => {
    const entry = (version: string) => ({
      zeit: "2026-12-15T09:00:00Z",
      vorgang: "veroeffentlicht" as const,
      version,
      summe: "0",
      wer: "a",
      notiz: "",
    });
    mkdirSync(places.store);
    for (const version of ["2024", "2025", "2026"]) prepareEntry(places.store, entry(version)).enter();
    const path = join(places.store, PROTOCOL);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    const [one = "", two = "", three = ""] = lines;
    for (const damaged of [
      [one, two.replace("2025", "2023"), three],
      [one, three],
      [two, one, three],
      [two, three],
    ]) {
      writeFileSync(path, `${damaged.join("\n")}\n`);
      expect(keyOfError(() => readProtocol(places.store))).toBe("edition-protocol");
    }
  });
});
