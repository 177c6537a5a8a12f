import type {Publication} from "../../analyse/publication.js";
import {isKreis} from "../../model/region.js";
import {addresses} from "./addresses.js";
import {IndicatorPage} from "./indicator-page.js";
import {KreisPage} from "./kreis-page.js";
import type {Route} from "./route.js";

/** Pages of the indicators and of the Kreise. */
export function subjectRoutes(publication: Publication): readonly Route[] {
  const kreise = publication.catalogue.regions.all.filter(isKreis);
  return [
    ...publication.indicators.map(
      (published): Route => ({
        path: addresses.indikator(published.indicator.code),
        draw: (context) => <IndicatorPage context={context} published={published} />,
      }),
    ),
    ...kreise.map(
      (region): Route => ({
        path: addresses.kreis(region.refArea),
        draw: (context) => <KreisPage context={context} region={region} />,
      }),
    ),
  ];
}
