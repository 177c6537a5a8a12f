import {type Cell, numberIn, type Slice} from "../../src/process/rules/cells.js";
import type {DefectKind, Material, Row} from "./defects.js";

const people = ["hsl/12411-02-03-4", "hsl/12711-04-02-4", "hsl/12612-01-01-4", "hsl/22811-01-01-4"];
const sums = ["hsl/12411-02-03-4", "hsl/12711-05-02-4", "hsl/12711-04-02-4"];
const structured = [...people, "hsl/12711-05-02-4", "ba/13211-01-03-4", "hsl/12521-0040"];

const kreis = (cell: Cell) => cell.deliveredArea.length === 5;

/** Columns of a row, from the right: value, sign, flag, delivery, locator. */
const at = {value: -5, sign: -4, flag: -3, delivery: -2, locator: -1};

function set(row: Row, value: string, sign = ""): void {
  row[row.length + at.value] = value;
  row[row.length + at.sign] = sign;
}

function amountOf(row: Row): number {
  return Number(row[row.length + at.value]);
}

/** Every published cell of a table with a number. */
function published({table}: Material, wanted: (cell: Cell) => boolean = () => true): readonly Cell[] {
  return [...table.series.values()].flatMap(({slices}) =>
    slices.flatMap(({areas}) =>
      [...areas.values()].filter((cell) => cell.value !== undefined && wanted(cell)),
    ),
  );
}

/** Published periods of the table that have the year before on the same basis. */
function followed(material: Material): readonly {readonly now: string; readonly last: string}[] {
  const pairs = new Map<string, {readonly now: string; readonly last: string}>();
  for (const {slices} of material.table.series.values()) {
    for (const now of slices) {
      const last = slices.find((one) => one.basis === now.basis && before(one, now));
      if (last !== undefined) pairs.set(now.timePeriod, {now: now.timePeriod, last: last.timePeriod});
    }
  }
  return [...pairs.values()];
}

function before(one: Slice, now: Slice): boolean {
  return Number(one.timePeriod.slice(0, 4)) === Number(now.timePeriod.slice(0, 4)) - 1;
}

/** Changes one published cell with a number. */
function oneCell(
  material: Material,
  wanted: (cell: Cell) => boolean,
  change: (row: Row, value: number, cell: Cell) => void,
): string | undefined {
  const cells = published(material, wanted);
  if (cells.length === 0) return undefined;
  const cell = material.random.pick(cells);
  change(material.rowOf(cell), cell.value ?? 0, cell);
  return cell.timePeriod;
}

/** Changes every published cell of a period. */
function wholePeriod(
  material: Material,
  timePeriod: string,
  change: (row: Row, cell: Cell, slice: Slice) => void,
): string {
  for (const {slices} of material.table.series.values())
    for (const slice of slices.filter((one) => one.timePeriod === timePeriod))
      for (const cell of slice.areas.values()) change(material.rowOf(cell), cell, slice);
  return timePeriod;
}

/** Adds to the figure of a Kreis and to those of its Regierungsbezirk and Land, so that the areas still add up. */
function withParents(material: Material, cell: Cell, factor: number): void {
  const added = Math.round((cell.value ?? 0) * (factor - 1));
  for (const {combination, slices} of material.table.series.values()) {
    if (combination !== cell.combination) continue;
    const slice = slices.find((one) => one.timePeriod === cell.timePeriod && one.basis === cell.basis);
    for (const area of ["06", cell.refArea.slice(0, 3), cell.refArea]) {
      const one = slice?.areas.get(area);
      if (one?.value !== undefined) set(material.rowOf(one), String(one.value + added));
    }
  }
}

function remove(material: Material, gone: (row: Row) => boolean): void {
  const kept = material.rows.filter((row) => !gone(row));
  material.rows.splice(0, material.rows.length, ...kept);
}

function copyOf(row: Row, value: string): Row {
  const made = [...row];
  made[made.length + at.value] = value;
  made[made.length + at.locator] = "Z99999 S9";
  return made;
}

/** Index of a dimension's column in a row. */
function column({table}: Material, dimension: string): number {
  return 3 + table.source.dimensions.indexOf(dimension);
}

