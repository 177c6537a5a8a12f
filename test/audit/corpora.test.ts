import {describe, expect, test} from "vitest";
import {causeOf} from "../../src/analyse/audit/causes.js";
import {inferIntervals} from "../../src/analyse/audit/intervals.js";
import {openSolver} from "../../src/analyse/audit/solver.js";
import {type Instance, largeTables, present, smallInstances} from "./corpora.js";

/** Published results of other disclosure-control programs; skipped where the material folder is absent. */
describe.skipIf(!present)("tables attacked by other programs give the same intervals", async () => {
  const solver = await openSolver();
  const small = present ? smallInstances() : [];
  const tables = present ? largeTables("suppressed") : [];
  const attack = (one: Instance) => inferIntervals(one.system, one.targets, solver);
  const exact = (one: Instance) =>
    attack(one)
      .intervals.filter(({lower, upper}) => upper - lower < 1e-6)
      .map(({id}) => id)
      .sort();

  test("the instances are there", () => {
    expect(small.length).toBeGreaterThanOrEqual(10);
    expect(tables.length).toBeGreaterThanOrEqual(6);
  });

  test.each([...small, ...tables])("$name: interval of every masked cell", (one) => {
    const {intervals, contradictions} = attack(one);
    expect(contradictions).toEqual([]);
    expect(intervals).toHaveLength(one.targets.length);
    for (const {id, lower, upper} of intervals) {
      const [low, high] = one.expected.get(id) ?? [Number.NaN, Number.NaN];
      expect(Math.abs(lower - low), `${id} from`).toBeLessThan(1e-6);
      expect(Math.abs(upper - high), `${id} to`).toBeLessThan(1e-6);
    }
  });

  test.each(small)("$name: exactly recoverable cells", (one) => {
    expect(exact(one)).toEqual([...one.recoverable].sort());
  });

  test("two tables that are safe alone give a cell away together", () => {
    const named = (name: string) => {
      const found = small.find((one) => one.name === name);
      if (found === undefined) throw new Error(`no instance ${name}`);
      return exact(found);
    };
    expect(named("sdctable_linked_table1_alone")).toEqual([]);
    expect(named("sdctable_linked_table2_alone")).toEqual([]);
    expect(named("sdctable_linked_both")).toEqual(["K"]);
    expect(named("sdctable_linked_both_protected")).toEqual([]);
  });

  test.each(small.filter((one) => one.recoverable.length > 0))(
    "$name: the cells named as the cause prove it alone, and no fewer do",
    ({system, targets, recoverable}) => {
      const isExact = (lower: number, upper: number) => upper - lower < 1e-6;
      for (const target of targets.filter((one) => recoverable.includes(one.id))) {
        const {rows} = causeOf(system, target, isExact, solver);
        const restricted = (keep: readonly string[]) =>
          inferIntervals(
            {...system, rows: system.rows.filter((row) => keep.includes(row.id))},
            [target],
            solver,
          ).intervals.every(({lower, upper}) => isExact(lower, upper));
        expect(restricted(rows)).toBe(true);
        for (const row of rows) expect(restricted(rows.filter((one) => one !== row))).toBe(false);
      }
    },
  );

  test("masking only what is small leaves most of it computable", () => {
    const found = new Map(
      largeTables("primary").map((one) => [one.name, `${exact(one).length} of ${one.targets.length}`]),
    );
    expect(found.get("z1")).toBe("3 of 3");
    expect(found.get("z2")).toBe("7 of 7");
    expect(found.get("d2")).toBe("7 of 7");
    expect(found.get("d2s")).toBe("6 of 6");
    expect(found.get("z3_small")).toBe("16 of 20");
  });
});
