import {formatDay} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {GeoNote} from "../elements.js";

/** The report is written after the pages, so that it can say what was read in them. */
const REPORT = "abgleich.html";

/** Foot of every page: what this is, who publishes it, where help and law stand. */
export function SiteFooter(props: {context: PageContext; lang: "de" | "en"}) {
  const {context} = props;
  const {edition} = context.publication;
  const english = props.lang === "en";
  return (
    <footer class="fuss">
      <div class="fuss-inhalt">
        <div>
          <p class="fuss-titel" lang="de">
            {edition.titel}
          </p>
          <p>
            Edition {edition.name}, {english ? "as of" : "Stand"} {formatDay(edition.stand)}
          </p>
          <p lang="de">Herausgeber: {edition.herausgeber}</p>
          <p lang="de">Kontakt: {edition.kontakt}</p>
          <p class="fuss-lizenz" lang="de">
            Zahlen und Bilder dürfen mit Quellenangabe weiterverwendet werden; die Lizenz steht bei jeder
            Quelle. Karten: <GeoNote />.
          </p>
        </div>
        <FooterLinks
          context={context}
          title={english ? "Understand" : "Verstehen"}
          items={[
            {text: "Methodik", to: addresses.methodik},
            {text: "Zeichenerklärung", to: addresses.zeichen},
            {text: "Glossar", to: addresses.glossar},
            {text: "Orte und Begriffe von A bis Z", to: addresses.verzeichnis},
            {text: "Hilfe", to: addresses.hilfe},
          ]}
        />
        <FooterLinks
          context={context}
          title={english ? "About" : "Über diese Seiten"}
          items={[
            {text: "Neues und Berichtigungen", to: addresses.neues},
            ...(context.options.report === true ? [{text: "Abgleich der Zahlen", to: REPORT}] : []),
            {text: "Leichte Sprache", to: addresses.leichteSprache},
            {text: "Erklärung zur Barrierefreiheit", to: addresses.barrierefreiheit},
            {text: "Datenschutz", to: addresses.datenschutz},
            {text: "Impressum", to: addresses.impressum},
          ]}
        />
      </div>
    </footer>
  );
}

function FooterLinks(props: {
  context: PageContext;
  title: string;
  items: readonly {text: string; to: string}[];
}) {
  const {context} = props;
  return (
    <nav aria-label={props.title}>
      <p class="fuss-titel">{props.title}</p>
      <ul class="fuss-liste">
        {props.items
          .filter(({to}) => to === REPORT || context.exists(to))
          .map((item) => (
            <li>
              <a href={context.link(item.to)} lang="de">
                {item.text}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
