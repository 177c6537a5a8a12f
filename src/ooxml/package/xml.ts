/** First line of every part. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const textEntities: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;"};

const attributeEntities: Readonly<Record<string, string>> = {
  ...textEntities,
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text between tags. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => textEntities[character] ?? "") : text;
}

/** Text of an attribute, for double quotes; line breaks survive. */
export function escapeAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text)
    ? text.replace(/[&<>"\t\n\r]/g, (character) => attributeEntities[character] ?? "")
    : text;
}

/**
 * Text of the type ST_Xstring (ECMA-376-1, 22.9.2.19), in which Excel reads `_x0041_` as `A`:
 * an underscore that would begin such a sequence is written as `_x005F_`.
 */
export function escapeXstring(text: string): string {
  return text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
}

/** Attributes of an element; undefined ones are left out, booleans become 1 and 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element. The attributes are escaped here, the children are XML already. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let open = `<${name}`;
  // A loop over the object itself: this is called half a million times for an edition.
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    open += ` ${key}="${attributeText(value)}"`;
  }
  let content = "";
  for (const child of children) content += child;
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element without attributes around its children; nothing at all where there are none. */
export function tagIf(name: string, ...children: readonly string[]): string {
  const content = children.join("");
  return content === "" ? "" : `<${name}>${content}</${name}>`;
}

/** An element with the one attribute `val`, the usual form in charts. */
export function val(name: string, value: string | number | boolean): string {
  return `<${name} val="${attributeText(value)}"/>`;
}

function attributeText(value: string | number | boolean): string | number {
  if (typeof value === "string") return escapeAttribute(value);
  return typeof value === "number" ? value : value ? 1 : 0;
}
