import {readdirSync, readFileSync} from "node:fs";
import {validateXML} from "xmllint-wasm";
import type {Container} from "./container.js";

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

/** Validates every part against its ECMA-376 schema (transitional). */
export async function schemaDefects(container: Container, folder: string): Promise<readonly string[]> {
  const preload = loadSchemas(folder);
  const bySchema = new Map<string, {fileName: string; contents: string}[]>();
  for (const [name, contents] of container.texts) {
    const schema = schemas.find(([pattern]) => pattern.test(name))?.[1] ?? "";
    const files = bySchema.get(schema) ?? [];
    files.push({fileName: name.replaceAll("/", "~").replaceAll(/[[\]]/g, ""), contents});
    bySchema.set(schema, files);
  }
  const defects: string[] = [];
  for (const [schema, xml] of bySchema) {
    const file = preload.find((one) => one.fileName === schema);
    if (file === undefined) throw new Error(`no schema ${schema} in ${folder}`);
    const result = await validateXML({
      xml,
      schema: [file],
      preload: preload.filter((one) => one !== file),
      initialMemoryPages: 1024,
      maxMemoryPages: 16_384,
    });
    // The schemas know no xml:space on <t>, though Excel writes it and drops the spaces without it.
    const errors = result.errors.filter((one) => !/}t', attribute '[^']*}space'/.test(one.message));
    defects.push(...errors.map((one) => `${one.loc?.fileName.replaceAll("~", "/")}: ${one.message}`));
    if (!result.valid && result.errors.length === 0) defects.push(`${schema}: ${result.rawOutput}`);
  }
  return defects;
}
