import {describe, expect, test} from "vitest";
import {
  type Computation,
  difference,
  liveOr,
  type Operand,
  percentChange,
  share,
} from "../../src/disseminate/xlsx/formulas.js";
import type {CellValue, Row} from "../../src/ooxml/model.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {workbook} from "../ooxml/example-parts.js";
import {differences, hasLibreOffice, valuesOfLibreOffice, valuesOfModel} from "../ooxml/other-readers.js";

const zero = "–";
const kinds: readonly CellValue[] = [1234, 250.5, 99, 100, 0, -12, zero, ".", "x", "…"];

/** Every pair of kinds of cells with the formulas over them: values in A and B, formulas in C and further. */
function everyPair(): readonly Row[] {
  return kinds.flatMap((a, first) =>
    kinds.map((b, second): Row => {
      const row = first * kinds.length + second + 1;
      const [left, right]: [Operand, Operand] = [
        {address: `A${row}`, value: a},
        {address: `B${row}`, value: b},
      ];
      const change = difference(left, right, zero, false);
      const computations: readonly Computation[] = [
        change,
        difference(left, right, zero, true),
        percentChange({address: `C${row}`, value: change.value}, right),
        share(left, right, zero),
      ];
      return {cells: [{value: a}, {value: b}, ...computations]};
    }),
  );
}

const given = workbook([{name: "Paare", rows: everyPair()}]);

test.skipIf(!hasLibreOffice)(
  "LibreOffice computes every formula over every kind of cell to its cached value",
  () => {
    const [computed] = valuesOfLibreOffice([writeWorkbook(given)]);
    expect(differences(computed ?? {}, valuesOfModel(given), 1e-12)).toEqual([]);
  },
);

describe("what the formulas give", () => {
  const number = (value: CellValue): Operand => ({address: "A1", value});

  test("a change between numbers, and to or from nothing", () => {
    expect(difference(number(5), number(3), zero, false).value).toBe(2);
    expect(difference(number(5), number(zero), zero, false).value).toBe(5);
    expect(difference(number(zero), number(zero), zero, false).value).toBe(0);
  });

  test("the sign of a missing part, never a number", () => {
    expect(difference(number("."), number(3), zero, false).value).toBe(".");
    expect(difference(number(5), number("x"), zero, false).value).toBe("x");
    expect(share(number("."), number(100), zero).value).toBe(".");
    expect(share(number(5), number("."), zero).value).toBe(".");
  });

  test("x below a base of 100", () => {
    expect(percentChange(number(1), number(99)).value).toBe("x");
    expect(percentChange(number(1), number(100)).value).toBe(1);
    expect(percentChange(number(1), number(zero)).value).toBe("x");
  });

  test("x for a share of nothing", () => {
    expect(share(number(5), number(0), zero).value).toBe("x");
  });

  test("a published value that the formula does not give stays a value", () => {
    const computed = share(number(1), number(3), zero);
    expect(liveOr(computed, {value: 100 / 3})).toHaveProperty("formula");
    expect(liveOr(computed, {value: 33.4})).toEqual({value: 33.4});
    expect(liveOr(computed, {value: "x"})).toEqual({value: "x"});
  });
});
