import type {MessageText} from "./message-text.js";

/** Messages about rules of Excel that a workbook would break. Excel itself would "repair" or refuse such files. */
export const ooxmlMessages = {
  "ooxml-no-sheet": (_: Record<never, never>): MessageText => ({
    problem: "Die Arbeitsmappe enthält kein Blatt.",
    remedy: "Mindestens ein Blatt angeben; Excel öffnet keine leere Arbeitsmappe.",
  }),
  "ooxml-sheet-name": (p: {
    name: string;
    reason: "length" | "characters" | "apostrophe" | "reserved";
  }): MessageText => ({
    problem: {
      length: `Der Blattname „${p.name}“ hat ${p.name.length} Zeichen.`,
      characters: `Der Blattname „${p.name}“ enthält ein Zeichen, das Excel nicht zulässt.`,
      apostrophe: `Der Blattname „${p.name}“ beginnt oder endet mit einem Apostroph.`,
      reserved: `Den Blattnamen „${p.name}“ verwendet Excel selbst.`,
    }[p.reason],
    remedy:
      "1 bis 31 Zeichen wählen, ohne : \\ / ? * [ ] und ohne Apostroph am Rand; „History“ ist vergeben.",
  }),
  "ooxml-sheet-duplicate": (p: {name: string}): MessageText => ({
    problem: `Zwei Blätter heißen „${p.name}“.`,
    remedy:
      "Jedem Blatt einen eigenen Namen geben; Groß- und Kleinschreibung unterscheidet Excel dabei nicht.",
  }),
  "ooxml-sheet-unknown": (p: {name: string; wanted: string}): MessageText => ({
    problem: `${p.wanted} verweist auf das Blatt „${p.name}“, das es in der Arbeitsmappe nicht gibt.`,
    remedy: "Verweis oder Blattnamen berichtigen.",
  }),
  "ooxml-sheet-size": (p: {row: number; column: number}): MessageText => ({
    problem: `Das Blatt reicht bis Zeile ${p.row}, Spalte ${p.column}.`,
    remedy: "Auf mehrere Blätter verteilen: Excel kennt 1.048.576 Zeilen und 16.384 Spalten.",
  }),
  "ooxml-measure": (p: {what: string; value: number; least: number; most: number}): MessageText => ({
    problem: `${p.what}: ${p.value} liegt nicht zwischen ${p.least} und ${p.most}.`,
    remedy: `Einen Wert von ${p.least} bis ${p.most} angeben.`,
  }),
  "ooxml-text-length": (p: {what: string; text: string; most: number}): MessageText => ({
    problem: `${p.what} „${shorten(p.text)}“ hat ${p.text.length} Zeichen.`,
    remedy: `Auf höchstens ${p.most} Zeichen kürzen; mehr nimmt Excel hier nicht an.`,
  }),
  "ooxml-text-character": (p: {text: string; code: number}): MessageText => ({
    problem: `Der Text „${shorten(p.text)}“ enthält das Zeichen U+${p.code.toString(16).toUpperCase().padStart(4, "0")}, das in einer Excel-Datei nicht stehen darf.`,
    remedy: "Das Zeichen im Text löschen. Meist ist es ein Rest aus einer Kopie.",
  }),
  "ooxml-range": (p: {what: string; range: string}): MessageText => ({
    problem: `${p.what}: Der Bereich ${p.range} (Zeile/Spalte) liegt nicht auf dem Blatt oder endet, bevor er beginnt.`,
    remedy: "Bereich berichtigen: Zeilen 1 bis 1.048.576, Spalten 1 bis 16.384, ganze Zahlen.",
  }),
  "ooxml-overlap": (p: {what: string; ranges: readonly string[]}): MessageText => ({
    problem: `${p.what}: ${p.ranges.join(" und ")} überschneiden sich.`,
    remedy: "Bereiche trennen; in jeder Zelle kann nur eine Angabe gelten.",
  }),
  "ooxml-too-many": (p: {what: string; count: number; most: number}): MessageText => ({
    problem: `${p.what}: ${p.count} sind mehr, als Excel annimmt.`,
    remedy: `Auf höchstens ${p.most} verringern oder auf mehrere Blätter verteilen.`,
  }),
  "ooxml-date": (p: {date: string}): MessageText => ({
    problem: `„${p.date}“ ist kein Zeitpunkt, wie ihn die Dokumenteigenschaften brauchen.`,
    remedy: "Einen Zeitpunkt in koordinierter Weltzeit angeben, zum Beispiel 2026-06-30T00:00:00Z.",
  }),
  "ooxml-color": (p: {color: string}): MessageText => ({
    problem: `„${shorten(p.color)}“ ist keine Farbe.`,
    remedy: "Eine Farbe der Palette oder # mit sechs Ziffern von 0 bis F angeben, zum Beispiel #1F5F8B.",
  }),
  "ooxml-number-format": (p: {
    format: string;
    reason: "length" | "quotes" | "sections" | "german";
  }): MessageText => ({
    problem: `Das Zahlenformat „${shorten(p.format)}“ ${
      {
        length: "ist leer oder hat mehr als 255 Zeichen.",
        quotes: "enthält ein Anführungszeichen ohne Gegenstück.",
        sections: "hat mehr als vier Abschnitte.",
        german: "ist auf Deutsch geschrieben.",
      }[p.reason]
    }`,
    remedy:
      "In amerikanischer Schreibweise angeben, zum Beispiel #,##0.0; Excel zeigt sie in der Sprache des Geräts.",
  }),
  "ooxml-number": (p: {value: number}): MessageText => ({
    problem: `„${p.value}“ ist keine Zahl, die in einer Zelle stehen kann.`,
    remedy: "Wo es keine Zahl gibt, das Zeichen für den fehlenden Wert schreiben.",
  }),
  "ooxml-formula": (p: {
    formula: string;
    reason:
      | "equals-sign"
      | "length"
      | "other-workbook"
      | "function"
      | "string-length"
      | "semicolon"
      | "depth";
    detail?: string | undefined;
  }): MessageText => ({
    problem: `Die Formel „${shorten(p.formula)}“ ${
      {
        "equals-sign": "ist leer oder beginnt mit einem Gleichheitszeichen.",
        length: `hat ${p.formula.length} Zeichen; Excel erlaubt 8.192.`,
        "other-workbook": "verweist auf eine andere Arbeitsmappe.",
        function: `verwendet ${p.detail ?? "eine Funktion"}; das kennt nicht jedes Excel, oder es braucht eine Matrixformel oder rechnet bei jeder Änderung neu.`,
        "string-length": "enthält einen Text mit mehr als 255 Zeichen.",
        semicolon: "trennt Argumente mit einem Strichpunkt.",
        depth: "verschachtelt mehr als 64 Klammern.",
      }[p.reason]
    }`,
    remedy:
      "Formel englisch und ohne Gleichheitszeichen schreiben, Argumente mit Komma trennen, nur Funktionen verwenden, die in „src/ooxml/lint/formula-functions.ts“ stehen.",
  }),
  "ooxml-style-unknown": (p: {name: string}): MessageText => ({
    problem: `Eine Zelle verwendet die Formatvorlage „${p.name}“, die nicht angelegt ist.`,
    remedy: "Formatvorlage anlegen oder den Namen berichtigen.",
  }),
  "ooxml-style-name": (p: {name: string}): MessageText => ({
    problem: `„${p.name}“ ist als Name einer Formatvorlage nicht möglich oder kommt zweimal vor.`,
    remedy:
      "1 bis 255 Zeichen wählen; „Normal“ ist vergeben, Groß- und Kleinschreibung zählt nicht als Unterschied.",
  }),
  "ooxml-link": (p: {url: string}): MessageText => ({
    problem: `„${shorten(p.url)}“ ist kein Ziel für einen Link.`,
    remedy: "Eine vollständige Adresse mit https://, http:// oder mailto: angeben, höchstens 2.079 Zeichen.",
  }),
  "ooxml-table-name": (p: {name: string; reason: "form" | "duplicate"}): MessageText => ({
    problem:
      p.reason === "form"
        ? `„${p.name}“ ist kein zulässiger Name für eine Tabelle.`
        : `Der Name „${p.name}“ ist in der Arbeitsmappe schon vergeben.`,
    remedy:
      "Mit einem Buchstaben beginnen, dann Buchstaben, Ziffern, Unterstrich oder Punkt; höchstens 255 Zeichen; nicht wie eine Zelladresse; je Arbeitsmappe einmal.",
  }),
  "ooxml-table-header": (p: {
    name: string;
    text: string;
    reason: "not-text" | "duplicate" | "empty";
  }): MessageText => ({
    problem: {
      "not-text": `In der Kopfzeile der Tabelle „${p.name}“ steht „${p.text}“ und kein Text.`,
      duplicate: `In der Kopfzeile der Tabelle „${p.name}“ steht „${p.text}“ zweimal.`,
      empty: `In der Kopfzeile der Tabelle „${p.name}“ ist eine Zelle leer.`,
    }[p.reason],
    remedy: "Jede Spalte braucht eine eigene Überschrift als Text (höchstens 255 Zeichen, ohne Formel).",
  }),
  "ooxml-table-range": (p: {name: string; range: string; reason: "no-rows" | "overlap"}): MessageText => ({
    problem:
      p.reason === "no-rows"
        ? `Die Tabelle „${p.name}“ (${p.range}) hat keine Zeile unter der Kopfzeile.`
        : `Die Tabelle „${p.name}“ (${p.range}) überschneidet sich mit einer anderen.`,
    remedy: "Bereich der Tabelle berichtigen.",
  }),
  "ooxml-validation-item": (p: {item: string}): MessageText => ({
    problem: `Der Eintrag „${p.item}“ einer Auswahlliste ist leer oder enthält ein Komma oder Anführungszeichen.`,
    remedy: "Die Einträge in Zellen schreiben und auf deren Bereich verweisen.",
  }),
  "ooxml-sparkline": (p: {
    range: string;
    reason: "empty" | "form" | "size" | "twice" | "text";
  }): MessageText => ({
    problem: {
      empty: "Eine Gruppe von Sparklines ist leer.",
      form: `Der Bereich ${p.range} einer Sparkline ist weder eine Zeile noch eine Spalte.`,
      size: `Der Bereich ${p.range} einer Sparkline enthält keine Zelle.`,
      twice: `Eine Zelle soll zwei Sparklines tragen, die zweite für ${p.range}.`,
      text: `Im Bereich ${p.range} einer Sparkline steht ein Text oder Fehlerwert; Excel zieht die Linie darüber hinweg.`,
    }[p.reason],
    remedy:
      "Je Zelle einen Bereich aus einer Zeile oder einer Spalte angeben; Zellen ohne Zahl bleiben leer.",
  }),
  "ooxml-defined-name": (p: {name: string; reason: "form" | "duplicate"}): MessageText => ({
    problem:
      p.reason === "form"
        ? `„${p.name}“ ist kein zulässiger Name für einen Bereich.`
        : `Der Name „${p.name}“ ist in der Arbeitsmappe schon vergeben.`,
    remedy:
      "Mit einem Buchstaben beginnen, dann Buchstaben, Ziffern, Unterstrich oder Punkt; höchstens 255 Zeichen; nicht wie eine Zelladresse.",
  }),
  "ooxml-chart-range": (p: {
    chart: string;
    range: string;
    reason: "form" | "length" | "name" | "empty-name";
  }): MessageText => ({
    problem: `Im Diagramm „${p.chart}“ passt der Bereich ${p.range} nicht: ${
      {
        form: "Er ist weder eine Zeile noch eine Spalte.",
        length: "Kategorien und Werte sind verschieden lang.",
        name: "Der Name einer Reihe oder der Titel muss eine einzelne Zelle sein.",
        "empty-name": "Die Zelle für den Namen der Reihe oder den Titel ist leer.",
      }[p.reason]
    }`,
    remedy: "Bereich berichtigen.",
  }),
  "ooxml-chart-text": (p: {chart: string; text: string}): MessageText => ({
    problem: `Im Diagramm „${p.chart}“ steht unter den Werten „${shorten(p.text)}“. Excel zeichnet dafür eine Null.`,
    remedy:
      "Die Zelle leer lassen oder #NV verwenden; das Zeichen gehört in die Tabelle, nicht in die Diagrammdaten.",
  }),
  "ooxml-chart-form": (p: {
    chart: string;
    reason:
      | "no-series"
      | "too-many-series"
      | "alt-text"
      | "name"
      | "directions"
      | "second-axis"
      | "anchor"
      | "point"
      | "point-twice"
      | "label-position"
      | "stems"
      | "scale";
  }): MessageText => ({
    problem: `Das Diagramm „${p.chart}“ ${
      {
        "no-series": "enthält keine Reihe.",
        "too-many-series": "enthält mehr als 255 Reihen.",
        "alt-text": "hat keinen Alternativtext, oder er wiederholt nur den Titel.",
        name: "hat keinen eigenen Namen auf seinem Blatt.",
        directions: "mischt liegende Balken mit Säulen oder Linien.",
        "second-axis":
          "verwendet eine zweite Achse, die nicht beschrieben ist, oder hat keine Reihe auf der ersten.",
        anchor:
          "hat keine Fläche auf dem Blatt: Die rechte untere Ecke liegt nicht rechts unter der linken oberen.",
        point: "nennt einen Punkt, den es in der Reihe nicht gibt.",
        "point-twice": "beschriftet oder färbt einen Punkt zweimal.",
        "label-position":
          "stellt Beschriftungen an einen Ort, den Excel für diese Art nicht kennt, und gälte als beschädigt.",
        stems: "gibt Balken senkrechte Linien; das geht nur bei Linien.",
        scale:
          "hat eine Achse, deren Ende nicht über ihrem Anfang liegt oder deren Schritt nicht größer als 0 ist.",
      }[p.reason]
    }`,
    remedy: "Beschreibung des Diagramms berichtigen.",
  }),
} as const satisfies Record<string, (parameters: never) => MessageText>;

/** A long text in a message: its beginning. */
function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
