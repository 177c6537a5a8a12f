import type {Finding} from "../finding.js";
import type {Publication} from "../publication.js";
import {describeReference} from "./describe.js";
import type {ReferenceResult} from "./reference-result.js";

/** What the catalogue says about figures published elsewhere and does not hold any more. */
export function referenceFindings({references = [], catalogue}: Publication): readonly Finding[] {
  const finding = (one: ReferenceResult, text: string): Finding => ({
    severity: "hinweis",
    rule: "vergleichswert",
    indicator: one.series.indicator ?? "",
    timePeriod: one.value.period,
    text: `Vergleichswert „${describeReference(one, catalogue)}“ (${one.source.id}): ${text}`,
  });
  const bySeries = new Map<ReferenceResult["series"], ReferenceResult[]>();
  for (const one of references) bySeries.set(one.series, [...(bySeries.get(one.series) ?? []), one]);
  return [...bySeries.values()].flatMap((results) => [
    ...results
      .filter(({outcome}) => outcome.state === "absent")
      .map((one) => finding(one, "Dazu gibt es hier keine Zahl; den Grund unter „offen“ eintragen.")),
    ...results
      .filter(({value, outcome}) => value.abweichung !== undefined && outcome.state === "same")
      .map((one) => finding(one, AGREES)),
    ...outdated(results, finding),
  ]);
}

const AGREES = "Die Zahlen stimmen jetzt überein; „abweichung“ löschen.";

/** Reasons given for a whole series that none of its figures needs. */
function outdated(
  results: readonly ReferenceResult[],
  finding: (one: ReferenceResult, text: string) => Finding,
): readonly Finding[] {
  const [first] = results;
  if (first === undefined) return [];
  const compared = results.filter(({outcome}) => outcome.state === "same" || outcome.state === "explained");
  const own = results.filter(({value}) => value.abweichung === undefined);
  return [
    ...(first.series.offen !== undefined && compared.length === results.length
      ? [finding(first, "Die Zahlen liegen jetzt vor und werden verglichen; „offen“ löschen.")]
      : []),
    ...(first.series.abweichung !== undefined &&
    own.length > 0 &&
    own.every(({outcome}) => outcome.state === "same")
      ? [finding(first, AGREES)]
      : []),
  ];
}
