import type {MessageText} from "./message-text.js";

/** Messages about indicators and their calculation. */
export const analyseMessages = {
  "example-wrong": (p: {code: string; measure: string; expected: string; found: string}): MessageText => ({
    problem: `Das Rechenbeispiel des Indikators ${p.code} geht nicht auf: ${p.measure} soll ${p.expected} ergeben, es ergibt sich ${p.found}.`,
    remedy:
      "Rechenbeispiel von Hand nachrechnen und Angaben oder Ergebnis in der Datei des Indikators berichtigen.",
  }),
};
