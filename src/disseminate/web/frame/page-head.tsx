import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import type {StyleName} from "../style/stylesheet.js";
import type {ScriptName} from "./scripts.js";

/**
 * What a page may load: its own stylesheet, scripts and pictures and nothing else. Pictures may also come
 * from the page itself (`data:`), for those that a script draws. No script fetches anything; `connect-src`
 * lets checking programs read `robots.txt` from within the page (as of 2026-11: Lighthouse 12). The same stands in the header files for
 * servers, with who may frame the pages, which only a header can say.
 */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

/** What the head of a page says and loads. */
export type HeadProps = {
  readonly context: PageContext;
  /** Title of the window, in full. */
  readonly title: string;
  readonly description: string;
  readonly scripts?: readonly ScriptName[] | undefined;
  /** Stylesheets besides the one of all pages. */
  readonly styles?: readonly StyleName[] | undefined;
  /** Name of the picture that other sites show with a link, where it is not that of the page's address. */
  readonly preview?: string | undefined;
  /** Language of the page. */
  readonly lang?: "de" | "en" | undefined;
  /** Whether search engines should leave the page out. */
  readonly unlisted?: boolean | undefined;
};

/** The head of a page: title, description, style, scripts, and what other sites need to link to it. */
export function PageHead(props: HeadProps) {
  const {context, title, description} = props;
  const {base} = context.options;
  const absolute = base !== undefined && /^https?:/.test(base) ? (to: string) => base + to : undefined;
  const own = absolute?.(context.path.replace(/(^|\/)index\.html$/, "$1"));
  const preview = previewOf(context, props.preview);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="content-security-policy" content={contentPolicy} />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {props.unlisted === true ? <meta name="robots" content="noindex" /> : null}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={context.publication.edition.titel} />
      <meta property="og:locale" content={props.lang === "en" ? "en_GB" : "de_DE"} />
      {own === undefined || props.unlisted === true ? null : (
        <>
          <link rel="canonical" href={own} />
          <meta property="og:url" content={own} />
        </>
      )}
      {absolute !== undefined && preview !== undefined ? (
        <>
          <meta property="og:image" content={absolute(preview)} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
      {context.exists(addresses.feed) ? (
        <link rel="alternate" type="application/atom+xml" title="Neues" href={context.link(addresses.feed)} />
      ) : null}
      <link rel="icon" href={context.link(addresses.symbol)} type="image/svg+xml" />
      <link rel="stylesheet" href={context.link(addresses.stil)} />
      {(props.styles ?? []).map((name) => (
        <link rel="stylesheet" href={context.link(addresses.stilTeil(name))} />
      ))}
      {(props.scripts ?? []).map((name) => (
        <script src={context.link(addresses.skript(name))} defer></script>
      ))}
    </head>
  );
}

/** The picture of a page: that of its indicator or Kreis, otherwise that of the site; undefined where none was made. */
function previewOf(context: PageContext, wanted: string | undefined): string | undefined {
  const own = wanted ?? /^(?:indikator|kreis)\/([^/]+)\//.exec(context.path)?.[1] ?? "start";
  return [addresses.vorschau(own), addresses.vorschau("start")].find(
    (path) => context.options.previews?.has(path) === true,
  );
}
