import {expect, test} from "vitest";
import {formulaDefects} from "./check-formulas.js";

const several = new Set(["liste", "werte"]);

test.each([
  "SUM(A1:A3)",
  'MAX(INDEX(Werte,MATCH("1 2015",Liste,0),0))',
  "INDEX('Blatt (2)'!$A$1:$C$9,MATCH($A6,Blatt!$A$1:$A$9,0),MATCH(2,$A$1:$C$1,0))",
  "IF(COUNT(A1:B2)=4,SUM(A1:B2)/SUM(A1:A2),NA())",
  'IF(A1="a,(b",B1,"A1:A3")',
  'IFERROR(INDEX(Werte,MATCH(Auswahl,Liste,0)),"…")',
])("%s is computed alike everywhere", (formula) => {
  expect(formulaDefects(formula, several)).toEqual([]);
});

test.each([
  ["A1:A3", /A1:A3 where one value/],
  ["SUM(A1:A3*B1:B3)", /A1:A3 where/],
  ["IF(A1:A3>0,1,2)", /A1:A3 where/],
  ["ISNUMBER(Liste)", /Liste where/],
  ["MATCH(A1:A3,B1:B3,0)", /A1:A3 where/],
  ["INDEX(A1:C9,MATCH(1,Liste,0),0)", /whole row/],
  ["XLOOKUP(A1,A2:A3,B2:B3)", /function XLOOKUP/],
  ["NOW()", /function NOW/],
  ["SUM((1)", /bracket missing/],
  ["SUM(1))", /bracket too many/],
])("%s is found", (formula, defect) => {
  expect(formulaDefects(formula, several).join("\n")).toMatch(defect);
});
