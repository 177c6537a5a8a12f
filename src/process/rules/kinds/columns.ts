import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import {type CheckedTable, keyWith, sliceAt} from "../cells.js";
import {findingAt, type RuleContext} from "../context.js";
import type {Finding} from "../finding.js";
import {distance, mean, type SlicePair, slicePairs, type YearPair} from "./compare-years.js";

/** `copied`: a column, or the figures of a Kreis, that are those of the year before. */
export function copiedFindings(
  rule: RuleOf<"copied">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  const findings: Finding[] = [];
  const byKreis = new Map<string, YearPair[]>();
  const copied = new Set<string>();
  for (const pair of slicePairs({...rule, least: 1}, table, context)) {
    const {kreise} = pair;
    const same = kreise.filter(({now, last}) => now === last).length;
    if (kreise.length >= rule.least && same >= 0.9 * kreise.length) {
      copied.add(pair.now.timePeriod);
      const text = `${same} von ${kreise.length} Kreisen haben dieselbe Zahl wie ${formatTimePeriod(pair.last.timePeriod, table.source.periodicity)}.`;
      findings.push(...aboutColumn(rule, table, pair, "wie im Vorjahr", text, context));
    }
    for (const one of kreise) {
      const key = `${one.cell.refArea}#${one.cell.timePeriod}`;
      byKreis.set(key, [...(byKreis.get(key) ?? []), one]);
    }
  }
  for (const pairs of byKreis.values()) {
    const same = pairs.filter(({now, last}) => now === last);
    const [first] = same;
    if (first === undefined || copied.has(first.cell.timePeriod)) continue;
    if (pairs.length < rule.least || same.length < 0.9 * pairs.length) continue;
    const text = `${same.length} von ${pairs.length} Zahlen des Gebiets sind dieselben wie im Vorjahr.`;
    findings.push(
      findingAt(
        rule,
        table,
        first.cell,
        {found: "wie im Vorjahr", expected: "eigene Zahlen", text, depends: pairs.map(({now}) => now)},
        context.catalogue,
      ),
    );
  }
  return findings;
}

/** `shifted`: figures that fit the neighbouring Kreis of the year before, and not their own. */
export function shiftedFindings(
  rule: RuleOf<"shifted">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  return [...slicePairs(rule, table, context)].flatMap((pair) =>
    [-1, 1].flatMap((step) => {
      const run = longestShift(pair.kreise, step);
      if (run.length < Math.max(4, Math.min(rule.least, 6))) return [];
      const [first] = run;
      if (first === undefined) return [];
      const text = `Die Zahlen von ${run.length} aufeinanderfolgenden Kreisen passen zum ${step < 0 ? "vorhergehenden" : "folgenden"} Kreis des Vorjahres: Die Spalte ist vermutlich um eine Zeile verschoben.`;
      return aboutColumn(rule, table, {...pair, kreise: run}, "um eine Zeile verschoben", text, context);
    }),
  );
}

/** Longest run of Kreise whose figure is near that of a neighbour and far from their own. */
function longestShift(kreise: readonly YearPair[], step: number): readonly YearPair[] {
  const near = 0.12;
  let longest: readonly YearPair[] = [];
  let run: YearPair[] = [];
  kreise.forEach((one, index) => {
    const neighbour = kreise[index + step];
    const own = distance(one.now, one.last);
    const other = neighbour === undefined ? Number.POSITIVE_INFINITY : distance(one.now, neighbour.last);
    // Two Kreise of the same size fit either way: they neither make nor end a run.
    const undecided =
      neighbour !== undefined && distance(one.last, neighbour.last) < 2 * near && other < 2 * near;
    if (undecided && run.length > 0) return;
    run = !undecided && other < near && own > 2 * near ? [...run, one] : [];
    if (run.length > longest.length) longest = run;
  });
  return longest;
}

/** `swapped`: two codes whose figures fit the other one's of the year before, or are the same. */
export function swappedFindings(
  rule: RuleOf<"swapped">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  const index = table.source.dimensions.indexOf(rule.dimension);
  if (index < 0) return [];
  const [one, other] = rule.codes;
  const findings: Finding[] = [];
  for (const pair of slicePairs(rule, table, context)) {
    const [first] = pair.kreise;
    if (first === undefined || first.cell.combination.codes[index] !== one) continue;
    const key = keyWith(first.cell.combination, index, other);
    const now = sliceAt(table, key, pair.now.timePeriod, pair.now.basis);
    const last = sliceAt(table, key, pair.last.timePeriod, pair.last.basis);
    if (now === undefined || last === undefined) continue;
    const both = pair.kreise.flatMap((mine) => {
      const [a, b] = [now.areas.get(mine.cell.refArea)?.value, last.areas.get(mine.cell.refArea)?.value];
      return a === undefined || b === undefined ? [] : [{mine, now: a, last: b}];
    });
    if (both.length < rule.least) continue;
    const own = mean(both.map((two) => distance(two.mine.now, two.mine.last) + distance(two.now, two.last)));
    const crossed = mean(
      both.map((two) => distance(two.mine.now, two.last) + distance(two.now, two.mine.last)),
    );
    const same = both.filter((two) => two.mine.now === two.now).length >= 0.9 * both.length;
    if (!same && !(own > 0.03 && crossed < 0.5 * own)) continue;
    const text = same
      ? `Die Zahlen für ${one} und ${other} sind in allen Kreisen gleich.`
      : `Die Zahlen für ${one} und ${other} passen im Vorjahr zur jeweils anderen Gruppe: Sie sind vermutlich vertauscht.`;
    findings.push(...aboutColumn(rule, table, pair, same ? "gleich" : "vertauscht", text, context));
  }
  return findings;
}

/** A finding about a whole column, at the cell of its first Kreis. */
export function aboutColumn(
  rule: RuleOf<"copied" | "shifted" | "swapped" | "scale" | "break">,
  table: CheckedTable,
  {kreise}: Pick<SlicePair, "kreise">,
  found: string,
  text: string,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const [first] = kreise;
  if (first === undefined) return [];
  const statement = {found, expected: "eigene Zahlen", text, depends: kreise.map(({now}) => now)};
  return [findingAt(rule, table, first.cell, statement, catalogue)];
}
