/**
 * Writes a path of straight lines with steps instead of places, in tenths of a unit: the same picture in
 * about half the bytes. Takes `M`, `L` and `Z` with places of at most one decimal, as d3-geo writes them.
 */
export function compactPath(path: string): string {
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let compact = "";
  let last = "";
  for (const [, command = "", px = "", py = ""] of path.matchAll(/([MLZ])(?:(-?[\d.]+)[ ,](-?[\d.]+))?/g)) {
    if (command === "Z") {
      compact += "z";
      last = "z";
      [x, y] = [startX, startY];
      continue;
    }
    const [toX, toY] = [tenths(px), tenths(py)];
    const own = command.toLowerCase();
    if (own === "l" && toX === x && toY === y) continue;
    const named = own !== "l" || last !== "l";
    compact += `${named ? own : ""}${step(toX - x, named)}${step(toY - y, false)}`;
    if (own === "m") [startX, startY] = [toX, toY];
    last = own;
    [x, y] = [toX, toY];
  }
  return compact;
}

/** Moves every place of a path to the nearest whole unit: what cannot be seen need not be sent. */
export function snapPath(path: string): string {
  return path.replace(/-?\d+(?:\.\d+)?/g, (number) => String(Math.round(Number(number)) || 0));
}

function tenths(text: string): number {
  return Math.round(Number(text) * 10);
}

/** A number in tenths as short as a path may have it: `.5`, `-1.2`, ` 3`. */
function step(value: number, first: boolean): string {
  const whole = Math.trunc(Math.abs(value) / 10);
  const part = Math.abs(value) % 10;
  const digits = part === 0 ? String(whole) : `${whole === 0 ? "" : whole}.${part}`;
  if (value < 0) return `-${digits}`;
  return first ? digits : ` ${digits}`;
}
