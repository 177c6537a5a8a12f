import {functionNames} from "../../src/ooxml/lint/formula-functions.js";

/** Functions that make one value of many cells, and which of their arguments may be many, counted from 0. */
const takesMany: ReadonlyMap<string, (argument: number) => boolean> = new Map(
  (
    [
      [["SUM", "COUNT", "COUNTA", "MAX", "MIN", "MEDIAN", "AVERAGE", "SUMPRODUCT"], undefined],
      [["INDEX", "PERCENTILE", "QUARTILE", "LARGE", "SMALL", "COUNTIF", "ROWS", "COLUMNS"], 0],
      [["MATCH", "RANK", "VLOOKUP", "HLOOKUP"], 1],
    ] as const
  ).flatMap(([names, which]) =>
    names.map((name) => [name, (argument: number) => which === undefined || argument === which] as const),
  ),
);

type Open = {readonly name: string; argument: number; readonly start: number; last: number};

const token =
  /(?<call>[\p{L}_][\p{L}\p{N}_.]*)\(|(?<range>\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)|(?<word>[\p{L}_$][\p{L}\p{N}_.$]*)|(?<other>.)/gsu;

/**
 * What Excel would compute otherwise than it is meant: functions that are unknown or volatile, brackets
 * that do not match, and ranges where one value is wanted. There Excel 2016 takes the cell of the same row,
 * and Excel 365 writes an @ before it.
 *
 * @param several names that stand for more than one cell, lower case
 */
export function formulaDefects(formula: string, several: ReadonlySet<string>): readonly string[] {
  const defects: string[] = [];
  const bare = formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_]*!/gu, "");
  const stack: Open[] = [];
  let deepest = 0;
  const checkMany = (what: string, from: number, to: number) => {
    const top = stack.at(-1);
    const before = bare[from - 1] ?? "";
    const after = bare[to] ?? "";
    const alone = /[(,]/.test(before) && /[),]/.test(after);
    if (!alone || top === undefined || takesMany.get(top.name)?.(top.argument) !== true)
      defects.push(`${what} where one value is wanted`);
  };
  for (const match of bare.matchAll(token)) {
    const {call, range, word, other} = match.groups ?? {};
    const end = match.index + match[0].length;
    if (call !== undefined) {
      if (!functionNames.has(call)) defects.push(`function ${call}`);
      stack.push({name: call, argument: 0, start: match.index, last: end});
      deepest = Math.max(deepest, stack.length);
    } else if (range !== undefined) checkMany(range, match.index, end);
    else if (word !== undefined) {
      if (several.has(word.toLowerCase())) checkMany(word, match.index, end);
    } else if (other === "(") stack.push({name: "", argument: 0, start: match.index, last: end});
    else if (other === ",") {
      const top = stack.at(-1);
      if (top !== undefined) {
        top.argument++;
        top.last = end;
      }
    } else if (other === ")") {
      const closed = stack.pop();
      if (closed === undefined) defects.push("bracket too many");
      // INDEX with 0 for row or column gives a whole row or column.
      else if (closed.name === "INDEX" && bare.slice(closed.last, match.index) === "0")
        checkMany("a whole row or column", closed.start, end);
    }
  }
  if (stack.length > 0) defects.push("bracket missing");
  if (deepest > 64) defects.push("more than 64 brackets");
  return defects;
}
