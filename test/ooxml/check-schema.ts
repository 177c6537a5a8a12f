import {spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {validateXML} from "xmllint-wasm";
import type {Container} from "./container.js";
import {runs} from "./other-readers.js";

/** Which schema a part is held to, by the beginning of its name. */
const schemas: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]/, "opc-contentTypes.xsd"],
  [/\.rels$/, "opc-relationships.xsd"],
  [/^docProps\/core/, "opc-coreProperties.xsd"],
  [/^docProps\/app/, "shared-documentPropertiesExtended.xsd"],
  [/^xl\/theme\//, "dml-main.xsd"],
  [/^xl\/drawings\//, "dml-spreadsheetDrawing.xsd"],
  [/^xl\/charts\//, "dml-chart.xsd"],
  [/^xl\//, "sml.xsd"],
];

/** The Dublin Core schemas lie on the net; these two stand for them with the elements Office uses. */
function dublinCore(namespace: string, elements: readonly string[]): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" xmlns="${namespace}" elementFormDefault="qualified">
  <xs:complexType name="SimpleLiteral"><xs:simpleContent><xs:extension base="xs:string"/></xs:simpleContent></xs:complexType>
  <xs:complexType name="W3CDTF"><xs:simpleContent><xs:extension base="SimpleLiteral"/></xs:simpleContent></xs:complexType>
  ${elements.map((name) => `<xs:element name="${name}" type="SimpleLiteral"/>`).join("")}
</xs:schema>`;
}

function loadSchemas(folder: string): {fileName: string; contents: string}[] {
  const files = [folder, `${folder}/opc-xsd`].flatMap((path) =>
    readdirSync(path)
      .filter((name) => name.endsWith(".xsd"))
      .map((fileName) => ({fileName, contents: readFileSync(`${path}/${fileName}`, "utf8")})),
  );
  return [
    ...files.map(({fileName, contents}) => ({
      fileName,
      contents: contents
        .replace(/http:\/\/dublincore\.org\/schemas\/xmls\/qdc\/2003\/04\/02\//g, "")
        .replace(/<xs:import id="xml"/, '<xs:import schemaLocation="xml.xsd"'),
    })),
    {
      fileName: "dc.xsd",
      contents: dublinCore("http://purl.org/dc/elements/1.1/", [
        ...["title", "subject", "creator", "description", "identifier", "language"],
      ]),
    },
    {fileName: "dcterms.xsd", contents: dublinCore("http://purl.org/dc/terms/", ["created", "modified"])},
    {
      fileName: "xml.xsd",
      contents:
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/></xs:schema>',
    },
  ];
}

/** A file with its text. */
type TextFile = {readonly fileName: string; readonly contents: string};

/** Validates files against one of the schemas; gives a line per defect. */
export type Validator = (
  files: readonly TextFile[],
  schema: string,
  schemas: readonly TextFile[],
) => Promise<readonly string[]>;

/** libxml2 as WebAssembly: runs everywhere. */
export const validateWithWasm: Validator = async (xml, schema, schemas) => {
  const file = schemas.find((one) => one.fileName === schema);
  if (file === undefined) throw new Error(`no schema ${schema}`);
  const result = await validateXML({
    xml,
    schema: [file],
    preload: schemas.filter((one) => one !== file),
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  if (!result.valid && result.errors.length === 0) return [`${schema}: ${result.rawOutput}`];
  return result.errors
    .filter((one) => !one.rawMessage.endsWith(" fails to validate"))
    .map((one) => `${one.loc?.fileName}: ${one.message}`);
};

/** The program xmllint, several times faster. */
const validateWithProgram: Validator = async (files, schema, schemas) => {
  const folder = mkdtempSync(join(tmpdir(), "kim-xsd-"));
  try {
    for (const {fileName, contents} of [...schemas, ...files])
      writeFileSync(join(folder, fileName), contents);
    const names = files.map((one) => one.fileName);
    const {stderr} = spawnSync("xmllint", ["--huge", "--noout", "--schema", schema, ...names], {
      cwd: folder,
      encoding: "utf8",
    });
    return stderr
      .split("\n")
      .filter((line) => line !== "" && !line.endsWith(" validates") && !line.endsWith(" fails to validate"));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};

/** The program where it is present. */
export const fastestValidator: Validator = runs("xmllint", "--version")
  ? validateWithProgram
  : validateWithWasm;

/** Validates every part against its ECMA-376 schema (transitional). */
export async function schemaDefects(
  container: Container,
  folder: string,
  validate: Validator,
): Promise<readonly string[]> {
  const all = loadSchemas(folder);
  const bySchema = new Map<string, TextFile[]>();
  for (const [name, contents] of container.texts) {
    const schema = schemas.find(([pattern]) => pattern.test(name))?.[1] ?? "";
    const files = bySchema.get(schema) ?? [];
    files.push({fileName: name.replaceAll("/", "~").replaceAll(/[[\]]/g, ""), contents});
    bySchema.set(schema, files);
  }
  const defects: string[] = [];
  for (const [schema, files] of bySchema) {
    const found = await validate(files, schema, all);
    // The schemas know no xml:space on <t>, though Excel writes it and drops the spaces without it.
    defects.push(
      ...found
        .filter((one) => !/}t', attribute '[^']*}space'/.test(one))
        .map((one) => one.replaceAll("~", "/")),
    );
  }
  return defects;
}
