import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {type TidyColumn, tidyColumns} from "./columns.js";
import {describeDataset} from "./describe.js";
import {jsonText} from "./json.js";

/**
 * Metadata of the tidy CSV file after „Metadata Vocabulary for Tabular Data“ (W3C Recommendation of
 * 2015-12-17), to be found beside it under `<file>-metadata.json`.
 */
export function csvwMetadata(cube: IndicatorCube, publication: Publication): string {
  const text = describeDataset(cube, publication);
  const columns = tidyColumns(cube, publication);
  return jsonText({
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "de"}],
    url: `${text.id}.csv`,
    "dc:title": text.titel,
    "dc:description": text.text,
    "dc:publisher": publication.edition.herausgeber,
    "dc:source": text.quellen.join("; "),
    "dc:rights": text.attribution,
    "dc:license": {"@id": text.license.link},
    "dc:modified": {"@value": text.modified, "@type": "xsd:date"},
    dialect: {encoding: "utf-8", delimiter: ",", header: true, lineTerminators: ["\n"], quoteChar: '"'},
    tableSchema: {
      primaryKey: columns.filter(({isKey}) => isKey).map(({name}) => name),
      columns: columns.map(columnOf),
    },
  });
}

const datatypes = {
  text: "string",
  number: "double",
  integer: "integer",
  date: {base: "date", format: "yyyy-MM-dd"},
} as const;

function columnOf({name, titel, type, isKey}: TidyColumn) {
  return {
    name,
    titles: name,
    "dc:description": titel,
    datatype: datatypes[type],
    required: isKey,
    null: [""],
  };
}
