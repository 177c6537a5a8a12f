import type {Effects} from "../model/effects.js";

/** Effects of a command that notes when something was done and by whom; both may be unknown. */
export type DoingEffects = Effects & {
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly user?: string | undefined;
};

/** When something is done and by whom, as the ledger of deliveries notes it: UTC, to the second. */
export function momentOf({now, user}: DoingEffects): {readonly moment: string; readonly person: string} {
  const moment = now === undefined ? "" : `${new Date(now()).toISOString().slice(0, 19)}Z`;
  return {moment, person: user ?? ""};
}
