import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {ContactLines} from "./contact-lines.js";
import {TextPage, TextSection} from "./text-page.js";

/**
 * What the monitoring is, in Leichte Sprache after the rules of Netzwerk Leichte Sprache and DIN SPEC
 * 33429: one statement per sentence, one sentence per line, long words parted with a middle dot, hard
 * words explained where they stand first.
 */
export function PlainLanguagePage(props: {context: PageContext}) {
  const {context} = props;
  const {portal, themenfelder} = context.catalogue;
  const {barrierefreiheit, anbieter} = portal.operator;
  return (
    <TextPage
      context={context}
      title="Leichte Sprache"
      heading="Zahlen über Menschen in Hessen"
      description="Leichte Sprache: Was diese Internet-Seiten zeigen und wie Sie Ihren Kreis finden."
      lead="Dieser Text ist in Leichter Sprache. Leichte Sprache können viele Menschen gut verstehen."
      class="leicht"
    >
      <TextSection id="worum" title="Worum geht es?">
        <p>Hessen ist ein Bundes·land.</p>
        <p>
          Hessen hat viele <strong>Kreise</strong>.
        </p>
        <p>Ein Kreis ist eine große Stadt.</p>
        <p>Oder ein Kreis ist ein Gebiet mit vielen Dörfern und kleinen Städten.</p>
        <p>Auf diesen Seiten sehen Sie Zahlen über die Menschen in jedem Kreis.</p>
        <p>Zum Beispiel:</p>
        <ul class="striche">
          <li>Wie viele Menschen leben hier?</li>
          <li>Wie viele Kinder werden hier geboren?</li>
          <li>Wie viele Menschen haben Arbeit?</li>
        </ul>
      </TextSection>
      <TextSection id="warum" title="Warum gibt es diese Zahlen?">
        <p>In Hessen leben Menschen aus vielen Ländern.</p>
        <p>Alle sollen gut zusammen leben.</p>
        <p>
          Das schwere Wort dafür ist: <strong>Integration</strong>.
        </p>
        <p>Die Politik will wissen: Wie leben die Menschen in den Kreisen?</p>
        <p>Dafür braucht die Politik Zahlen.</p>
        <p>Auch Sie können die Zahlen lesen.</p>
        <p>
          Das schwere Wort dafür ist: <strong>Monitoring</strong>. Man spricht das so: Mo-ni-to-ring.
        </p>
        <p>Es heißt: Man schaut immer wieder genau hin.</p>
      </TextSection>
      <TextSection id="themen" title="Welche Themen gibt es?">
        <p>Es gibt {inWords(themenfelder.length)} Themen:</p>
        <ul class="striche">
          <li>
            <strong>Bevölkerung</strong>: Wie viele Menschen leben im Kreis? Wie alt sind sie?
          </li>
          <li>
            <strong>Migration</strong>: Wer zieht in den Kreis? Wer zieht weg?
          </li>
          <li>
            <strong>Schutz·suchende</strong>: Das sind Menschen, die vor Krieg oder Gefahr geflohen sind. Wie
            viele leben hier?
          </li>
          <li>
            <strong>Bildung</strong>: Wie viele Kinder gehen in die Kita? In welche Schule gehen Kinder?
          </li>
          <li>
            <strong>Arbeit</strong>: Wie viele Menschen haben Arbeit? Wie viele sind arbeits·los?
          </li>
          <li>
            <strong>Transfer·bezug</strong>: Manche Menschen haben zu wenig Geld zum Leben. Sie bekommen Geld
            vom Amt. Wie viele Menschen sind das?
          </li>
        </ul>
      </TextSection>
      <TextSection id="woher" title="Woher kommen die Zahlen?">
        <p>Die Zahlen kommen von Ämtern.</p>
        <p>Die Ämter zählen schon lange.</p>
        <p>Sie zählen Menschen, aber sie nennen keine Namen.</p>
        <p>Niemand kann Sie in den Zahlen finden.</p>
        <p>Manche Zahlen fehlen.</p>
        <p>Dann steht dort ein Zeichen.</p>
        <p>Das Zeichen sagt, warum die Zahl fehlt.</p>
      </TextSection>
      <TextSection id="deutsch" title="Deutsche und Ausländer">
        <p>Viele Zahlen gibt es zweimal:</p>
        <ul class="striche">
          <li>Einmal für Menschen mit deutschem Pass.</li>
          <li>Einmal für Menschen ohne deutschen Pass.</li>
        </ul>
        <p>
          Menschen ohne deutschen Pass heißen in den Zahlen: <strong>Ausländerinnen und Ausländer</strong>.
        </p>
        <p>Die Zahlen sagen nicht, was gut ist.</p>
        <p>Die Zahlen sagen nicht, was schlecht ist.</p>
      </TextSection>
      <TextSection id="finden" title="So finden Sie Ihren Kreis">
        <ul class="striche">
          <li>Oben auf jeder Seite ist ein Feld mit dem Wort: Suchen.</li>
          <li>Schreiben Sie den Namen von Ihrem Ort in das Feld.</li>
          <li>Dann sehen Sie Ihren Kreis.</li>
          <li>Klicken Sie auf Ihren Kreis.</li>
        </ul>
        <p>
          Oder klicken Sie hier: <a href={context.link(addresses.start)}>Start·seite mit Karte</a>
        </p>
      </TextSection>
      <TextSection id="hilfe" title="Sie brauchen Hilfe?">
        <p>Etwas auf diesen Seiten ist schwer für Sie?</p>
        <p>Sie können etwas nicht lesen oder nicht bedienen?</p>
        <p>Dann schreiben Sie uns:</p>
        <ContactLines
          contact={{
            ...(anbieter.name === undefined ? {} : {name: anbieter.name}),
            ...barrierefreiheit.kontakt,
          }}
          wanted={["email"]}
        />
        <p>
          Mehr dazu steht hier:{" "}
          <a href={context.link(addresses.barrierefreiheit)}>Erklärung zur Barrierefreiheit</a>. Dieser Text
          ist nicht in Leichter Sprache.
        </p>
      </TextSection>
      <p class="klein text">
        Dieser Text folgt den Regeln für Leichte Sprache. Eine Prüf·gruppe hat ihn noch nicht gelesen.
      </p>
    </TextPage>
  );
}

function inWords(count: number): string {
  return ["keine", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht"][count] ?? String(count);
}
