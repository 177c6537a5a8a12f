import type {Child} from "hono/jsx";
import {formatDay} from "../../model/time-period.js";
import {addresses} from "./addresses.js";
import type {PageContext} from "./context.js";
import {GeoNote} from "./elements.js";
import {softHyphens} from "./soft-hyphens.js";

/** A step of the way from the start page to this page. */
type Crumb = {readonly text: string; readonly to: string};

/** What a page consists of besides the frame that all pages share. */
export type PageProps = {
  readonly context: PageContext;
  /** Title of the window, without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Steps above this page; empty on the start page. */
  readonly crumbs: readonly Crumb[];
  readonly children: Child;
  readonly class?: string;
};

/** The frame of every page: head, navigation, main part, foot. */
export function Page(props: PageProps) {
  const {context} = props;
  const {edition} = context.publication;
  const title = props.crumbs.length === 0 ? edition.titel : `${props.title} – ${edition.titel}`;
  return (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={props.description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={context.link(addresses.zeichen)} type="image/svg+xml" />
        <link rel="stylesheet" href={context.link(addresses.stil)} />
      </head>
      <body {...(props.class === undefined ? {} : {class: props.class})}>
        <a class="sprung" href="#inhalt">
          Zum Inhalt springen
        </a>
        <SiteHeader context={context} />
        <Breadcrumbs context={context} crumbs={props.crumbs} here={props.title} />
        <main id="inhalt" tabindex={-1}>
          {props.children}
        </main>
        <SiteFooter context={context} />
      </body>
    </html>
  );
}

function SiteHeader(props: {context: PageContext}) {
  const {context} = props;
  const titel = context.publication.edition.titel;
  const [, name = titel, land = ""] = /^(.*) (Hessen)$/.exec(titel) ?? [];
  const items = [
    {text: "Kreise", to: `${addresses.start}#kreise`},
    {text: "Indikatoren", to: `${addresses.start}#indikatoren`},
    {text: "Downloads", to: `${addresses.start}#downloads`},
    {text: "Methodik", to: addresses.methodik},
  ];
  return (
    <header class="kopf">
      <div class="kopf-zeile">
        <a class="marke" href={context.link(addresses.start)}>
          <Emblem />
          <span class="marke-text">
            {softHyphens(name)} <span class="marke-land">{land}</span>
          </span>
        </a>
        <nav aria-label="Hauptnavigation">
          <ul class="haupt-nav">
            {items.map((item) => (
              <li>
                <a
                  href={context.link(item.to)}
                  {...(item.to === context.path ? {"aria-current": "page"} : {})}
                >
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** Small sign of the site: five steps of one blue. */
function Emblem() {
  return (
    <svg class="emblem" width="34" height="34" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <rect x="0" y="22" width="6" height="12" class="e1" />
      <rect x="7" y="16" width="6" height="18" class="e2" />
      <rect x="14" y="11" width="6" height="23" class="e3" />
      <rect x="21" y="5" width="6" height="29" class="e4" />
      <rect x="28" y="0" width="6" height="34" class="e5" />
    </svg>
  );
}

function Breadcrumbs(props: {context: PageContext; crumbs: readonly Crumb[]; here: string}) {
  if (props.crumbs.length === 0) return null;
  return (
    <nav class="pfad" aria-label="Brotkrumen">
      <ol>
        {props.crumbs.map((crumb) => (
          <li>
            <a href={props.context.link(crumb.to)}>{crumb.text}</a>
          </li>
        ))}
        <li aria-current="page">{props.here}</li>
      </ol>
    </nav>
  );
}

function SiteFooter(props: {context: PageContext}) {
  const {context} = props;
  const {edition} = context.publication;
  return (
    <footer class="fuss">
      <div class="fuss-inhalt">
        <div>
          <p class="fuss-titel">{edition.titel}</p>
          <p>
            Edition {edition.name}, Stand {formatDay(edition.stand)}
          </p>
          <p>Herausgeber: {edition.herausgeber}</p>
          <p>Kontakt: {edition.kontakt}</p>
        </div>
        <div>
          <p class="fuss-titel">Nutzung</p>
          <p>
            Zahlen und Bilder dürfen mit Quellenangabe weiterverwendet werden; die Lizenz steht bei jeder
            Quelle. Karten: <GeoNote />.
          </p>
          <p>
            <a href={context.link(addresses.methodik)}>Methodik und Zeichenerklärung</a>
          </p>
        </div>
      </div>
    </footer>
  );
}
