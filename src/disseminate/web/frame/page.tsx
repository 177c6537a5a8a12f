import type {Child} from "hono/jsx";
import type {PageContext} from "../context.js";
import type {StyleName} from "../style/stylesheet.js";
import {DatasetDescription} from "./dataset-description.js";
import {framePart} from "./frame-part.js";
import {PageHead} from "./page-head.js";
import type {ScriptName} from "./scripts.js";
import {SiteFooter} from "./site-footer.js";
import {SiteHeader} from "./site-header.js";

/** A step of the way from the start page to this page. */
export type Crumb = {readonly text: string; readonly to: string};

/** What a page consists of besides the frame that all pages share. */
export type PageProps = {
  readonly context: PageContext;
  /** Title of the window, without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Steps above this page; empty on the start page. */
  readonly crumbs: readonly Crumb[];
  readonly children: Child;
  readonly class?: string;
  /** Scripts that make the page more comfortable, besides that of the search; it is whole without them. */
  readonly scripts?: readonly ScriptName[];
  /** Stylesheets besides the one of all pages. */
  readonly styles?: readonly StyleName[];
  /** Name of the picture that other sites show with a link, where it is not that of the page's address. */
  readonly preview?: string | undefined;
  /** Language of the page, German unless said. */
  readonly lang?: "de" | "en";
  /** `page` where the main part holds the search, so that the head does not. */
  readonly search?: "page";
  /** Whether search engines should leave the page out. */
  readonly unlisted?: boolean;
};

/** The frame of every page: head, navigation, main part, foot. */
export function Page(props: PageProps) {
  const {context, lang = "de"} = props;
  const {edition} = context.publication;
  const title = props.crumbs.length === 0 ? edition.titel : `${props.title} – ${edition.titel}`;
  return (
    <html lang={lang}>
      <PageHead
        context={context}
        title={title}
        description={props.description}
        scripts={["suche", ...(props.scripts ?? [])]}
        styles={props.styles}
        preview={props.preview}
        lang={lang}
        unlisted={props.unlisted === true || context.publication.release.status === "entwurf"}
      />
      <body {...(props.class === undefined ? {} : {class: props.class})}>
        <a class="sprung" href="#inhalt">
          {lang === "en" ? "Skip to content" : "Zum Inhalt springen"}
        </a>
        {framePart(context, `head ${lang} ${props.search ?? ""}`, () => (
          <SiteHeader context={context} lang={lang} search={props.search !== "page"} />
        ))}
        <Breadcrumbs context={context} crumbs={props.crumbs} here={props.title} lang={lang} />
        <main id="inhalt" tabindex={-1}>
          {props.children}
        </main>
        <DatasetDescription context={context} />
        {framePart(context, `foot ${lang}`, () => (
          <SiteFooter context={context} lang={lang} />
        ))}
      </body>
    </html>
  );
}

function Breadcrumbs(props: {
  context: PageContext;
  crumbs: readonly Crumb[];
  here: string;
  lang: "de" | "en";
}) {
  if (props.crumbs.length === 0) return null;
  return (
    <nav class="pfad" aria-label={props.lang === "en" ? "Breadcrumbs" : "Brotkrumen"}>
      <ol>
        {props.crumbs.map((crumb) => (
          <li>
            <a href={props.context.link(crumb.to)}>{crumb.text}</a>
          </li>
        ))}
        <li aria-current="page">{props.here}</li>
      </ol>
    </nav>
  );
}
