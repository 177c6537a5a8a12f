/**
 * What the packing thread is to do: the next so many bytes belong to the part that is being written; the
 * part ends and has this name; the workbook ends and has its parts in this order.
 */
export type PackingStep = number | {readonly end: string} | {readonly names: readonly string[]};

/** Bytes for the packing thread and what they are. */
export type PackingMessage = {readonly bytes: Uint8Array; readonly steps: readonly PackingStep[]};

/** Whether a message to the packing thread is one of ours. */
export function isPackingMessage(message: unknown): message is PackingMessage {
  return (
    typeof message === "object" &&
    message !== null &&
    "bytes" in message &&
    message.bytes instanceof Uint8Array &&
    "steps" in message &&
    Array.isArray(message.steps)
  );
}
