import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {parseCanonical} from "../src/collect/canonical-table.js";
import {deliveryRecordsSchema} from "../src/collect/delivery-record.js";
import {canonicalColumns} from "../src/model/canonical-table.js";
import {isKreis} from "../src/model/region.js";
import {catalogue, projectRoot} from "./collect/fixtures.js";

type Row = Readonly<Record<string, string>>;

/** Rows of a canonical table by key, only the newest Stand of each. */
function newest(table: string): readonly Row[] {
  const source = catalogue.sources.get(table);
  if (source === undefined) throw new Error(`${table} fehlt im Katalog`);
  const text = (ending: string) => readFileSync(join(projectRoot, "data", `${table}.${ending}`), "utf8");
  const {deliveries} = deliveryRecordsSchema.parse(parse(text("yml")));
  const standOf = new Map(deliveries.map(({id, stand}) => [id, stand]));
  const columns = canonicalColumns(source.dimensions);
  const best = new Map<string, Row>();
  for (const cells of parseCanonical(text("csv"), source, table) ?? []) {
    const row: Row = Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]));
    const key = cells.slice(0, 3 + source.dimensions.length).join("#");
    const stand = (one: Row | undefined) => standOf.get(one?.delivery ?? "") ?? "";
    if (stand(row) >= stand(best.get(key))) best.set(key, row);
  }
  return [...best.values()];
}

const tables = new Map<string, readonly Row[]>();
function rowsOf(table: string): readonly Row[] {
  const rows = tables.get(table) ?? newest(table);
  tables.set(table, rows);
  return rows;
}

const cells = new Map<string, ReadonlyMap<string, string>>();
function cellsOf(table: string): ReadonlyMap<string, string> {
  const dimensions = catalogue.sources.get(table)?.dimensions ?? [];
  const columns = ["measure", "ref_area", "time_period", ...dimensions];
  const index =
    cells.get(table) ??
    new Map(
      rowsOf(table).map((row) => [columns.map((name) => row[name]).join("#"), `${row.obs_value}${row.sign}`]),
    );
  cells.set(table, index);
  return index;
}

/** The cell of a combination, number or sign, if there is one; dimensions that are not named are at their total, the measure is the first. */
function lookUp(table: string, refArea: string, timePeriod: string, codes: Row): string | undefined {
  const source = catalogue.sources.get(table);
  const measure = codes.measure ?? source?.measures[0]?.id ?? "";
  const key = [measure, refArea, timePeriod, ...(source?.dimensions ?? []).map((id) => codes[id] ?? "_T")];
  return cellsOf(table).get(key.join("#"));
}

function cell(table: string, refArea: string, timePeriod: string, codes: Row): string {
  const found = lookUp(table, refArea, timePeriod, codes);
  if (found === undefined) throw new Error(`${table}: ${refArea}, ${timePeriod} fehlt`);
  return found;
}

const kreise = catalogue.regions.kreiseAt("2024-12-31").map(({refArea}) => refArea);
const sumOfKreise = (table: string, timePeriod: string, codes: Row) =>
  kreise.reduce((sum, kreis) => {
    const text = lookUp(table, kreis, timePeriod, codes) ?? "";
    return sum + (/^\d+$/.test(text) ? Number(text) : 0);
  }, 0);
const periodsOf = (table: string) => [...new Set(rowsOf(table).map((row) => row.time_period ?? ""))].sort();

