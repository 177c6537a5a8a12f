import {paletteRules} from "../../charts/palette.js";
import {base} from "./base.js";
import {figures} from "./figures.js";
import {frame} from "./frame.js";
import {pages} from "./pages.js";
import {parts} from "./parts.js";
import {print} from "./print.js";
import {searchStyle} from "./search.js";

/** The one stylesheet of the site: no script, no inline styles, no font or picture from elsewhere. */
export function stylesheet(): string {
  return [paletteRules(), base, frame, searchStyle, parts, pages, figures, print]
    .map((part) => part.trim())
    .join("\n")
    .concat("\n");
}
