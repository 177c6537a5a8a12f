import {kimError} from "../../messages/kim-error.js";
import type {Publication} from "../publication.js";
import {describeLeak} from "./describe.js";

/** Most leaks that a message names one by one. */
const MOST_NAMED = 10;

/** What an edition's check of confidentiality found, as the description of the edition prints it. */
export type ConfidentialityGate = {
  readonly id: "geheimhaltung";
  readonly titel: string;
  /** One German line. */
  readonly ergebnis: string;
};

/**
 * The gate of confidentiality: nothing is published from which a secret figure can be inferred.
 *
 * @throws KimError disclosure-leak
 */
export function confidentialityGate({audit, catalogue}: Publication): ConfidentialityGate {
  const leaks = audit?.leaks ?? [];
  if (leaks.length > 0) {
    throw kimError("disclosure-leak", {
      count: leaks.length,
      leaks: leaks.slice(0, MOST_NAMED).map((leak) => describeLeak(leak, catalogue)),
    });
  }
  const masked = audit?.figures.length ?? 0;
  return {
    id: "geheimhaltung",
    titel: "Geheimhaltung",
    ergebnis:
      masked === 0
        ? "Kein gesperrter Wert steht in einer Summe oder einem Verhältnis."
        : `${masked} gesperrte Werte geprüft; keiner lässt sich errechnen oder zu eng eingrenzen.`,
  };
}
