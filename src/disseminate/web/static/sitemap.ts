/** Text as it may stand in XML. */
export function xmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[^\t\n\r\P{Cc}]/gu, "");
}

/** The address by which others know a page: of a folder, not of its `index.html`. */
export function publicAddress(base: string, path: string): string {
  return base + path.replace(/(^|\/)index\.html$/, "$1");
}

/**
 * Tells search engines that they may read everything, and where the list of pages is (RFC 9309). They look for
 * it at the root of a host only.
 *
 * @param base address of the edition with scheme and host, ending in `/`
 */
export function robotsTxt(base: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${base}sitemap.xml\n`;
}

/**
 * List of the pages for search engines (sitemaps.org, protocol 0.9).
 *
 * @param base address of the edition with scheme and host, ending in `/`
 * @param paths pages from the root of the edition
 * @param day last change, ISO
 */
export function sitemapXml(base: string, paths: readonly string[], day: string): string {
  const urls = paths.map(
    (path) => `<url><loc>${xmlText(publicAddress(base, path))}</loc><lastmod>${day}</lastmod></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}
