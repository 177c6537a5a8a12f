import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {Page} from "../frame/page.js";
import {entriesOf, type SearchData} from "../script/search-data.js";
import type {SearchEntry} from "../script/search-text.js";

/** All Kreise, places, indicators and terms from A to Z: the search without a script, and its hits with one. */
export function DirectoryPage(props: {context: PageContext; data: SearchData}) {
  const {context} = props;
  const sections = byLetter(entriesOf(props.data));
  return (
    <Page
      context={context}
      title="Orte und Begriffe von A bis Z"
      description="Verzeichnis aller Gemeinden, Kreise, Indikatoren und Begriffe: vom Ort zum Kreis, vom Begriff zur Erklärung."
      crumbs={[{text: "Start", to: addresses.start}]}
      styles={["texte"]}
    >
      <header class="seitenkopf">
        <div>
          <h1>Orte und Begriffe von A bis Z</h1>
          <p class="vorspann">
            Jeder Ort führt zu seinem Kreis, jeder Indikator zu seiner Seite, jeder Begriff ins Glossar.
          </p>
        </div>
      </header>
      <section id="treffer" class="treffer-ort" aria-live="polite" hidden></section>
      <nav class="inhalt-nav buchstaben" aria-label="Buchstaben">
        <ul>
          {sections.map(({letter}) => (
            <li>
              <a href={`#buchstabe-${letter.toLowerCase()}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({letter, entries}) => (
        <section class="buchstabe" aria-labelledby={`buchstabe-${letter.toLowerCase()}`}>
          <h2 id={`buchstabe-${letter.toLowerCase()}`}>{letter}</h2>
          <ul class="verzeichnis">
            {entries.map((entry) => (
              <li>
                <a href={context.link(entry.url)}>{entry.name}</a>{" "}
                <span class="treffer-art">{entry.note}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

type Section = {readonly letter: string; readonly entries: readonly SearchEntry[]};

/** Entries in the order of dictionaries (DIN 5007-1), by first letter; numbers under `0`. */
function byLetter(entries: readonly SearchEntry[]): readonly Section[] {
  const keyed = entries
    .map((entry) => ({entry, key: alphabetical(entry.name)}))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const letters = [...new Set(keyed.map(({key}) => letterOf(key)))];
  return letters.map((letter) => ({
    letter,
    entries: keyed.filter(({key}) => letterOf(key) === letter).map(({entry}) => entry),
  }));
}

function alphabetical(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/[^a-z0-9 ]/g, "");
}

function letterOf(key: string): string {
  const first = key[0] ?? "";
  return /[a-z]/.test(first) ? first.toUpperCase() : "0";
}
