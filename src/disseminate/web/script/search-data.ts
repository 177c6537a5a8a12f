import {type SearchEntry, type SearchKind, wordsOf} from "./search-text.js";

/**
 * The search index as it is shipped. Kreise: key, name, phrase after "Ort". Orte: key, name, index of the
 * Kreis, 1 for former ones. Others: kind, name, note, address, further words.
 */
export type SearchData = {
  readonly kreise: readonly (readonly [key: string, name: string, phrase: string, further: string])[];
  readonly orte: readonly (readonly [key: string, name: string, kreis: number, former: 0 | 1])[];
  readonly andere: readonly (readonly [
    kind: SearchKind,
    name: string,
    note: string,
    url: string,
    further: string,
  ])[];
  /** Whether there is a page for each Kreis and indicator. */
  readonly kreisIndikator: boolean;
};

/** Entries of the index, ready to be searched. */
export function entriesOf(data: SearchData): readonly SearchEntry[] {
  return [
    ...data.kreise.map(
      ([key, name, , further]): SearchEntry => ({
        kind: 0,
        name,
        note: name.endsWith(", Stadt") ? "Kreisfreie Stadt" : "Landkreis",
        url: kreisAddress(key),
        words: wordsOf(name),
        further: [key, ...wordsOf(further)],
      }),
    ),
    ...data.orte.flatMap(([key, name, kreis, former]): SearchEntry[] => {
      const found = data.kreise[kreis];
      return found === undefined
        ? []
        : [
            {
              kind: 3,
              name,
              note: `${former === 1 ? "Früherer Ort" : "Ort"} ${found[2]}`,
              url: kreisAddress(found[0]),
              words: wordsOf(name),
              further: [key, ...spelledOut(name)],
            },
          ];
    }),
    ...data.andere.map(
      ([kind, name, note, url, further]): SearchEntry => ({
        kind,
        name,
        note,
        url,
        words: wordsOf(name),
        further: wordsOf(further),
      }),
    ),
  ];
}

function kreisAddress(key: string): string {
  return `kreis/${key}/index.html`;
}

/** Words that a name abbreviates: `v. d.` is "vor der", `a. d.` "an der". */
function spelledOut(name: string): readonly string[] {
  return [
    ...(/\bv\. ?d\./.test(name) ? ["vor", "der"] : []),
    ...(/\ba\. ?d\./.test(name) ? ["an", "der"] : []),
    ...(/\ba\. ?M\./.test(name) ? ["am", "main"] : []),
  ];
}
