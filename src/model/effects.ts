/** What a command may do to the outside besides reading and writing files; passed in, so that tests are silent. */
export type Effects = {
  /** Prints a line of the result (standard output). */
  readonly out: (line: string) => void;
  /** Prints a line of progress (standard error). */
  readonly progress: (line: string) => void;
  /** Characters in a line of the terminal; absent where the output goes elsewhere. */
  readonly columns?: number | undefined;
};
