import type {Scalar} from "./records.js";
import type {Operator} from "./syntax.js";

/**
 * An operator on two values, three-valued: what is missing makes the result missing, except where the
 * other side decides alone (`falsch und …`, `wahr oder …`, `wenn falsch dann …`).
 */
export function combine(operator: Exclude<Operator, "in">, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "und":
      if (left === false || right === false) return false;
      return left === null || right === null ? null : left === true && right === true;
    case "oder":
      return or(left, right);
    case "wenn":
      return or(left === null ? null : left !== true, right);
    default:
      return left === null || right === null ? null : compare(operator, left, right);
  }
}

function or(left: Scalar, right: Scalar): boolean | null {
  if (left === true || right === true) return true;
  return left === null || right === null ? null : false;
}

/** Differences below this share of the larger number are those of binary fractions, not of figures. */
const precision = 1e-9;

function compare(
  operator: "=" | "!=" | "<=" | ">=" | "<" | ">" | "+" | "-" | "*" | "/",
  left: number | string | boolean,
  right: number | string | boolean,
): Scalar {
  const [a, b] = [Number(left), Number(right)];
  const equal =
    typeof left === "string" || typeof right === "string"
      ? String(left) === String(right)
      : Math.abs(a - b) <= precision * Math.max(Math.abs(a), Math.abs(b));
  const texts = typeof left === "string" && typeof right === "string";
  const less = !equal && (texts ? left < right : a < b);
  switch (operator) {
    case "=":
      return equal;
    case "!=":
      return !equal;
    case "<":
      return less;
    case "<=":
      return equal || less;
    case ">":
      return !equal && !less;
    case ">=":
      return !less;
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? null : a / b;
  }
}

/** Whether all are true: false as soon as one is, else missing as soon as one is. */
export function allOf(values: readonly Scalar[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

/** Whether one is true: missing when none is, but one is missing. */
export function anyOf(values: readonly Scalar[]): boolean | null {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

/** Sum of numbers, or number of true values; missing as soon as one is. */
export function sumOf(values: readonly Scalar[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += Number(value);
  }
  return sum;
}
