import type {MessageText} from "./message-text.js";

/** Messages about editions: what is verified, published, rolled back. */
export const editionMessages = {
  "edition-busy": (p: {path: string; pid: number; host: string; lock: string}): MessageText => ({
    problem: `An „${p.path}“ arbeitet schon ein anderer Lauf (Prozess ${p.pid} auf ${p.host}).`,
    remedy: `Warten, bis er fertig ist. Läuft dort nichts mehr, die Datei „${p.lock}“ löschen und den Befehl wiederholen.`,
  }),
  "edition-missing": (p: {path: string}): MessageText => ({
    problem: `Im Ordner „${p.path}“ liegt keine Edition (edition.json fehlt).`,
    remedy: "Den Ordner einer Edition angeben oder mit npx kim build einen Entwurf bauen.",
  }),
  "edition-damaged": (p: {path: string; detail: string}): MessageText => ({
    problem: `Die Beschreibung der Edition „${p.path}“ ist nicht lesbar: ${p.detail}`,
    remedy: "Die Edition aus editionen/ oder einer Sicherung wiederherstellen.",
  }),
  "edition-newer": (p: {path: string; format: number; known: number}): MessageText => ({
    problem: `Die Edition in „${p.path}“ hat das Format ${p.format}; dieses Programm kennt Formate bis ${p.known}.`,
    remedy: "Das Programm erneuern; mit diesem hier lässt sich die Edition weder prüfen noch ersetzen.",
  }),
  "edition-tampered": (p: {path: string; details: readonly string[]; count: number}): MessageText => ({
    problem: `Die Edition in „${p.path}“ ist nicht so, wie sie gebaut wurde (${p.count} ${p.count === 1 ? "Abweichung" : "Abweichungen"}):\n${p.details.map((one) => `    ${one}`).join("\n")}`,
    remedy: "Die Dateien nicht verwenden. Neu bauen oder eine unveränderte Kopie aus editionen/ nehmen.",
  }),
  "edition-key": (p: {path: string}): MessageText => ({
    problem: `„${p.path}“ ist kein Ed25519-Schlüssel im PEM-Format.`,
    remedy:
      "Schlüssel erzeugen mit: openssl genpkey -algorithm ed25519 -out schluessel.pem; öffentlicher Teil: openssl pkey -in schluessel.pem -pubout -out schluessel.pub.pem",
  }),
  "edition-embargo": (p: {until: string; now: string}): MessageText => ({
    problem: `Die Edition ist gesperrt bis ${p.until}; jetzt ist ${p.now}.`,
    remedy:
      "Nach Ablauf der Sperrfrist veröffentlichen. Ändert sich die Frist, sperrfrist in catalogue/edition.yml ändern und neu bauen.",
  }),
  "edition-clock": (p: {now: string; last: string}): MessageText => ({
    problem: `Die Uhr dieses Rechners zeigt ${p.now}, die letzte Edition wurde aber am ${p.last} veröffentlicht.`,
    remedy: "Uhrzeit des Rechners richtigstellen und den Befehl wiederholen.",
  }),
  "edition-draft-changed": (p: {what: string}): MessageText => ({
    problem: `Seit dem Bau des Entwurfs hat sich etwas geändert: ${p.what}.`,
    remedy: "Mit npx kim build neu bauen, den Entwurf noch einmal ansehen, dann veröffentlichen.",
  }),
  "edition-draft-quick": (p: {path: string}): MessageText => ({
    problem: `Der Entwurf in „${p.path}“ wurde ohne Abgleich gebaut (--quick).`,
    remedy: "Mit npx kim build (ohne --quick) bauen, dann veröffentlichen.",
  }),
  "edition-no-draft": (p: {path: string}): MessageText => ({
    problem: `In „${p.path}“ liegt kein Entwurf, den man veröffentlichen könnte.`,
    remedy: "Mit npx kim build einen Entwurf bauen und ansehen.",
  }),
  "edition-exists": (p: {version: string; next: string}): MessageText => ({
    problem: `Die Edition ${p.version} ist schon veröffentlicht und bleibt unverändert.`,
    remedy: `Für eine Berichtigung in catalogue/edition.yml version: "${p.next}" eintragen, neu bauen und veröffentlichen.`,
  }),
  "edition-unknown": (p: {version: string; known: readonly string[]}): MessageText => ({
    problem: `Eine Edition „${p.version}“ gibt es hier nicht.`,
    remedy:
      p.known.length === 0
        ? "Es ist noch keine veröffentlicht: npx kim edition publish."
        : `Eine dieser Versionen angeben: ${p.known.join(", ")}.`,
  }),
  "edition-nothing-before": (_: Record<string, never>): MessageText => ({
    problem: "Vor der jetzt veröffentlichten Edition gibt es keine andere.",
    remedy: "Eine Version nennen, auf die zurückgesetzt werden soll; npx kim edition list zeigt alle.",
  }),
  "edition-protocol": (p: {path: string; line: number}): MessageText => ({
    problem: `Das Protokoll „${p.path}“ wurde nachträglich verändert (Eintrag ${p.line}).`,
    remedy: "Das Protokoll aus einer Sicherung wiederherstellen; vorher wird nichts veröffentlicht.",
  }),
  "edition-protocol-unreadable": (p: {path: string; detail: string}): MessageText => ({
    problem: `Das Protokoll „${p.path}“ lässt sich nicht lesen (${p.detail}).`,
    remedy:
      "Leserecht geben oder das Protokoll aus einer Sicherung wiederherstellen; bis dahin wird nichts gebaut und nichts veröffentlicht.",
  }),
  "edition-unrecorded": (p: {
    version: string;
    published: string;
    record: string;
    detail: string;
    command: string;
  }): MessageText => ({
    problem: `Leser sehen in „${p.published}“ schon die Edition ${p.version}; nur der Eintrag im Protokoll „${p.record}“ fehlt (${p.detail}).`,
    remedy: `Das Protokoll schließen, wo es geöffnet ist, Schreibrechte prüfen und npx kim edition ${p.command} wiederholen. Das trägt den Vorgang nach; für Leser ändert sich dabei nichts.`,
  }),
  "edition-reconcile": (p: {details: readonly string[]; count: number}): MessageText => ({
    problem: `Beim Zurücklesen der Ausgabe ${p.count === 1 ? "weicht eine Angabe" : `weichen ${p.count} Angaben`} von den Zahlen ab:\n${p.details.map((one) => `    ${one}`).join("\n")}`,
    remedy:
      "Nichts wurde ersetzt. Das ist ein Fehler des Programms: Die Meldung der herausgebenden Stelle weitergeben.",
  }),
  "edition-as-of": (p: {day: string; first: string}): MessageText => ({
    problem: `Am ${p.day} war noch keine Edition veröffentlicht.`,
    remedy:
      p.first === ""
        ? "Hier ist noch keine Edition veröffentlicht; --as-of braucht eine (npx kim edition list)."
        : `Einen Tag ab ${p.first} angeben; npx kim edition list zeigt alle Editionen.`,
  }),
  "edition-as-of-day": (p: {text: string}): MessageText => ({
    problem: `„${p.text}“ ist kein Tag.`,
    remedy: "Als JJJJ-MM-TT oder TT.MM.JJJJ schreiben.",
  }),
};
