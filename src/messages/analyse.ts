import type {MessageText} from "./message-text.js";

/** Messages about indicators and their calculation. */
export const analyseMessages = {
  "disclosure-leak": (p: {count: number; leaks: readonly string[]}): MessageText => ({
    problem: `${p.count === 1 ? "Ein gesperrter Wert lässt" : `${p.count} gesperrte Werte lassen`} sich aus dem errechnen oder zu eng eingrenzen, was zusammen veröffentlicht würde:${p.leaks.map((one) => `\n    ${one}`).join("")}`,
    remedy:
      "Die Edition wird so nicht gebaut. Eine der genannten Zahlen nicht veröffentlichen (Gliederung oder Zeitraum des Indikators einschränken) oder die Regel in catalogue/geheimhaltung.yml prüfen.",
  }),
  "reference-deviation": (p: {
    count: number;
    deviations: readonly {
      what: string;
      own: string;
      other: string;
      source: string;
      place: string;
      grund: string | undefined;
    }[];
  }): MessageText => ({
    problem: `${p.count === 1 ? "Eine Zahl weicht" : `${p.count} Zahlen weichen`} ohne Erklärung von dem ab, was anderswo veröffentlicht ist:${p.deviations
      .map(
        ({what, own, other, source, place, grund}) =>
          `\n    ${what}: hier „${own}“, dort „${other}“ (${source}; ${place})${grund === undefined ? "" : `. Die Erklärung dort reicht nicht so weit: ${grund}`}`,
      )
      .join("")}`,
    remedy:
      "Klären, welche Zahl gilt. Ist die eigene falsch, Lieferung oder Definition berichtigen; ist der Unterschied begründet, an der genannten Stelle abweichung mit grund und hoechstens eintragen.",
  }),
  "example-wrong": (p: {code: string; measure: string; expected: string; found: string}): MessageText => ({
    problem: `Das Rechenbeispiel des Indikators ${p.code} geht nicht auf: ${p.measure} soll ${p.expected} ergeben, es ergibt sich ${p.found}.`,
    remedy:
      "Rechenbeispiel von Hand nachrechnen und Angaben oder Ergebnis in der Datei des Indikators berichtigen.",
  }),
};
