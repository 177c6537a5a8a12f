import {isKreis} from "../../model/region.js";
import {roundHalfAwayFromZero} from "../../model/rounding.js";
import {numberOf} from "../arithmetic.js";
import type {Distribution, Extreme} from "../derive/types.js";
import type {SentenceParts} from "./parts.js";
import {isComparable, isLand, withUnit} from "./words.js";

/**
 * Where a percentage or rate lies among the Kreise, beside the Land; for the Land how far the Kreise
 * spread. Undefined for counts, whose order is the order of size of the Kreise. Never a rank number.
 */
export function placeSentence(parts: SentenceParts): string | undefined {
  const {area, unit, decimals, observation, distribution} = parts;
  const value = numberOf(observation);
  if (value === undefined || !isComparable(unit)) return undefined;
  if (isLand(area)) return spreadSentence(parts);
  const land = landClause(parts);
  const stands = isKreis(area) || area.members.length > 0;
  const place =
    distribution === undefined || !stands ? undefined : placeOf(value, area.refArea, decimals, distribution);
  if (place === undefined) return land === undefined ? undefined : `In Hessen ${land}.`;
  return land === undefined ? `${place}.` : `${place}; in Hessen ${land}.`;
}

/** `waren es 18,4 Prozent`; undefined for the Land itself and where it has no figure. */
export function landClause({area, land, unit, decimals}: SentenceParts): string | undefined {
  const value = land === undefined ? undefined : numberOf(land);
  if (value === undefined || isLand(area) || !isComparable(unit)) return undefined;
  return `waren es ${withUnit(value, decimals, unit)}`;
}

function placeOf(
  value: number,
  refArea: string,
  decimals: number,
  {minimum, maximum, lowerQuartile, upperQuartile}: Distribution,
): string | undefined {
  const printed = (number: number) => roundHalfAwayFromZero(number, decimals);
  if (printed(minimum.value) === printed(maximum.value)) return undefined;
  const isAt = ({areas}: Extreme) => areas.some((one) => one.refArea === refArea);
  if (isAt(maximum)) {
    return maximum.areas.length === 1
      ? "Das war der höchste Wert der Kreise"
      : "Kein Kreis hatte einen höheren Wert";
  }
  if (isAt(minimum)) {
    return minimum.areas.length === 1
      ? "Das war der niedrigste Wert der Kreise"
      : "Kein Kreis hatte einen niedrigeren Wert";
  }
  if (value > upperQuartile) return "Der Wert lag im oberen Viertel der Kreise";
  if (value < lowerQuartile) return "Der Wert lag im unteren Viertel der Kreise";
  return "Der Wert lag im mittleren Bereich der Kreise";
}

function spreadSentence({distribution, decimals, unit}: SentenceParts): string | undefined {
  if (distribution === undefined) return undefined;
  const from = withUnit(distribution.minimum.value, decimals, undefined);
  const to = withUnit(distribution.maximum.value, decimals, undefined);
  if (from === to) return undefined;
  return `In den Kreisen reichten die Werte von ${from} bis ${withUnit(distribution.maximum.value, decimals, unit)}.`;
}
