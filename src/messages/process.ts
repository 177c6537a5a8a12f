import type {MessageText} from "./message-text.js";

/** Messages about the canonical tables in `data/` and the warehouse made of them. */
export const processMessages = {
  "data-missing": (p: {path: string}): MessageText => ({
    problem: `Zur Tabelle fehlt die Datei „${p.path}“.`,
    remedy:
      "Beide Dateien einer Tabelle (.csv und .yml) wiederherstellen oder die Lieferung neu einlesen: kim import DATEI.",
  }),
  "data-columns": (p: {expected: string; found: string}): MessageText => ({
    problem: `Die Kopfzeile lautet „${p.found}“, erwartet wird „${p.expected}“.`,
    remedy: "Die Dateien in data/ nicht von Hand ändern; die Lieferung neu einlesen: kim import DATEI.",
  }),
  "data-value": (p: {text: string; known: readonly string[]}): MessageText => ({
    problem: `„${p.text}“ ist weder eine Zahl noch ein Zeichen dieser Tabelle (${p.known.join(" ")}).`,
    remedy: "Die Dateien in data/ nicht von Hand ändern; die Lieferung neu einlesen: kim import DATEI.",
  }),
  "data-delivery-unknown": (p: {delivery: string}): MessageText => ({
    problem: `Die Lieferung „${p.delivery}“ steht nicht im Verzeichnis der Lieferungen dieser Tabelle.`,
    remedy: "Die Lieferung neu einlesen: kim import DATEI.",
  }),
  "data-duplicate": (p: {key: string; first: string; second: string}): MessageText => ({
    problem: `Dieselbe Zahl kommt in einer Lieferung zweimal vor (${p.key}): ${p.first} und ${p.second}.`,
    remedy: "Die Lieferung prüfen und beim Produzenten klären, welche Zahl gilt; danach neu einlesen.",
  }),
};
