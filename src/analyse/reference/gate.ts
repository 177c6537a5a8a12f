import {kimError} from "../../messages/kim-error.js";
import type {Publication} from "../publication.js";
import {describeReference, printReference} from "./describe.js";
import type {ReferenceResult} from "./reference-result.js";

/** Most deviations that a message names one by one. */
const MOST_NAMED = 5;

/** How many figures published elsewhere agree and differ, as the description of an edition prints it. */
export type ReferenceGate = {
  readonly id: "vergleichswerte";
  readonly titel: string;
  /** One German line. */
  readonly ergebnis: string;
};

/**
 * The gate of figures published elsewhere: none differs from one's own without a reason.
 *
 * @throws KimError reference-deviation
 */
export function referenceGate({references = [], catalogue}: Publication): ReferenceGate {
  const deviations = references.filter(({outcome}) => outcome.state === "different");
  if (deviations.length > 0) {
    throw kimError("reference-deviation", {
      count: deviations.length,
      deviations: deviations.slice(0, MOST_NAMED).map((one) => ({
        what: describeReference(one, catalogue),
        own: one.outcome.state === "different" ? printReference(one, one.outcome.own) : "",
        other: printReference(one, one.value.value),
        source: `${one.source.herausgeber}, ${one.source.titel}`,
        place: `${one.place.file}${one.place.line === undefined ? "" : `, Zeile ${one.place.line}`}`,
        grund: one.outcome.state === "different" ? one.outcome.grund : undefined,
      })),
    });
  }
  const {same, explained, others} = countReferences(references);
  return {
    id: "vergleichswerte",
    titel: "Anderswo veröffentlichte Zahlen",
    ergebnis:
      references.length === 0
        ? "Es sind keine Vergleichswerte hinterlegt."
        : `${references.length} Vergleichswerte: ${same} stimmen überein, ${explained} weichen mit bekanntem Grund ab, ${others} lassen sich nicht vergleichen.`,
  };
}

/** Number of figures by outcome; `others` could not be compared. */
export function countReferences(references: readonly ReferenceResult[]): {
  readonly same: number;
  readonly explained: number;
  readonly others: number;
} {
  const same = references.filter(({outcome}) => outcome.state === "same").length;
  const explained = references.filter(({outcome}) => outcome.state === "explained").length;
  return {same, explained, others: references.length - same - explained};
}
