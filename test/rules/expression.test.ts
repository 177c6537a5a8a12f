import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {compileExpression, verdictsOf} from "../../src/process/rules/expression/compile.js";
import {combine} from "../../src/process/rules/expression/logic.js";
import {recordsOf} from "../../src/process/rules/expression/records.js";
import {ExpressionError, parseExpression} from "../../src/process/rules/expression/syntax.js";

const records = recordsOf([
  {a: 1, b: 2, "c-d": 3, t: "x"},
  {a: null, b: 5, "c-d": 0, t: null},
]);

const truth = fc.constantFrom(true, false, null);

test("and, or and implication agree with one another, missing values included", () => {
  const not = (value: boolean | null) => (value === null ? null : !value);
  fc.assert(
    fc.property(truth, truth, (a, b) => {
      expect(combine("und", a, b)).toBe(
        not(not(a) === null && not(b) === null ? null : combineOr(not(a), not(b))),
      );
      expect(combine("wenn", a, b)).toBe(combine("oder", not(a), b));
      expect(combine("und", a, b)).toBe(combine("und", b, a));
    }),
  );
  function combineOr(a: boolean | null, b: boolean | null): boolean | null {
    const value = combine("oder", a, b);
    return value === null ? null : value === true;
  }
});

test("numbers are compared as figures, not as binary fractions", () => {
  expect(combine("=", combine("+", 0.1, 0.2), 0.3)).toBe(true);
  expect(combine("<", combine("+", 0.1, 0.2), 0.3)).toBe(false);
  expect(combine("/", 1, 0)).toBeNull();
});

test.each([
  ["a + b * 2 = 5", [true, null]],
  ["(a + b) * 2 = 6", [true, null]],
  ["-a < 0 und nicht b = 2", [false, null]],
  ["[c-d] - 1 >= b", [true, false]],
  ['t = "x" oder b = 5', [true, true]],
  ["wenn b > 2 dann [c-d] = 0", [true, true]],
  ["groesstes(b, [c-d]) = 3", [true, false]],
  ["betrag(b - 4) = 2 und ganzzahlig(b)", [true, false]],
  ["a in werte(b, b > 0)", [false, null]],
])("%s", (expression, expected) => {
  expect(verdictsOf(expression, records)).toEqual(expected);
});

describe("what is no expression", () => {
  test.each(["", "a +", "(a", "a b", "wenn a > 1", "a = \\", "nichts(a)", "betrag()", "e", "p.a", "a in b"])(
    "%j is told",
    (text) => {
      expect(() => compileExpression(text, records)(0)).toThrow(ExpressionError);
    },
  );

  test("any text is read or told", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseExpression(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
    );
  });
});
