/** An element with its namespace. */
export type XmlElement = {
  readonly namespace: string;
  readonly name: string;
  /** By name as written, `r:id`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly parent: XmlElement | undefined;
  /** Text directly inside. */
  readonly text: string;
};

type Open = {
  namespace: string;
  name: string;
  attributes: Map<string, string>;
  children: Open[];
  parent: Open | undefined;
  text: string;
  prefixes: Map<string, string>;
};

const entities: Readonly<Record<string, string>> = {lt: "<", gt: ">", amp: "&", quot: '"', apos: "'"};

/** Text of entities. */
export function decode(text: string): string {
  return text.replace(/&(#x?[0-9A-Fa-f]+|\w+);/g, (_, name: string) =>
    name.startsWith("#")
      ? String.fromCodePoint(Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1)))
      : (entities[name] ?? ""),
  );
}

/** Reads the XML this project writes: no comments, no CDATA, no DOCTYPE; throws where tags do not match. */
export function parseXml(xml: string): XmlElement {
  const document: Open = element("", "", undefined, new Map([["", ""]]));
  let current = document;
  const tokens = /<\?[^>]*\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  while (tokens.lastIndex < xml.length) {
    const at = tokens.lastIndex;
    const token = tokens.exec(xml);
    if (token === null) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    const [whole, close, qualified = "", attributeText = "", selfClosing, text] = token;
    if (whole.startsWith("<?")) continue;
    if (text !== undefined) current.text += decode(text);
    else if (close === "/") {
      const name = qualified.split(":").at(-1) ?? "";
      if (current.name !== name || current.parent === undefined)
        throw new Error(`</${qualified}> unexpected`);
      current = current.parent;
    } else {
      const attributes = new Map<string, string>();
      for (const [, name = "", value = ""] of attributeText.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
        if (attributes.has(name)) throw new Error(`attribute ${name} twice in <${qualified}>`);
        attributes.set(name, decode(value));
      }
      const prefixes = new Map(current.prefixes);
      for (const [name, value] of attributes)
        if (name === "xmlns") prefixes.set("", value);
        else if (name.startsWith("xmlns:")) prefixes.set(name.slice(6), value);
      const [prefix, local] = qualified.includes(":") ? qualified.split(":") : ["", qualified];
      const child = element(prefixes.get(prefix ?? "") ?? "", local ?? "", current, prefixes);
      for (const [name, value] of attributes) child.attributes.set(name, value);
      current.children.push(child);
      if (selfClosing !== "/") current = child;
    }
  }
  const root = document.children[0];
  if (current !== document || root === undefined) throw new Error("unclosed element");
  return root;
}

function element(
  namespace: string,
  name: string,
  parent: Open | undefined,
  prefixes: Map<string, string>,
): Open {
  return {namespace, name, attributes: new Map(), children: [], parent, text: "", prefixes};
}

/** The element and everything below it, in order. */
export function* descendants(root: XmlElement): Iterable<XmlElement> {
  yield root;
  for (const child of root.children) yield* descendants(child);
}

/** All elements of a name below a root. */
export function findAll(root: XmlElement, name: string): readonly XmlElement[] {
  return [...descendants(root)].filter((one) => one.name === name);
}

/** The first element of a name below a root. */
export function find(root: XmlElement, name: string): XmlElement | undefined {
  return findAll(root, name)[0];
}
