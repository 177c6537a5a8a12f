import {at, column, copyOf, kreis, oneCell, remove, set, structured} from "./change-rows.js";
import type {DefectKind} from "./defects.js";

/** Signs, codes, keys, rows and periods that cannot be: wrong in form, whatever the figures are. */
export const formDefects: readonly DefectKind[] = [
  {
    id: "unknown sign",
    tables: structured,
    severity: "stop",
    rules: ["V09"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row) => set(row, "", "k.A."),
      ),
  },
  {
    id: "empty cell",
    tables: structured,
    severity: "stop",
    rules: ["V09"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row) => set(row, ""),
      ),
  },
  {
    id: "number and sign",
    tables: structured,
    severity: "stop",
    rules: ["V09"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row, value) => set(row, String(value), "-"),
      ),
  },
  {
    id: "letter in a number",
    tables: structured,
    severity: "stop",
    rules: ["V09"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row, value) => set(row, `${value}O`),
      ),
  },
  {
    id: "unknown code",
    tables: ["hsl/12411-02-03-4", "hsl/12711-04-02-4", "hsl/12612-01-01-4"],
    severity: "stop",
    rules: ["V04"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row) => {
          row[column(material, "sex")] = "W";
        },
      ),
  },
  {
    id: "unknown Kreis",
    tables: structured,
    severity: "stop",
    rules: ["V04"],
    inject: (material) =>
      oneCell(material, kreis, (row) => {
        row[1] = "06999";
      }),
  },
  {
    id: "leading zero lost",
    tables: structured,
    severity: "stop",
    rules: ["V04"],
    inject: (material) =>
      oneCell(material, kreis, (row) => {
        row[1] = (row[1] ?? "").slice(1);
      }),
  },
  {
    id: "figure twice, different",
    tables: structured,
    severity: "stop",
    rules: ["V06a"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row, value) => {
          material.rows.push(copyOf(row, String(value + 1)));
        },
      ),
  },
  {
    id: "figure twice, equal",
    tables: structured,
    severity: "frage",
    rules: ["V06b"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row, value) => {
          material.rows.push(copyOf(row, String(value)));
        },
      ),
  },
  {
    id: "row of a Kreis gone",
    tables: structured,
    severity: "stop",
    rules: ["V03a"],
    inject: (material) =>
      oneCell(material, kreis, (row) => {
        const [, area, period] = row;
        const delivery = row.at(at.delivery);
        remove(material, (one) => one[1] === area && one[2] === period && one.at(at.delivery) === delivery);
      }),
  },
  {
    id: "age group gone",
    tables: ["hsl/12411-02-03-4", "hsl/12711-04-02-4"],
    severity: "stop",
    rules: ["V20c", "V20e"],
    inject: (material) => {
      const age = column(material, "age");
      return oneCell(
        material,
        ({combination}) => combination.codes[age - 3] !== "_T",
        (row) => {
          const period = row[2];
          const code = row[age];
          remove(material, (one) => one[2] === period && one[age] === code);
        },
      );
    },
  },
  {
    id: "wrong Stichtag",
    tables: ["hsl/12411-02-03-4", "hsl/12521-0040", "hsl/22811-01-01-4"],
    severity: "stop",
    rules: ["V07a"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row, _, {timePeriod}) => {
          for (const one of material.rows)
            if (one[2] === timePeriod && one.at(at.delivery) === row.at(at.delivery))
              one[2] = `${timePeriod.slice(0, 8)}01`;
        },
      ),
  },
  {
    id: "year of the future",
    tables: ["hsl/12612-01-01-4", "hsl/12711-04-02-4", "ba/13211-01-03-4"],
    severity: "stop",
    rules: ["V07a"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row, _, {timePeriod}) => {
          for (const one of material.rows)
            if (one[2] === timePeriod && one.at(at.delivery) === row.at(at.delivery)) one[2] = "2041";
        },
      ),
  },
];
