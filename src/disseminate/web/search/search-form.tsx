import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";

const words = {
  de: {
    label: "Kreis, Ort, Indikator oder Begriff suchen",
    hint: "Ort, Kreis, Thema",
    button: "Suchen",
  },
  en: {
    label: "Search for a district, place, indicator or term (in German)",
    hint: "Place, district, topic",
    button: "Search",
  },
} as const;

/**
 * The search of a page: a form that leads to the list from A to Z; its script answers while one types.
 * A page has one: in its head, or, large, in its main part.
 */
export function SearchForm(props: {context: PageContext; lang: "de" | "en"; large?: boolean}) {
  const {context, lang} = props;
  if (!context.exists(addresses.verzeichnis)) return null;
  return (
    <search class={props.large === true ? "suche-ort suche-gross" : "suche-ort"}>
      <form
        class="suche"
        action={context.link(addresses.verzeichnis)}
        method="get"
        data-index={context.link(addresses.suchindex)}
        data-wurzel={context.link(addresses.start).replace(/index\.html$/, "")}
      >
        <label class={props.large === true ? "suche-titel" : "vorlesen"} for="suchfeld">
          {words[lang].label}
        </label>
        <div class="suchzeile">
          <input
            id="suchfeld"
            class="suchfeld"
            type="search"
            name="q"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder={words[lang].hint}
          />
          <button type="submit" class="suchknopf">
            {words[lang].button}
          </button>
        </div>
      </form>
    </search>
  );
}
