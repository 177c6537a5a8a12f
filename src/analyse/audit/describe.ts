import type {Catalogue} from "../../catalogue/catalogue.js";
import {formatNumber} from "../../model/format.js";
import {formatDay} from "../../model/time-period.js";
import {combinationTitle} from "../combinations.js";
import type {Cell} from "../disclosure/cells.js";
import type {AuditedFigure, CauseFigure, Leak} from "./audit.js";

/** `6A Leistungsberechtigte (Ausländerinnen und Ausländer), Gießen, 31.12.2016`. */
export function describeFigure(
  {cell, indicators}: Pick<AuditedFigure, "cell" | "indicators">,
  catalogue: Catalogue,
): string {
  const code = indicators.join("/");
  return `${code === "" ? "" : `${code} `}${describeCell(cell, catalogue)}`;
}

/** What readers know of a masked figure: `genau 4`, `zwischen 3 und 5`, `mindestens 3`. */
export function describeRange({lower, upper}: Pick<AuditedFigure, "lower" | "upper">): string {
  const number = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1);
  if (!Number.isFinite(upper)) return `mindestens ${number(lower)}`;
  return lower === upper ? `genau ${number(lower)}` : `zwischen ${number(lower)} und ${number(upper)}`;
}

/**
 * A leak in one sentence, without the value that it gives away.
 *
 * @param most causes to name; the rest is counted
 */
export function describeLeak(leak: Leak, catalogue: Catalogue, most = 6): string {
  const causes = leak.causes.map((cause) => describeCause(cause, catalogue));
  const named = causes.slice(0, most).join("; ");
  const more = causes.length > most ? ` und ${causes.length - most} weiteren Zahlen` : "";
  const what = leak.lower === leak.upper ? "lässt sich genau errechnen" : "lässt sich zu eng eingrenzen";
  return `${describeFigure(leak, catalogue)} ${what}${named === "" ? "" : ` aus: ${named}${more}`}`;
}

function describeCause({cell, where}: CauseFigure, catalogue: Catalogue): string {
  return `${describeCell(cell, catalogue)}${where === undefined ? "" : ` [${where}]`}`;
}

function describeCell({quantity, refArea, timePeriod, dimensions}: Cell, catalogue: Catalogue): string {
  const period = timePeriod.length === 10 ? formatDay(timePeriod) : timePeriod;
  const name = catalogue.regions.has(refArea) ? catalogue.regions.get(refArea).name : refArea;
  return `${quantity.titel} (${combinationTitle(dimensions, catalogue.codelists)}), ${name}, ${period}`;
}
