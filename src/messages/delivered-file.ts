import type {MessageText} from "./message-text.js";

/** Messages about a delivered file as such: what cannot be read of it, down to a cell or a line. */
export const deliveredFileMessages = {
  "archive-damaged": (p: {detail: string}): MessageText => ({
    problem: `Das Archiv ist beschädigt: ${p.detail}.`,
    remedy: "Die Datei neu herunterladen oder neu speichern.",
  }),
  "archive-refused": (p: {detail: string}): MessageText => ({
    problem: `Das Archiv wird nicht geöffnet: ${p.detail}.`,
    remedy: "Die Dateien von Hand entpacken, prüfen und einzeln einlesen.",
  }),
  "archive-too-large": (p: {detail: string}): MessageText => ({
    problem: `Das Archiv ist ungewöhnlich groß: ${p.detail}.`,
    remedy: "Herkunft der Datei prüfen; eine echte Lieferung in kleineren Teilen einlesen.",
  }),
  "xml-damaged": (p: {part: string; detail: string}): MessageText => ({
    problem: `Der Teil „${p.part}“ der Arbeitsmappe ist beschädigt: ${p.detail}.`,
    remedy: "Die Arbeitsmappe neu herunterladen oder in Excel öffnen und neu speichern.",
  }),
  "workbook-unreadable": (p: {detail: string}): MessageText => ({
    problem: `Die Arbeitsmappe lässt sich nicht lesen: ${p.detail}.`,
    remedy: "Die Datei in Excel oder LibreOffice öffnen und als .xlsx speichern.",
  }),
  "workbook-old": (p: {format: string}): MessageText => ({
    problem: `Das Format ${p.format} wird nicht gelesen.`,
    remedy: "Die Datei in Excel oder LibreOffice öffnen und als .xlsx speichern.",
  }),
  "reading-time": (p: {seconds: number}): MessageText => ({
    problem: `Das Lesen der Datei dauerte länger als ${String(p.seconds).replace(".", ",")} Sekunden und wurde abgebrochen.`,
    remedy:
      "Herkunft der Datei prüfen. Bei einer echten, sehr großen Lieferung die Grenze in catalogue/einlesen.yml (sekunden) erhöhen.",
  }),
  "reading-memory": (p: {mebibytes: number}): MessageText => ({
    problem: `Das Lesen der Datei brauchte mehr als ${p.mebibytes} MiB Arbeitsspeicher und wurde abgebrochen.`,
    remedy:
      "Herkunft der Datei prüfen. Bei einer echten, sehr großen Lieferung die Grenze in catalogue/einlesen.yml (mebibyte) erhöhen.",
  }),
  "reading-crashed": (p: {detail: string}): MessageText => ({
    problem: `Das Lesen der Datei ist abgestürzt (${p.detail}). Andere Dateien sind davon nicht betroffen.`,
    remedy: "Die Datei in Excel oder LibreOffice öffnen und als .xlsx speichern, dann neu einlesen.",
  }),
  "workbook-encrypted": (_: Record<string, never>): MessageText => ({
    problem: "Die Arbeitsmappe ist mit einem Kennwort verschlüsselt.",
    remedy: "Die Datei in Excel mit dem Kennwort öffnen und ohne Verschlüsselung als .xlsx speichern.",
  }),
  "workbook-hidden": (p: {sheets: readonly string[]}): MessageText => ({
    problem: `Alle Blätter der Arbeitsmappe sind ausgeblendet: ${p.sheets.map((name) => `„${name}“`).join(", ")}.`,
    remedy: "Die Datei in Excel öffnen, prüfen, warum die Blätter ausgeblendet sind, und sie einblenden.",
  }),
  "workbook-macro-sheet": (p: {sheet: string}): MessageText => ({
    problem: `Das Blatt „${p.sheet}“ ist ein Makroblatt (Excel 4.0); die Arbeitsmappe wird nicht geöffnet.`,
    remedy: "Herkunft der Datei prüfen; die Tabelle ohne Makros als .xlsx anfordern.",
  }),
  "format-foreign": (p: {format: string}): MessageText => ({
    problem: `Die Datei ist keine Tabelle, sondern: ${p.format}.`,
    remedy: "Die Zahlen als CSV, XLSX, XLSB, XLS oder JSON anfordern.",
  }),
  "cell-merged": (p: {text: string}): MessageText => ({
    problem: `Die Zahl „${p.text}“ steht in einer Zelle, die über mehrere Felder reicht; zu welchem sie gehört, ist nicht erkennbar.`,
    remedy: "Die Originaldatei verwenden oder die Verbindung der Zellen in Excel aufheben.",
  }),
  "cell-date-label": (p: {text: string}): MessageText => ({
    problem: `Wo eine Bezeichnung stehen muss, steht ein Datum: „${p.text}“.`,
    remedy:
      "Die Originaldatei verwenden; vermutlich hat ein Programm eine Bezeichnung wie „3-2“ in ein Datum umgewandelt.",
  }),
  "cell-error": (p: {text: string}): MessageText => ({
    problem: `Die Zelle enthält einen Fehlerwert: „${p.text}“.`,
    remedy: "Die Originaldatei des Produzenten verwenden oder den Fehler in der Arbeitsmappe beheben.",
  }),
  "cell-formula": (_: Record<string, never>): MessageText => ({
    problem: "Die Zelle enthält eine Formel, aber kein Ergebnis.",
    remedy: "Die Arbeitsmappe in Excel öffnen, berechnen lassen und neu speichern.",
  }),
  "cell-date": (p: {text: string}): MessageText => ({
    problem: `Wo eine Zahl stehen muss, steht ein Datum: „${p.text}“.`,
    remedy: "Die Originaldatei verwenden; vermutlich hat ein Programm die Zahl in ein Datum umgewandelt.",
  }),
  "cell-empty": (_: Record<string, never>): MessageText => ({
    problem: "Das Feld ist leer; es enthält weder eine Zahl noch ein Zeichen.",
    remedy: "Beim Produzenten klären, was gilt: „-“ für nichts vorhanden, „.“ für unbekannt oder geheim.",
  }),
  "cell-number": (p: {text: string}): MessageText => ({
    problem: `„${p.text}“ ist weder eine Zahl noch ein Zeichen der amtlichen Statistik (- . ... / x *).`,
    remedy: "Das Feld in der Datei prüfen. Erwartet werden Zahlen ohne Tausenderpunkt und mit Dezimalkomma.",
  }),
  "text-binary": (_: Record<string, never>): MessageText => ({
    problem: "Die Datei ist keine Textdatei.",
    remedy: "Eine CSV-, JSON- oder XLSX-Datei angeben oder die Datei neu herunterladen.",
  }),
  "text-mixed": (_: Record<string, never>): MessageText => ({
    problem:
      "Die Datei mischt zwei Zeichenkodierungen (UTF-8 und eine andere); Umlaute sind teilweise zerstört.",
    remedy: "Die Originaldatei verwenden, nicht eine aus mehreren Dateien zusammengesetzte Fassung.",
  }),
  "text-encoding": (p: {text: string}): MessageText => ({
    problem: `Umlaute sind zerstört („${p.text}“): Die Datei wurde mit falscher Zeichenkodierung gespeichert.`,
    remedy: "Die Originaldatei verwenden, nicht eine in einem anderen Programm gespeicherte Fassung.",
  }),
  "csv-quote-open": (_: Record<string, never>): MessageText => ({
    problem: "Ein Anführungszeichen wird nicht geschlossen.",
    remedy: "Die Datei neu herunterladen; vermutlich ist sie unvollständig.",
  }),
  "csv-after-quote": (p: {text: string}): MessageText => ({
    problem: `Nach einem schließenden Anführungszeichen steht „${p.text}“.`,
    remedy: "Die Stelle in der Datei prüfen: Anführungszeichen in einem Feld werden verdoppelt.",
  }),
  "csv-field": (p: {length: number}): MessageText => ({
    problem: `Ein Feld hat ${p.length} Zeichen; so lang ist kein Feld einer Tabelle.`,
    remedy: "Herkunft der Datei prüfen oder sie neu herunterladen.",
  }),
  "json-invalid": (_: Record<string, never>): MessageText => ({
    problem: "Die Datei ist kein gültiges JSON.",
    remedy: "Die Datei neu herunterladen.",
  }),
};
