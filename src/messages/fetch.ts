import type {MessageText} from "./message-text.js";

const settings = (id: string) =>
  `in abruf.yml unter „${id}“ benutzer und kennwort (oder token) eintragen oder KIM_${id.toUpperCase()}_BENUTZER und KIM_${id.toUpperCase()}_KENNWORT setzen`;

/** Messages of `kim fetch`. */
export const fetchMessages = {
  "fetch-source": (p: {table: string; known: readonly string[]}): MessageText => ({
    problem: `Die Tabelle „${p.table}“ lässt sich nicht abrufen: Sie steht nicht im Katalog oder kommt von einem Produzenten ohne Schnittstelle.`,
    remedy: `Eine dieser Tabellen nennen: ${p.known.join(", ")}. Andere als Datei beschaffen und mit npx kim import einlesen.`,
  }),
  "fetch-years": (p: {text: string}): MessageText => ({
    problem: `„${p.text}“ ist kein Zeitraum.`,
    remedy: "Ein Jahr oder eine Spanne angeben: --years 2024 oder --years 2015-2024.",
  }),
  "fetch-insecure": (p: {url: string}): MessageText => ({
    problem: `Die Adresse „${p.url}“ ist nicht verschlüsselt (https); Kennwörter werden dorthin nicht geschickt.`,
    remedy: "Eine Adresse mit https:// eintragen.",
  }),
  "fetch-certificates": (p: {path: string}): MessageText => ({
    problem: `Die Datei „${p.path}“ mit eigenen Zertifizierungsstellen lässt sich nicht lesen.`,
    remedy:
      "In abruf.yml bei zertifikate oder in KIM_ZERTIFIKATE eine PEM-Datei nennen; die IT des Hauses hat sie.",
  }),
  "fetch-tls": (p: {detail: string}): MessageText => ({
    problem: `Dem Zertifikat der Gegenstelle wird nicht vertraut (${p.detail}).`,
    remedy:
      "Liest im Haus ein Proxy mit, dessen Zertifizierungsstelle als PEM-Datei in abruf.yml bei zertifikate nennen. Das Prüfen nicht abschalten.",
  }),
  "fetch-unreachable": (p: {service: string; reason: string; attempts: number}): MessageText => ({
    problem: `${p.service} antwortet nicht wie erwartet (${p.reason}, ${p.attempts} Versuche).`,
    remedy:
      "Später noch einmal: npx kim fetch macht dort weiter, wo es aufgehört hat. Geht es nur im Haus nicht, HTTPS_PROXY setzen.",
  }),
  "fetch-login-missing": (p: {service: string; id: string}): MessageText => ({
    problem: `${p.service} verlangt dafür eine Anmeldung.`,
    remedy: `Kostenlos registrieren und ${settings(p.id)}. Die Datei abruf.yml gehört nicht in die Versionsverwaltung.`,
  }),
  "fetch-login-wrong": (p: {service: string; id: string}): MessageText => ({
    problem: `${p.service} kennt diese Anmeldung nicht: Name oder Kennwort ist falsch.`,
    remedy: `Auf der Webseite anmelden und so prüfen, dann ${settings(p.id)}. Es wurde nicht weiter versucht, damit das Konto nicht gesperrt wird.`,
  }),
  "fetch-token": (p: {table: string; service: string}): MessageText => ({
    problem: `Die Tabelle ${p.table} ist für den Abruf im Dialog zu groß, und mit einem Token nimmt ${p.service} keine Aufträge an.`,
    remedy: "Benutzer und Kennwort statt des Tokens angeben, oder mit --years weniger Jahre abrufen.",
  }),
  "fetch-not-open": (p: {table: string; service: string; id: string}): MessageText => ({
    problem: `Die Tabelle ${p.table} bietet ${p.service} nicht ohne Anmeldung an.`,
    remedy: `Kostenlos registrieren und ${settings(p.id)}.`,
  }),
  "fetch-unknown-table": (p: {table: string; service: string}): MessageText => ({
    problem: `${p.service} hat keine Tabelle ${p.table} oder für diese Jahre keine Werte darin.`,
    remedy: "Nummer und Jahre auf der Webseite prüfen; Tabellen werden dort mitunter umbenannt.",
  }),
  "fetch-status": (p: {table: string; service: string; code: number; text: string}): MessageText => ({
    problem: `${p.service} meldet zu ${p.table} (Code ${p.code}): ${p.text}`,
    remedy:
      "Die Tabelle auf der Webseite abrufen und so prüfen; bleibt es dabei, dort als Datei laden und mit npx kim import einlesen.",
  }),
  "fetch-refused": (p: {service: string; detail: string}): MessageText => ({
    problem: `${p.service} nimmt die Anfrage nicht an (${p.detail}).`,
    remedy:
      "Die Schnittstelle hat sich vermutlich geändert. Die Tabelle auf der Webseite laden und mit npx kim import einlesen.",
  }),
  "fetch-job-slow": (p: {table: string; service: string; name: string}): MessageText => ({
    problem: `${p.service} hat den Auftrag ${p.name} zu ${p.table} nach drei Stunden nicht erledigt.`,
    remedy: "Später noch einmal: npx kim fetch fragt nach demselben Auftrag, ohne einen neuen zu stellen.",
  }),
  "fetch-job-lost": (p: {table: string; service: string}): MessageText => ({
    problem: `Das Ergebnis des Auftrags zu ${p.table} ist bei ${p.service} nicht mehr da.`,
    remedy: "npx kim fetch noch einmal aufrufen; es wird ein neuer Auftrag gestellt.",
  }),
  "fetch-record": (p: {path: string}): MessageText => ({
    problem: `Das Verzeichnis der Abrufe „${p.path}“ ist beschädigt.`,
    remedy:
      "Die Datei löschen; beim nächsten Mal wird alles neu abgerufen. Bereits geladene Dateien bleiben.",
  }),
};
