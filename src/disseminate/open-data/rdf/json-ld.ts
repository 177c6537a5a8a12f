import {prefixes, type RdfNode, type RdfValue} from "./node.js";

/** Resources as JSON-LD 1.1 with the same prefixes as in Turtle. */
export function jsonLd(nodes: readonly RdfNode[]): string {
  return `${JSON.stringify({"@context": prefixes, "@graph": nodes.map(nodeOf)}, null, 1)}\n`;
}

function nodeOf({id, type, properties}: RdfNode): Readonly<Record<string, unknown>> {
  const grouped = new Map<string, unknown[]>();
  for (const [name, value] of properties) {
    grouped.set(name, [...(grouped.get(name) ?? []), valueOfProperty(value)]);
  }
  return {
    ...(id === undefined ? {} : {"@id": id}),
    "@type": type,
    ...Object.fromEntries([...grouped].map(([name, all]) => [name, all.length === 1 ? all[0] : all])),
  };
}

function valueOfProperty(value: RdfValue): unknown {
  if ("iri" in value) return {"@id": value.iri};
  if ("text" in value) {
    if (value.language !== undefined) return {"@value": value.text, "@language": value.language};
    return value.datatype === undefined ? value.text : {"@value": value.text, "@type": value.datatype};
  }
  return nodeOf(value);
}
