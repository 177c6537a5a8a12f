import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {createPublication} from "../src/analyse/create-publication.js";
import type {Publication} from "../src/analyse/publication.js";
import {loadCatalogue} from "../src/catalogue/load.js";
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

/** Why a published figure cannot be compared; undefined when it can. */
function reasonNotCovered(one: Oracle): string | undefined {
  const {kim_code: code, breakdown, year, reference} = one;
  if (one.value === "-") return "a sign for figures that were not loaded yet (trap T5)";
  if (code === "-") return "Zensus 2022: another statistic, protected by cell keys (trap T16)";
  if (reference.includes("30.09.")) return "Stichtag 30.09. is not published";
  if (reference.startsWith("September")) return "single month, not the annual mean";
  if (code === "1B" && breakdown === "weiblich") return "2022 is in no table by sex on the basis Zensus 2011";
  if (code === "1C" && one.indicator.includes("Melderegister")) return "municipal register (trap T2)";
  if (code === "1D(Zusatz)") return "total fertility rate is another statistic";
  if (code === "1D" && year === "2018") return "births 2016 to 2019 are in no table at hand";
  if (code === "2A/2B") return "moves over the border of the Land, not of the Kreise (trap T6)";
  if (code === "2C" && year === "2024")
    return "foreigners of 2023 and 2024 after the AZR are in no table at hand";
  if (code === "2D") return "counts of naturalisations end in 2016 in the tables at hand";
  if (code === "3A/3B" && breakdown !== "insgesamt (rd.)")
    return "protection status of the Land in 2016 and 2018 is in no table at hand";
  if (code === "3A/3B" && year === "2016") return "2016 is in no table at hand";
  if (code === "3(Reserve)" && breakdown !== "insgesamt") return "AsylbLG by age is in no table at hand";
  if (code === "4A" && Number(year) > 2016) return "children in day care end in 2016 in the tables at hand";
  if (code === "4A" && year === "2015") return "the population of 31.12.2014 by age is in no table at hand";
  if (code === "4C" && /Förderschul|ohne/i.test(`${breakdown} ${one.indicator}`))
    return "the table has no Förderschulabschluss of its own: another definition of „ohne Abschluss“";
  if (code === "6A" && breakdown === "Bedarfsgemeinschaften")
    return "persons are published, not Bedarfsgemeinschaften";
  if (code === "6A" && breakdown.includes("Quote"))
    return "rate with the population of the municipal register (trap T2)";
  return undefined;
}

/** Why a published figure differs from that of this project; undefined where it must not. */
function explainedDifference(one: Oracle): string | undefined {
  const {kim_code: code, breakdown, year, ags} = one;
  if (
    code === "5A(Arbeitsort)" &&
    ags === "06" &&
    breakdown === "Nationalität=insgesamt;Geschlecht=maennlich"
  )
    return "a later download of the same table, revised by one person";
  if (code === "5A" && breakdown === "Arbeitsort" && ags === "06")
    return "a later download of the same table, revised by one person";
  if (code === "5A" && (breakdown === "Arbeitsort" || year === "2016"))
    return "figures before the revisions of the Bundesagentur für Arbeit (2017 and later)";
  if (code === "5A" && Number(year) >= 2020)
    return "sum without suppressed occupations, shown as estimated; at most 62 persons less";
  if (code === "2C") return "a rounded figure of a press release, in thousands";
  if (code === "4A" && breakdown === "U3 betreut")
    return "children in day care and with a childminder are counted once here, twice there";
  if (code === "4A")
    return "the rate was published before the population of 31.12.2015 was known, with an older one (trap T10)";
  if (code === "4C")
    return "the Statistischer Bericht counts fewer Schulentlassene than table 21111-02-06-4 (definition of 4C)";
  if (code === "6A") return "all Leistungsberechtigte there, Regelleistungsberechtigte here";
  return undefined;
}

