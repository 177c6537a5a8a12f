/**
 * Widths of the characters of Calibri in hundredths of the width of its digits, measured on Carlito,
 * a font of the same widths; what is not listed counts as a wide letter.
 */
const groups: readonly (readonly [string, number])[] = [
  ["ijl' \u202f\u00a0", 45],
  ["I.,‚‘’·", 50],
  [":;", 55],
  ["f-()[]{}", 60],
  ["tJ!", 65],
  ["rs/", 75],
  ['z"', 80],
  ["cxL„“”", 85],
  ["kvyFSZ?|", 90],
  ["agäETY", 95],
  ["ePX0123456789–*€+<>=#_−", 100],
  ["bdhnopquöüßBCKR", 105],
  ["VAÄD", 116],
  ["GHNUÜOÖ", 128],
  ["Q&…w%", 138],
  ["mM", 165],
  ["W@—→←", 178],
];

/** Width of every UTF-16 unit; the second half of a pair counts nothing, the first for both. */
const widths = new Uint8Array(0x1_0000).fill(130);
for (const [characters, width] of groups)
  for (let index = 0; index < characters.length; index++) widths[characters.charCodeAt(index)] = width;
widths.fill(0, 0xdc00, 0xe000);

const SPACE = hundredthsOf(" ");

/** Room to spare: other fonts than the one measured, and Excel's own rounding. */
const RESERVE = 1.06;

/** Height of a line of 11 points, in points. */
const LINE_HEIGHT = 15;

/** How large text is set. */
export type TextSize = {
  /** Points; absent: 11. */
  readonly points?: number | undefined;
  readonly bold?: boolean | undefined;
};

/** Width of a text in characters of the default font: the unit of column widths. */
export function textWidth(text: string, size: TextSize = {}): number {
  return inCharacters(hundredthsOf(text), size);
}

/** Width in hundredths of a digit at the size of the default font: whole numbers, which add up exactly. */
function hundredthsOf(text: string): number {
  let hundredths = 0;
  for (let index = 0; index < text.length; index++) hundredths += widths[text.charCodeAt(index)] ?? 0;
  return hundredths;
}

function inCharacters(hundredths: number, {points = 11, bold = false}: TextSize): number {
  return ((hundredths / 100) * points * (bold ? 1.05 : 1) * RESERVE) / 11;
}

/** Breaks a text between words into lines of at most `width` characters of the default font; its own line breaks stay. */
export function wrapText(text: string, width: number, size: TextSize = {}): readonly string[] {
  const key = `${width} ${size.points ?? 11} ${size.bold === true} ${text}`;
  const known = wrapped.get(key);
  if (known !== undefined) return known;
  if (wrapped.size >= MOST_REMEMBERED) wrapped.clear();
  const lines = wrap(text, width, size);
  wrapped.set(key, lines);
  return lines;
}

/** Texts already broken into lines: definitions and notes come again in every workbook. */
const wrapped = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 5_000;

function wrap(text: string, width: number, size: TextSize): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    // The width of a line is added up word by word; measuring it anew would read every word many times.
    let taken = 0;
    for (const word of paragraph.split(" ")) {
      const own = hundredthsOf(word);
      const longer = taken + SPACE + own;
      if (line === "") [line, taken] = [word, own];
      else if (inCharacters(longer, size) > width) {
        lines.push(line);
        [line, taken] = [word, own];
      } else [line, taken] = [`${line} ${word}`, longer];
    }
    return [...lines, line];
  });
}

/** Height in points of a row whose cell wraps this text in a column of `width` characters. */
export function wrappedHeight(text: string, width: number, size: TextSize = {}): number {
  return Math.min(
    409,
    Math.ceil((wrapText(text, width, size).length * LINE_HEIGHT * (size.points ?? 11)) / 11) + 2,
  );
}

/** Width of the longest word, so that none is broken: headings of narrow columns. */
export function longestWord(text: string, size: TextSize = {}): number {
  return Math.max(0, ...text.split(/[ \n]/).map((word) => textWidth(word, size)));
}