describe("cells read off the original files by hand", () => {
  test.each<[string, string, string, Row, string]>([
    ["hsl/13111-02-02-4", "06", "2019-06-30", {citizenship: "NATA"}, "411519"],
    ["hsl/13111-02-02-4", "06411", "2019-06-30", {citizenship: "NATA", sex: "F"}, "5132"],
    ["hsl/13111-02-02-4", "06633", "2008-06-30", {sex: "M"}, "44931"],
    ["hsl/13111-01-03-4", "06", "2025-06-30", {citizenship: "NATA"}, "559447"],
    ["hsl/13111-01-03-4", "06611", "2025-06-30", {}, "117482"],
    ["hsl/13111-01-03-4", "06", "2015-06-30", {citizenship: "NATA"}, "309135"],
    ["hsl/13111-12-03-4", "06", "2015-06-30", {qualification: "AKADEMISCH"}, "373773"],
    ["hsl/13111-12-03-4", "06", "2015-06-30", {qualification: "OHNE", citizenship: "NATA"}, "71489"],
    ["hsl/13111-12-03-4", "06611", "2012-06-30", {qualification: "AKADEMISCH"}, "."],
    ["hsl/12521-0040", "06611", "2022-12-31", {}, "72065"],
    ["hsl/12521-0040", "06411", "2016-12-31", {sex: "M"}, "17665"],
    ["hsl/12521-0041", "06412", "2025-12-31", {country_group: "EU27", sex: "F"}, "47465"],
    ["hsl/12521-0041", "06435", "2025-12-31", {country_group: "ANWERBESTAATEN"}, "36385"],
    ["hsl/12511-01-01-4", "06", "2016", {}, "11887"],
    ["hsl/12511-01-01-4", "06611", "2012", {country_group: "ASIEN"}, "123"],
    ["hsl/12511-04-01-4", "06411", "2024", {}, "3.1"],
    ["hsl/12511-04-01-4", "06636", "2023", {}, "2.4"],
    ["hsl/12531-01-01-4", "06", "2018-12-31", {}, "152295"],
    ["hsl/12531-01-01-4", "064", "2018-12-31", {}, "94350"],
    ["hsl/12531-01-01-4", "06633", "2018-12-31", {}, "."],
    ["destatis/mir-schutzsuchende", "06435", "2017-12-31", {}, "9940"],
    ["destatis/mir-schutzsuchende", "06435", "2018-12-31", {protection_status: "SCHUTZST-AK-1"}, "7880"],
    ["destatis/mir-schutzsuchende", "06435", "2018-12-31", {country: "ST150"}, "130"],
    ["destatis/mir-schutzsuchende", "06611", "2018-12-31", {}, "."],
    ["hsl/21111-02-06-4", "06", "2015", {degree: "AHR", sex: "F"}, "12169"],
    ["hsl/21111-02-06-4", "06435", "1996", {degree: "OHNE_HSA"}, "432"],
    ["hsl/21111-02-06-4", "06411", "2007", {}, "."],
    ["hsl/21111-02-06-4", "06412", "2023", {measure: "schulischer-teil-fhr"}, "300"],
    ["hsl/21111-02-06-4-B", "06412", "2024", {degree: "MITTLERER"}, "2918"],
    ["hsl/21111-02-06-4-B", "06634", "2024", {degree: "FHR"}, "x"],
    ["hsl/12612-02-01-4", "06", "2015", {age: "Y_GE40", citizenship: "NATD", sex: "F"}, "1182"],
    ["hsl/12612-02-01-4", "06412", "2015", {age: "Y_LT20"}, "108"],
    ["hsl/12613-02-02-4", "06", "2015", {age: "Y0", citizenship: "NATD"}, "151"],
    ["hsl/12613-02-02-4", "06633", "2015", {age: "Y_GE85", sex: "M"}, "398"],
    [
      "hsl/21121-01-05-4",
      "06611",
      "2015",
      {measure: "schueler-beruflich", school_type: "FOS", citizenship: "NATA"},
      "179",
    ],
    [
      "hsl/21121-01-05-4",
      "06411",
      "2015",
      {measure: "schulen-beruflich", school_type: "BS_OHNE_VERTRAG"},
      "x",
    ],
    [
      "hsl/21311-01-01-4-B",
      "06534",
      "2022",
      {subject_group: "HS-FG05", citizenship: "NATA", sex: "F"},
      "160",
    ],
    ["hsl/21311-01-01-4-B", "06412", "2023", {citizenship: "NATA"}, "12929"],
    ["hsl/22543-01-02-4", "06", "2016-03-01", {migration_background: "MIT"}, "106155"],
    ["hsl/22543-01-02-4", "06611", "2012-03-01", {care_type: "KITA", age: "Y6T13"}, "3092"],
    ["hsl/22541-01-04-4", "06633", "2007-03-15", {measure: "genehmigte-plaetze"}, "8740"],
    ["hsl/22811-01-01-4", "06", "2024-12-31", {measure: "leistungsberechtigte"}, "410881"],
    ["hsl/22811-01-01-4", "06611", "2022-12-31", {measure: "asylblg"}, "545"],
    ["hsl/22811-01-01-4", "06411", "2010-12-31", {measure: "nef"}, "4060"],
    ["hsl/22221-01-01-4", "06", "2015-12-31", {age: "Y18T24"}, "18795"],
    ["hsl/12411-08-01-4", "06633", "2024-12-31", {measure: "altenquotient", sex: "F"}, "51.5"],
    ["hsl/12411-07-01-4", "06411", "2015-12-31", {}, "41.0"],
    ["hsl/12711-03-02-4", "06412", "2015", {measure: "zuzuege-ausland", citizenship: "NATA"}, "28924"],
    ["hsl/12711-03-02-4", "06633", "1995", {measure: "fortzuege-ausland", citizenship: "NATD"}, "156"],
  ])("%s %s %s", (table, refArea, timePeriod, codes, expected) => {
    expect(cell(table, refArea, timePeriod, codes)).toBe(expected);
  });
});

