const named: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/**
 * Resolves character references and the five predefined entities of XML 1.0 (section 4.6).
 *
 * @param damaged makes the error for any other reference
 */
export function decodeReferences(text: string, damaged: (detail: string) => Error): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&\s]{1,10});|&/g, (whole, reference: string | undefined) => {
    const character = reference === undefined ? undefined : resolve(reference);
    if (character === undefined) throw damaged(`die Zeichenangabe „${whole.slice(0, 12)}“ ist unbekannt`);
    return character;
  });
}

function resolve(reference: string): string | undefined {
  if (!reference.startsWith("#")) return Object.hasOwn(named, reference) ? named[reference] : undefined;
  const match = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(reference);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}
