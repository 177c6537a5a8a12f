import type {MessageText} from "./message-text.js";

/** Messages about the table in a delivered file: which it is, its columns, areas and periods. */
export const deliveredTableMessages = {
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