describe("years and areas", () => {
  const years = (from: number, to: number, end = "") =>
    Array.from({length: to - from + 1}, (_, index) => `${from + index}${end}`);

  test.each<[string, readonly string[]]>([
    ["hsl/13111-02-02-4", years(2008, 2019, "-06-30")],
    ["hsl/13111-01-03-4", years(2010, 2025, "-06-30")],
    ["hsl/13111-12-03-4", years(2012, 2015, "-06-30")],
    ["hsl/12521-0040", years(2016, 2022, "-12-31")],
    ["hsl/12511-01-01-4", years(2011, 2016)],
    ["hsl/12511-04-01-4", years(2011, 2024)],
    ["hsl/21111-02-06-4", [...years(1996, 2015), "2023"]],
    ["hsl/22543-01-02-4", years(2011, 2016, "-03-01")],
    ["hsl/22541-01-04-4", [...years(2007, 2008, "-03-15"), ...years(2009, 2016, "-03-01")]],
    ["hsl/22811-01-01-4", years(2010, 2024, "-12-31")],
    ["hsl/22221-01-01-4", years(2010, 2015, "-12-31")],
    ["hsl/12411-08-01-4", years(2011, 2024, "-12-31")],
    ["hsl/12711-03-02-4", years(1995, 2015)],
    ["hsl/12612-02-01-4", ["2015"]],
    ["hsl/12613-02-02-4", ["2015"]],
    ["hsl/21121-01-05-4", ["2015"]],
    ["hsl/21311-01-01-4-B", ["2022", "2023"]],
  ])("%s", (table, periods) => {
    expect(periodsOf(table)).toEqual(periods);
    for (const period of periods) {
      const areas = rowsOf(table)
        .filter((row) => row.time_period === period)
        .map((row) => catalogue.regions.get(row.ref_area ?? ""))
        .filter((area) => isKreis(area) && area.refArea !== "06415");
      expect(new Set(areas).size, period).toBe(26);
    }
  });

  test.each(["hsl/12521-0040", "hsl/12521-0041", "hsl/12531-01-01-4", "destatis/mir-schutzsuchende"])(
    "Kassel is one unit in %s, and the Landkreis never a number",
    (table) => {
      expect(catalogue.sources.get(table)?.regions).toEqual([{delivered: "06611", means: "06611+06633"}]);
      const landkreis = rowsOf(table).filter((row) => row.ref_area === "06633");
      expect(landkreis.length).toBeGreaterThan(0);
      expect(landkreis.filter((row) => row.obs_value !== "")).toEqual([]);
    },
  );
});

