import type {Rule} from "../../catalogue/rule-schema.js";
import {kimError} from "../../messages/kim-error.js";
import type {CheckedTable} from "./cells.js";
import type {RuleContext} from "./context.js";
import {ExpressionError} from "./expression/syntax.js";
import {compareFindings, type Finding} from "./finding.js";
import {areaFindings, dashFindings} from "./kinds/areas.js";
import {betweenFindings} from "./kinds/between.js";
import {cellFindings} from "./kinds/cell.js";
import {codeFindings, uniqueFindings} from "./kinds/codes.js";
import {copiedFindings, shiftedFindings, swappedFindings} from "./kinds/columns.js";
import {completeFindings, gapFindings, periodFindings} from "./kinds/complete.js";
import {breakFindings, historyFindings, placeFindings} from "./kinds/history.js";
import {impliedFindings} from "./kinds/implied.js";
import {meanFindings} from "./kinds/mean.js";
import {outlierFindings} from "./kinds/outlier.js";
import {partFindings, partOfTotalFindings} from "./kinds/parts.js";
import {relationFindings} from "./kinds/relation.js";
import {revisionFindings} from "./kinds/revision.js";
import {scaleFindings} from "./kinds/scale.js";

/**
 * Runs rules over tables.
 *
 * @param only tables to look at; absent: all. A rule between tables runs when its left one is among them
 * @returns what was found, stops first
 */
export function runRules(
  rules: readonly Rule[],
  context: RuleContext,
  only?: ReadonlySet<string>,
): readonly Finding[] {
  const byId = new Map<string, Finding>();
  for (const rule of rules) {
    for (const finding of findingsOrMessage(rule, context, only)) {
      if (!byId.has(finding.id)) byId.set(finding.id, finding);
    }
  }
  return [...byId.values()].sort(compareFindings);
}

/** @throws KimError check-rule for an expression that cannot be read */
function findingsOrMessage(
  rule: Rule,
  context: RuleContext,
  only: ReadonlySet<string> | undefined,
): readonly Finding[] {
  try {
    return findingsOf(rule, context, only);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw kimError(
      "check-rule",
      {rule: rule.id, detail: error.message},
      {file: "catalogue/rules"},
      {cause: error},
    );
  }
}

function findingsOf(
  rule: Rule,
  context: RuleContext,
  only: ReadonlySet<string> | undefined,
): readonly Finding[] {
  if (rule.kind === "between") {
    return only?.has(rule.left.table) === false ? [] : betweenFindings(rule, context);
  }
  return [...context.tables.values()].flatMap((table) => {
    const name = table.source.table;
    const wanted =
      only?.has(name) !== false &&
      rule.tables?.includes(name) !== false &&
      rule.except?.includes(name) !== true;
    return wanted ? findingsIn(rule, table, context) : [];
  });
}

function findingsIn(
  rule: Exclude<Rule, {kind: "between"}>,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  switch (rule.kind) {
    case "cell":
      return cellFindings(rule, table, context);
    case "codes":
      return codeFindings(rule, table, context);
    case "unique":
      return uniqueFindings(rule, table, context);
    case "complete":
      return completeFindings(rule, table, context);
    case "periods":
      return periodFindings(rule, table, context);
    case "gaps":
      return gapFindings(rule, table, context);
    case "parts":
      return partFindings(rule, table, context);
    case "part":
      return partOfTotalFindings(rule, table, context);
    case "mean":
      return meanFindings(rule, table, context);
    case "implied":
      return impliedFindings(rule, table, context);
    case "areas":
      return areaFindings(rule, table, context);
    case "relation":
      return relationFindings(rule, table, context);
    case "dashes":
      return dashFindings(rule, table, context);
    case "scale":
      return scaleFindings(rule, table, context);
    case "revision":
      return revisionFindings(rule, table, context);
    case "outlier":
      return outlierFindings(rule, table, context);
    case "history":
      return historyFindings(rule, table, context);
    case "place":
      return placeFindings(rule, table, context);
    case "copied":
      return copiedFindings(rule, table, context);
    case "shifted":
      return shiftedFindings(rule, table, context);
    case "swapped":
      return swappedFindings(rule, table, context);
    case "break":
      return breakFindings(rule, table, context);
  }
}
