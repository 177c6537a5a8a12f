import {utils, write} from "@e965/xlsx";
import {describe, expect, test} from "vitest";
import {type ImportContext, importFile} from "../../src/collect/import-files.js";
import {inputsOf} from "../../src/collect/input-files.js";
import {refusal} from "../../src/collect/outcome.js";
import {catalogue, packed, sheetRow, workbookParts} from "./fixtures.js";

/** Changes of bytes in all; 20 000 with KIM_FULL=1. */
const TOTAL = process.env.KIM_FULL === "1" ? 20_000 : 1000;

const kreise = ["06411", "06412", "06413", "06414", "06431", "06432"];
const web = [
  "GENESIS-Tabelle: 12612-01-01-4",
  "Geburten;;;;;",
  ";;;Insgesamt;männlich;weiblich",
  ...kreise.map((key, index) => `2015;${key};Kreis;${1557 + index};${800 + index};757`),
  "__________",
  "Stand: 10.10.2017 / 12:03:08",
  "",
].join("\n");
const flat = [
  "\ufeffstatistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label",
  ...kreise.flatMap((key, index) =>
    ["", "GESM", "GESW"].map(
      (sex) =>
        `12411;Fortschreibung;STAG;Stichtag;2023-12-31;KREISE;Kreise;${key};Kreis;GES;Geschlecht;${sex};${sex === "" ? "Insgesamt" : sex};${5000 + index};Anzahl;BEVSTD;Bevölkerungsstand`,
    ),
  ),
  "",
].join("\n");
const sheet = [
  ["Geburten"],
  ["Kreise", null, "Insgesamt", "männlich", "weiblich"],
  ["Jahr: 2024"],
  ...kreise.map((key, index) => [key, "Kreis", 1557 + index, 800.5 + index, 757]),
].map((cells, index) => sheetRow(index + 1, cells));
const otherSheet = () => {
  const book = utils.book_new();
  const rows = [
    ["Geburten"],
    ["Kreise", null, "Insgesamt", "männlich", "weiblich"],
    ["Jahr: 2024"],
    ...kreise.map((key) => [key, "Kreis", 1557, 800, 757]),
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "12612-01-01-4");
  const bytes: unknown = write(book, {type: "buffer", bookType: "xlsx", compression: true});
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
};

const context: ImportContext = {catalogue, register: new Map(), stand: "2026-01-01"};

/** Figures of a file by what they are, with their place; the key of the first complaint otherwise. */
const outcomeOf = (bytes: Uint8Array, name: string): ReadonlyMap<string, string> | string => {
  try {
    const found = inputsOf(bytes, name, name).flatMap((input) => importFile(input, context));
    const rows = found.flatMap(({delivery}) => delivery?.rows ?? []);
    if (rows.length === 0) return found[0]?.outcome.errors[0]?.key ?? "";
    return new Map(
      rows.map((row) => [row.slice(0, -5).join(), `${row.slice(-5, -2).join()}@${row.at(-1) ?? ""}`]),
    );
  } catch (error) {
    return refusal(name, undefined, error).errors[0]?.key ?? "";
  }
};

/** Numbers that look random and are the same in every run. */
const randomOf = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

/** One change of bytes: another value, a bit, one byte less or more, two exchanged, the end cut off. */
const mutate = (
  bytes: Uint8Array,
  random: (below: number) => number,
): {readonly bytes: Uint8Array; readonly at: number} => {
  const at = random(bytes.length);
  const [before, rest] = [bytes.subarray(0, at), bytes.subarray(at)];
  const changed = Uint8Array.from(bytes);
  switch (random(6)) {
    case 0:
      changed[at] = random(256);
      return {bytes: changed, at};
    case 1:
      changed[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      return {bytes: changed, at};
    case 2:
      return {bytes: Buffer.concat([before, rest.subarray(1)]), at};
    case 3:
      return {bytes: Buffer.concat([before, Uint8Array.of(random(256)), rest]), at};
    case 4:
      changed[at] = bytes[(at + 1) % bytes.length] ?? 0;
      changed[(at + 1) % bytes.length] = bytes[at] ?? 0;
      return {bytes: changed, at};
    default:
      return {bytes: before, at};
  }
};

describe(`${TOTAL} changes of bytes: a message, or the original figures`, () => {
  const workbooks: readonly (readonly [string, Uint8Array])[] = [
    ["arbeitsmappe.xlsx", packed(workbookParts("12612-01-01-4", sheet.join("")))],
    ["andere.xlsx", otherSheet()],
    ["archiv.zip", packed({"geburten.csv": web})],
  ];
  test.each(workbooks)("%s, whose checksums find every change of content", (name, original) => {
    const random = randomOf(20_262 + original.length);
    const whole = outcomeOf(original, name);
    expect(whole).toBeInstanceOf(Map);
    for (let count = 0; count < TOTAL / 5; count++) {
      const {bytes, at} = mutate(original, random);
      const found = outcomeOf(bytes, name);
      if (typeof found === "string") expect(found, `Byte ${at}`).not.toBe("");
      else expect([...found], `Byte ${at}`).toEqual([...(whole instanceof Map ? whole : [])]);
    }
  });

  // A text has no checksum: "1557" with another digit is a number again. But nothing else may change.
  test.each([
    ["web.csv", Buffer.from(web)],
    ["flach.csv", Buffer.from(flat)],
  ])("%s: figures differ only where the bytes do", (name, original) => {
    const random = randomOf(20_261 + original.length);
    const whole = outcomeOf(original, name);
    if (typeof whole === "string") throw new Error(whole);
    const lineAt = (at: number) => original.subarray(0, at).toString("latin1").split("\n").length;
    for (let count = 0; count < TOTAL / 5; count++) {
      const {bytes, at} = mutate(original, random);
      const found = outcomeOf(bytes, name);
      if (typeof found === "string") {
        expect(found, `Byte ${at}`).not.toBe("");
        continue;
      }
      const cut = bytes.length < original.length - 1;
      for (const [key, value] of whole) {
        if (found.get(key)?.split("@")[0] === value.split("@")[0]) continue;
        const line = Number(/@Z(\d+)/.exec(value)?.[1]);
        expect(cut ? line >= lineAt(at) : Math.abs(line - lineAt(at)) <= 1, `Byte ${at}: ${key}`).toBe(true);
      }
    }
  });
});
