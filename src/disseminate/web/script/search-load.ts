import {entriesOf, type SearchData} from "./search-data.js";
import type {SearchEntry} from "./search-text.js";

/** What the search looks through. */
export type SearchIndex = {
  readonly entries: readonly SearchEntry[];
  /** Whether there is a page for each Kreis and indicator. */
  readonly details: boolean;
};

let loading: Promise<SearchIndex> | undefined;

/** Loads the index once, as a script: pages on the file system may load no other kind of file. */
export function loadIndex(address: string): Promise<SearchIndex> {
  loading ??= new Promise<SearchIndex>((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      const data: unknown = Reflect.get(window, "kimSuchindex");
      if (isSearchData(data)) done({entries: entriesOf(data), details: data.kreisIndikator});
      else fail(new Error("kimSuchindex"));
    });
    script.addEventListener("error", () => fail(new Error(address)));
    document.head.append(script);
  });
  return loading;
}

function isSearchData(data: unknown): data is SearchData {
  return (
    typeof data === "object" &&
    data !== null &&
    ["kreise", "orte", "andere"].every((name) => Array.isArray(Reflect.get(data, name)))
  );
}
