import type {ObsStatus} from "./status.js";

/** Whose signs a delivery uses in place of numbers. */
export type InputDialect = "genesis" | "hsl" | "verbund" | "ba";

/** Dialect of a source that declares none: the GENESIS databases. */
export const DEFAULT_DIALECT: InputDialect = "genesis";

/**
 * Signs per dialect and what they mean, in the form in which canonical tables keep them.
 *
 * - `genesis`: GENESIS-Online and Regionaldatenbank (catalogue/qualitysigns), also where they carry BA figures
 * - `hsl`: Zeichenerklärung of the Statistische Berichte of the HSL, after DIN 55301; 0 is not nothing there
 * - `verbund`: newer letters of the Statistischer Verbund; 0 is exactly nothing
 * - `ba`: tables of the Bundesagentur für Arbeit; `.x` is a change of more than 250 percent
 */
export const inputSigns: Readonly<Record<InputDialect, Readonly<Record<string, ObsStatus>>>> = {
  genesis: {
    "-": "zero_exact",
    ".": "unknown_or_secret",
    "*": "unknown_or_secret",
    "...": "not_yet",
    "/": "unreliable_suppressed",
    x: "not_meaningful",
    X: "not_meaningful",
  },
  hsl: {
    "-": "zero_exact",
    "0": "zero_rounded",
    ".": "unknown_or_secret",
    "...": "not_yet",
    "/": "unreliable_suppressed",
    x: "not_meaningful",
    X: "not_meaningful",
  },
  verbund: {
    "0": "zero_exact",
    k: "zero_rounded",
    g: "unknown_or_secret",
    t: "not_yet",
    u: "unreliable_suppressed",
    x: "not_meaningful",
  },
  ba: {
    "-": "zero_exact",
    "*": "unknown_or_secret",
    "...": "not_yet",
    x: "not_meaningful",
    ".x": "not_meaningful",
  },
};

/** Typographic forms of a sign, as files have them. */
const typographicForms: Readonly<Record<string, string>> = {"–": "-", "—": "-", "…": "..."};

/**
 * The sign that a cell's text is in a dialect, in the form of the canonical tables; undefined where it is
 * none, so that a text of another dialect is refused and not guessed.
 */
export function inputSignOf(text: string, dialect: InputDialect): string | undefined {
  const signs = inputSigns[dialect];
  const plain = typographicForms[text] ?? text;
  if (!Object.hasOwn(signs, plain)) return undefined;
  return plain === "X" && Object.hasOwn(signs, "x") ? "x" : plain;
}
