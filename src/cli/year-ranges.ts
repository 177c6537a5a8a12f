/** Years as people write them: `1995–2015, 2020–2024`; "keine" for none. */
export function yearRanges(years: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else parts.push([year, year]);
  }
  if (parts.length === 0) return "keine";
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
