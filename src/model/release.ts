import {formatMoment, momentInBerlin} from "./berlin-time.js";

/** State of an edition: a draft until it is published. */
export type ReleaseStatus = "entwurf" | "veroeffentlicht";

/** Which edition an output belongs to, and whether it may be passed on. */
export type Release = {
  /** `2026`, and `2026.1` for the first correction of it. */
  readonly version: string;
  readonly status: ReleaseStatus;
  /** Until when nothing may be published, Berlin time `2026-12-15T10:00`; absent: no embargo. */
  readonly sperrfrist?: string | undefined;
};

const words = {
  de: {draft: "Entwurf – nicht zur Veröffentlichung", until: "Entwurf – gesperrt bis"},
  en: {draft: "Draft – not for publication", until: "Draft – embargoed until"},
} as const;

/**
 * The mark that every workbook, page and file of a draft carries.
 *
 * @returns undefined for a published edition
 */
export function draftMark({status, sperrfrist}: Release, lang: "de" | "en" = "de"): string | undefined {
  if (status === "veroeffentlicht") return undefined;
  const moment = sperrfrist === undefined ? undefined : momentInBerlin(sperrfrist);
  if (moment === undefined) return words[lang].draft;
  return `${words[lang].until} ${formatMoment(moment)}`;
}
