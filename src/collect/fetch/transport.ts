/** A request to a statistical service. */
export type FetchRequest = {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Form fields, encoded. */
  readonly body?: string | undefined;
};

/** What came back; header names in lower case. */
export type FetchResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** Sends one request. Redirects are not followed, so that credentials go nowhere else. Rejects when nothing comes back. */
export type Transport = (request: FetchRequest) => Promise<FetchResponse>;

/** What fetching may do to the outside. */
export type FetchEffects = {
  readonly send: Transport;
  /** Waits; milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Prints a line of progress. */
  readonly progress: (line: string) => void;
};
