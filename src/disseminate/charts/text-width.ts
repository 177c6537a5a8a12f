/**
 * Advance widths in em of a wide humanist sans serif. Pictures are made without a browser and shown in
 * whatever system font the reader has, so labels are measured with a font wider than the usual ones
 * (Segoe UI, Roboto, San Francisco, Noto Sans): what fits here fits there.
 */
const em: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "0.30": "ijlI|'’",
    "0.34": " .,:;!/\\\u00a0\u202f",
    "0.40": 'ft()[]-„“"…',
    "0.44": "r*",
    "0.56": "sczJFL–?_",
    "0.60": "kvxyTPY",
    "0.65": "abdeghnopqußäöüEBKSZ0123456789«»·",
    "0.72": "ACRVXÄUÜ§",
    "0.80": "DGHNOQÖ&+−=<>",
    "0.86": "wM—",
    "1.00": "mW%@→",
  }).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)] as const)),
);

/**
 * Upper estimate of the width of a line of text.
 *
 * @param fontSize in the unit of the picture
 */
export function textWidth(text: string, fontSize: number, weight: "normal" | "bold" = "normal"): number {
  let width = 0;
  for (const character of text) width += em.get(character) ?? 0.8;
  return width * fontSize * (weight === "bold" ? 1.08 : 1);
}

/** Widest of several lines; 0 for none. */
export function widestText(
  texts: readonly string[],
  fontSize: number,
  weight: "normal" | "bold" = "normal",
): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text, fontSize, weight)), 0);
}

/** Breaks a text into lines of at most `maxWidth`, at spaces and after hyphens; a longer word stays whole. */
export function wrapText(text: string, fontSize: number, maxWidth: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/(?<=[ -])/)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), fontSize) > maxWidth) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
