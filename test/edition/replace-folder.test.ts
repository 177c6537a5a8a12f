import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {MARKER, replaceFolder} from "../../src/edition/replace-folder.js";
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
