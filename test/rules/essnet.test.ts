import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {verdictOf, verdictsOf} from "../../src/process/rules/expression/compile.js";
import {type Records, recordsOf, type Scalar} from "../../src/process/rules/expression/records.js";

/** The 18 rule types of the ESSnet ValiDat proof of concept, with its data and its verdicts. */
const folder = join(process.env.KIM_SHARED ?? "../shared", "corpora", "validation", "validate_poc");
const present = existsSync(folder);

/** A small CSV with quotes; `NA` and nothing are missing, columns named in `texts` stay texts. */
function read(name: string, texts: readonly string[] = []): Records {
  const [header = "", ...lines] = readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/);
  const cells = (line: string) => line.split(",").map((cell) => cell.replace(/^"|"$/g, ""));
  const columns = cells(header);
  return recordsOf(
    lines.map((line) => {
      const row = cells(line);
      return Object.fromEntries(
        columns.map((column, index) => [column, scalar(row[index] ?? "", texts.includes(column))]),
      );
    }),
  );
}

function scalar(text: string, isText: boolean): Scalar {
  if (text === "" || text === "NA") return null;
  return isText || !/^-?[\d.]+(e[+-]?\d+)?$/.test(text) ? text : Number(text);
}

const [yes, no, open] = [true, false, null];

describe.skipIf(!present)("ESSnet rule types (skipped without the material folder)", () => {
  test.each([
    {
      rule: "01 range",
      file: "Rule_01.csv",
      is: "hours_worked >= 1 und hours_worked <= 80",
      expected: [yes, no, open],
    },
    {rule: "02 balance", file: "Rule_02.csv", is: "cost + profit = turnover", expected: [yes, no, yes, open]},
    {
      rule: "05 relation to another record",
      file: "Rule_05.csv",
      is: "nachschlagen(grandchild_of, person_id, age) - 28 >= age",
      expected: [yes, no, open, open, no, open],
    },
    {
      rule: "06 condition",
      file: "Rule_06.csv",
      is: 'wenn season = "out" dann price_t = price_tmin1 und quantity_t = quantity_tmin1',
      expected: [yes, yes, no, no, open],
    },
    {
      rule: "07 leave one out",
      file: "Rule_07.csv",
      is: `betrag(mittel(price_t) + (price_tm1 - price_t) / zeilen() - mittel(price_tm1))
             / betrag(mittel(price_t) - mittel(price_tm1)) >= 0.9
           und betrag(mittel(price_t) + (price_tm1 - price_t) / zeilen() - mittel(price_tm1))
             / betrag(mittel(price_t) - mittel(price_tm1)) <= 1.1`,
      expected: [no, yes, no, yes],
    },
    {
      rule: "15 functional dependency",
      file: "Rule_15.csv",
      is: "bestimmt(postcode, city)",
      expected: [yes, yes, yes, no, yes],
    },
  ])("$rule", ({file, is, expected}) => {
    expect(verdictsOf(is, read(file))).toEqual(expected);
  });

  test("04 change in time, a missing value is invalid", () => {
    const rule = `price_t - price_tmin1 <= 0.5 * price_tmin1 und price_t - price_Ymin1 <= 0.5 * price_Ymin1`;
    expect(verdictsOf(rule, read("Rule_04.csv"), new Map(), false)).toEqual([yes, no, no, no]);
  });

  test("08 the same figure in another set", () => {
    const sets = new Map([["personen", read("Rule_08PERSON.csv")]]);
    const rule = "year_of_birth = nachschlagen([person-id], personen.[person-id], personen.year_of_birth)";
    expect(verdictsOf(rule, read("Rule_08HH.csv"), sets)).toEqual([yes, no, yes, yes, open, no]);
  });

  test("17 number of records in another set", () => {
    const sets = new Map([["personen", read("Rule_17PERSONS.csv")]]);
    const rule = "members = treffer(household_id, personen.household_id)";
    expect(verdictsOf(rule, read("Rule_17HOUSEHOLDS.csv"), sets)).toEqual([yes, no, no, yes, open]);
  });

  test.each([
    {
      rule: "03 share of a group",
      is: 'anzahl(level = "high") < 0.1 * anzahl(bekannt(level))',
      files: {"Rule_03_valid.csv": yes, "Rule_03_invalid.csv": no, "Rule_03_invalid_with_missings.csv": no},
    },
    {
      rule: "09 all in range",
      is: "alle(age >= 0 und age <= 113)",
      files: {"Rule_09_undecided.csv": open, "Rule_09_valid.csv": yes, "Rule_09_invalid.csv": no},
    },
    {
      rule: "10 at least one",
      is: "eines(business_id = 100 und turnover > 1000000)",
      files: {"Rule_10_invalid1.csv": no, "Rule_10_invalid2.csv": no, "Rule_10_valid.csv": yes},
    },
    {
      rule: "11 exactly one",
      is: "summe(business_id = 100 und turnover > 1000000) = 1",
      files: {
        "Rule_11_invalid1.csv": no,
        "Rule_11_invalid2.csv": no,
        "Rule_11_undecided.csv": open,
        "Rule_11_valid1.csv": yes,
        "Rule_11_valid2.csv": yes,
      },
    },
    {
      rule: "12 inclusion",
      is: "alle(wenn relation_to_head = 4 dann person_id in werte(spouse_id, relation_to_head = 3))",
      files: {"Rule_12_invalid1.csv": no, "Rule_12_invalid2.csv": no, "Rule_12_valid.csv": yes},
    },
    {
      rule: "13 at most once",
      is: "alle(haeufigkeit(gender, age_group) <= 1)",
      files: {"Rule_13_invalid.csv": no, "Rule_13_valid.csv": yes},
    },
    {
      rule: "14 every combination",
      is: 'vollzaehlig(gender, "male", "female", age_group, "child", "adult", "senior")',
      files: {"Rule_14_invalid.csv": no, "Rule_14_valid.csv": yes},
    },
    {
      rule: "16 hierarchy",
      is: "alle(wenn bekannt(summe_darunter(level, weight)) dann weight = summe_darunter(level, weight))",
      files: {"Rule_16_invalid.csv": no, "Rule_16_valid.csv": yes},
    },
  ])("$rule", ({is, files}) => {
    const found = Object.keys(files).map((file) => [file, verdictOf(is, read(file, ["level"]))]);
    expect(Object.fromEntries(found)).toEqual(files);
  });

  test("18 numbered without gaps in another set", () => {
    const rule = "alle(fortlaufend(household_id, members, personen.household_id, personen.person_id))";
    const verdict = (file: string) =>
      verdictOf(rule, read("Rule_18HOUSEHOLDS.csv"), new Map([["personen", read(file)]]));
    expect(verdict("Rule_18PERSONS_invalid.csv")).toBe(no);
    expect(verdict("Rule_18PERSONS_valid.csv")).toBe(yes);
  });
});
