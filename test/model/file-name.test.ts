import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {slug, tableKey} from "../../src/catalogue/common-schema.js";
import {isPortableName, portableName} from "../../src/model/file-name.js";

describe("a name that every system takes", () => {
  test.each([
    "con",
    "PRN",
    "Aux.yml",
    "nul.tar.gz",
    "com1",
    "COM¹.csv",
    "lpt9",
    "CONIN$",
    "con .csv",
    "punkt.",
    "leer ",
    "a<b",
    'a"b',
    "a:b",
    "a|b",
    "a?b",
    "a*b",
    "a\\b",
    "a/b",
    "a\u0000",
    "",
    "a".repeat(101),
  ])("is not „%s“", (name) => {
    expect(isPortableName(name)).toBe(false);
  });

  test.each([
    "console",
    "com",
    "com10",
    "com0x",
    "aux-mittel",
    "1a-bevoelkerungsstand",
    "404.html",
    ".htaccess",
    "größe.csv",
  ])("is „%s“", (name) => expect(isPortableName(name)).toBe(true));

  test("comes out of any text, or nothing", () => {
    const device = fc
      .tuple(fc.constantFrom("con", "NUL", "com7", "../aux", ".prn"), fc.constantFrom("", ".csv", ". ", "/"))
      .map(([name, end]) => name + end);
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: "binary", maxLength: 300}), device), (text) => {
        const name = portableName(text);
        expect(name === "" || isPortableName(name)).toBe(true);
        expect(portableName(name)).toBe(name);
      }),
    );
  });
});

test("names in the catalogue are refused in German before they become files", () => {
  expect(slug.safeParse("nul").error?.issues[0]?.message).toMatch(/Unter Windows .*anderen wählen/);
  expect(slug.safeParse("a b").error?.issues[0]?.message).toMatch(/^Nur Kleinbuchstaben/);
  expect(tableKey.safeParse("aux/12411").error?.issues[0]?.message).toMatch(/Unter Windows/);
  expect(tableKey.safeParse("hsl/COM1").error?.issues[0]?.message).toMatch(/Unter Windows/);
  expect(tableKey.safeParse("hsl/12411-01-01-4").success).toBe(true);
});
