import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {SearchForm} from "../search/search-form.js";
import {softHyphens} from "../soft-hyphens.js";
import {DraftNote} from "./draft-note.js";

/** A place that a navigation leads to. */
type Item = {readonly text: string; readonly to: string; readonly lang?: string};

const words = {
  de: {navigation: "Hauptnavigation", others: "Sprachen"},
  en: {navigation: "Main navigation", others: "Languages"},
} as const;

/** Top of every page: name of the site, search, navigation. */
export function SiteHeader(props: {context: PageContext; lang: "de" | "en"; search: boolean}) {
  const {context, lang} = props;
  const {titel} = context.publication.edition;
  const [, name = titel, land = ""] = /^(.*) (Hessen)$/.exec(titel) ?? [];
  return (
    <header class="kopf">
      <div class="kopf-streifen"></div>
      <DraftNote context={context} lang={lang} />
      <div class="kopf-zeile">
        <a class="marke" href={context.link(lang === "en" ? addresses.startEnglisch : addresses.start)}>
          <Emblem />
          <span class="marke-text" lang="de">
            {softHyphens(name)} <span class="marke-land">{land}</span>
          </span>
        </a>
        {props.search ? <SearchForm context={context} lang={lang} /> : null}
        <Links context={context} class="sprachen" label={words[lang].others} items={otherLanguages(lang)} />
      </div>
      <div class="kopf-nav">
        <Links context={context} class="haupt-nav" label={words[lang].navigation} items={mainItems(lang)} />
      </div>
    </header>
  );
}

function mainItems(lang: "de" | "en"): readonly Item[] {
  const english = lang === "en";
  const start = english ? addresses.startEnglisch : addresses.start;
  return [
    {text: english ? "Districts" : "Kreise", to: `${start}#kreise`},
    {text: english ? "Indicators" : "Indikatoren", to: `${start}#indikatoren`},
    {text: english ? "Compare" : "Vergleichen", to: addresses.vergleich},
    {text: "Downloads", to: addresses.downloads},
    {text: english ? "Method" : "Methodik", to: addresses.methodik},
    {text: english ? "News" : "Neues", to: addresses.neues},
    {text: english ? "Help" : "Hilfe", to: addresses.hilfe},
  ];
}

function otherLanguages(lang: "de" | "en"): readonly Item[] {
  return [
    {text: "Leichte Sprache", to: addresses.leichteSprache, lang: "de"},
    lang === "en"
      ? {text: "Deutsch", to: addresses.start, lang: "de"}
      : {text: "English", to: addresses.startEnglisch, lang: "en"},
  ];
}

/** Links of a navigation to pages that exist. */
function Links(props: {context: PageContext; class: string; label: string; items: readonly Item[]}) {
  const {context} = props;
  const items = props.items.filter(({to}) => context.exists(to.split("#")[0] ?? to));
  return items.length === 0 ? null : (
    <nav aria-label={props.label}>
      <ul class={props.class}>
        {items.map((item) => (
          <li>
            <a
              href={context.link(item.to)}
              {...(item.to === context.path ? {"aria-current": "page"} : {})}
              {...(item.lang === undefined ? {} : {lang: item.lang, hreflang: item.lang})}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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
