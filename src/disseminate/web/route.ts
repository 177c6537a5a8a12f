import type {Child} from "hono/jsx";
import {isAllowedLink} from "./addresses.js";
import type {PageContext} from "./context.js";
import type {WebFile} from "./web-file.js";

/** A page of the site: its address from the root of the edition, and how it is drawn. */
export type Route = {
  readonly path: string;
  readonly draw: (context: PageContext) => Child;
};

/** Draws a page as a file. */
export function drawRoute(route: Route, context: PageContext): WebFile {
  return {path: route.path, text: `<!DOCTYPE html>\n${String(route.draw(context))}\n`};
}

/**
 * Checks that no page has a link of a scheme that pages may not carry.
 *
 * @throws Error with page and address: a defect, since links out of the catalogue pass `OutLink`
 */
export function checkLinks(files: readonly WebFile[]): readonly WebFile[] {
  for (const {path, text} of files) {
    if (text === undefined || !path.endsWith(".html")) continue;
    for (const [, address = ""] of text.matchAll(unusual)) {
      const meant = decode(address);
      if (!isAllowedLink(meant) || /&#/.test(meant)) {
        throw new Error(`${path} has a forbidden link: ${address}`);
      }
    }
  }
  return files;
}

/** Addresses to be looked at: all but those that begin with http, https or mailto, and plain relative ones. */
const unusual = /\s(?:href|src|action|formaction)="((?!https?:\/\/|mailto:|[#.a-z0-9][^":&]*")[^"]*)"/gi;

function decode(attribute: string): string {
  return attribute.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
