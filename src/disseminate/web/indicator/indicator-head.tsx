import type {Child} from "hono/jsx";
import type {PublishedIndicator} from "../../../analyse/publication.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {type Crumb, Page} from "../frame/page.js";
import type {ScriptName} from "../frame/scripts.js";
import {softHyphens} from "../soft-hyphens.js";

/** Breadcrumbs above an indicator: start and Themenfeld. */
export function indicatorCrumbs(context: PageContext, {indicator}: PublishedIndicator): readonly Crumb[] {
  const feld = context.catalogue.themenfelder.find((one) => one.nummer === indicator.themenfeld);
  const own = feld === undefined ? undefined : addresses.themenfeld(feld.slug);
  return [
    {text: "Start", to: addresses.start},
    {
      text: feld?.titel ?? "Indikatoren",
      to:
        own !== undefined && context.exists(own)
          ? own
          : `${addresses.start}#themenfeld-${indicator.themenfeld}`,
    },
  ];
}

/** A page below that of an indicator: all its tables, its structure, the origin of its figures. */
export function IndicatorSubpage(props: {
  context: PageContext;
  published: PublishedIndicator;
  title: string;
  lead: string;
  /** Parts of the page, each with a heading. */
  parts: readonly {readonly id: string; readonly title: string; readonly content: Child}[];
  scripts?: readonly ScriptName[];
}) {
  const {context, published} = props;
  const {indicator} = published;
  return (
    <Page
      context={context}
      title={`${props.title}: ${indicator.code} ${indicator.kurztitel}`}
      description={`${indicator.titel}: ${props.lead}`}
      crumbs={[
        ...indicatorCrumbs(context, published),
        {text: `${indicator.code} ${indicator.kurztitel}`, to: addresses.indikator(indicator.code)},
      ]}
      styles={["einzelheiten"]}
      scripts={props.scripts ?? []}
    >
      <header class="seitenkopf">
        <div>
          <p class="vorzeile">
            {indicator.code} {indicator.titel}
          </p>
          <h1>{softHyphens(props.title)}</h1>
          <p class="vorspann">{props.lead}</p>
        </div>
      </header>
      <nav class="inhalt-nav" aria-label="Auf dieser Seite">
        <ul>
          {props.parts.map((part) => (
            <li>
              <a href={`#${part.id}`}>{part.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {props.parts.map((part) => (
        <section class="abschnitt" aria-labelledby={part.id}>
          <h2 id={part.id}>{part.title}</h2>
          {part.content}
        </section>
      ))}
    </Page>
  );
}
