import {kimError} from "../../messages/kim-error.js";
import {decodeXml} from "../xml/decode-xml.js";
import {readXml, type XmlReader} from "../xml/xml-reader.js";
import {readZip, type ZipLimits, type ZipMember} from "../zip.js";

/** A relationship of a part (ECMA-376 part 2). */
export type Relationship = {
  readonly id: string;
  /** Last segment of the type, `worksheet`; the same in the transitional and the strict form. */
  readonly type: string;
  /** Name of the part, or the address outside. */
  readonly target: string;
  readonly external: boolean;
};

/** An Open Packaging archive whose parts are read when they are asked for. */
export type Package = {
  /** Names of all parts, as they stand in the archive. */
  readonly names: readonly string[];
  /** Whether there is a part of this name. */
  readonly has: (name: string) => boolean;
  /** Makes a reader for an XML part; undefined when there is none. @throws KimError xml-damaged */
  readonly xml: (name: string) => XmlReader | undefined;
  readonly relationships: (part: string) => readonly Relationship[];
  /** Content type of a part. */
  readonly contentType: (name: string) => string;
  /** Makes the error for a damaged part. */
  readonly damaged: (part: string) => (detail: string) => Error;
};

/** The largest official workbook at hand unpacks to 9 MB. */
const packageLimits: ZipLimits = {members: 2000, bytes: 128 * 1024 * 1024, ratio: 100};

const CONTENT_TYPES = "[Content_Types].xml";

/** Whether the members of an archive make an Open Packaging archive. */
export function isPackage(members: readonly ZipMember[]): boolean {
  return members.some((member) => member.name === CONTENT_TYPES);
}

/**
 * Opens an Open Packaging archive (ECMA-376 part 2).
 *
 * @param file name for messages
 * @throws KimError archive-…, xml-damaged
 */
export function openPackage(bytes: Uint8Array, file: string): Package {
  const members = new Map(
    readZip(bytes, file, packageLimits).map((member) => [member.name.toLowerCase(), member]),
  );
  const damaged = (part: string) => (detail: string) => kimError("xml-damaged", {part, detail}, {file});
  const memberOf = (name: string) => members.get(name.replace(/^\//, "").toLowerCase());
  const xml = (name: string) => {
    const part = memberOf(name)?.read();
    return part === undefined ? undefined : readXml(decodeXml(part, damaged(name)), damaged(name));
  };
  for (const {name, read} of members.values())
    if (/\.(xml|rels|vml)$/i.test(name)) refuseDocumentType(read(), damaged(name));
  const types = readTypes(xml(CONTENT_TYPES));
  return {
    names: [...members.values()].map(({name}) => name),
    has: (name) => memberOf(name) !== undefined,
    xml,
    relationships: (part) => {
      const slash = part.lastIndexOf("/");
      const folder = part.slice(0, slash + 1);
      return readRelationships(xml(`${folder}_rels/${part.slice(slash + 1)}.rels`), folder);
    },
    contentType: (name) =>
      types.overrides.get(name.replace(/^\//, "").toLowerCase()) ??
      types.defaults.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase()) ??
      "",
    damaged,
  };
}

/** Parts that are never read must not hold a document type either: another program might read them. */
function refuseDocumentType(bytes: Uint8Array, damaged: (detail: string) => Error): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64 * 1024));
  const found = [start.toString("latin1"), start.toString("utf16le")].some((text) =>
    /<!(DOCTYPE|ENTITY)/i.test(text),
  );
  if (found) throw damaged("es enthält eine Dokumenttyp-Angabe");
}

function readTypes(reader: XmlReader | undefined) {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (let event = reader?.next() ?? "end"; event !== "end"; event = reader?.next() ?? "end") {
    if (event !== "open" || reader === undefined) continue;
    const type = reader.attribute("ContentType") ?? "";
    if (reader.name() === "Override")
      overrides.set((reader.attribute("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
    if (reader.name() === "Default") defaults.set((reader.attribute("Extension") ?? "").toLowerCase(), type);
  }
  return {overrides, defaults};
}

function readRelationships(reader: XmlReader | undefined, folder: string): readonly Relationship[] {
  const found: Relationship[] = [];
  for (let event = reader?.next() ?? "end"; event !== "end"; event = reader?.next() ?? "end") {
    if (event !== "open" || reader?.name() !== "Relationship") continue;
    const target = reader.attribute("Target") ?? "";
    const external = reader.attribute("TargetMode") === "External";
    const type = reader.attribute("Type") ?? "";
    found.push({
      id: reader.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolveTarget(folder, target),
      external,
    });
  }
  return found;
}

/** Name of the part that a target means: absolute, or relative to the folder of its source. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const segments = (path.startsWith("/") ? path : folder + path).split("/");
  const resolved: string[] = [];
  for (const segment of segments) {
    if (segment === "..") resolved.pop();
    else if (segment !== "" && segment !== ".") resolved.push(segment);
  }
  return resolved.join("/");
}