describe("figures that must agree", () => {
  test("parts and total, except for rounding", () => {
    const deviations = (table: string, parts: readonly Row[], within: number, only: Row = {}) => {
      const bad: string[] = [];
      let compared = 0;
      for (const period of periodsOf(table)) {
        for (const area of [...kreise, "06"]) {
          const total = lookUp(table, area, period, only) ?? "";
          const found = parts.map((codes) => lookUp(table, area, period, {...only, ...codes}) ?? "?");
          if (!/^\d+$/.test(total) || found.some((one) => one === "." || one === "?")) continue;
          compared++;
          const sum = found.reduce((a, b) => a + (/^\d+$/.test(b) ? Number(b) : 0), 0);
          if (Math.abs(sum - Number(total)) > within) bad.push(`${area} ${period} ${sum} ${total}`);
        }
      }
      expect(compared, table).toBeGreaterThan(20);
      return bad;
    };
    const bySex: readonly Row[] = [{sex: "M"}, {sex: "F"}];
    const degrees = ["OHNE_HSA", "MIT_HSA", "MITTLERER", "FHR", "AHR"].map((degree) => ({degree}));
    const continents = ["EUROPA", "AFRIKA", "AMERIKA", "ASIEN", "OZEANIEN", "STAATENLOS"];
    const statuses = ["SCHUTZST-AK-1", "SCHUTZST-OF", "SCHUTZST-X"];
    expect(deviations("hsl/13111-02-02-4", bySex, 0)).toEqual([]);
    expect(deviations("hsl/13111-02-02-4", bySex, 0, {citizenship: "NATA"})).toEqual([]);
    expect(deviations("hsl/13111-01-03-4", bySex, 0)).toEqual([]);
    expect(deviations("hsl/12521-0040", bySex, 7)).toEqual([]);
    expect(deviations("hsl/12521-0041", bySex, 7)).toEqual([]);
    expect(
      deviations("hsl/12521-0041", [{country_group: "EU27"}, {country_group: "DRITTSTAATEN"}], 7),
    ).toEqual([]);
    expect(
      deviations(
        "hsl/12511-01-01-4",
        continents.map((country_group) => ({country_group})),
        0,
      ),
    ).toEqual([]);
    expect(deviations("hsl/21111-02-06-4", degrees, 0)).toEqual([]);
    expect(deviations("hsl/21111-02-06-4", degrees, 0, {sex: "F"})).toEqual([]);
    expect(deviations("hsl/21111-02-06-4-B", degrees, 0)).toEqual([]);
    expect(
      deviations(
        "destatis/mir-schutzsuchende",
        statuses.map((protection_status) => ({protection_status})),
        10,
      ),
    ).toEqual([]);
    expect(deviations("hsl/22543-01-02-4", [{age: "Y0T2"}, {age: "Y3T5"}, {age: "Y6T13"}], 0)).toEqual([]);
    const migrants: readonly Row[] = [{citizenship: "NATD"}, {citizenship: "NATA"}];
    expect(deviations("hsl/12711-03-02-4", migrants, 0, {measure: "zuzuege-ausland"})).toEqual([]);
  });

  test("employees at home by qualification and without are the same persons", () => {
    for (const period of periodsOf("hsl/13111-12-03-4"))
      for (const area of [...kreise, "06"])
        for (const citizenship of ["_T", "NATA"])
          expect(cell("hsl/13111-12-03-4", area, period, {citizenship})).toBe(
            cell("hsl/13111-02-02-4", area, period, {citizenship}),
          );
  });

  test("recipients of SGB II are those of the sister table to 2016", () => {
    const sister = "hsl/22811-02-02-4";
    let compared = 0;
    for (const year of [2010, 2011, 2012, 2013, 2014, 2015, 2016]) {
      const period = `${year}-12-31`;
      for (const area of [...kreise, "06"]) {
        const other = cell(sister, area, period, {measure: "regelleistungsberechtigte"});
        expect(cell("hsl/22811-01-01-4", area, period, {measure: "leistungsberechtigte"})).toBe(other);
        compared++;
      }
    }
    expect(compared).toBe(189);
  });

  test("AsylbLG in 22811-01-01-4 is that of 22221-01-01-4", () => {
    for (const period of periodsOf("hsl/22221-01-01-4"))
      for (const area of [...kreise, "06"])
        expect(cell("hsl/22811-01-01-4", area, period, {measure: "asylblg"})).toBe(
          cell("hsl/22221-01-01-4", area, period, {measure: "asylblg"}),
        );
  });

  test("seekers of protection at the end of 2018: two offices, one number", () => {
    const compared = kreise.filter((area) => !["06611", "06633"].includes(area));
    expect(compared).toHaveLength(24);
    for (const area of compared)
      expect(cell("destatis/mir-schutzsuchende", area, "2018-12-31", {})).toBe(
        cell("hsl/12531-01-01-4", area, "2018-12-31", {}),
      );
    expect(sumOfKreise("hsl/12531-01-01-4", "2018-12-31", {})).toBe(152300);
  });

  test("arrivals over the border of a municipality are at least those over the border of the Kreis", () => {
    for (const area of kreise)
      for (const citizenship of ["_T", "NATD"])
        expect(
          Number(cell("hsl/12711-03-02-4", area, "2015", {measure: "zuzuege-gemeindegrenze", citizenship})),
        ).toBeGreaterThanOrEqual(
          Number(cell("hsl/12711-05-02-4", area, "2015", {measure: "zuzuege", citizenship})),
        );
  });

  test("the rate of naturalisations is one of all foreigners at the end of the year before", () => {
    const published = kreise.map((area) => Number(cell("hsl/12511-04-01-4", area, "2016", {})));
    const calculated = kreise.map((area) => {
      const count = Number(cell("hsl/12511-01-01-4", area, "2016", {}));
      const foreigners = Number(cell("hsl/12411-03-03-4", area, "2015-12-31", {citizenship: "NATA"}));
      return Math.round((count / foreigners) * 1000) / 10;
    });
    expect(calculated).toEqual(published);
  });

  test("the quotients of age are those of the population by age", () => {
    const population = (refArea: string, ages: readonly string[]) =>
      ages.reduce((sum, age) => sum + Number(cell("hsl/12411-03-03-4", refArea, "2015-12-31", {age})), 0);
    const young = ["Y0T2", "Y3T5", "Y6T9", "Y10T14", "Y15T17", "Y18T19"];
    const middle = [20, 25, 30, 35, 40, 45, 50, 55, 60].map((from) => `Y${from}T${from + 4}`);
    const quotient = (refArea: string) =>
      (Math.round((population(refArea, young) / population(refArea, middle)) * 1000) / 10).toFixed(1);
    for (const area of kreise)
      expect(
        Number(cell("hsl/12411-08-01-4", area, "2015-12-31", {measure: "jugendquotient"})).toFixed(1),
      ).toBe(quotient(area));
  });
});

test("what adds up to less or more than the Land is declared as not additive", () => {
  const measures = new Map(
    catalogue.sources.get("hsl/22811-01-01-4")?.measures.map(({id, additive}) => [id, additive]),
  );
  for (const [measure, additive] of measures) {
    const differing = periodsOf("hsl/22811-01-01-4").filter((period) => {
      const land = Number(cell("hsl/22811-01-01-4", "06", period, {measure}));
      return sumOfKreise("hsl/22811-01-01-4", period, {measure}) !== land;
    });
    expect(additive ? differing : differing.length > 5, measure).toEqual(additive ? ["2012-12-31"] : true);
  }
});
