import type {MessageText} from "./message-text.js";

/** Messages about taking deliveries over: which files, into which place, and what is already there. */
export const importMessages = {
  "import-nothing": (_: Record<string, never>): MessageText => ({
    problem: "Es ist keine Datei zum Einlesen angegeben.",
    remedy: "Dateien, Ordner oder ZIP-Archive nennen: kim import DATEI …",
  }),
  "import-missing": (p: {path: string}): MessageText => ({
    problem: `„${p.path}“ gibt es nicht.`,
    remedy: "Pfad und Schreibweise prüfen.",
  }),
  "import-unreadable": (p: {path: string}): MessageText => ({
    problem: `„${p.path}“ lässt sich nicht öffnen.`,
    remedy: "Leserechte prüfen und die Datei in anderen Programmen (z. B. Excel) schließen.",
  }),
  "import-empty": (p: {path: string}): MessageText => ({
    problem: `„${p.path}“ ist leer.`,
    remedy: "Die Datei neu herunterladen.",
  }),
  "import-folder-empty": (p: {path: string}): MessageText => ({
    problem: `Im Ordner „${p.path}“ liegen keine Dateien.`,
    remedy: "Den Ordner mit den Lieferungen angeben.",
  }),
  "import-write": (p: {path: string}): MessageText => ({
    problem: `„${p.path}“ lässt sich nicht schreiben. Keine Tabelle wurde geändert.`,
    remedy:
      "Schreibrechte, freien Speicherplatz und Dateisperren (z. B. durch Excel) prüfen, dann neu einlesen.",
  }),
  "import-running": (p: {path: string}): MessageText => ({
    problem: "Ein anderer Vorgang schreibt gerade in dieses Projekt.",
    remedy: `Warten, bis er fertig ist. Läuft sicher keiner mehr, den Ordner ${p.path} löschen und den Befehl wiederholen.`,
  }),
  "import-changed": (p: {path: string}): MessageText => ({
    problem: `„${p.path}“ hat sich während des Einlesens geändert.`,
    remedy: "Abwarten, bis die Datei vollständig gespeichert oder heruntergeladen ist, dann neu einlesen.",
  }),
  "import-scale": (p: {measure: string; factor: string; figures: number}): MessageText => ({
    problem: `„${p.measure}“ hat eine andere Größenordnung als bisher: ${p.figures} Zahlen sind im Mittel das ${p.factor}fache der bekannten. Die Lieferung wird nicht übernommen.`,
    remedy:
      "Einheit, Tausenderpunkte und Tabelle prüfen. Ist die Lieferung richtig, mit --accept-scale einlesen.",
  }),
  "delivery-unknown": (p: {id: string; known: readonly string[]}): MessageText => ({
    problem: `Eine Lieferung „${p.id}“ gibt es in data/ nicht.`,
    remedy: `Die Kennung steht in data/<produzent>/<nummer>.yml (id) und in ablage/verzeichnis.csv.${p.known.length === 0 ? "" : ` Ähnlich sind: ${p.known.join(", ")}.`}`,
  }),
  "delivery-original": (p: {id: string; file: string}): MessageText => ({
    problem: `Die Originaldatei der Lieferung ${p.id} („${p.file}“) liegt nicht im Arbeitsbereich; ihre Zahlen liegen nur in data/ vor. Zurückgenommen wären sie verloren.`,
    remedy:
      "Die Originaldatei zuvor mit kim import einlesen, damit sie abgelegt ist, oder den Stand von data/ in der Versionsverwaltung sichern und mit --without-original zurücknehmen.",
  }),
  "delivery-damaged": (p: {path: string}): MessageText => ({
    problem: `Die abgelegte Originaldatei ${p.path} fehlt oder hat sich geändert; ihre Prüfsumme stimmt nicht.`,
    remedy: "Die Datei aus einer Sicherung zurückholen oder die Lieferung neu einlesen.",
  }),
  "data-outdated": (p: {table: string}): MessageText => ({
    problem: `Die Datei hat andere Spalten, als der Katalog für ${p.table} vorsieht.`,
    remedy: `data/${p.table}.csv und data/${p.table}.yml löschen und alle Lieferungen dieser Tabelle neu einlesen.`,
  }),
  "option-table": (p: {text: string; known: readonly string[]}): MessageText => ({
    problem: `Die Tabelle „${p.text}“ gibt es im Katalog nicht.`,
    remedy: `Tabelle als produzent/nummer angeben. Bekannt sind: ${p.known.join(", ")}.`,
  }),
  "option-stand": (p: {text: string}): MessageText => ({
    problem: `„${p.text}“ ist kein Tag.`,
    remedy: "Den Stand als JJJJ-MM-TT angeben, z. B. --stand 2026-06-01.",
  }),
};
