import {numberIn} from "../../src/process/rules/cells.js";
import {column, followed, kreis, oneCell, published, set, wholePeriod, withParents} from "./change-rows.js";
import type {DefectKind} from "./defects.js";

/** Figures that could be, but not beside others: of another row, year, group or statistic. */
export const comparisonDefects: readonly DefectKind[] = [
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
