import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {SectionLinks, TextPage, TextSection} from "./text-page.js";

const sections = [
  {id: "finden", title: "Den eigenen Kreis finden"},
  {id: "lesen", title: "Zahlen und Bilder lesen"},
  {id: "vergleichen", title: "Vergleichen"},
  {id: "mitnehmen", title: "Mitnehmen und zitieren"},
  {id: "bedienen", title: "Bedienen"},
  {id: "fragen", title: "Häufige Fragen"},
] as const;

/** How to find, read, compare and take away figures. */
export function HelpPage(props: {context: PageContext}) {
  const {context} = props;
  const link = (to: string, text: string) =>
    context.exists(to.split("#")[0] ?? to) ? <a href={context.link(to)}>{text}</a> : <span>{text}</span>;
  const [finden, lesen, vergleichen, mitnehmen, bedienen, fragen] = sections;
  return (
    <TextPage
      context={context}
      title="Hilfe"
      description="Wie Sie Ihren Kreis finden, Bilder und Zeichen lesen, vergleichen, Zahlen mitnehmen und zitieren."
      lead="Finden, lesen, vergleichen, mitnehmen: das Wichtigste auf einer Seite."
    >
      <SectionLinks sections={sections} />
      <TextSection {...finden}>
        <ul class="striche">
          <li>
            Tippen Sie den Namen Ihres Ortes in das Suchfeld: Jede hessische Gemeinde führt zu ihrem Kreis.
            Umlaute dürfen fehlen, kleine Tippfehler auch; ein Gemeindeschlüssel genügt.
          </li>
          <li>Oder wählen Sie Ihren Kreis auf der {link(addresses.start, "Karte der Startseite")}.</li>
          <li>
            Ohne JavaScript führt die Suche zum {link(addresses.verzeichnis, "Verzeichnis von A bis Z")}.
          </li>
        </ul>
      </TextSection>
      <TextSection {...lesen}>
        <ul class="striche">
          <li>
            Jede Zahl nennt ihre Zeit: einen Stichtag („31.12.2024“), ein Jahr oder ein Schuljahr. Darunter
            steht die Quelle mit ihrem Stand.
          </li>
          <li>
            Karten zeigen nur Anteile und Raten. Dunkler heißt mehr, nicht besser oder schlechter. Eine
            schraffierte Fläche hat keinen Wert; das Zeichen darin sagt, warum.
          </li>
          <li>
            Eine Lücke in einer Linie heißt: Zwei Jahre sind nicht vergleichbar, oder es fehlt ein Jahr. Das
            Wort daneben nennt den Grund.
          </li>
          <li>
            Prozent und Prozentpunkte sind zweierlei: Steigt ein Anteil von 20 auf 22 Prozent, sind das 2
            Prozentpunkte.
          </li>
          <li>
            Unter jedem Bild lässt sich eine Tabelle mit denselben Zahlen öffnen. Was ein Zeichen bedeutet,
            erklärt die {link(addresses.zeichen, "Zeichenerklärung")}, was ein Wort bedeutet, das{" "}
            {link(addresses.glossar, "Glossar")}.
          </li>
        </ul>
      </TextSection>
      <TextSection {...vergleichen}>
        <ul class="striche">
          <li>
            Auf der Seite eines Kreises steht neben jedem Wert das Vorjahr und Hessen; auf der Seite eines
            Indikators stehen alle Kreise.
          </li>
          <li>
            Im {link(addresses.vergleich, "Vergleich")} stellen Sie bis zu fünf Kreise nebeneinander. Ihre
            Auswahl steht in der Adresse: Sie können sie speichern und weitergeben.
          </li>
          <li>Ränge gibt es nicht. Städte und Landkreise haben verschiedene Aufgaben und Voraussetzungen.</li>
        </ul>
      </TextSection>
      <TextSection {...mitnehmen}>
        <ul class="striche">
          <li>
            Zu jedem Indikator gibt es eine Excel-Arbeitsmappe mit Tabellen, Diagrammen und Formeln und
            dieselben Zahlen als offene Daten; alles steht unter {link(addresses.downloads, "Downloads")}.
          </li>
          <li>
            Eine Seite lässt sich so drucken, wie sie ist: Navigation und Schaltflächen bleiben weg, Tabellen
            öffnen sich.
          </li>
          <li>
            Nennen Sie die Quelle, wenn Sie Zahlen verwenden. Auf der Seite jedes Indikators steht der Satz
            dafür.
          </li>
        </ul>
      </TextSection>
      <TextSection {...bedienen}>
        <ul class="striche">
          <li>
            Mit der Tabulatortaste erreichen Sie alles; „Zum Inhalt springen“ überspringt die Navigation. In
            der Suche wählen die Pfeiltasten einen Treffer, die Eingabetaste öffnet ihn.
          </li>
          <li>Schriftgröße, dunkle Darstellung und hoher Kontrast folgen den Einstellungen Ihres Geräts.</li>
          <li>
            Die Seiten lassen sich als Ordner speichern und ohne Netz lesen. Suche und Vergleich gehen auch
            dann.
          </li>
        </ul>
      </TextSection>
      <TextSection {...fragen}>
        <dl class="fragen">
          <div>
            <dt>Warum steht bei meinem Kreis keine Zahl?</dt>
            <dd>
              Das Zeichen sagt es: Die Zahl ist geheim, liegt noch nicht vor oder wird für zwei Kreise
              gemeinsam ausgewiesen.
            </dd>
          </div>
          <div>
            <dt>Warum gibt es keine Zahlen zum Migrationshintergrund?</dt>
            <dd>
              Die jährlichen Statistiken für Kreise unterscheiden nur nach der Staatsangehörigkeit. Mehr dazu
              unter {link(addresses.methodik, "Methodik")}.
            </dd>
          </div>
          <div>
            <dt>Warum stimmt eine Summe nicht genau?</dt>
            <dd>Gerechnet wird mit ungerundeten Werten, gedruckt werden gerundete.</dd>
          </div>
          <div>
            <dt>Wie oft werden die Zahlen erneuert?</dt>
            <dd>
              Einmal im Jahr mit einer neuen Edition. Was dann neu ist, steht unter{" "}
              {link(addresses.neues, "Neues und Berichtigungen")}.
            </dd>
          </div>
        </dl>
      </TextSection>
    </TextPage>
  );
}
