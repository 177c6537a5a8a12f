import type {Child} from "hono/jsx";
import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Indicator} from "../../../catalogue/indicator-schema.js";
import {formatDay, formatTimePeriod} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {OutLink} from "../elements.js";
import {sourceText} from "../source-line.js";

/** Definition, calculation and everything that must be known to use the figures. */
export function Method(props: {context: PageContext; indicator: Indicator; notes: readonly string[]}) {
  const {context, indicator} = props;
  return (
    <>
      <dl class="methode">
        <Entry term="Definition">{indicator.definition}</Entry>
        {indicator.zaehler === undefined ? null : <Entry term="Zähler">{indicator.zaehler}</Entry>}
        {indicator.nenner === undefined ? null : <Entry term="Nenner">{indicator.nenner}</Entry>}
        <Entry term="Statistik">
          {indicator.statistik}
          {indicator.evas.length === 0 ? "" : ` (EVAS ${indicator.evas.join(", ")})`}
        </Entry>
        <Entry term="Vergleichbarkeit">{indicator.vergleichbarkeit}</Entry>
        <Entry term="Geheimhaltung">{indicator.geheimhaltung}</Entry>
        <Entry term="Hinweise">
          <ul>
            {[...new Set([...indicator.hinweise, ...props.notes])].map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </Entry>
        <Entry term="Nächste Aktualisierung">{indicator.naechsteAktualisierung}</Entry>
        {indicator.status === "vorlaeufig" ? (
          <Entry term="Bezeichnung">Code und Titel dieses Indikators sind vorläufig.</Entry>
        ) : null}
      </dl>
      <WorkedExample indicator={indicator} />
      <p>
        <a href={context.link(addresses.methodik)}>Allgemeine Methodik und Zeichenerklärung</a>
      </p>
    </>
  );
}

function Entry(props: {term: string; children: Child}) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function WorkedExample(props: {indicator: Indicator}) {
  const example = props.indicator.rechenbeispiel;
  return example === undefined ? null : (
    <div class="rechenbeispiel">
      <h3>Rechenbeispiel</h3>
      <p>{example.text}</p>
      <ul>
        {example.ergebnis.map((result) => (
          <li>
            <span class="rechnung-titel">{titleOf(props.indicator, result)}: </span>
            <span class="rechnung">{result.rechnung}</span>
          </li>
        ))}
      </ul>
      <p class="klein">Die Zahlen des Beispiels sind erfunden.</p>
    </div>
  );
}

type ExampleResult = NonNullable<Indicator["rechenbeispiel"]>["ergebnis"][number];

function titleOf(indicator: Indicator, result: ExampleResult): string {
  const measure = indicator.measures.find((one) => one.id === result.measure)?.titel ?? result.measure;
  return result.veraenderung === undefined ? measure : `${measure}, Veränderung zum Vorjahr`;
}

/** Says that figures are not yet there, and from where they come. */
export function NoFigures(props: {indicator: Indicator}) {
  const {indicator} = props;
  return (
    <div class="hinweis">
      <p>
        <strong>Zu diesem Indikator liegen noch keine Zahlen vor.</strong>
      </p>
      {indicator.lieferung === undefined ? null : <p>{indicator.lieferung}</p>}
      <p>Nächste Aktualisierung: {indicator.naechsteAktualisierung}</p>
    </div>
  );
}

/** Source tables with producer, period, Stand, licence and links. */
export function Sources(props: {cube: IndicatorCube}) {
  const {cube} = props;
  const periodicity = cube.indicator.periodicity ?? "stichtag";
  return (
    <ul class="quellen">
      {cube.sources.map(({source, stand, from, to}) => (
        <li>
          <p class="quellen-titel">
            <OutLink href={source.link}>{source.titel}</OutLink>
          </p>
          <p>
            {source.herausgeber}, Tabelle {source.table.split("/")[1]}, EVAS {source.evas}. Verwendet:{" "}
            {formatTimePeriod(from, periodicity)}
            {from === to ? "" : ` bis ${formatTimePeriod(to, periodicity)}`}. Stand: {formatDay(stand)}.
            Lizenz: <OutLink href={source.lizenzLink}>{source.lizenz}</OutLink>
          </p>
          <p class="klein">{source.quellenvermerk}</p>
        </li>
      ))}
    </ul>
  );
}

/** How to name the source when a figure is used. */
export function Citation(props: {context: PageContext; cube: IndicatorCube}) {
  const {edition} = props.context.publication;
  const {indicator} = props.cube;
  return (
    <>
      <p>So geben Sie die Quelle an:</p>
      <blockquote class="zitat">
        <p>
          {edition.herausgeber} (Hrsg.): {edition.titel}, Edition {edition.name}, Indikator {indicator.code}{" "}
          {indicator.titel}, Stand {formatDay(edition.stand)}. {sourceText(props.cube)}.
        </p>
      </blockquote>
    </>
  );
}