export const kinds: readonly DefectKind[] = [
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
  {
    id: "column shifted by one row",
    tables: ["hsl/12711-05-02-4", "hsl/12521-0040", "hsl/22811-01-01-4", "hsl/12612-01-01-4"],
    severity: "stop",
    rules: ["V45"],
    inject: (material) => {
      const {now} = material.random.pick(followed(material));
      return wholePeriod(material, now, (row, cell, {areas}) => {
        if (!kreis(cell)) return;
        const order = [...areas.values()].filter(kreis).sort((a, b) => (a.refArea < b.refArea ? -1 : 1));
        const neighbour = order[order.indexOf(cell) - 1] ?? order.at(-1);
        if (neighbour !== undefined) set(row, neighbour.text, neighbour.sign);
      });
    },
  },
  {
    id: "Germans and foreigners swapped",
    tables: ["hsl/12711-05-02-4", "hsl/12711-03-02-4"],
    severity: "stop",
    rules: ["V46a"],
    inject: (material) => {
      const index = column(material, "citizenship");
      const {now} = material.random.pick(followed(material).filter((one) => one.now > "2000"));
      for (const row of material.rows) {
        if (row[2] !== now) continue;
        row[index] = {NATD: "NATA", NATA: "NATD"}[row[index] ?? ""] ?? row[index] ?? "";
      }
      return now;
    },
  },
  {
    id: "figures of the year before",
    tables: ["hsl/12711-05-02-4", "hsl/22811-01-01-4", "hsl/12612-01-01-4", "hsl/12521-0040"],
    severity: "stop",
    rules: ["V44"],
    inject: (material) => {
      const {now, last} = material.random.pick(followed(material));
      return wholePeriod(material, now, (row, cell) => {
        const {slices = []} = material.table.series.get(cell.combination.key) ?? {};
        const before = slices.find((one) => one.timePeriod === last && one.basis === cell.basis);
        const same = before?.areas.get(cell.refArea);
        if (same !== undefined) set(row, same.text, same.sign);
      });
    },
  },
  {
    id: "one figure wrong, table without sums",
    tables: ["hsl/12521-0040"],
    severity: "frage",
    rules: ["V41", "V20a", "V60"],
    inject: (material) => {
      const periods = followed(material).map(({now}) => now);
      return oneCell(
        material,
        ({timePeriod, value = 0}) => periods.includes(timePeriod) && value > 1000,
        (row, value) => set(row, String(value * 3)),
      );
    },
  },
  {
    id: "figure of another statistic",
    tables: ["hsl/12612-01-01-4"],
    severity: "stop",
    rules: ["V63"],
    inject: (material) => {
      const cells = published(
        material,
        (cell) => kreis(cell) && cell.timePeriod >= "2012" && cell.combination.codes[0] === "_T",
      );
      const cell = material.random.pick(cells);
      withParents(material, cell, 4);
      return cell.timePeriod;
    },
  },
  {
    id: "new vintage changes a figure by much",
    tables: ["hsl/12411-01-01-4"],
    severity: "stop",
    rules: ["V40a"],
    inject: (material) => {
      const pairs = [...material.table.before.keys()].filter(
        (cell) => kreis(cell) && (cell.value ?? 0) > 1000,
      );
      const cell = material.random.pick(pairs);
      withParents(material, cell, 1.8);
      return cell.timePeriod;
    },
  },
  {
    id: "rate outside those of men and women",
    tables: ["ba/13211-02-05-4"],
    severity: "frage",
    rules: ["V21"],
    inject: (material) => {
      const sex = column(material, "sex") - 3;
      return oneCell(
        material,
        ({combination: {measure, codes}, refArea, timePeriod}) =>
          measure === "arbeitslosenquote" &&
          timePeriod >= "2010" &&
          codes.every((code) => code === "_T") &&
          [...material.table.series.values()].some(
            (one) =>
              one.combination.measure === measure &&
              one.combination.codes[sex] === "F" &&
              one.slices.some(
                (slice) =>
                  slice.timePeriod === timePeriod && numberIn(slice.areas.get(refArea)) !== undefined,
              ),
          ),
        (row, value) => set(row, String(Math.round((value + 3) * 10) / 10)),
      );
    },
  },
  {
    id: "rates of two Kreise exchanged",
    tables: ["ba/13211-02-05-4"],
    severity: "frage",
    rules: ["V25b"],
    inject: (material) => {
      const cells = published(
        material,
        ({combination: {measure, codes}, timePeriod, deliveredArea}) =>
          measure === "arbeitslosenquote" &&
          codes.every((code) => code === "_T") &&
          timePeriod >= "2011" &&
          deliveredArea.length === 5,
      );
      const one = material.random.pick(cells);
      const others = cells.filter(
        (cell) =>
          cell.timePeriod === one.timePeriod &&
          Math.abs(Math.log((cell.value ?? 1) / (one.value ?? 1))) > 0.45,
      );
      if (others.length === 0) return undefined;
      const other = material.random.pick(others);
      set(material.rowOf(one), other.text);
      set(material.rowOf(other), one.text);
      return one.timePeriod;
    },
  },
];
