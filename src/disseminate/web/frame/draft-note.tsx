import {draftMark} from "../../../model/release.js";
import type {PageContext} from "../context.js";

/** The mark of a draft, on top of every page; nothing on the pages of a published edition. */
export function DraftNote(props: {context: PageContext; lang: "de" | "en"}) {
  const mark = draftMark(props.context.publication.release, props.lang);
  return mark === undefined ? null : <p class="entwurf">{mark}</p>;
}
