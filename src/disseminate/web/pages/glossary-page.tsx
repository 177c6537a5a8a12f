import type {GlossaryEntry} from "../../../catalogue/catalogue.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {SectionLinks, TextPage} from "./text-page.js";

/** All terms that a reader meets, with the source that defines them. */
export function GlossaryPage(props: {context: PageContext}) {
  const {glossary} = props.context.catalogue;
  const letters = [...new Set(glossary.map(letterOf))];
  const byId = new Map(glossary.map((entry) => [entry.id, entry]));
  return (
    <TextPage
      context={props.context}
      title="Glossar"
      description="Die Begriffe des Monitorings, kurz erklärt und mit der Quelle, die sie festlegt."
      lead={`${glossary.length} Begriffe, kurz erklärt und mit der Quelle, die sie festlegt.`}
    >
      <SectionLinks
        sections={letters.map((letter) => ({id: `buchstabe-${letter.toLowerCase()}`, title: letter}))}
      />
      {letters.map((letter) => (
        <section class="buchstabe" aria-labelledby={`buchstabe-${letter.toLowerCase()}`}>
          <h2 id={`buchstabe-${letter.toLowerCase()}`}>{letter}</h2>
          <dl class="glossar">
            {glossary
              .filter((entry) => letterOf(entry) === letter)
              .map((entry) => (
                <div id={entry.id}>
                  <dt>
                    {entry.term}
                    {entry.en === undefined ? null : (
                      <span class="glossar-en" lang="en">
                        {" "}
                        {entry.en}
                      </span>
                    )}
                  </dt>
                  <dd>
                    <p>{entry.text}</p>
                    <p class="klein">Quelle: {entry.quelle}</p>
                    <Related entries={entry.siehe.flatMap((id) => byId.get(id) ?? [])} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p class="text">
        <a href={props.context.link(addresses.zeichen)}>Was die Zeichen in den Tabellen bedeuten</a>
      </p>
    </TextPage>
  );
}

function Related(props: {entries: readonly GlossaryEntry[]}) {
  return props.entries.length === 0 ? null : (
    <p class="klein">
      Siehe auch:{" "}
      {props.entries.map((entry, index) => (
        <>
          {index === 0 ? "" : ", "}
          <a href={`#${entry.id}`}>{entry.term}</a>
        </>
      ))}
    </p>
  );
}

/** First letter as in a dictionary (DIN 5007-1): umlauts as their base letters, numbers together. */
function letterOf(entry: GlossaryEntry): string {
  const first = entry.term.normalize("NFD")[0] ?? "";
  return /[a-z]/i.test(first) ? first.toUpperCase() : "0";
}
