/** The number that a cell of a table begins with, as German tables print it; undefined for a sign. */
export function numberIn(text: string): number | undefined {
  const found = /^\s*\(?([−-]?[\d\u202f.]*\d(?:,\d+)?)/.exec(text);
  if (found === null) return undefined;
  const number = Number(
    (found[1] ?? "").replaceAll("\u202f", "").replaceAll(".", "").replace("−", "-").replace(",", "."),
  );
  return Number.isNaN(number) ? undefined : number;
}
