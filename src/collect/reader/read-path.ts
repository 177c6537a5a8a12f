import {type FileImport, type ImportContext, importFile} from "../import-files.js";
import {openInput} from "../input-files.js";
import {refusal} from "../outcome.js";

/** Reads one path in this process. Never throws a KimError: what is the matter stands in the outcome. */
export function readPath(path: string, context: ImportContext): readonly FileImport[] {
  try {
    return openInput(path).flatMap((input) => importFile(input, context));
  } catch (error) {
    return [{outcome: refusal(path, undefined, error)}];
  }
}
