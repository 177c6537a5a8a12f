import {prefixes, type RdfNode, type RdfValue} from "./node.js";

/** Resources as Turtle (RDF 1.1): prefixes, then each resource in the order given. */
export function turtle(nodes: readonly RdfNode[]): string {
  const head = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .\n`);
  return `${head.join("")}${nodes.map((node) => `\n${subject(node)} ${body(node, "  ")} .\n`).join("")}`;
}

function subject({id}: RdfNode): string {
  return id === undefined ? "[]" : iriRef(id);
}

function body({type, properties}: RdfNode, indent: string): string {
  const lines = properties.map(([name, value]) => `${name} ${valueText(value, indent)}`);
  return [`a ${type}`, ...lines].join(` ;\n${indent}`);
}

function valueText(value: RdfValue, indent: string): string {
  if ("iri" in value) return iriRef(value.iri);
  if ("text" in value) {
    const suffix =
      value.language !== undefined
        ? `@${value.language}`
        : value.datatype !== undefined
          ? `^^${value.datatype}`
          : "";
    return `"${escapeText(value.text)}"${suffix}`;
  }
  if (value.id !== undefined) return iriRef(value.id);
  return `[ ${body(value, `${indent}  `)} ]`;
}

/** Characters that an address must not hold in Turtle are percent-encoded. */
function iriRef(iri: string): string {
  return `<${iri.replace(/[\s<>"{}|^`\\]/g, (one) => encodeURIComponent(one))}>`;
}

function escapeText(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
}
