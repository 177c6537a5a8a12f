import {raw} from "hono/html";
import type {Child} from "hono/jsx";
import type {PageContext, WebOptions} from "../context.js";

/** Parts already drawn, by the options of their site. */
const drawn = new WeakMap<WebOptions, Map<string, ReturnType<typeof raw>>>();

/**
 * A part of the frame, drawn once for all pages of Kreise and indicators at the same depth: these are by
 * far the most, and as no part of the frame leads to one of them, its links differ only in the steps up.
 *
 * @param name tells the parts apart, with everything they depend on
 */
export function framePart(context: PageContext, name: string, draw: () => Child): Child {
  const {path, options} = context;
  if (!/^(?:kreis|indikator)\//.test(path)) return draw();
  const own = drawn.get(options) ?? new Map<string, ReturnType<typeof raw>>();
  if (own.size === 0) drawn.set(options, own);
  const key = `${name}#${path.split("/").length}`;
  const part = own.get(key) ?? raw(String(draw()));
  own.set(key, part);
  return part;
}
