import type {MessageText} from "./message-text.js";

/** Messages about the canonical tables in `data/` and the warehouse made of them. */
export const processMessages = {
  "data-missing": (p: {path: string}): MessageText => ({
    problem: `Zur Tabelle fehlt die Datei „${p.path}“.`,
    remedy:
      "Die Datei aus der Versionsverwaltung oder einer Sicherung wiederherstellen. Geht das nicht, auch die andere Datei der Tabelle löschen und npx kim import --rebuild ausführen.",
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
  "check-stops": (p: {count: number; stops: readonly string[]}): MessageText => ({
    problem: `Die Prüfung hält die Edition an: ${p.count === 1 ? "eine Feststellung ist" : `${p.count} Feststellungen sind`} nicht geklärt.\n${p.stops.map((stop) => `           ${stop}`).join("\n")}${p.count > p.stops.length ? `\n           … und ${p.count - p.stops.length} weitere` : ""}`,
    remedy:
      'npx kim check ansehen; die Zahl beim Produzenten klären, in catalogue/corrections.yml berichtigen oder beantworten: npx kim check --accept KENNUNG --reason "…".',
  }),
  "check-reason": (_: Record<string, never>): MessageText => ({
    problem: "Zur Antwort fehlt die Begründung.",
    remedy:
      'Mit --reason sagen, warum die Zahl so gilt, z. B. --reason "Vom Produzenten am 3. Juni bestätigt".',
  }),
  "check-unknown": (p: {id: string}): MessageText => ({
    problem: `Eine Feststellung „${p.id}“ gibt es nicht. Hat sich die Zahl geändert, hat die Feststellung eine neue Kennung.`,
    remedy: "Mit npx kim check die Kennungen ansehen.",
  }),
  "check-rule": (p: {rule: string; detail: string}): MessageText => ({
    problem: `Der Ausdruck der Prüfregel ${p.rule} ist nicht zu verstehen: ${p.detail}.`,
    remedy:
      "Den Ausdruck in catalogue/rules berichtigen; was er enthalten kann, steht in docs/handbuch/pruefregeln.md.",
  }),
  "check-nothing": (_: Record<string, never>): MessageText => ({
    problem: "Zu dieser Auswahl gibt es keine offene Feststellung.",
    remedy: "Mit npx kim check ohne --accept ansehen, was offen ist.",
  }),
};
