import {
  amountOf,
  at,
  column,
  followed,
  kreis,
  oneCell,
  people,
  published,
  set,
  sums,
  wholePeriod,
} from "./change-rows.js";
import type {DefectKind} from "./defects.js";

/** Figures that cannot be: of another scale, not rounded, contradicting their sums or their measure. */
export const amountDefects: readonly DefectKind[] = [
  {
    id: "table in thousands",
    tables: ["hsl/12711-05-02-4", "hsl/22811-01-01-4", "hsl/12612-01-01-4"],
    severity: "stop",
    rules: ["V08"],
    inject: (material) =>
      wholePeriod(material, material.random.pick(followed(material)).now, (row, {value}) => {
        if (value !== undefined) set(row, String(Math.round(value / 1000)));
      }),
  },
  {
    id: "thousands point read as decimal point",
    tables: people,
    severity: "stop",
    rules: ["V27"],
    inject: (material) =>
      oneCell(
        material,
        ({value = 0}) => value > 1000 && value % 1000 !== 0,
        (row, value) => set(row, String(value / 1000)),
      ),
  },
  {
    id: "negative number",
    tables: people,
    severity: "stop",
    rules: ["V27"],
    inject: (material) =>
      oneCell(
        material,
        ({value}) => value !== 0,
        (row, value) => set(row, String(-value)),
      ),
  },
  {
    id: "not rounded",
    tables: ["hsl/12521-0040", "destatis/mir-schutzsuchende"],
    severity: "stop",
    rules: ["V29"],
    inject: (material) =>
      oneCell(
        material,
        () => true,
        (row, value) => set(row, String(value + 1 + material.random.below(4))),
      ),
  },
  {
    id: "two digits exchanged",
    tables: sums,
    severity: "stop",
    rules: ["V20a", "V20b", "V20c", "V20e", "V22"],
    inject: (material) =>
      oneCell(
        material,
        ({value = 0}) => value >= 10 && String(value)[0] !== String(value)[1],
        (row, value) => {
          const [first = "", second = "", ...rest] = String(value);
          set(row, [second, first, ...rest].join("").replace(/^0+(?=\d)/, ""));
        },
      ),
  },
  {
    id: "Kreis wrong in itself without contradiction",
    tables: ["hsl/12612-01-01-4", "hsl/12711-05-02-4"],
    severity: "stop",
    rules: ["V22"],
    inject: (material) =>
      oneCell(
        material,
        (cell) =>
          kreis(cell) && cell.combination.codes.every((code) => code === "_T") && (cell.value ?? 0) > 50,
        (row, value, cell) => {
          const added = 1 + material.random.below(Math.ceil(value / 2));
          const sex = column(material, "sex");
          for (const one of material.rows) {
            const same = one[0] === row[0] && one[1] === row[1] && one[2] === row[2];
            const total =
              one === row ||
              (one[sex] === "F" &&
                one.slice(3, -5).filter((code) => code === "_T").length ===
                  cell.combination.codes.length - 1);
            if (same && total && one.at(at.delivery) === row.at(at.delivery))
              set(one, String(amountOf(one) + added));
          }
        },
      ),
  },
  {
    id: "part larger than the whole",
    tables: ["ba/13211-01-03-4"],
    severity: "stop",
    rules: ["V26b", "V26c", "V22"],
    inject: (material) =>
      oneCell(
        material,
        (cell) => kreis(cell) && cell.combination.measure === "langzeitarbeitslose",
        (row, value) => set(row, String(value * 10 + 1000)),
      ),
  },
  {
    id: "balance does not hold",
    tables: ["hsl/22811-01-01-4"],
    severity: "stop",
    rules: ["V28a"],
    inject: (material) =>
      oneCell(
        material,
        ({combination: {measure}}) => measure === "elb" || measure === "nef",
        (row, value) => set(row, String(value + 1 + material.random.below(500))),
      ),
  },
  {
    id: "rate above 100",
    tables: ["ba/13211-02-05-4"],
    severity: "stop",
    rules: ["V25"],
    inject: (material) =>
      oneCell(
        material,
        ({combination: {measure}, value = 0}) => measure.startsWith("arbeitslosenquote") && value > 1.1,
        (row, value) => set(row, String(Math.round(value * 1000) / 10)),
      ),
  },
  {
    id: "all Kreise have a dash",
    tables: ["hsl/12711-05-02-4", "hsl/22811-01-01-4", "hsl/12612-01-01-4", "hsl/12411-02-03-4"],
    severity: "stop",
    rules: ["V30"],
    inject: (material) =>
      wholePeriod(material, material.random.pick(published(material)).timePeriod, (row, cell) => {
        if (kreis(cell)) set(row, "", "-");
      }),
  },
];
