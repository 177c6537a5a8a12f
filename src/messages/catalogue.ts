import type {MessageText} from "./message-text.js";

/** Messages about the files a statistician edits. */
export const catalogueMessages = {
  "catalogue-missing": (p: {path: string}): MessageText => ({
    problem: `Die Katalogdatei „${p.path}“ fehlt oder ist nicht lesbar.`,
    remedy:
      "Datei wiederherstellen oder den Befehl im Projektordner ausführen (dort liegt der Ordner catalogue).",
  }),
  "catalogue-yaml": (p: {detail: string}): MessageText => ({
    problem: `Die Datei ist kein gültiges YAML: ${p.detail}`,
    remedy: "Einrückung, Anführungszeichen und Doppelpunkte an dieser Stelle prüfen.",
  }),
  "catalogue-field": (p: {detail: string}): MessageText => ({
    problem: `Ein Feld passt nicht zum Schema: ${p.detail}`,
    remedy:
      "Feld berichtigen; docs/handbuch/indikator-lesen.md und docs/handbuch/quelle-beschreiben.md erklären jedes Feld.",
  }),
  "catalogue-duplicate": (p: {what: string; text: string; other: string}): MessageText => ({
    problem: `${p.what} „${p.text}“ gibt es schon in ${p.other}.`,
    remedy: "Einen der beiden Einträge ändern oder entfernen.",
  }),
  "catalogue-file-name": (p: {expected: string}): MessageText => ({
    problem: "Dateiname, Ordner und Inhalt passen nicht zusammen.",
    remedy: `Datei unter dem Namen „${p.expected}“ ablegen oder die Angaben in der Datei berichtigen.`,
  }),
  "catalogue-source-code": (p: {
    dimension: string;
    code: string;
    tables: readonly string[];
    known: readonly string[];
  }): MessageText => ({
    problem: `Die Ausprägung „${p.code}“ der Gliederung „${p.dimension}“ gibt es in ${p.tables.length === 1 ? "der Quelltabelle" : "keiner der Quelltabellen"} ${p.tables.join(", ")}${p.tables.length === 1 ? " nicht" : ""}.`,
    remedy:
      p.known.length === 0
        ? `Eine Quelltabelle nennen, die nach „${p.dimension}“ gliedert, oder die Gliederung weglassen.`
        : `Eine dieser Ausprägungen angeben oder eine andere Quelltabelle nennen: ${p.known.slice(0, 40).join(", ")}.`,
  }),
  "catalogue-basis": (p: {
    measure: string;
    numerator: readonly string[];
    denominator: readonly string[];
  }): MessageText => ({
    problem: `Zähler und Nenner von „${p.measure}“ beruhen auf verschiedenen Zählungen: ${p.numerator.join(", ")} und ${p.denominator.join(", ")}.`,
    remedy: "Für Zähler und Nenner Quelltabellen nennen, die für dieselben Jahre dieselbe Basis haben.",
  }),
  "catalogue-reference": (p: {what: string; text: string; known: readonly string[]}): MessageText => ({
    problem: `${p.what} „${p.text}“ gibt es nicht.`,
    remedy:
      p.known.length === 0
        ? "Schreibweise prüfen oder den Eintrag anlegen."
        : `Schreibweise prüfen. Bekannt sind: ${p.known.slice(0, 40).join(", ")}.`,
  }),
};
