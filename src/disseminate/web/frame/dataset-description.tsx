import {raw} from "hono/html";
import {schemaOrgDataset} from "../../open-data/schema-org.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";

/**
 * Describes the figures of an indicator to search engines, on its page. A block of data is no script:
 * nothing runs. It stands at the end of the page, near the sections with the same words, and so is
 * compressed with them.
 */
export function DatasetDescription(props: {context: PageContext}) {
  const {context} = props;
  const cube = context.publication.indicators.find(
    ({indicator}) => addresses.indikator(indicator.code) === context.path,
  )?.cube;
  return cube === undefined ? null : (
    <script type="application/ld+json">
      {raw(schemaOrgDataset(cube, context.publication, context.link))}
    </script>
  );
}
