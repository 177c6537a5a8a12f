/** Kinds of what the search finds, in the order in which equal hits stand. */
export const searchKinds = ["Kreis", "Indikator", "Themenfeld", "Ort", "Begriff", "Seite"] as const;

/** Kind of an entry, as an index of `searchKinds`. */
export type SearchKind = 0 | 1 | 2 | 3 | 4 | 5;

/** Something that can be found. */
export type SearchEntry = {
  readonly kind: SearchKind;
  readonly name: string;
  /** What it is, in a few words: `Ort im Landkreis Bergstraße`. */
  readonly note: string;
  /** Address from the root of the edition. */
  readonly url: string;
  /** Folded words of the name. */
  readonly words: readonly string[];
  /** Further folded words: keys, definitions, other spellings. */
  readonly further: readonly string[];
};

/**
 * Folds a text for comparison: small letters, umlauts as their base letter whether typed as `ä`, `ae` or
 * `a`, `ß` and `ss` as `s`, no accents. What is folded alike counts as written alike.
 *
 * @example fold("Groß-Gerau") // "gros-gerau"
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([aou])e/g, "$1")
    .replace(/ss/g, "s");
}

/** Folded words of a text. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** Words that say nothing when others are given. */
const empty = new Set(["in", "im", "am", "an", "der", "die", "das", "des", "und", "von", "zu", "mit", "bei"]);

/** Up to eight words of a query; words like „in“ only when there are no others. */
export function queryWords(query: string): readonly string[] {
  const words = wordsOf(query.slice(0, 100)).slice(0, 8);
  const telling = words.filter((word) => !empty.has(word));
  return telling.length === 0 ? words : telling;
}

/**
 * How well a searched word fits a word, from 0 (not at all) to 100 (the same): its beginning, a part of a
 * compound, a compound that holds it, or the same but for one typing mistake (two in long words).
 *
 * @param mistakes whether typing mistakes are forgiven
 */
export function fit(searched: string, word: string, mistakes = true): number {
  if (searched === word) return 100;
  if (/^\d+$/.test(searched)) return word.startsWith(searched) || word.startsWith(`0${searched}`) ? 90 : 0;
  if (word.startsWith(searched)) return 90 - Math.min(20, word.length - searched.length);
  if (searched.length >= 4 && word.endsWith(searched)) return 62;
  if (searched.length >= 3 && word.includes(searched)) return 50;
  if (word.length >= 6 && searched.length > word.length && isPart(word, searched)) return 44;
  const allowed = searched.length < 4 ? 0 : searched.length < 8 ? 1 : 2;
  if (!mistakes || allowed === 0 || word.length < searched.length - allowed) return 0;
  const whole = distance(searched, word, allowed);
  const start =
    word.length > searched.length && searched.length >= 5
      ? distance(searched, word.slice(0, searched.length), allowed)
      : allowed + 1;
  const least = Math.min(whole, start + 0.5);
  return least > allowed + 0.5 ? 0 : 46 - 12 * least;
}

function isPart(word: string, compound: string): boolean {
  return compound.startsWith(word) || compound.endsWith(word);
}

/** Typing mistakes between two words (missing, added, changed or swapped letters); more than `most` count as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** What equal hits of a kind are ahead of others: people look for indicators and Kreise first. */
const advantage: readonly number[] = [12, 20, 9, 4, 2, 0];

/** How well an entry fits the searched words: 0 where one of them fits nothing. */
export function rank(entry: SearchEntry, searched: readonly string[]): number {
  let sum = 0;
  for (const one of searched) {
    let best = 0;
    for (const word of entry.words) best = Math.max(best, fit(one, word));
    if (best < 100) for (const word of entry.further) best = Math.max(best, 0.7 * fit(one, word, false));
    if (best === 0) return 0;
    sum += best;
  }
  const first = entry.words[0] ?? "";
  const startsAlike = first.startsWith(searched[0] ?? "?") ? 12 : 0;
  const exact = entry.words.length === searched.length ? 4 : 0;
  return sum / searched.length + startsAlike + exact + (advantage[entry.kind] ?? 0);
}

/**
 * The entries that fit best, best first; equally good ones in the order of their kinds and as given.
 *
 * @param query as typed
 * @param most how many at most
 */
export function search(entries: readonly SearchEntry[], query: string, most: number): readonly SearchEntry[] {
  const searched = queryWords(query);
  if (searched.length === 0) return [];
  return entries
    .map((entry, place) => ({entry, place, score: rank(entry, searched)}))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || a.entry.kind - b.entry.kind || a.place - b.place)
    .slice(0, most)
    .map((hit) => hit.entry);
}

/**
 * The Kreis and the indicator that a query names together, `ausländeranteil kassel`; undefined where it
 * does not name both.
 */
export function kreisAndIndicator(
  entries: readonly SearchEntry[],
  query: string,
): {readonly kreis: SearchEntry; readonly indicator: SearchEntry} | undefined {
  const searched = queryWords(query);
  let best: {kreis: SearchEntry; indicator: SearchEntry; score: number} | undefined;
  for (let cut = 1; cut < searched.length; cut++) {
    for (const [one, other] of [
      [searched.slice(0, cut), searched.slice(cut)],
      [searched.slice(cut), searched.slice(0, cut)],
    ]) {
      const kreis = bestOf(entries, 0, one ?? []);
      const indicator = bestOf(entries, 1, other ?? []);
      if (kreis === undefined || indicator === undefined) continue;
      const score = kreis.score + indicator.score;
      if (best === undefined || score > best.score) {
        best = {kreis: kreis.entry, indicator: indicator.entry, score};
      }
    }
  }
  return best;
}

function bestOf(entries: readonly SearchEntry[], kind: SearchKind, searched: readonly string[]) {
  let best: {entry: SearchEntry; score: number} | undefined;
  for (const entry of entries) {
    const score = entry.kind === kind ? rank(entry, searched) : 0;
    if (score > 55 && score > (best?.score ?? 0)) best = {entry, score};
  }
  return best;
}
