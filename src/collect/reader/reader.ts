import type {Explanation} from "../explain/explanation.js";
import type {FileImport} from "../import-files.js";

/** What the user states about a file. */
export type Stated = {
  /** Table key. */
  readonly as?: string | undefined;
  /** ISO day. */
  readonly stand?: string | undefined;
  /** Name under which the file came, where it lies under another one. */
  readonly name?: string | undefined;
};

/** Reads files one after the other, in whatever process. */
export type Reader = {
  /** Never rejects with a KimError: what is the matter stands in the outcome. */
  readonly read: (path: string, stated: Stated) => Promise<readonly FileImport[]>;
  /** Explains what stands in a file and what would become of it. */
  readonly explain: (path: string, stated: Stated) => Promise<readonly Explanation[]>;
  readonly close: () => void;
};
