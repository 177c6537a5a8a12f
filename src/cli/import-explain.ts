import type {Effects} from "../model/effects.js";

/** What `kim import --explain` can be told. */
export type ExplainOptions = {
  readonly root: string;
  readonly as?: string | undefined;
  readonly stand?: string | undefined;
  readonly html?: string | undefined;
};

/** placeholder */
export async function explainCommand(
  _paths: readonly string[],
  _options: ExplainOptions,
  _effects: Effects,
): Promise<number> {
  return 0;
}
