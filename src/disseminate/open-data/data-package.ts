import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {type TidyColumn, tidyColumns} from "./columns.js";
import {describeDataset} from "./describe.js";
import {jsonText} from "./json.js";

/** A file that the package describes. */
export type PackagedFile = {readonly path: string; readonly bytes: number; readonly sha256: string};

/**
 * `datapackage.json` of all tidy CSV files (Data Package and Table Schema, version 1 of the Frictionless
 * specifications). Paths are relative to its own folder.
 */
export function dataPackage(
  cubes: readonly IndicatorCube[],
  publication: Publication,
  fileOf: (id: string) => PackagedFile | undefined,
): string {
  const {edition, release} = publication;
  return jsonText({
    profile: "tabular-data-package",
    name: "kommunales-integrationsmonitoring-hessen",
    title: `${edition.titel} – ${edition.untertitel}`,
    version: release.version,
    status: release.status,
    created: `${edition.stand}T00:00:00Z`,
    contributors: [{title: edition.herausgeber, role: "publisher"}],
    licenses: uniqueLicenses(cubes, publication),
    resources: cubes.flatMap((cube) => {
      const text = describeDataset(cube, publication);
      const file = fileOf(text.id);
      if (file === undefined) return [];
      const columns = tidyColumns(cube, publication);
      return [
        {
          profile: "tabular-data-resource",
          name: text.id,
          title: text.titel,
          description: text.text,
          path: `${text.id}.csv`,
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          bytes: file.bytes,
          hash: `sha256:${file.sha256}`,
          dialect: {delimiter: ",", lineTerminator: "\n", quoteChar: '"', header: true},
          sources: text.quellen.map((title) => ({title})),
          licenses: [licenseOf(text.license)],
          schema: {
            fields: columns.map(fieldOf),
            missingValues: [""],
            primaryKey: columns.filter(({isKey}) => isKey).map(({name}) => name),
          },
        },
      ];
    }),
  });
}

function uniqueLicenses(cubes: readonly IndicatorCube[], publication: Publication) {
  const licenses = cubes.map((cube) => describeDataset(cube, publication).license);
  return [...new Map(licenses.map((one) => [one.code, licenseOf(one)])).values()];
}

function licenseOf({code, titel, link}: {code: string; titel: string; link: string}) {
  return {name: code.replace("/", "-"), title: titel, path: link};
}

const types = {text: "string", number: "number", integer: "integer", date: "date"} as const;

function fieldOf({name, titel, type, isKey}: TidyColumn) {
  return {name, title: titel, type: types[type], ...(isKey ? {constraints: {required: true}} : {})};
}
