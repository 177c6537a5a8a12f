import type {IndicatorCube, PublishedIndicator} from "../../../analyse/publication.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import {leadingView, type PageContext} from "../context.js";
import {KeyFigure} from "../elements.js";
import {Page} from "../frame/page.js";
import {periodicityOf} from "../series.js";
import {softHyphens} from "../soft-hyphens.js";
import type {Gallery} from "./gallery.js";
import {indicatorCrumbs} from "./indicator-head.js";
import {IndicatorDownloads, sectionsWithFigures, sectionsWithoutFigures} from "./indicator-sections.js";
import {leadFigure} from "./lead-figure.js";

/** The page of an indicator, with or without figures. */
export function IndicatorPage(props: {
  context: PageContext;
  published: PublishedIndicator;
  gallery: Gallery;
}) {
  const {context, published} = props;
  const {indicator, cube} = published;
  const feld = context.catalogue.themenfelder.find((one) => one.nummer === indicator.themenfeld);
  const sections =
    cube === undefined
      ? sectionsWithoutFigures(context, published)
      : sectionsWithFigures(context, cube, props.gallery);
  return (
    <Page
      context={context}
      title={`${indicator.code} ${indicator.kurztitel}`}
      description={`${indicator.titel}: ${indicator.aussage}`}
      crumbs={indicatorCrumbs(context, published)}
      preview={indicator.code.toLowerCase()}
      scripts={cube === undefined ? [] : ["bilder", "tabellen", "herkunft"]}
    >
      <header class="seitenkopf">
        <div>
          <p class="vorzeile">
            Themenfeld {indicator.themenfeld}: {feld?.titel}
          </p>
          <h1>
            <span class="code">{indicator.code}</span> {softHyphens(indicator.titel)}
          </h1>
          <p class="vorspann">{indicator.aussage}</p>
        </div>
        {cube === undefined ? null : <Glance context={context} cube={cube} />}
      </header>
      <nav class="inhalt-nav" aria-label="Auf dieser Seite">
        <ul>
          {sections.map((section) => (
            <li>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section) => (
        <section class="abschnitt" aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          {section.content}
        </section>
      ))}
    </Page>
  );
}

/** The figure for the Land, its sentence and the files, at the head of the page. */
function Glance(props: {context: PageContext; cube: IndicatorCube}) {
  const {context, cube} = props;
  const shown = leadingView(context.catalogue, cube);
  if (shown === undefined) return null;
  const lead = leadFigure(context, cube, shown);
  return (
    <div class="blickfang">
      <p class="blickfang-titel">{lead.place}</p>
      <KeyFigure
        shown={lead.shown}
        unit={shown.unit.kurztitel}
        when={timePeriodHeading(lead.period, periodicityOf(cube))}
      />
      <p class="leitsatz">{lead.sentence}</p>
      <IndicatorDownloads context={context} indicator={cube.indicator} />
    </div>
  );
}
