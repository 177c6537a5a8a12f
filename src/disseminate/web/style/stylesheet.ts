import {paletteRules} from "../../charts/palette.js";
import {base} from "./base.js";
import {figures} from "./figures.js";
import {frame} from "./frame.js";
import {parts} from "./parts.js";
import {print} from "./print.js";

/** The one stylesheet of the site: no script, no inline styles, no font or picture from elsewhere. */
export function stylesheet(): string {
  return [paletteRules(), base, frame, parts, figures, print]
    .map((part) => part.trim())
    .join("\n")
    .concat("\n");
}
