/** JSON with an end of line, one line per nested value of the first levels: the same object, the same text. */
export function jsonText(value: unknown, indent = 2): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}
