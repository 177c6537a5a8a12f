import {LinkMap} from "../../charts/choropleth.js";
import {addresses} from "../addresses.js";
import {shortName} from "../areas.js";
import type {PageContext} from "../context.js";
import {GeoNote} from "../elements.js";

/** Map whose Kreise lead to their pages. */
export function StartMap(props: {context: PageContext; title: string; description: string}) {
  const {context} = props;
  const {regions} = context.catalogue;
  return (
    <figure class="startkarte">
      <LinkMap
        id="startkarte"
        title={props.title}
        description={props.description}
        map={context.map(context.publication.edition.stand, 460)}
        link={(refArea) => {
          const region = regions.get(refArea);
          return {
            name: region.name,
            short: shortName(region),
            href: context.link(addresses.kreis(refArea)),
          };
        }}
      />
      <figcaption class="quelle" lang="de">
        Karte: <GeoNote />
      </figcaption>
    </figure>
  );
}
