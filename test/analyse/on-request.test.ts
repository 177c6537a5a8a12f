import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {coverageOf} from "../../src/analyse/coverage.js";
import {createPublication} from "../../src/analyse/create-publication.js";
import {runExample} from "../../src/analyse/worked-example.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {importFile} from "../../src/collect/import-files.js";
import {openInput} from "../../src/collect/input-files.js";
import {createFactStore, type Fact} from "../../src/process/fact.js";
import {realPublication} from "../fixtures/publication.js";

const catalogue = loadCatalogue(".");
const indicator = catalogue.indicators.find((one) => one.code === "6B");
if (indicator === undefined) throw new Error("no 6B");

const header =
  "Berichtsmonat;Regionalschlüssel;Region;Staatsangehörigkeit;Geschlecht;Erwerbsfähige Leistungsberechtigte (ELB);darunter erwerbstätige ELB";
const delivery = `${header}
Dezember 2024;06411;Darmstadt;Insgesamt;Insgesamt;10000;2300
Dezember 2024;06411;Darmstadt;Ausländer;Insgesamt;4000;1000
Dezember 2024;06412;Frankfurt am Main;Insgesamt;Insgesamt;50000;12000
Dezember 2024;06412;Frankfurt am Main;Ausländer;Insgesamt;2;*
Dezember 2023;06411;Darmstadt;Insgesamt;Insgesamt;9900;2250
`;

describe("6B, which the BA delivers on request", async () => {
  test("is in the publication without figures, and says which table it waits for", async () => {
    const publication = await realPublication();
    const own = publication.indicators.find((one) => one.indicator.code === "6B");
    expect(own?.cube).toBeUndefined();
    const coverage = own === undefined ? undefined : coverageOf(own, publication);
    expect(coverage?.awaited.map(({table}) => table)).toEqual(["ba/elb-erwerbstaetig"]);
    expect(indicator.lieferung).toMatch(/Bundesagentur für Arbeit auf Anfrage/);
  });

  test("its worked example comes out", () => {
    expect(runExample(indicator).map(({found}) => found)).toEqual([23, 24.5]);
  });

  const file = join(mkdtempSync(join(tmpdir(), "kim-elb-")), "elb.csv");
  writeFileSync(file, delivery);
  const imports = openInput(file).flatMap((input) =>
    importFile(input, {catalogue, register: new Map(), stand: "2025-04-15"}),
  );

  test("the delivery that the request asks for is read as it is (invented figures)", () => {
    expect(imports.map(({outcome}) => [outcome.verdict, outcome.table, outcome.kept])).toEqual([
      ["übernommen", "ba/elb-erwerbstaetig", 10],
    ]);
  });

  test("and gives counts, shares and changes by month; what is secret stays so", () => {
    const facts = imports.flatMap(({delivery: one}): readonly Fact[] => (one?.rows ?? []).map(factOf));
    const publication = createPublication(
      {...catalogue, indicators: [indicator]},
      {facts: createFactStore(facts), rows: facts.length, deliveries: []},
    );
    const cube = publication.indicators[0]?.cube;
    const share = (area: string, codes = {}) => cube?.find("anteil", area, "2024-12", codes);
    expect(share("06411")?.obsValue).toBe(23);
    expect(share("06411", {citizenship: "NATA"})?.obsValue).toBe(25);
    expect(share("06412")?.obsValue).toBe(24);
    expect(share("06412", {citizenship: "NATA"})).toMatchObject({
      obsValue: null,
      obsStatus: "unknown_or_secret",
    });
    const count = cube?.find("personen", "06411", "2024-12");
    expect(count === undefined ? undefined : cube?.change(count).absolute).toEqual({
      value: 50,
      status: "normal",
    });
    expect(cube?.keySentence("06411")).toMatch(/^Im Dezember 2024 waren in Darmstadt 23,0 Prozent/);
  });
});

/**
 * What the warehouse makes of a canonical row (measure, area, period, citizenship, sex, value, sign …): a star is
 * secret, everything else a number.
 */
function factOf([
  measure = "",
  refArea = "",
  timePeriod = "",
  citizenship = "",
  sex = "",
  value,
  sign,
]: readonly string[]): Fact {
  const codes = Object.fromEntries(Object.entries({citizenship, sex}).filter(([, code]) => code !== "_T"));
  const common = {
    table: "ba/elb-erwerbstaetig",
    measure,
    refArea,
    timePeriod,
    codes,
    basis: null,
    flag: "",
    origins: [{table: "ba/elb-erwerbstaetig", delivery: "00000000", locator: "Z2 S6", vintage: "2025-04-15"}],
  };
  return sign === "*"
    ? {...common, obsValue: null, obsStatus: "unknown_or_secret"}
    : {...common, obsValue: Number(value), obsStatus: "normal"};
}
