/**
 * Breaks a text into lines at blanks. A word that is longer than a line stands on a line of its own.
 *
 * @param width characters of a line, indent included
 * @param first what the first line begins with; the others begin with as many blanks
 */
export function wrapText(text: string, width: number, first: string): readonly string[] {
  const indent = " ".repeat([...first].length);
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(" ")) {
    const longer = empty ? line + word : `${line} ${word}`;
    if (!empty && [...longer].length > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
    empty = false;
  }
  return [...lines, line];
}
