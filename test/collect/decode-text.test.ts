import fc from "fast-check";
import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import {checkEncoding, decodeText} from "../../src/collect/decode-text.js";
import {complaintOf} from "./fixtures.js";

const text = "Gießen, Landkreis;–;Größe „über“ 5 €\n";

describe("encodings", () => {
  test("UTF-8, with and without byte order mark", () => {
    expect(decodeText(Buffer.from(text), "a.csv")).toEqual({text, encoding: "UTF-8"});
    expect(decodeText(Buffer.from(`\ufeff${text}`), "a.csv")).toEqual({text, encoding: "UTF-8"});
  });

  test("Windows-1252 with its en dash, quotes and euro sign", () => {
    expect(decodeText(iconv.encode(text, "win1252"), "a.csv")).toEqual({text, encoding: "Windows-1252"});
  });

  test("UTF-16 with byte order mark", () => {
    const bytes = iconv.encode(text, "utf-16le", {addBOM: true});
    expect(decodeText(bytes, "a.csv")).toEqual({text, encoding: "UTF-16"});
  });

  // "ä;" is no UTF-8 in Windows-1252; without it a text like "Ü“" could be either.
  test("whatever Windows-1252 can write is read back", () => {
    const letter = fc.constantFrom(..."aäöüßÄÖÜéè€–„“…§© ;,0123456789\n");
    fc.assert(
      fc.property(fc.string({unit: letter}), (written) => {
        expect(decodeText(iconv.encode(`ä;${written}`, "win1252"), "a.csv").text).toBe(`ä;${written}`);
      }),
    );
  });
});

describe("what is no text, or no longer one", () => {
  test("binary data name the line", () => {
    const complaint = complaintOf(() => decodeText(Buffer.from("a\nb\0c"), "a.csv"));
    expect(complaint.key).toBe("text-binary");
    expect(complaint.place.line).toBe(2);
  });

  test.each(["AuslÃ¤nder", "GroÃŸ-Gerau", "KÃ¶ln", "5 â€“ 10", "Regionalschl\u0081ssel", "Stra\ufffde"])(
    "%j is refused and shown",
    (word) => {
      const complaint = complaintOf(() => checkEncoding(`Kopf\n${word};5`, "a.csv"));
      expect(complaint.key).toBe("text-encoding");
      expect(complaint.place.line).toBe(2);
    },
  );

  test("correct German passes", () => {
    checkEncoding(text, "a.csv");
  });
});
