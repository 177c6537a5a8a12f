import {afterAll, describe, expect, test} from "vitest";
import {createChildReader} from "../../src/collect/reader/child-reader.js";
import {defaultLimits, limitsFor} from "../../src/collect/reader/limits.js";
import {fileWith, readingProcess, smallProject} from "./fixtures.js";

const births = `GENESIS-Tabelle: 12612-01-01-4
Geburten;;;;;
;;;Insgesamt;männlich;weiblich
2015;06411;Darmstadt;1557;800;757
__________
Stand: 10.10.2017 / 12:03:08
`;

/** A text of 48 megabytes that begins like a table. */
const large = () =>
  fileWith("groß.csv", births.slice(0, 120) + "2015;06411;Darmstadt;1;1;0\n".repeat(1_800_000));

describe("files are read in a process of its own", () => {
  const root = smallProject();
  const file = fileWith("a.csv", births);
  const readers = [
    {...defaultLimits},
    {...defaultLimits, sekunden: 0.05, sekundenJeMegabyte: 0},
    {...defaultLimits, mebibyte: 135, mebibyteJeMegabyte: 0},
  ].map((limits) => createChildReader({root, limits, module: readingProcess()}));
  const [usual, hasty, narrow] = readers;
  afterAll(() => {
    for (const reader of readers) reader.close();
  });
  const verdictOf = async (reader: typeof usual, path: string) =>
    (await reader?.read(path, {}))?.map(({outcome}) => outcome.errors[0]?.key ?? outcome.verdict);

  test("with the same result as in this one", async () => {
    const [found] = (await usual?.read(file, {})) ?? [];
    expect(found?.outcome.verdict).toBe("übernommen");
    expect(found?.delivery?.rows).toHaveLength(3);
    expect(found?.delivery?.origin.path).toBe(file);
  });

  test("a complaint keeps its key, place and remedy", async () => {
    const [found] = (await usual?.read(fileWith("b.csv", births.replace("1557", "1.557")), {})) ?? [];
    const [error] = found?.outcome.errors ?? [];
    expect(error?.key).toBe("cell-number");
    expect(error?.place).toMatchObject({line: 4, column: 4});
    expect(error?.message).toContain("Abhilfe:");
  });

  test("a file that takes too long is ended, and the next one is read", async () => {
    expect(await verdictOf(hasty, large())).toEqual(["reading-time"]);
    expect(await verdictOf(usual, file)).toEqual(["übernommen"]);
  });

  test("a file that takes too much memory is ended, and the next one is read", async () => {
    expect(await verdictOf(narrow, large())).toEqual(["reading-memory"]);
    expect(await verdictOf(narrow, file)).toEqual(["übernommen"]);
  });

  test("limits grow with the file beyond five megabytes", () => {
    expect(limitsFor(defaultLimits, 1_000_000)).toEqual({milliseconds: 5000, mebibytes: 256});
    expect(limitsFor(defaultLimits, 15_000_000)).toEqual({milliseconds: 15_000, mebibytes: 416});
  });
});
