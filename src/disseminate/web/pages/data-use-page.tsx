import {dataExamples} from "../../open-data/examples.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {SectionLinks, TextPage, TextSection} from "./text-page.js";

const addressSection = {id: "adressen", title: "Adressen, die bleiben"} as const;

/** How to read the open data in a spreadsheet or a program: addresses that stay, and examples to copy. */
export function DataUsePage(props: {context: PageContext}) {
  const {context} = props;
  const {release, catalogue} = context.publication;
  const base = catalogue.portal.operator.adresse ?? "";
  const file = (path: string, text: string) =>
    context.options.files.some((one) => one.path === path) ? (
      <a href={context.link(path)}>{text}</a>
    ) : (
      <span>{text}</span>
    );
  return (
    <TextPage
      context={context}
      title="Daten nutzen"
      description="Adressen der offenen Daten und Beispiele für Excel, R, Python, DuckDB und JavaScript."
      lead="Die Zahlen in eigenen Programmen: Adressen, die sich nicht ändern, und Beispiele zum Abschreiben."
    >
      <SectionLinks sections={[addressSection, ...dataExamples.map(({id, titel}) => ({id, title: titel}))]} />
      <TextSection {...addressSection}>
        <p>
          <code>{base}daten/1b.csv</code> enthält immer die neueste Edition, ebenso <code>1b.parquet</code>{" "}
          und <code>1b.json</code> (JSON-stat). Hält der Betreiber frühere Editionen vor, so bleibt{" "}
          <code>
            {base}editionen/{release.version}/daten/1b.csv
          </code>{" "}
          für immer, wie es ist. Alle Adressen beschreibt {file("daten/openapi.json", "openapi.json")}, alle
          Dateien nennt {file("daten/index.json", "index.json")}.
        </p>
        <p>
          Ein leerer Wert ist keine Null: Warum er fehlt, steht in <code>SIGN</code> und{" "}
          <code>OBS_STATUS</code>. Ausprägungen und <code>_T</code> (insgesamt) werden nie zusammengezählt,
          Zahlen mit verschiedener <code>BASIS</code> nie verglichen, Anteile nie gemittelt.
        </p>
        <p>
          Jedes Beispiel nennt die Einwohnerinnen und Einwohner von Frankfurt am Main am 31.12.2022. Statt des
          Pfades geht auch die Adresse im Internet. Alle Dateien stehen unter{" "}
          <a href={context.link(addresses.downloads)}>Downloads</a>.
        </p>
      </TextSection>
      {dataExamples.map(({id, titel, text, code}) => (
        <TextSection id={id} title={titel}>
          {text === undefined ? null : <p>{text}</p>}
          <section class="beispiel" aria-label={`Beispiel: ${titel}`} tabindex={0}>
            <pre>
              <code>{code.trimEnd()}</code>
            </pre>
          </section>
        </TextSection>
      ))}
    </TextPage>
  );
}
