import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {retrying} from "../../src/edition/durable.js";
import {MARKER, recoverFolder, replaceFolder, withScratch} from "../../src/edition/replace-folder.js";
import {KimError} from "../../src/messages/kim-error.js";

const file = (path: string, text: string) => ({path, bytes: new TextEncoder().encode(text)});
const marker = file(MARKER, "{}");
const parent = () => mkdtempSync(join(tmpdir(), "kim-out-"));

describe("an output folder is replaced in one step", () => {
  test("new folders are made with all their files", () => {
    const folder = join(parent(), "ausgabe");
    replaceFolder(folder, [marker, file("kreis/06411/index.html", "a")]);
    expect(readFileSync(join(folder, "kreis", "06411", "index.html"), "utf8")).toBe("a");
  });

  test("files of the previous output are gone, nothing is left beside it", () => {
    const above = parent();
    const folder = join(above, "ausgabe");
    replaceFolder(folder, [marker, file("alt.txt", "1")]);
    replaceFolder(folder, [marker, file("neu.txt", "2")]);
    expect(readdirSync(folder).sort()).toEqual([MARKER, "neu.txt"]);
    expect(readdirSync(above)).toEqual(["ausgabe"]);
  });

  test("a folder with somebody's files is not touched", () => {
    const folder = join(parent(), "Dokumente");
    mkdirSync(folder);
    writeFileSync(join(folder, "brief.txt"), "wichtig");
    expect(() => replaceFolder(folder, [marker])).toThrow(KimError);
    expect(readFileSync(join(folder, "brief.txt"), "utf8")).toBe("wichtig");
  });

  test("when a file cannot be written, the previous output is as it was", () => {
    const above = parent();
    const folder = join(above, "ausgabe");
    replaceFolder(folder, [marker, file("alt.txt", "1")]);
    const impossible = file(`${"x".repeat(300)}.txt`, "zu langer Name");
    expect(() => replaceFolder(folder, [marker, file("neu.txt", "2"), impossible])).toThrow(/unverändert/);
    expect(readdirSync(folder).sort()).toEqual(["alt.txt", MARKER].sort());
    expect(readdirSync(above)).toEqual(["ausgabe"]);
  });

  test("a path that is a file gives a message", () => {
    const above = parent();
    writeFileSync(join(above, "ausgabe"), "keine Mappe");
    expect(() => replaceFolder(join(above, "ausgabe"), [marker])).toThrow(KimError);
    expect(existsSync(join(above, "ausgabe"))).toBe(true);
  });
});

describe("a run that was ended in the middle", () => {
  const old = [marker, file("alt.txt", "1")];
  const beside = (above: string, name: string) => {
    mkdirSync(join(above, name));
    writeFileSync(join(above, name, MARKER), name);
  };

  test("between the two renames: the new folder is put in place", () => {
    const above = parent();
    beside(above, ".ausgabe-neu-1");
    beside(above, ".ausgabe-alt-1");
    const journal = {fresh: ".ausgabe-neu-1", previous: ".ausgabe-alt-1"};
    writeFileSync(join(above, ".ausgabe-tausch.json"), JSON.stringify(journal));
    recoverFolder(join(above, "ausgabe"));
    expect(readFileSync(join(above, "ausgabe", MARKER), "utf8")).toBe(".ausgabe-neu-1");
    expect(readdirSync(above)).toEqual(["ausgabe"]);
  });

  test.each(["", "{", "[]"])("with a journal of „%s“: the previous folder comes back", (journal) => {
    const above = parent();
    beside(above, ".ausgabe-neu-1");
    beside(above, ".ausgabe-alt-1");
    writeFileSync(join(above, ".ausgabe-tausch.json"), journal);
    recoverFolder(join(above, "ausgabe"));
    expect(readFileSync(join(above, "ausgabe", MARKER), "utf8")).toBe(".ausgabe-alt-1");
    expect(readdirSync(above)).toEqual(["ausgabe"]);
  });

  test("before the journal was in place: what it left is cleared, the folder stays", () => {
    const above = parent();
    replaceFolder(join(above, "ausgabe"), old);
    beside(above, ".ausgabe-neu-1");
    writeFileSync(join(above, ".ausgabe-tausch.json-neu"), "{");
    recoverFolder(join(above, "ausgabe"));
    expect(readdirSync(join(above, "ausgabe")).sort()).toEqual(["alt.txt", MARKER].sort());
    expect(readdirSync(above)).toEqual(["ausgabe"]);
  });

  test("files on the way are gone afterwards, also when the work fails", async () => {
    const above = parent();
    const folder = join(above, "ausgabe");
    const work = async (scratch: string) => {
      writeFileSync(join(scratch, "tabelle.csv"), "1");
      throw new Error("Absicht");
    };
    await expect(withScratch(folder, work)).rejects.toThrow("Absicht");
    expect(readdirSync(above)).toEqual([]);
    const full = () => Promise.reject(new Error("IO Error: Could not write file: No space left on device"));
    await expect(withScratch(folder, full)).rejects.toMatchObject({key: "output-disk-full"});
  });
});

describe("what fails only for a moment is tried again", () => {
  const failing = (code: string, times: number) => {
    let done = 0;
    const work = () => {
      done += 1;
      if (done <= times) throw Object.assign(new Error(code), {code});
    };
    return {work, done: () => done};
  };

  test.each(["EPERM", "EBUSY", "EACCES"])("%s, as Windows answers while a scanner reads", (code) => {
    const {work, done} = failing(code, 2);
    retrying(work, [1, 1, 1]);
    expect(done()).toBe(3);
  });

  test("no longer than it should", () => {
    const {work, done} = failing("EPERM", 9);
    expect(() => retrying(work, [1, 1])).toThrow("EPERM");
    expect(done()).toBe(3);
  });

  test("and nothing that will not pass", () => {
    const {work, done} = failing("ENOENT", 1);
    expect(() => retrying(work, [1, 1])).toThrow("ENOENT");
    expect(done()).toBe(1);
  });
});
