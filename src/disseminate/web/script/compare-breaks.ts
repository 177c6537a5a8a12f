import {textWidth} from "../../charts/text-width.js";
import type {View} from "./compare-view.js";

/** Height of a row of words above the picture. */
export const BREAK_ROW = 18;

/**
 * Places of breaks between the years that they part; words that would collide stand in rows of their own.
 *
 * @param x place of a year
 * @param width of the picture
 * @param size of its type
 */
export function placeBreaks(
  breaks: View["breaks"],
  x: (year: number) => number,
  width: number,
  size: number,
) {
  const ends: number[] = [];
  return breaks.map(({before, after, text}) => {
    const half = textWidth(text, size) / 2;
    const own = x((before + after) / 2);
    const middle = Math.min(Math.max(own, half), width - half);
    const free = ends.findIndex((end) => end + 10 < middle - half);
    const row = free === -1 ? ends.length : free;
    ends[row] = middle + half;
    return {x: own, middle, row, text};
  });
}
