import type {Child} from "hono/jsx";
import type {PublishedIndicator} from "../../../analyse/publication.js";
import type {Region} from "../../../model/region.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";

/**
 * Indicators without figures, with links to their pages; nothing when all have some. On the page of a unit
 * those that have figures, but none for it, stand apart: a joint unit leads on to the Kreise it consists of.
 */
export function MissingIndicators(props: {
  context: PageContext;
  missing: readonly PublishedIndicator[];
  region?: Region;
}) {
  const {context, missing, region} = props;
  const nowhere = missing.filter(({cube}) => cube === undefined || region === undefined);
  const elsewhere = missing.filter((one) => !nowhere.includes(one));
  return (
    <>
      <List
        context={context}
        indicators={elsewhere}
        heading={region && <Elsewhere {...{context, region}} />}
      />
      <List context={context} indicators={nowhere} heading="Liegt noch nicht vor:" />
    </>
  );
}

function List(props: {
  context: PageContext;
  indicators: readonly PublishedIndicator[];
  heading: Child | undefined;
}) {
  return props.indicators.length === 0 ? null : (
    <div class="noch-nicht">
      <p>{props.heading}</p>
      <ul>
        {props.indicators.map(({indicator}) => (
          <li>
            <a href={props.context.link(addresses.indikator(indicator.code))}>
              <span class="code">{indicator.code}</span> {indicator.titel}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where figures of an indicator are to be found that has none for a unit. */
function Elsewhere(props: {context: PageContext; region: Region}) {
  const {context, region} = props;
  const kreise = region.members
    .filter((refArea) => context.hasPage(refArea))
    .map((refArea) => (
      <a href={context.link(addresses.kreis(refArea))}>{context.catalogue.regions.get(refArea).name}</a>
    ));
  if (kreise.length === 0) return <>Für {region.name} liegt noch nicht vor:</>;
  return (
    <>
      Nicht gemeinsam, sondern einzeln auf den Seiten der Kreise (
      {kreise.flatMap((one, index) => (index === 0 ? [one] : ["; ", one]))}):
    </>
  );
}
