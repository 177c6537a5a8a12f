import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {createPublication} from "../src/analyse/create-publication.js";
import type {Publication} from "../src/analyse/publication.js";
import {loadCatalogue} from "../src/catalogue/load.js";
import {roundHalfAwayFromZero} from "../src/model/rounding.js";
import {openWarehouse, type Warehouse} from "../src/process/warehouse.js";
import {csvRows} from "./fixtures/csv-rows.js";

const material = process.env.KIM_SHARED ?? join("..", "shared");
const oracleFile = join(material, "domain", "oracles.csv");
const present = existsSync(oracleFile);

/** A published figure to compare with. */
type Oracle = {
  readonly indicator: string;
  readonly kim_code: string;
  readonly ags: string;
  readonly year: string;
  readonly reference: string;
  readonly breakdown: string;
  readonly value: string;
  readonly precision: string;
  readonly note: string;
};

const codes = ["1A", "1B", "1D", "2A", "3B", "4B", "5C", "6C"];

/** Why a published figure cannot be compared; undefined when it can. */
function reasonNotCovered(one: Oracle): string | undefined {
  if (one.reference.includes("30.09.")) return "Stichtag 30.09. is not published";
  if (one.reference.startsWith("September")) return "single month, not the annual mean";
  if (one.kim_code === "1D(Zusatz)") return "total fertility rate is another statistic";
  if (one.kim_code === "2A/2B") return "moves over the border of the Land, not of the Kreise";
  if (one.kim_code === "3A/3B") return "2016 and 2018 are in no table by Schutzstatus";
  if (one.kim_code === "1D" && one.year === "2018") return "births 2016 to 2019 are in no table at hand";
  if (one.kim_code === "1B" && one.breakdown === "weiblich")
    return "2022 is in no table by sex on the basis Zensus 2011";
  return undefined;
}

