import type {PublishedIndicator} from "../../../analyse/publication.js";
import type {NewsItem} from "../../../catalogue/portal-schema.js";
import {formatDay, formatTimePeriod} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {TableBox} from "../elements.js";
import {RevisionsSection} from "./revisions-section.js";
import {TextPage, TextSection} from "./text-page.js";

const kinds: Readonly<Record<NewsItem["art"], string>> = {
  neu: "Neu",
  hinweis: "Hinweis",
  berichtigung: "Berichtigung",
};

/** News, corrections, revised figures, and how recent the figures of every indicator are. */
export function NewsPage(props: {context: PageContext}) {
  const {context} = props;
  const {catalogue, indicators, edition} = context.publication;
  const {news} = catalogue.portal;
  return (
    <TextPage
      context={context}
      title="Neues und Berichtigungen"
      description={`Neuigkeiten, Hinweise und Berichtigungen zur Edition ${edition.name}, und wie aktuell jeder Indikator ist.`}
      lead={`Was sich mit der Edition ${edition.name} geändert hat und was berichtigt wurde.`}
    >
      <section class="abschnitt" aria-labelledby="neues">
        <h2 id="neues">Neues</h2>
        {context.exists(addresses.feed) ? (
          <p>
            <a href={context.link(addresses.feed)} type="application/atom+xml">
              Als Feed abonnieren (Atom)
            </a>
          </p>
        ) : null}
        {news.length === 0 ? <p>Zu dieser Edition gibt es noch keine Einträge.</p> : null}
        <ol class="neues">
          {news.map((item) => (
            <NewsEntry context={context} item={item} />
          ))}
        </ol>
      </section>
      <TextSection id="berichtigungen" title="Berichtigte Zahlen">
        <RevisionsSection context={context} revisions={context.options.revisions} />
      </TextSection>
      <section class="abschnitt" aria-labelledby="aktuell">
        <h2 id="aktuell">Wie aktuell die Zahlen sind</h2>
        <TableBox label="Neueste Zahlen je Indikator" fit="seite">
          <table>
            <caption>Neueste Zahlen je Indikator</caption>
            <thead>
              <tr>
                <th scope="col">Indikator</th>
                <th scope="col">Neueste Zahlen</th>
                <th scope="col">Stand der Quelle</th>
                <th scope="col">Nächste Aktualisierung</th>
              </tr>
            </thead>
            <tbody>
              {indicators.map((published) => (
                <Recency context={context} published={published} />
              ))}
            </tbody>
          </table>
        </TableBox>
      </section>
    </TextPage>
  );
}

function NewsEntry(props: {context: PageContext; item: NewsItem}) {
  const {context, item} = props;
  return (
    <li id={item.id}>
      <p class="neues-kopf">
        <time datetime={item.datum}>{formatDay(item.datum)}</time>{" "}
        <span class={`neues-art neues-${item.art}`}>{kinds[item.art]}</span>
      </p>
      <h3>{item.titel}</h3>
      <p>{item.text}</p>
      {item.indikatoren.length === 0 ? null : (
        <p class="klein">
          Betrifft:{" "}
          {item.indikatoren.map((code, index) => (
            <>
              {index === 0 ? "" : ", "}
              <a href={context.link(addresses.indikator(code))}>{titleOf(context, code)}</a>
            </>
          ))}
        </p>
      )}
    </li>
  );
}

function titleOf(context: PageContext, code: string): string {
  const found = context.publication.indicators.find(({indicator}) => indicator.code === code);
  return found === undefined ? code : `${code} ${found.indicator.kurztitel}`;
}

function Recency(props: {context: PageContext; published: PublishedIndicator}) {
  const {indicator, cube} = props.published;
  const latest = cube?.periods().at(-1);
  const stand = cube?.sources
    .map((one) => one.stand)
    .sort()
    .at(-1);
  return (
    <tr>
      <th scope="row">
        <a href={props.context.link(addresses.indikator(indicator.code))}>
          <span class="code">{indicator.code}</span> {indicator.kurztitel}
        </a>
      </th>
      <td>
        {latest === undefined
          ? "liegt noch nicht vor"
          : formatTimePeriod(latest, indicator.periodicity ?? "stichtag")}
      </td>
      <td>{stand === undefined ? "–" : formatDay(stand)}</td>
      <td class="nebentext">{indicator.naechsteAktualisierung}</td>
    </tr>
  );
}
