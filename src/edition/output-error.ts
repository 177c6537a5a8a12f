import {kimError} from "../messages/kim-error.js";
import {codeOf} from "./durable.js";

/**
 * An error of the file system as a message about an output; any other error as it is.
 *
 * @param path the output, as messages name it
 */
export function outputError(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT" || isFullForDatabase(error)) {
    return kimError("output-disk-full", {path}, {}, {cause: error});
  }
  if (code === "EBUSY" || code === "ENOTEMPTY" || (code === "EPERM" && process.platform === "win32")) {
    return kimError("output-in-use", {path}, {}, {cause: error});
  }
  if (code !== undefined && /^E[A-Z]+$/.test(code)) {
    return kimError("output-not-writable", {path, detail: code}, {}, {cause: error});
  }
  return error;
}

/** DuckDB says only in words that there is no room. */
function isFullForDatabase(error: unknown): boolean {
  return error instanceof Error && /No space left on device|Disk quota exceeded/.test(error.message);
}
