import {formatDay} from "../../../model/time-period.js";
import type {PageContext} from "../context.js";
import {OutLink} from "../elements.js";
import {ContactLines} from "./contact-lines.js";
import {Filled, TextPage, TextSection} from "./text-page.js";

/** Declaration of § 14 HBGG and § 4 HVBIT (Hessian ordinance on accessible information technology). */
export function AccessibilityPage(props: {context: PageContext}) {
  const {portal} = props.context.catalogue;
  const {barrierefreiheit, anbieter} = portal.operator;
  const {maengel, erstellt, gebaerdensprache} = barrierefreiheit;
  return (
    <TextPage
      context={props.context}
      title="Erklärung zur Barrierefreiheit"
      description="Wie barrierefrei diese Seiten und Dateien sind, wie geprüft wurde und wohin Sie Barrieren melden."
      lead="Diese Erklärung gilt für die Seiten des Monitorings und für die Dateien, die hier angeboten werden."
    >
      <TextSection id="stand" title="Stand der Vereinbarkeit">
        <p>
          Maßstab ist die Hessische Verordnung über barrierefreie Informationstechnik (HVBIT) mit der Norm EN
          301 549; angestrebt wird WCAG 2.2, Stufe AA.
        </p>
        <p>
          Prüfung:{" "}
          <Filled text={barrierefreiheit.pruefung} what="wie geprüft wurde, zum Beispiel BITV-Test" />.
          Erklärung erstellt oder zuletzt geprüft am:{" "}
          <Filled text={erstellt === undefined ? undefined : formatDay(erstellt)} what="Tag" />.
        </p>
      </TextSection>
      <TextSection id="leistungen" title="Was Sie erwarten können">
        <ul class="striche">
          <li>Alle Inhalte lassen sich ohne Maus und ohne JavaScript lesen.</li>
          <li>
            Jedes Bild hat eine Beschreibung und eine Tabelle mit denselben Zahlen; Farbe ist nie das einzige
            Merkmal.
          </li>
          <li>Zeichen anstelle von Zahlen werden vorgelesen und erklärt.</li>
          <li>
            Die Seiten folgen den Einstellungen Ihres Geräts: Schriftgröße, dunkle Darstellung, hoher
            Kontrast, weniger Bewegung. Auf schmalen Bildschirmen muss nicht seitlich gescrollt werden, außer
            in breiten Tabellen.
          </li>
          <li>
            Arbeitsmappen haben benannte Tabellen ohne verbundene Zellen; Diagramme tragen einen
            Alternativtext.
          </li>
        </ul>
      </TextSection>
      <TextSection id="maengel" title="Nicht barrierefreie Inhalte">
        {maengel.length === 0 ? (
          <p>Bekannt sind zurzeit keine. Eine Prüfung durch Menschen mit Behinderungen steht aus.</p>
        ) : (
          <ul class="striche">
            {maengel.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        )}
        {gebaerdensprache === undefined ? (
          <p>
            Deutsche Gebärdensprache:{" "}
            <Filled text={undefined} what="Adresse eines Films in Deutscher Gebärdensprache" />
          </p>
        ) : (
          <p>
            <OutLink href={gebaerdensprache}>Film in Deutscher Gebärdensprache</OutLink>
          </p>
        )}
      </TextSection>
      <TextSection id="melden" title="Barrieren melden">
        <p>
          Haben Sie eine Barriere gefunden oder brauchen Sie einen Inhalt in anderer Form? Schreiben Sie uns:
        </p>
        <ContactLines
          contact={{
            ...(anbieter.name === undefined ? {} : {name: anbieter.name}),
            ...barrierefreiheit.kontakt,
          }}
          wanted={["name", "telefon", "email"]}
        />
      </TextSection>
      <TextSection id="durchsetzung" title="Durchsetzungsverfahren">
        <p>
          Erhalten Sie innerhalb einer angemessenen Frist keine befriedigende Antwort, können Sie sich an die
          Durchsetzungsstelle wenden. Das Verfahren ist kostenlos; ein Rechtsbeistand ist nicht nötig.
        </p>
        <ContactLines contact={barrierefreiheit.durchsetzung} wanted={["name", "telefon", "email"]} />
      </TextSection>
    </TextPage>
  );
}
