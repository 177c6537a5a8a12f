import type {KimError} from "../../messages/kim-error.js";
import type {MessageKey} from "../../messages/messages.js";

/** An error of the catalogue of messages, as it travels between processes. */
export type SentError = {
  readonly key: MessageKey;
  readonly problem: string;
  readonly remedy: string;
  readonly place: KimError["place"];
};
