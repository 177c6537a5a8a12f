import {type Container, relationsName} from "./container.js";
import {descendants} from "./xml-tree.js";

/** Content types and relations: nothing missing, nothing dangling, nothing twice, nothing unused. */
export function containerDefects(container: Container): readonly string[] {
  const defects: string[] = [];
  const names = [...container.texts.keys()];
  const lower = new Set(names.map((name) => name.toLowerCase()));
  if (lower.size !== names.length) defects.push("two parts differ in case only");
  if (names[0] !== "[Content_Types].xml") defects.push("[Content_Types].xml is not the first entry");

  const types = container.tree("[Content_Types].xml").children;
  const overrides = types.filter((one) => one.name === "Override");
  const overridden = overrides.map((one) => (one.attributes.get("PartName") ?? "").slice(1));
  if (new Set(overridden).size !== overridden.length) defects.push("content type given twice");
  for (const name of overridden)
    if (!container.texts.has(name)) defects.push(`content type for absent ${name}`);
  for (const name of names)
    if (name !== "[Content_Types].xml" && !name.endsWith(".rels") && !overridden.includes(name))
      defects.push(`no content type for ${name}`);

  const reached = new Set<string>();
  const queue = [""];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    const relations = container.relations(part);
    const ids = relations.map((one) => one.id);
    if (new Set(ids).size !== ids.length) defects.push(`relation id twice in ${part}`);
    const targets = relations.map((one) => `${one.type} ${one.target}`);
    if (new Set(targets).size !== targets.length) defects.push(`relation twice in ${part}`);
    for (const {target, external} of relations) {
      if (external) continue;
      if (!container.texts.has(target)) defects.push(`${part} relates to absent ${target}`);
      else if (!reached.has(target)) {
        reached.add(target);
        queue.push(target);
      }
    }
    if (part !== "") defects.push(...idDefects(container, part, relations));
  }
  for (const name of names)
    if (name !== "[Content_Types].xml" && !name.endsWith(".rels") && !reached.has(name))
      defects.push(`${name} is not reached by any relation`);
  for (const name of names.filter((one) => one.endsWith(".rels")))
    if (!["", ...reached].some((part) => relationsName(part) === name))
      defects.push(`${name} without its part`);
  return defects;
}

/**
 * Headers of the container's files: sizes stand before the data (no data descriptor), names are ASCII, deflated
 * with no flags, no extra fields, all from 1 January 1980.
 */
export function zipDefects(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const defects: string[] = [];
  let at = 0;
  for (; view.getUint32(at, true) === 0x04034b50; ) {
    const [flags, method, time, date] = [6, 8, 10, 12].map((offset) => view.getUint16(at + offset, true));
    const nameLength = view.getUint16(at + 26, true);
    const extra = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
    if (flags !== 0 || method !== 8 || time !== 0 || date !== 0x21 || extra !== 0 || !/^[!-~]+$/.test(name))
      defects.push(`${name}: header in the container`);
    at += 30 + nameLength + extra + view.getUint32(at + 18, true);
  }
  if (view.getUint32(at, true) !== 0x02014b50) defects.push("no directory after the files");
  return defects;
}

/** Ids in a part and its relations; implicit relations are used without an id. */
function idDefects(
  container: Container,
  part: string,
  relations: readonly {readonly id: string; readonly type: string}[],
): readonly string[] {
  const used = new Set<string>();
  for (const {attributes} of descendants(container.tree(part)))
    for (const [name, value] of attributes) if (name.startsWith("r:")) used.add(value);
  const ids = new Set(relations.map((one) => one.id));
  const implicit = new Set(["theme", "styles", "sharedStrings", "table"]);
  return [
    ...[...used].filter((id) => !ids.has(id)).map((id) => `${part}: no relation ${id}`),
    ...relations
      .filter((one) => !used.has(one.id) && !implicit.has(one.type))
      .map((one) => `${part}: relation ${one.id} (${one.type}) unused`),
  ];
}
