import {strToU8, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {isZip, readZip} from "../../src/collect/zip.js";
import {complaintOf} from "./fixtures.js";

const archive = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** Replaces a text inside an archive by one of the same length, wherever it occurs. */
function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");
}

describe("reading an archive", () => {
  test("members with their contents", () => {
    const members = readZip(archive({"a.csv": "1;2", "ordner/b.csv": "ä".repeat(500)}), "a.zip");
    expect(members.map(({name, read}) => [name, Buffer.from(read()).toString("utf8").length])).toEqual([
      ["a.csv", 3],
      ["ordner/b.csv", 500],
    ]);
  });

  test("a text file is no archive", () => {
    expect(isZip(strToU8("PK;1"))).toBe(false);
    expect(isZip(archive({a: "1"}))).toBe(true);
  });
});

describe("what is refused before anything is unpacked", () => {
  test("a path that leaves the folder", () => {
    const bytes = patched(archive({"aa/bb.csv": "1"}), "aa/bb.csv", "../bb.csv");
    expect(complaintOf(() => readZip(bytes, "a.zip")).key).toBe("archive-refused");
  });

  test("a path that leaves the folder with backslashes", () => {
    const bytes = patched(archive({"aa/bb.csv": "1"}), "aa/bb.csv", "..\\bb.csv");
    expect(complaintOf(() => readZip(bytes, "a.zip")).key).toBe("archive-refused");
  });

  test("two members with the same name, also in another case", () => {
    const bytes = patched(archive({"aa.csv": "1", "bb.csv": "2"}), "bb.csv", "AA.csv");
    expect(complaintOf(() => readZip(bytes, "a.zip")).key).toBe("archive-refused");
  });

  test("a bomb, by its ratio", () => {
    const bytes = archive({"a.csv": "0".repeat(4_000_000)});
    expect(complaintOf(() => readZip(bytes, "a.zip")).key).toBe("archive-too-large");
  });

  test("too many members and too many bytes", () => {
    const bytes = archive({a: "11111", b: "22222"});
    const limits = {members: 2, bytes: 10, ratio: 200};
    expect(readZip(bytes, "a.zip", limits)).toHaveLength(2);
    expect(complaintOf(() => readZip(bytes, "a.zip", {...limits, members: 1})).key).toBe("archive-too-large");
    expect(complaintOf(() => readZip(bytes, "a.zip", {...limits, bytes: 9})).key).toBe("archive-too-large");
  });

  test("an archive that was cut off", () => {
    const bytes = archive({"a.csv": "1;2;3"});
    expect(complaintOf(() => readZip(bytes.subarray(0, bytes.length - 25), "a.zip")).key).toBe(
      "archive-damaged",
    );
  });
});

test("a changed byte shows in the checksum", () => {
  const bytes = zipSync({"a.csv": [strToU8("1;2;3"), {level: 0}]});
  const [member] = readZip(patched(bytes, "1;2;3", "1;9;3"), "a.zip");
  expect(complaintOf(() => member?.read()).key).toBe("archive-damaged");
});

test("a member that is longer than it says is not unpacked", () => {
  const bytes = Buffer.from(archive({"a.csv": "abcabcabcabcabcabcabcabcabcabc"}));
  const directory = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
  bytes.writeUInt32LE(3, directory + 24);
  const [member] = readZip(bytes, "a.zip");
  expect(complaintOf(() => member?.read()).key).toBe("archive-damaged");
});
