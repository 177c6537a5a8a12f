import {unzipSync} from "fflate";
import {parseXml, type XmlElement} from "./xml-tree.js";

/** Relations of a part, targets as full names of parts. */
export type PartRelation = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
};

/** An opened workbook. */
export type Container = {
  /** Texts of the parts in the order of the container. */
  readonly texts: ReadonlyMap<string, string>;
  /** A part as a tree; of a long list only the first two hundred rows. */
  readonly tree: (part: string) => XmlElement;
  readonly relations: (part: string) => readonly PartRelation[];
  /** Parts of the workbook's sheets with their names, in order. */
  readonly sheets: readonly {readonly name: string; readonly part: string}[];
};

/** Name of the part with the relations of another. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/"))
    if (step === "..") steps.pop();
    else steps.push(step);
  return steps.join("/");
}

/** Rows of a list that its tree holds; the cells of all rows are read from the text. */
const TREE_ROWS = 200;

/** A long list without its later rows, which are like the earlier ones. */
function shortened(xml: string): string {
  if (xml.length < 500_000) return xml;
  const from = xml.indexOf(`<row r="${TREE_ROWS}"`);
  const to = xml.indexOf("</sheetData>");
  return from < 0 || to < 0 ? xml : xml.slice(0, from) + xml.slice(to);
}

/** Opens a workbook for looking at its parts. */
export function openContainer(bytes: Uint8Array): Container {
  const texts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
  const trees = new Map<string, XmlElement>();
  const tree = (part: string) => {
    const known = trees.get(part) ?? parseXml(shortened(texts.get(part) ?? ""));
    trees.set(part, known);
    return known;
  };
  const relations = (part: string): readonly PartRelation[] => {
    const name = relationsName(part);
    if (!texts.has(name)) return [];
    return tree(name).children.map(({attributes}) => {
      const external = attributes.get("TargetMode") === "External";
      const target = attributes.get("Target") ?? "";
      return {
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
  };
  const bySheet = new Map(relations("xl/workbook.xml").map((one) => [one.id, one.target]));
  const sheets = (tree("xl/workbook.xml").children.find((one) => one.name === "sheets")?.children ?? []).map(
    ({attributes}) => ({
      name: attributes.get("name") ?? "",
      part: bySheet.get(attributes.get("r:id") ?? "") ?? "",
    }),
  );
  return {texts, tree, relations, sheets};
}