describe.skipIf(!present)("published figures (needs the material folder beside the repository)", () => {
  let publication: Publication;
  let warehouse: Warehouse;
  const rows: Oracle[] = present
    ? csvRows(readFileSync(oracleFile, "utf8")).map((row) => ({
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
    : [];
  const covered = rows.filter((row) => reasonNotCovered(row) === undefined);

  beforeAll(async () => {
    const {reserve, ...catalogue} = loadCatalogue(".");
    const all = {...catalogue, reserve, indicators: [...catalogue.indicators, ...reserve]};
    warehouse = await openWarehouse(".", all);
    publication = createPublication({...catalogue, reserve}, warehouse);
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

  const factOf = (table: string, measure: string, area: string, period: string, codes = {}) =>
    warehouse.facts.table(table, measure)?.find(area, period, codes)[0]?.obsValue ?? undefined;
  const countryOf = (name: string) =>
    publication.catalogue.codelists
      .get("country")
      ?.codes.find(({titel, kurztitel}) => [titel, kurztitel].some((one) => one.startsWith(name)))?.code;

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
      case "1C":
        return value("1C", "auslaenderanteil", one.ags, day, {citizenship: "NATA"});
      case "2C":
        return value("2C", "personen", one.ags, day);
      case "3A":
      case "3A/3B":
        return value("3A", "personen", one.ags === "06611" ? "06611+06633" : one.ags, day);
      case "3C": {
        const name = /=(.+)$/.exec(one.breakdown)?.[1] ?? "";
        const area = one.ags === "06611" ? "06611+06633" : one.ags;
        const found = publication.indicators
          .find(({indicator}) => indicator.code === "3C")
          ?.cube?.find("personen", area, day, {country: countryOf(name)});
        return found?.obsStatus === "zero_exact" ? 0 : (found?.obsValue ?? undefined);
      }
      case "3(Reserve)":
        return factOf("hsl/22811-01-01-4", "asylblg", one.ags, day);
      case "4A": {
        const measure = one.breakdown.includes("quote") ? "betreuungsquote" : "kinder";
        return value("4A", measure, one.ags, `${one.year}-03-01`, {age: "Y0T2"});
      }
      case "4C": {
        const degrees: Readonly<Record<string, string>> = {
          "mittlerer Abschluss": "MITTLERER",
          Abitur: "AHR",
          Hauptschulabschluss: "MIT_HSA",
        };
        const degree = degrees[one.breakdown];
        const measure = one.indicator.includes("Anteil") ? "anteil" : "personen";
        return value("4C", measure, one.ags, one.year, degree === undefined ? {} : {degree});
      }
      case "5A":
        return one.breakdown === "Wohnort"
          ? value("5A", "personen", one.ags, `${one.year}-06-30`)
          : factOf(
              "hsl/13111-01-03-4",
              "beschaeftigte-arbeitsort",
              one.ags,
              `${one.year}-06-30`,
              one.indicator.includes("Ausländer") ? {citizenship: "NATA"} : {},
            );
      case "5A(Arbeitsort)": {
        const codes = {
          ...(one.breakdown.includes("ausländisch") ? {citizenship: "NATA"} : {}),
          ...(one.breakdown.includes("weiblich") ? {sex: "F"} : {}),
          ...(one.breakdown.includes("maennlich") ? {sex: "M"} : {}),
        };
        return factOf("hsl/13111-01-03-4", "beschaeftigte-arbeitsort", one.ags, `${one.year}-06-30`, codes);
      }
      case "6A":
        return value("6A", one.breakdown === "NEF" ? "nef" : "personen", one.ags, day);
      default:
        return undefined;
    }
  };

  /** Largest difference that the way the figure was published allows. */
  const toleranceOf = ({precision, value: text}: Oracle): number => {
    if (precision === "see note") return 5000;
    if (text.includes(".")) return 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0) + 1e-9;
    const zeros = /0*$/.exec(text)?.[0].length ?? 0;
    if (precision === "rounded") return Math.max(100, 0.5 * 10 ** zeros);
    return /rounded \d|see label/.test(precision) ? 0.5 * 10 ** zeros : 0;
  };
  const agrees = (one: Oracle) =>
    Math.abs((found(one) ?? Number.NaN) - Number(one.value)) <= toleranceOf(one);

  test.each(
    covered.map((one) => ({
      name: `${one.kim_code} ${one.ags} ${one.year} ${one.indicator} ${one.breakdown}`,
      one,
    })),
  )("$name", ({one}) => {
    const own = found(one);
    expect(own).toBeDefined();
    const difference = Math.abs((own ?? Number.NaN) - Number(one.value));
    const allowed = explainedDifference(one) === undefined ? 0 : Math.abs(Number(one.value)) * 0.11;
    expect(difference).toBeLessThanOrEqual(toleranceOf(one) + allowed);
  });

  test("Kreise that a first download showed as a dash have numbers in the later one (trap T5)", () => {
    const dashes = rows.filter((one) => one.value === "-");
    expect(dashes.length).toBeGreaterThan(0);
    for (const one of dashes) expect(found(one), one.ags).toBeGreaterThan(0);
  });

  test("the report: agreeing, differing, not covered, with reasons", async () => {
    const lines = [
      "# Published figures beside those of this project",
      "",
      `${rows.length} figures from press releases, municipal reports and official downloads.`,
      "",
      "| Indicator | Agreeing | Differing | Not covered |",
      "| --- | ---: | ---: | ---: |",
    ];
    const reasons = new Map<string, number>();
    const count = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    const groups = [...new Set(rows.map((one) => one.kim_code))].sort();
    for (const code of groups) {
      const own = rows.filter((one) => one.kim_code === code);
      const open = own.filter((one) => reasonNotCovered(one) !== undefined);
      const rest = own.filter((one) => !open.includes(one));
      const agreeing = rest.filter(agrees);
      for (const one of open) count(`not covered: ${reasonNotCovered(one)}`);
      for (const one of rest) {
        if (!agreeing.includes(one)) count(`differing: ${explainedDifference(one) ?? "unexplained"}`);
      }
      lines.push(`| ${code} | ${agreeing.length} | ${rest.length - agreeing.length} | ${open.length} |`);
    }
    lines.push("", "## Reasons", "");
    for (const [reason, number] of [...reasons].sort(([a], [b]) => (a < b ? -1 : 1))) {
      lines.push(`- ${reason} (${number})`);
    }
    expect([...reasons.keys()].filter((reason) => reason.includes("unexplained"))).toEqual([]);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("oracles.report.md");
  });
});
