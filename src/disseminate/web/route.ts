import type {Child} from "hono/jsx";
import {isAllowedLink} from "./addresses.js";
import type {PageContext} from "./context.js";
import type {WebFile} from "./web-file.js";

/** A page of the site: its address from the root of the edition, and how it is drawn. */
export type Route = {
  readonly path: string;
  readonly draw: (context: PageContext) => Child;
};

/**
 * Draws a page as a file.
 *
 * @throws Error where a link has a scheme that no page may carry: a defect, since links out of the
 * catalogue pass `OutLink`
 */
export function drawRoute(route: Route, context: PageContext): WebFile {
  const text = `<!DOCTYPE html>\n${String(route.draw(context))}\n`;
  for (const [, address = ""] of text.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g)) {
    if (!isAllowedLink(decode(address))) throw new Error(`${route.path} has a forbidden link: ${address}`);
  }
  return {path: route.path, text};
}

function decode(attribute: string): string {
  return attribute.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
