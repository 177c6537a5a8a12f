/**
 * One field after RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front (OWASP ASVS 5.0, 1.2.10); numbers keep their minus sign.
 */
export function csvField(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return value === 0 ? "0" : String(value);
  if (!/^[=+\-@\t\r]|[",\r\n]/.test(value)) return value;
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its line feed. */
export function csvRow(values: readonly (string | number | undefined)[]): string {
  return `${values.map(csvField).join(",")}\n`;
}
