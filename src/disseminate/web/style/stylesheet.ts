import {paletteRules} from "../../charts/palette.js";
import {addresses} from "../addresses.js";
import type {WebFile} from "../web-file.js";
import {base} from "./base.js";
import {details} from "./details.js";
import {figures} from "./figures.js";
import {frame} from "./frame.js";
import {overview} from "./overview.js";
import {parts} from "./parts.js";
import {print} from "./print.js";
import {searchStyle} from "./search.js";
import {texts} from "./texts.js";

/** Stylesheets that only some kinds of pages need, besides the one that all load before. */
export type StyleName = "uebersicht" | "einzelheiten" | "texte";

const sheets: Readonly<Record<StyleName, string>> = {
  uebersicht: overview,
  einzelheiten: details,
  texte: texts,
};

/** The stylesheets of the site: no script, no inline styles, no font or picture from elsewhere. */
export function stylesheets(): readonly WebFile[] {
  return [
    {
      path: addresses.stil,
      text: join([paletteRules(), base, frame, searchStyle, parts, figures, print]),
    },
    ...Object.entries(sheets).map(([name, rules]) => ({path: addresses.stilTeil(name), text: join([rules])})),
  ];
}

function join(rules: readonly string[]): string {
  return rules
    .map((part) => part.trim())
    .join("\n")
    .concat("\n");
}
