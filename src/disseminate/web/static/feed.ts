import type {Publication} from "../../../analyse/publication.js";
import {addresses} from "../addresses.js";
import {publicAddress, xmlText} from "./sitemap.js";

/**
 * Feed of news and corrections (Atom, RFC 4287). Days count from midnight UTC: a feed needs a time, the
 * catalogue has days.
 *
 * @param base address of the edition with scheme and host, ending in `/`
 */
export function feedXml({edition, catalogue}: Publication, base: string): string {
  const page = publicAddress(base, addresses.neues);
  const {news} = catalogue.portal;
  const updated = news[0]?.datum ?? edition.stand;
  const entries = news.map(
    (item) => `  <entry>
    <id>${xmlText(`${page}#${item.id}`)}</id>
    <title>${xmlText(item.titel)}</title>
    <updated>${item.datum}T00:00:00Z</updated>
    <link href="${xmlText(`${page}#${item.id}`)}"/>
    <category term="${item.art}"/>
    <content type="text">${xmlText(item.text)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
  <id>${xmlText(page)}</id>
  <title>${xmlText(`${edition.titel}: Neues und Berichtigungen`)}</title>
  <updated>${updated}T00:00:00Z</updated>
  <link href="${xmlText(page)}"/>
  <link rel="self" type="application/atom+xml" href="${xmlText(base + addresses.feed)}"/>
  <author><name>${xmlText(edition.herausgeber)}</name></author>
${entries.join("")}</feed>
`;
}
