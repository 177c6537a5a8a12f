import {numberOf} from "./arithmetic.js";
import {breakSentence, caveatSentence} from "./sentences/caveat.js";
import {levelSentence} from "./sentences/level.js";
import type {SentenceParts} from "./sentences/parts.js";
import {landClause, placeSentence} from "./sentences/place.js";

export type {SentenceParts} from "./sentences/parts.js";

/**
 * One line for places with little room: level with its day, change on the previous year, and the Land for
 * comparison. Every number in it is a published one.
 */
export function keySentence(parts: SentenceParts): string {
  const level = levelSentence(parts);
  if (numberOf(parts.observation) === undefined) return level;
  const land = landClause(parts);
  const all = [level, land === undefined ? undefined : `In Hessen ${land}.`, breakSentence(parts)];
  return all.filter((one) => one !== undefined).join(" ");
}

/**
 * One to three neutral German sentences: level and change; place among the Kreise and the Land; what to
 * bear in mind. Every number in them is a published one.
 */
export function sentences(parts: SentenceParts): readonly string[] {
  return [levelSentence(parts), placeSentence(parts), caveatSentence(parts)].filter(
    (one) => one !== undefined,
  );
}