describe.skipIf(!present)("published figures (needs the material folder beside the repository)", () => {
  let publication: Publication;
  let warehouse: Warehouse;
  const rows: Oracle[] = present
    ? csvRows(readFileSync(oracleFile, "utf8"))
        .map((row) => ({
          indicator: row.indicator ?? "",
          kim_code: row.kim_code ?? "",
          ags: row.ags ?? "",
          year: row.year ?? "",
          reference: row.reference ?? "",
          breakdown: row.breakdown ?? "",
          value: row.value ?? "",
          precision: row.precision ?? "",
          note: row.note ?? "",
        }))
        .filter((row) => codes.some((code) => row.kim_code.includes(code)))
    : [];
  const covered = rows.filter((row) => reasonNotCovered(row) === undefined);

  beforeAll(async () => {
    const catalogue = loadCatalogue(".");
    warehouse = await openWarehouse(".", catalogue);
    publication = createPublication(catalogue, warehouse);
  });

  const value = (code: string, measure: string, area: string, period: string, dimensions = {}) =>
    publication.indicators
      .find(({indicator}) => indicator.code === code)
      ?.cube?.find(measure, area, period, dimensions)?.obsValue ?? undefined;

  /** Population on a basis that a newer one may have replaced in the publication. */
  const populationOn = (basis: string, table: string, area: string, day: string, dimensions = {}) =>
    warehouse.facts
      .table(table, "bevoelkerung")
      ?.find(area, day, dimensions)
      .find((fact) => fact.basis === basis)?.obsValue ?? undefined;

  const sumOf = (ages: readonly string[]) => {
    const parts = ages.map((age) => populationOn("Z2011", "hsl/12411-03-03-4", "06438", "2022-12-31", {age}));
    return parts.some((part) => part === undefined)
      ? undefined
      : parts.reduce<number>((a, b) => a + (b ?? 0), 0);
  };
  const ages: Readonly<Record<string, readonly string[]>> = {
    "unter 3": ["Y0T2"],
    "3 bis unter 6": ["Y3T5"],
    "6 bis unter 18": ["Y6T9", "Y10T14", "Y15T17"],
    "18 bis unter 65": [
      "Y18T19",
      "Y20T24",
      "Y25T29",
      "Y30T34",
      "Y35T39",
      "Y40T44",
      "Y45T49",
      "Y50T54",
      "Y55T59",
      "Y60T64",
    ],
    "65 und mehr": ["Y65T69", "Y70T74", "Y75T79", "Y80T84", "Y85T89", "Y_GE90"],
  };

  const found = (one: Oracle): number | undefined => {
    const day = `${one.year}-12-31`;
    switch (one.kim_code) {
      case "1A": {
        if (one.indicator === "Bevölkerungsstand") {
          if (one.note.includes("Zensus 2011"))
            return populationOn("Z2011", "hsl/12411-01-01-4", one.ags, day);
          const sex = one.breakdown.endsWith("weiblich")
            ? "F"
            : one.breakdown.endsWith("maennlich")
              ? "M"
              : undefined;
          return value("1A", "personen", one.ags, day, sex === undefined ? {} : {sex});
        }
        if (one.indicator === "Bevölkerungsveränderung ggü. Vorjahr") {
          // Published in 2024, before the figures were put on the basis Zensus 2022.
          const then = (year: number) => populationOn("Z2011", "hsl/12411-01-01-4", one.ags, `${year}-12-31`);
          const [before, after] = [then(Number(one.year) - 1), then(Number(one.year))];
          return before === undefined || after === undefined ? undefined : ((after - before) * 100) / before;
        }
        const from = /(\d{4})-(\d{4})/.exec(one.indicator)?.[1] ?? String(Number(one.year) - 1);
        const before = value("1A", "personen", one.ags, `${from}-12-31`);
        const after = value("1A", "personen", one.ags, day);
        return before === undefined || after === undefined ? undefined : ((after - before) * 100) / before;
      }
      case "1B": {
        const part = sumOf(ages[one.breakdown.trim()] ?? []);
        if (!one.indicator.includes("Anteil")) return part;
        const whole = populationOn("Z2011", "hsl/12411-03-03-4", "06438", "2022-12-31");
        return part === undefined || whole === undefined ? undefined : (part * 100) / whole;
      }
      case "1D": {
        const measure = one.breakdown.startsWith("Lebend")
          ? "lebendgeborene"
          : one.breakdown.startsWith("Gestorbene")
            ? "gestorbene"
            : "saldo";
        return value("1D", measure, one.ags, one.year);
      }
      case "3B": {
        const status: Readonly<Record<string, string>> = {
          Anerkannter: "SCHUTZST-AK-1",
          Offener: "SCHUTZST-OF",
          Ohne: "SCHUTZST-X",
        };
        const code = status[/=(\w+)/.exec(one.breakdown)?.[1] ?? ""];
        const area = one.ags === "06611" ? "06611+06633" : one.ags;
        return value("3B", "personen", area, day, code === undefined ? {} : {protection_status: code});
      }
      default:
        return undefined;
    }
  };

  test("most of them are covered by the tables at hand", () => {
    expect(covered.length).toBeGreaterThan(70);
  });

  test.each(
    covered.map((one) => ({
      name: `${one.kim_code} ${one.ags} ${one.year} ${one.indicator} ${one.breakdown}`,
      one,
    })),
  )("$name", ({one}) => {
    const own = found(one);
    const expected = Number(one.value);
    expect(own).toBeDefined();
    if (one.precision === "0.1") expect(roundHalfAwayFromZero(own ?? Number.NaN, 1)).toBe(expected);
    else if (one.precision === "see note")
      expect(Math.abs((own ?? Number.NaN) - expected)).toBeLessThanOrEqual(5000);
    else if (one.precision === "rounded")
      expect(Math.abs((own ?? Number.NaN) - expected)).toBeLessThanOrEqual(100);
    else expect(own).toBe(expected);
  });
});
