import type {Child} from "hono/jsx";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {Page} from "../frame/page.js";

/** A page of text below the start page: heading, a lead, sections. */
export function TextPage(props: {
  context: PageContext;
  title: string;
  /** Heading, where it says more than the title of the window. */
  heading?: string;
  lead: Child;
  description: string;
  children: Child;
  class?: string;
}) {
  return (
    <Page
      context={props.context}
      title={props.title}
      description={props.description}
      crumbs={[{text: "Start", to: addresses.start}]}
      styles={["texte"]}
      {...(props.class === undefined ? {} : {class: props.class})}
    >
      <header class="seitenkopf">
        <div>
          <h1>{props.heading ?? props.title}</h1>
          <p class="vorspann">{props.lead}</p>
        </div>
      </header>
      {props.children}
    </Page>
  );
}

/** A section of text that can be linked to. */
export function TextSection(props: {id: string; title: string; children: Child}) {
  return (
    <section class="abschnitt text" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** The sections of a page, as links below its head. */
export function SectionLinks(props: {sections: readonly {readonly id: string; readonly title: string}[]}) {
  return (
    <nav class="inhalt-nav" aria-label="Auf dieser Seite">
      <ul>
        {props.sections.map(({id, title}) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the operator has filled in; otherwise a mark that it is still to be filled in. */
export function Filled(props: {text: string | undefined; what: string}) {
  return props.text === undefined ? (
    <mark class="offen">noch auszufüllen: {props.what}</mark>
  ) : (
    <span>{props.text}</span>
  );
}
