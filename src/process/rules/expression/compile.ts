import {type Argument, functions, valuesWhere} from "./functions.js";
import {combine} from "./logic.js";
import type {Records, Scalar} from "./records.js";
import {type Expression, ExpressionError, parseExpression} from "./syntax.js";

/** The verdict of a record or of a whole set: true, false, or null where figures are missing to decide. */
export type Verdict = boolean | null;

/**
 * Makes an expression ready to be evaluated over records.
 *
 * @param sets further records by the name that expressions use for them, `personen.alter`
 * @throws ExpressionError with a German text when a name is unknown or the expression is malformed
 */
export function compileExpression(
  text: string,
  records: Records,
  sets: ReadonlyMap<string, Records> = new Map(),
): (row: number) => Scalar {
  return compile(parseExpression(text), records, sets);
}

/** The verdict of each record. @param missing what a verdict that cannot be given counts as */
export function verdictsOf(
  text: string,
  records: Records,
  sets: ReadonlyMap<string, Records> = new Map(),
  missing: Verdict = null,
): readonly Verdict[] {
  const at = compileExpression(text, records, sets);
  return Array.from({length: records.size}, (_, row) => verdict(at(row), missing));
}

/** The verdict of the records as a whole. */
export function verdictOf(
  text: string,
  records: Records,
  sets: ReadonlyMap<string, Records> = new Map(),
): Verdict {
  return verdict(compileExpression(text, records, sets)(0), null);
}

function verdict(value: Scalar, missing: Verdict): Verdict {
  return value === null ? missing : value === true;
}

function compile(
  expression: Expression,
  records: Records,
  sets: ReadonlyMap<string, Records>,
): (row: number) => Scalar {
  switch (expression.kind) {
    case "constant":
      return () => expression.value;
    case "column":
      return columnOf(expression, records, sets);
    case "minus":
      return compile(
        {kind: "binary", operator: "-", left: {kind: "constant", value: 0}, right: expression.of},
        records,
        sets,
      );
    case "not": {
      const of = compile(expression.of, records, sets);
      return (row) => {
        const value = of(row);
        return value === null ? null : value !== true;
      };
    }
    case "call":
      return call(expression, records, sets);
    case "binary": {
      const {operator} = expression;
      const left = compile(expression.left, records, sets);
      if (operator === "in") {
        const values = setOf(expression.right, records, sets);
        return (row) => {
          const value = left(row);
          return value === null ? null : values.has(value);
        };
      }
      const right = compile(expression.right, records, sets);
      return (row) => combine(operator, left(row), right(row));
    }
  }
}

type Column = Extract<Expression, {kind: "column"}>;
type Call = Extract<Expression, {kind: "call"}>;

function columnOf(
  {set, name}: Column,
  records: Records,
  sets: ReadonlyMap<string, Records>,
): (row: number) => Scalar {
  const from = set === undefined ? records : sets.get(set);
  const column = from?.column(name);
  if (column === undefined)
    throw new ExpressionError(`„${set === undefined ? name : `${set}.${name}`}“ gibt es nicht`);
  return column;
}

function call({name, args}: Call, records: Records, sets: ReadonlyMap<string, Records>) {
  const made = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (made === undefined) throw new ExpressionError(`die Funktion „${name}“ gibt es nicht`);
  if (args.length < made.least)
    throw new ExpressionError(`„${name}“ braucht mindestens ${made.least} Angaben`);
  return made.make(
    args.map((one) => argumentOf(one, records, sets)),
    records.size,
  );
}

function argumentOf(expression: Expression, records: Records, sets: ReadonlyMap<string, Records>): Argument {
  const set = expression.kind === "column" ? expression.set : undefined;
  const from = set === undefined ? records : sets.get(set);
  return {
    at: compile(expression, records, sets),
    size: from?.size ?? records.size,
    own: expression.kind !== "constant",
  };
}

/** The right side of `in`: `werte(spalte, bedingung)`. */
function setOf(
  expression: Expression,
  records: Records,
  sets: ReadonlyMap<string, Records>,
): ReadonlySet<Scalar> {
  if (expression.kind !== "call" || expression.name !== "werte")
    throw new ExpressionError("rechts von „in“ steht werte(Spalte, Bedingung)");
  return valuesWhere(expression.args.map((one) => argumentOf(one, records, sets)));
}
