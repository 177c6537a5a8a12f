import {existsSync} from "node:fs";
import {resolve} from "node:path";

/** The material folder beside the repository, or the one that KIM_SHARED names. */
const root = process.env.KIM_SHARED ?? resolve(import.meta.dirname, "../../../shared");

/** Schemas of ECMA-376 and the rules of the Open XML SDK; undefined where they are not at hand. */
export const ooxmlMaterial = existsSync(`${root}/corpora/ooxml/xsd`) ? `${root}/corpora/ooxml` : undefined;
