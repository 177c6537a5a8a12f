/** A point of one of several lines, and whether a word stands over or under it. */
export type WordPlace = {readonly line: number; readonly side: "above" | "below"};

/** Size of a character and of a plot of medium size in pixels; nearly all charts of lines are larger. */
const CHARACTER = 5.5;
const PLOT = {width: 620, height: 220} as const;

/** How far the nearer and the farther edge of a word stand from its point, in pixels. */
const NEAR = 3;
const FAR = 22;

/** Steps between neighbouring points at which a line is looked at. */
const STEPS = 6;

/**
 * Where a word at a point of time covers least of the lines, for it stands on them: over or under a point of one
 * of the given lines; rather over the highest or under the lowest than between them. Undefined where none of
 * them has a figure there.
 *
 * @param lines figures per point of time; undefined is a gap
 * @param own lines whose points the word can stand at
 */
export function clearestPlace(
  lines: readonly (readonly (number | undefined)[])[],
  own: readonly number[],
  index: number,
  word: string,
): WordPlace | undefined {
  const candidates = own
    .flatMap((line) => {
      const value = lines[line]?.[index];
      return value === undefined ? [] : [{line, value}];
    })
    .toSorted((a, b) => b.value - a.value)
    .map(({line}) => line);
  const all = lines.flatMap((line) => line.filter((value) => value !== undefined));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const count = lines[0]?.length ?? 1;
  const acrossPixel = count / PLOT.width;
  const upPixel = Math.max(most - least, 1e-9) / PLOT.height;
  const half = (word.length * CHARACTER * acrossPixel) / 2;
  const points = lines.flatMap((line) => drawn(line, index - half, index + half));
  const covered = ({line, side}: WordPlace): number => {
    const at = lines[line]?.[index] ?? 0;
    const edges = [NEAR, FAR].map((pixels) => at + (side === "above" ? pixels : -pixels) * upPixel);
    const [low, high] = [Math.min(...edges), Math.max(...edges)];
    return points.filter((value) => value > low && value < high).length;
  };
  const places = [
    ...candidates.map((line): WordPlace => ({line, side: "above"})),
    ...candidates.toReversed().map((line): WordPlace => ({line, side: "below"})),
  ];
  // The outer edges of a group of lines come before the places between them.
  const outer = places.filter((_, position) => position === 0 || position === candidates.length);
  return [...outer, ...places].reduce<WordPlace | undefined>(
    (best, place) => (best === undefined || covered(place) < covered(best) ? place : best),
    undefined,
  );
}

/** Values of a line between two places on the time axis, points and the strokes between neighbours. */
function drawn(line: readonly (number | undefined)[], from: number, to: number): readonly number[] {
  return line.flatMap((value, index) => {
    if (value === undefined) return [];
    const next = line[index + 1];
    const steps = next === undefined ? 1 : STEPS;
    return Array.from({length: steps}, (_, step) => ({
      at: index + step / steps,
      value: value + ((next ?? value) - value) * (step / steps),
    })).flatMap((one) => (one.at >= from && one.at <= to ? [one.value] : []));
  });
}
