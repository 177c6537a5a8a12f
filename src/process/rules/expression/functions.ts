import {allOf, anyOf, sumOf} from "./logic.js";
import type {Scalar} from "./records.js";

/** An argument: its value in each record, and the number of records of the set it belongs to. */
export type Argument = {readonly at: (row: number) => Scalar; readonly size: number; readonly own: boolean};

/** Makes the reader of a call from its arguments; `size` is the number of records the rule runs over. */
export type RuleFunction = (args: readonly Argument[], size: number) => (row: number) => Scalar;

/** Every function that an expression may call; described in `docs/handbuch/pruefregeln.md`. */
export const functions: Readonly<Record<string, {readonly least: number; readonly make: RuleFunction}>> = {
  betrag: {least: 1, make: numeric(Math.abs)},
  kleinstes: {least: 2, make: extreme(Math.min)},
  groesstes: {least: 2, make: extreme(Math.max)},
  ganzzahlig: {least: 1, make: predicate((value) => Number.isInteger(value))},
  bekannt: {
    least: 1,
    make:
      ([one]) =>
      (row) =>
        (one?.at(row) ?? null) !== null,
  },
  alle: {least: 1, make: aggregate(allOf)},
  eines: {least: 1, make: aggregate(anyOf)},
  summe: {least: 1, make: aggregate(sumOf)},
  mittel: {
    least: 1,
    make: aggregate((values) => {
      const sum = sumOf(values);
      return sum === null || values.length === 0 ? null : sum / values.length;
    }),
  },
  anzahl: {least: 1, make: aggregate((values) => values.filter((value) => value === true).length)},
  zeilen: {
    least: 0,
    make: (_, size) => () => size,
  },
  haeufigkeit: {least: 1, make: frequency},
  verschiedene: {least: 1, make: different},
  treffer: {
    least: 2,
    make: ([value, column]) => {
      const counts = new Map<Scalar, number>();
      for (const one of all(column)) counts.set(one, (counts.get(one) ?? 0) + 1);
      return (row) => counts.get(value?.at(row) ?? null) ?? 0;
    },
  },
  nachschlagen: {
    least: 3,
    make: ([value, key, result]) => {
      const first = new Map<Scalar, number>();
      all(key).forEach((one, row) => {
        if (one !== null && !first.has(one)) first.set(one, row);
      });
      return (row) => {
        const found = first.get(value?.at(row) ?? null);
        return found === undefined ? null : (result?.at(found) ?? null);
      };
    },
  },
  bestimmt: {
    least: 2,
    make: ([key, result]) => {
      const first = new Map<Scalar, Scalar>();
      const results = all(result);
      all(key).forEach((one, row) => {
        if (!first.has(one)) first.set(one, results[row] ?? null);
      });
      return (row) => first.get(key?.at(row) ?? null) === (result?.at(row) ?? null);
    },
  },
  summe_darunter: {
    least: 2,
    make: ([level, value]) => {
      const values = all(value);
      const below = new Map<string, Scalar[]>();
      all(level).forEach((one, row) => {
        const parent = String(one).replace(/\.[^.]+$/, "");
        if (parent !== String(one)) below.set(parent, [...(below.get(parent) ?? []), values[row] ?? null]);
      });
      return (row) => {
        const own = below.get(String(level?.at(row)));
        return own === undefined ? null : sumOf(own);
      };
    },
  },
  fortlaufend: {
    least: 4,
    make: ([group, count, groups, numbers]) => {
      const known = new Set(all(groups).map((one, row) => `${one}#${numbers?.at(row)}`));
      return (row) => {
        const last = count?.at(row) ?? null;
        if (last === null) return null;
        for (let number = 1; number <= Number(last); number++)
          if (!known.has(`${group?.at(row)}#${number}`)) return false;
        return true;
      };
    },
  },
  vollzaehlig: {least: 2, make: complete},
};

/** Values of a column where a condition holds: the right side of `in`. */
export function valuesWhere(args: readonly Argument[]): ReadonlySet<Scalar> {
  const [column, condition] = args;
  return new Set(all(column).filter((_, row) => condition === undefined || condition.at(row) === true));
}

function all(argument: Argument | undefined): readonly Scalar[] {
  return Array.from({length: argument?.size ?? 0}, (_, row) => argument?.at(row) ?? null);
}

function numeric(of: (value: number) => Scalar): RuleFunction {
  return ([one]) =>
    (row) => {
      const value = one?.at(row) ?? null;
      return value === null ? null : of(Number(value));
    };
}

function predicate(of: (value: number) => boolean): RuleFunction {
  return numeric(of);
}

function extreme(of: (...values: readonly number[]) => number): RuleFunction {
  return (args) => (row) => {
    const values = args.map((one) => one.at(row));
    return values.includes(null) ? null : of(...values.map(Number));
  };
}

/** One value for all records, computed when first asked for. */
function aggregate(of: (values: readonly Scalar[]) => Scalar): RuleFunction {
  return ([one]) => {
    let made: {readonly value: Scalar} | undefined;
    return () => {
      made ??= {value: of(all(one))};
      return made.value;
    };
  };
}

/** How many records have the same values in the named columns. */
function frequency(args: readonly Argument[], size: number): (row: number) => Scalar {
  const keyOf = (row: number) => JSON.stringify(args.map((one) => one.at(row)));
  const counts = new Map<string, number>();
  for (let row = 0; row < size; row++) {
    const key = keyOf(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (row) => counts.get(keyOf(row)) ?? 0;
}

/** How many different values a column has in the records with the same values in the other columns. */
function different([column, ...group]: readonly Argument[], size: number): (row: number) => Scalar {
  const keyOf = (row: number) => JSON.stringify(group.map((one) => one.at(row)));
  const values = new Map<string, Set<Scalar>>();
  for (let row = 0; row < size; row++) {
    const key = keyOf(row);
    values.set(key, (values.get(key) ?? new Set<Scalar>()).add(column?.at(row) ?? null));
  }
  return (row) => values.get(keyOf(row))?.size ?? 0;
}

/** `vollzaehlig(spalte, "a", "b", spalte2, "c")`: whether every combination of the codes occurs. */
function complete(args: readonly Argument[], size: number): (row: number) => Scalar {
  const columns: {readonly column: Argument; readonly codes: Scalar[]}[] = [];
  for (const one of args) {
    if (one.own) columns.push({column: one, codes: []});
    else columns.at(-1)?.codes.push(one.at(0));
  }
  const present = new Set(
    Array.from({length: size}, (_, row) => JSON.stringify(columns.map(({column}) => column.at(row)))),
  );
  const wanted = columns.reduce<readonly (readonly Scalar[])[]>(
    (made, {codes}) => made.flatMap((one) => codes.map((code) => [...one, code])),
    [[]],
  );
  const found = wanted.every((one) => present.has(JSON.stringify(one)));
  return () => found;
}
