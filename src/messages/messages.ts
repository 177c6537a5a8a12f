import {analyseMessages} from "./analyse.js";
import {catalogueMessages} from "./catalogue.js";
import {cliMessages} from "./cli.js";
import {deliveredFileMessages} from "./delivered-file.js";
import {deliveredTableMessages} from "./delivered-table.js";
import {editionMessages} from "./edition.js";
import {fetchMessages} from "./fetch.js";
import {importMessages} from "./import.js";
import type {MessageText} from "./message-text.js";
import {modelMessages} from "./model.js";
import {ooxmlMessages} from "./ooxml.js";
import {processMessages} from "./process.js";

const catalogue = {
  ...modelMessages,
  ...catalogueMessages,
  ...importMessages,
  ...deliveredFileMessages,
  ...deliveredTableMessages,
  ...fetchMessages,
  ...processMessages,
  ...analyseMessages,
  ...ooxmlMessages,
  ...editionMessages,
  ...cliMessages,
};

/** What the text of each message needs to know. */
type ParametersOfMessages = {[K in keyof typeof catalogue]: Parameters<(typeof catalogue)[K]>[0]};

/** Name of a message. */
export type MessageKey = keyof ParametersOfMessages;

/** What the text of a message needs to know. */
export type MessageParameters<K extends MessageKey> = ParametersOfMessages[K];

/**
 * Every message a person can see. The key is the stable name of the message and has a
 * section of the same name in `docs/handbuch/meldungen.md` (a test holds that).
 */
export const messages: {
  readonly [K in MessageKey]: (parameters: MessageParameters<K>) => MessageText;
} = catalogue;

/** The German text of a message: what is the matter, and what to do. */
export function messageText<K extends MessageKey>(key: K, parameters: MessageParameters<K>): MessageText {
  return messages[key](parameters);
}
