/**
 * What the packing thread is to do: a piece of the text of the part that is being written, the end of that
 * part and its name, or the end of a workbook and the order of its parts.
 */
export type PackingStep = string | {readonly end: string} | {readonly names: readonly string[]};

/** Whether a message to the packing thread is a list of steps; nothing else is ever sent. */
export function isSteps(message: unknown): message is readonly PackingStep[] {
  return Array.isArray(message);
}
