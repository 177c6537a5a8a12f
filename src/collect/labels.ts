import type {Source} from "../catalogue/source-schema.js";
import {kimError, type Place} from "../messages/kim-error.js";
import type {DimensionId} from "../model/observation.js";

/** What a label names: a measure or a code of a dimension. */
export type LabelKind = "measure" | DimensionId;

/** Finds the code for a producer's label. */
export type Labels = {
  /** @throws KimError label-unknown */
  readonly code: (kind: LabelKind, text: string, place: () => Place) => string;
  /** Whether a label means a code. */
  readonly knows: (kind: LabelKind, text: string) => boolean;
};

const nouns: Readonly<Record<string, string>> = {
  measure: "Das Merkmal",
  citizenship: "Die Staatsangehörigkeit",
  sex: "Das Geschlecht",
  age: "Die Altersgruppe",
  school_type: "Die Schulart",
  protection_status: "Der Schutzstatus",
  country: "Das Land",
};

/** Label with blanks as they are compared: none around, single ones inside. */
export function normalizeLabel(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Prepares the labels that a source declares. Dimensions with official codes take a text as the
 * code if it has the declared form.
 */
export function createLabels(source: Source): Labels {
  const codes = new Map<string, string>();
  for (const [kind, names] of Object.entries(source.labels ?? {})) {
    for (const [code, texts] of Object.entries(names))
      for (const text of texts) codes.set(`${kind}#${normalizeLabel(text)}`, code);
  }
  const official = new Map(
    Object.entries(source.officialCodes ?? {}).map(([kind, pattern]) => [
      kind,
      new RegExp(`^(?:${pattern})$`),
    ]),
  );
  return {
    knows: (kind, text) => {
      const label = normalizeLabel(text);
      return codes.has(`${kind}#${label}`) || official.get(kind)?.test(label) === true;
    },
    code: (kind, text, place) => {
      const label = normalizeLabel(text);
      const code = codes.get(`${kind}#${label}`);
      if (code !== undefined) return code;
      if (official.get(kind)?.test(label) === true) return label;
      const known = [...codes.keys()].filter((key) => key.startsWith(`${kind}#`));
      throw kimError(
        "label-unknown",
        {
          what: nouns[kind] ?? `Die Ausprägung von „${kind}“`,
          text: label,
          known: known.map((key) => key.slice(kind.length + 1)),
        },
        place(),
      );
    },
  };
}
