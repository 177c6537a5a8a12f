import type {MessageText} from "./message-text.js";
import {type MessageKey, type MessageParameters, messageText} from "./messages.js";

/** Where something is the matter: any part may be absent, the present ones are printed in this order. */
export type Place = {
  /** File as the user named it. */
  readonly file?: string | undefined;
  /** Worksheet of a workbook. */
  readonly sheet?: string | undefined;
  /** Cell address, `D23`. */
  readonly cell?: string | undefined;
  /** Line of a text file, counted from 1. */
  readonly line?: number | undefined;
  /** Column of a text file, counted from 1. */
  readonly column?: number | undefined;
  /** Field of a catalogue file, `measures.0.kind`. */
  readonly field?: string | undefined;
};

/** Prints a place in German: `bericht.csv, Zeile 12, Feld titel`. Empty when nothing is known. */
export function formatPlace(place: Place): string {
  const parts = [
    place.file,
    place.sheet === undefined ? undefined : `Blatt „${place.sheet}“`,
    place.cell === undefined ? undefined : `Zelle ${place.cell}`,
    place.line === undefined ? undefined : `Zeile ${place.line}`,
    place.column === undefined ? undefined : `Spalte ${place.column}`,
    place.field === undefined ? undefined : `Feld „${place.field}“`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/**
 * Something a user can put right. Its message is German and says what is the matter,
 * where, and what to do. Everything else that is thrown is a defect of the program.
 */
export class KimError extends Error {
  readonly key: MessageKey;
  readonly problem: string;
  readonly remedy: string;
  readonly place: Place;

  constructor(key: MessageKey, text: MessageText, place: Place, options?: {cause?: unknown}) {
    const where = formatPlace(place);
    super(
      `${text.problem}${where === "" ? "" : `\n  Ort:     ${where}`}\n  Abhilfe: ${text.remedy}`,
      options,
    );
    this.name = "KimError";
    this.key = key;
    this.problem = text.problem;
    this.remedy = text.remedy;
    this.place = place;
  }
}

/**
 * Makes the error for a message key with the parameters that this key needs.
 *
 * @example throw kimError("file-missing", {path: "a.csv"}, {file: "a.csv"});
 */
export function kimError<K extends MessageKey>(
  key: K,
  parameters: MessageParameters<K>,
  place: Place = {},
  options?: {cause?: unknown},
): KimError {
  return new KimError(key, messageText(key, parameters), place, options);
}
