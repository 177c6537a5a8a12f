import type {PublishedIndicator} from "../../analyse/publication.js";
import {addresses} from "./addresses.js";
import type {PageContext} from "./context.js";

/** Indicators that have no figures yet, with links to their pages; nothing when all have some. */
export function MissingIndicators(props: {context: PageContext; missing: readonly PublishedIndicator[]}) {
  return props.missing.length === 0 ? null : (
    <div class="noch-nicht">
      <p>Liegt noch nicht vor:</p>
      <ul>
        {props.missing.map(({indicator}) => (
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
