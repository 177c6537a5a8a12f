import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {describeDataset} from "./describe.js";
import {formats} from "./openapi.js";

/**
 * An indicator as schema.org `Dataset`, for a data block in its page: browsers do not execute
 * `<script type="application/ld+json">`, so that the strictest Content-Security-Policy lets it through.
 *
 * @param link address of a file of the edition, as the page reaches it: `daten/1a.csv` gives `../daten/1a.csv`
 * @returns JSON that is safe inside a script element
 */
export function schemaOrgDataset(
  cube: IndicatorCube,
  publication: Publication,
  link: (path: string) => string,
): string {
  const text = describeDataset(cube, publication);
  const publisher = {"@type": "GovernmentOrganization", name: publication.edition.herausgeber};
  const json = JSON.stringify({
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: text.titel,
    description: text.text,
    identifier: `kim-hessen-${text.id}`,
    inLanguage: "de",
    isAccessibleForFree: true,
    license: text.license.link,
    creditText: text.attribution,
    keywords: text.keywords,
    version: publication.release.version,
    dateModified: text.modified,
    temporalCoverage: `${text.from}/${text.to}`,
    spatialCoverage: {"@type": "AdministrativeArea", name: "Hessen", identifier: "06"},
    creator: publisher,
    publisher,
    isBasedOn: text.links,
    variableMeasured: cube.indicator.measures.map(({titel}) => titel),
    distribution: formats.map(({ending, folder, type, titel}) => ({
      "@type": "DataDownload",
      name: titel,
      encodingFormat: type,
      contentUrl: link(`daten/${folder}${text.id}.${ending}`),
    })),
  });
  return json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
