import type {MessageText} from "./message-text.js";

/** Messages of the command line. */
export const cliMessages = {
  "cli-usage": (p: {detail: string; command: string}): MessageText => ({
    problem: p.detail,
    remedy: `Hilfe mit Beispielen: npx kim ${p.command === "" ? "" : `${p.command} `}--help`,
  }),
  "cli-root-missing": (p: {path: string}): MessageText => ({
    problem: `Im Ordner „${p.path}“ und darüber liegt kein Monitoring (Ordner catalogue fehlt).`,
    remedy: "Den Befehl im Projektordner ausführen.",
  }),
  "figure-unknown-indicator": (p: {text: string; known: readonly string[]}): MessageText => ({
    problem: `Den Indikator „${p.text}“ gibt es nicht.`,
    remedy: `Einen dieser Codes angeben: ${p.known.join(", ")}.`,
  }),
  "figure-without-figures": (p: {code: string; reason: string}): MessageText => ({
    problem: `Für den Indikator ${p.code} liegen noch keine Zahlen vor.`,
    remedy: p.reason,
  }),
  "figure-none": (p: {
    code: string;
    refArea: string;
    timePeriod: string;
    periods: readonly string[];
  }): MessageText => ({
    problem: `Für ${p.code}, ${p.refArea}${p.timePeriod === "" ? "" : `, ${p.timePeriod}`} ist nichts veröffentlicht.`,
    remedy:
      p.periods.length === 0
        ? "Gebietsschlüssel prüfen (kim status zeigt, was vorliegt)."
        : `Einen dieser Zeiträume angeben: ${p.periods.join(", ")}.`,
  }),
  "output-not-writable": (p: {path: string; detail: string}): MessageText => ({
    problem: `Der Ausgabeordner „${p.path}“ lässt sich nicht schreiben (${p.detail}).`,
    remedy:
      "Schreibrechte und freien Platz prüfen oder mit --out einen anderen Ordner angeben. Die vorige Ausgabe ist unverändert.",
  }),
  "output-disk-full": (p: {path: string}): MessageText => ({
    problem: `Beim Schreiben nach „${p.path}“ ist der Datenträger voll.`,
    remedy:
      "Platz schaffen (etwa 200 MB) oder mit --out einen anderen Ordner angeben. Die vorige Ausgabe ist unverändert.",
  }),
  "output-in-use": (p: {path: string}): MessageText => ({
    problem: `Der Ausgabeordner „${p.path}“ ist in einem anderen Programm geöffnet und lässt sich nicht ersetzen.`,
    remedy:
      "Dateien und Fenster aus diesem Ordner schließen (Excel, Explorer, Eingabeaufforderung) und noch einmal bauen. Die vorige Ausgabe ist unverändert.",
  }),
  "output-foreign": (p: {path: string}): MessageText => ({
    problem: `Der Ordner „${p.path}“ enthält anderes als eine Ausgabe dieses Programms und wird nicht überschrieben.`,
    remedy: "Mit --out einen leeren oder neuen Ordner angeben.",
  }),
  "geometry-damaged": (p: {path: string}): MessageText => ({
    problem: `Die Karte „${p.path}“ fehlt oder ist keine Karte der Kreise.`,
    remedy: "Datei wiederherstellen oder mit scripts/derive-geometry neu ableiten (data/geo/README.md).",
  }),
  "serve-port": (p: {port: string; detail: string}): MessageText => ({
    problem: `Auf Port ${p.port} kann der Server nicht starten (${p.detail}).`,
    remedy: "Mit --port einen anderen Port angeben, z. B. --port 8081.",
  }),
  "serve-missing": (p: {path: string}): MessageText => ({
    problem: `Im Ordner „${p.path}“ liegt keine Ausgabe (index.html fehlt).`,
    remedy: "Zuerst bauen: npx kim build",
  }),
};
