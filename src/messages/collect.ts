import type {MessageText} from "./message-text.js";

/** Messages about files that are delivered and read: what cannot be read, and what to do about it. */
export const collectMessages = {
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

  "html-page": (_: Record<string, never>): MessageText => ({
    problem: "Die Datei ist eine Webseite und keine Tabelle, vermutlich eine Anmelde- oder Fehlerseite.",
    remedy: "Die Tabelle im Browser öffnen, bei Bedarf anmelden und neu herunterladen.",
  }),
  "service-answer": (p: {text: string}): MessageText => ({
    problem: `Die Datei enthält statt Zahlen eine Meldung des Auskunftssystems: „${p.text}“.`,
    remedy: "Den Abruf wiederholen; große Tabellen als Auftrag abrufen oder auf Hessen beschränken.",
  }),
  "table-unknown": (p: {found: string; known: readonly string[]}): MessageText => ({
    problem: `Die Datei gehört zu keiner Tabelle des Katalogs${p.found === "" ? "" : ` (gefunden: ${p.found})`}.`,
    remedy: `Mit --as angeben, welche Tabelle es ist, oder die Tabelle in catalogue/sources beschreiben. Bekannt sind: ${p.known.join(", ")}.`,
  }),
  "table-ambiguous": (p: {tables: readonly string[]}): MessageText => ({
    problem: `Die Datei passt zu mehreren Tabellen: ${p.tables.join(", ")}.`,
    remedy: "Mit --as angeben, welche Tabelle es ist.",
  }),
  "layout-missing": (p: {table: string; form: string}): MessageText => ({
    problem: `Für die Tabelle ${p.table} ist keine Dateiform „${p.form}“ beschrieben.`,
    remedy: `In catalogue/sources/${p.table}.yml unter layouts eine Dateiform „${p.form}“ ergänzen.`,
  }),
  "stand-missing": (_: Record<string, never>): MessageText => ({
    problem: "Die Datei nennt keinen Stand.",
    remedy:
      "Den Tag des Abrufs mit --stand JJJJ-MM-TT angeben oder die Datei in catalogue/deliveries.yml eintragen.",
  }),
  "table-number": (p: {found: string; expected: string}): MessageText => ({
    problem: `Die Datei nennt die Tabelle ${p.found}, erwartet wird ${p.expected}.`,
    remedy: "Die Angabe --as oder den Eintrag in catalogue/deliveries.yml prüfen.",
  }),

  "grid-no-data": (_: Record<string, never>): MessageText => ({
    problem: "Die Datei enthält keine Zeile mit dem Schlüssel einer Gebietseinheit.",
    remedy: "Prüfen, ob die Tabelle mit Gebietsschlüsseln (z. B. 06411) heruntergeladen wurde.",
  }),
  "grid-no-header": (_: Record<string, never>): MessageText => ({
    problem: "Über den Zahlen fehlt der Tabellenkopf.",
    remedy: "Die Originaldatei des Produzenten verwenden.",
  }),
  "grid-no-period": (_: Record<string, never>): MessageText => ({
    problem: "Zu den Zahlen fehlt die Angabe des Jahres oder Stichtags.",
    remedy:
      "Die Originaldatei des Produzenten verwenden; das Jahr steht in der ersten Spalte, im Kopf oder in einer eigenen Zeile.",
  }),
  "grid-columns": (p: {found: number; expected: number}): MessageText => ({
    problem: `Die Zeile hat ${p.found} statt ${p.expected} Felder.`,
    remedy: "Die Datei neu herunterladen; vermutlich wurde die Zeile verändert oder abgeschnitten.",
  }),
  "grid-row": (p: {text: string}): MessageText => ({
    problem: `Die Zeile „${p.text}“ gehört weder zu den Zahlen noch zu den Erläuterungen.`,
    remedy: "Die Originaldatei verwenden. Erläuterungen beginnen nach einer Zeile aus Unterstrichen.",
  }),
  "grid-row-count": (p: {found: number; expected: number}): MessageText => ({
    problem: `Die Tabelle hat ${p.found} Gliederungsspalten, beschrieben sind ${p.expected}.`,
    remedy: "Die Angabe rows der Dateiform in catalogue/sources an die Datei anpassen.",
  }),
  "header-unknown": (p: {text: string; known: readonly string[]}): MessageText => ({
    problem: `Die Spalte „${p.text}“ ist nicht beschrieben.`,
    remedy: `Die Bezeichnung in catalogue/sources bei dieser Tabelle ergänzen, wenn sie dasselbe meint. Bekannt sind: ${p.known.join("; ")}.`,
  }),
  "header-twice": (p: {text: string}): MessageText => ({
    problem: `Zwei Spalten bedeuten dasselbe: „${p.text}“.`,
    remedy: "Den Tabellenkopf der Datei mit der Beschreibung in catalogue/sources vergleichen.",
  }),
  "header-missing": (p: {text: string}): MessageText => ({
    problem: `Die Spalte „${p.text}“ fehlt.`,
    remedy: "Die vollständige Tabelle herunterladen.",
  }),
  "header-unit": (p: {text: string; unit: string}): MessageText => ({
    problem: `Die Spalte ist mit „${p.text}“ überschrieben, erwartet wird ein Merkmal in der Einheit „${p.unit}“.`,
    remedy: "Die Beschreibung der Spalten in catalogue/sources mit der Datei vergleichen.",
  }),
  "label-unknown": (p: {what: string; text: string; known: readonly string[]}): MessageText => ({
    problem: `${p.what} „${p.text}“ ist nicht bekannt.`,
    remedy: `Die Bezeichnung in catalogue/sources bei dieser Tabelle unter labels ergänzen, wenn sie dasselbe meint. Bekannt sind: ${p.known.join("; ")}.`,
  }),
  "ffcsv-variable": (p: {text: string; known: readonly string[]}): MessageText => ({
    problem: `Das Merkmal „${p.text}“ ist für diese Tabelle nicht beschrieben.`,
    remedy: `In catalogue/sources unter layouts (ffcsv, variables) ergänzen. Bekannt sind: ${p.known.join(", ")}.`,
  }),
  "ffcsv-content": (p: {text: string; known: readonly string[]}): MessageText => ({
    problem: `Der Wert „${p.text}“ ist für diese Tabelle nicht beschrieben.`,
    remedy: `In catalogue/sources unter layouts (ffcsv, contents) ergänzen. Bekannt sind: ${p.known.join(", ")}.`,
  }),
  "ffcsv-region": (_: Record<string, never>): MessageText => ({
    problem: "Die Zeile enthält kein Gebietsmerkmal (Kreise, Regierungsbezirke, Länder).",
    remedy: "Die Tabelle in der Gliederung nach Kreisen herunterladen.",
  }),
  "area-key": (p: {text: string}): MessageText => ({
    problem: `„${p.text}“ ist kein amtlicher Gebietsschlüssel.`,
    remedy:
      "Schlüssel als Text mit führender Null liefern (06411 statt 6411); vermutlich hat ein Programm die Null entfernt.",
  }),
  "area-unknown": (p: {text: string; label: string}): MessageText => ({
    problem: `Die Gebietseinheit „${p.text}“${p.label === "" ? "" : ` (${p.label})`} steht nicht im Gebietsverzeichnis.`,
    remedy: "Schlüssel prüfen; neue Gebietseinheiten in catalogue/codelists/regionen.yml eintragen.",
  }),
  "period-kind": (p: {text: string; expected: string}): MessageText => ({
    problem: `Die Zeitangabe „${p.text}“ passt nicht zur Tabelle; erwartet wird ${p.expected}.`,
    remedy:
      "Prüfen, ob es die richtige Tabelle ist, oder die Angabe periodicity in catalogue/sources berichtigen.",
  }),
  "figure-twice": (p: {key: string; first: string; second: string}): MessageText => ({
    problem: `Dieselbe Zahl kommt mit verschiedenen Werten vor (${p.key}): ${p.first} und ${p.second}.`,
    remedy: "Beim Produzenten klären, welche Zahl gilt.",
  }),
  "figures-none": (_: Record<string, never>): MessageText => ({
    problem: "Die Datei enthält keine Zahl für Hessen.",
    remedy: "Die Tabelle mit hessischen Kreisen herunterladen (Schlüssel, die mit 06 beginnen).",
  }),
  "kreise-all-dash": (p: {period: string; measure: string; parent: string; value: string}): MessageText => ({
    problem: `${p.period}: „${p.measure}“ hat für ${p.parent} den Wert ${p.value}, für alle Kreise aber „-“. Sind die Zahlen der Kreise noch nicht eingestellt? Der Zeitraum wird nicht übernommen.`,
    remedy:
      "Die Tabelle später neu herunterladen. Sind es wirklich Nullen, beim Produzenten bestätigen lassen.",
  }),
};
