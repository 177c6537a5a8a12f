import {type FileImport, type ImportContext, importFile} from "../import-files.js";
import {openInput} from "../input-files.js";
import {refusal} from "../outcome.js";

/**
 * Reads one path in this process. Never throws a KimError: what is the matter stands in the outcome.
 *
 * @param name name under which the file came, where it lies under another one
 */
export function readPath(path: string, context: ImportContext, name?: string): readonly FileImport[] {
  try {
    return openInput(path, name).flatMap((input) => importFile(input, context));
  } catch (error) {
    return [{outcome: refusal(path, undefined, error)}];
  }
}
