import type {Publication} from "../../analyse/publication.js";
import {addresses} from "./addresses.js";
import {MethodPage} from "./method-page.js";
import {NotFoundPage} from "./not-found-page.js";
import type {Route} from "./route.js";
import {StartPage} from "./start-page.js";

/** Pages about the monitoring as a whole: start, method, help and what the law asks for. */
export function frameRoutes(_publication: Publication): readonly Route[] {
  return [
    {path: addresses.start, draw: (context) => <StartPage context={context} />},
    {path: addresses.methodik, draw: (context) => <MethodPage context={context} />},
    {path: addresses.nichtGefunden, draw: (context) => <NotFoundPage context={context} />},
  ];
}
