import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {readMunicipalities} from "../../src/catalogue/municipalities.js";
import {readPortal} from "../../src/catalogue/portal.js";

const {regions, municipalities, portal} = loadCatalogue(".");

function write(path: string, text: string): string {
  const root = mkdtempSync(join(tmpdir(), "kim-portal-"));
  mkdirSync(join(root, "catalogue", path, ".."), {recursive: true});
  writeFileSync(join(root, "catalogue", path), text);
  return root;
}

describe("gemeinden.csv", () => {
  const read = (rows: string) => readMunicipalities(write("codelists/gemeinden.csv", rows), regions);

  test("has every municipality of the Zensus 2022, each in an existing Kreis", () => {
    expect(municipalities.filter((one) => !one.former)).toHaveLength(422);
    const kreise = new Set(municipalities.map((one) => one.kreis));
    expect([...kreise].sort()).toEqual(
      regions.all
        .map((one) => one.refArea)
        .filter((key) => /^\d{5}$/.test(key))
        .sort(),
    );
  });

  test("a city that has become kreisfrei belongs to itself", () => {
    expect(municipalities.find((one) => one.name === "Hanau")?.kreis).toBe("06415");
  });

  test.each([
    ["06431001", /06431001.*Gemeindeschlüssel/],
    ["6431001;Abtsteinach;", /6431001;Abtsteinach/],
    ["06431001;Abtsteinach;alt", /Zusatz „früher“/],
    ["06431001;Abtsteinach;\n06431001;Abtsteinach;", /gibt es schon/],
    ["06499001;Nirgends;", /Den Kreis „06499“/],
  ])("refuses %j", (rows, message) => {
    expect(() => read(`ags;name;zusatz\n${rows}\n`)).toThrow(message);
  });

  test("may be absent", () => {
    expect(readMunicipalities(mkdtempSync(join(tmpdir(), "kim-portal-")), regions)).toEqual([]);
  });
});

describe("betreiber.yml and neues.yml", () => {
  test("ship with what is known, and may be absent", () => {
    expect(portal.operator.anbieter.name).toContain("Ministerium");
    expect(portal.news.length).toBeGreaterThan(0);
    const empty = readPortal(mkdtempSync(join(tmpdir(), "kim-portal-")), []);
    expect(empty.operator.barrierefreiheit.maengel).toEqual([]);
    expect(empty.news).toEqual([]);
  });

  test("the address ends in a slash, and only http and https are addresses", () => {
    const read = (text: string) => readPortal(write("portal/betreiber.yml", text), []).operator.adresse;
    expect(read("adresse: https://beispiel.de/kim")).toBe("https://beispiel.de/kim/");
    expect(() => read("adresse: javascript:alert(1)")).toThrow(/https/);
    expect(() => read("adresse: https://beispiel.de/a b")).toThrow(/https/);
  });

  test("news are in order of their days; unknown indicators and repeated ids are refused", () => {
    const item = (id: string, datum: string, more = "") =>
      `- {id: ${id}, datum: "${datum}", art: neu, titel: A, text: B${more}}\n`;
    const read = (text: string) => readPortal(write("portal/neues.yml", text), ["1A"]).news;
    expect(read(item("a", "2026-01-01") + item("b", "2026-02-01")).map((one) => one.id)).toEqual(["b", "a"]);
    expect(() => read(item("a", "2026-01-01") + item("a", "2026-02-01"))).toThrow(/gibt es schon/);
    expect(() => read(item("a", "2026-01-01", ", indikatoren: [9Z]"))).toThrow(/9Z/);
  });
});
