import {existsOn, type Region} from "../../../model/region.js";
import {signOf} from "../../../model/status.js";
import {referenceDay} from "../../../model/time-period.js";
import {columnName} from "../../../ooxml/address.js";
import type {Cell} from "../../../ooxml/model.js";
import type {Book, ColumnView} from "../book.js";
import {figureCell, markAt, type StatusLog, signCell} from "../figure-cell.js";
import {liveOr, type Operand, shownOr} from "../formulas.js";
import {numberStyle} from "../look.js";
import {referenceTo, referenceToYear} from "../references.js";
import type {Choice} from "./choices.js";
import {PERIOD_COLUMN} from "./value-sheet.js";

/** A figure of a view in one period, for everything that can be chosen. */
export type ComparedFigure = {readonly view: ColumnView; readonly period: string};

/** The mark at the number of an area; nothing for groups, whose figures are computed. */
export function markOf(book: Book, {view, period}: ComparedFigure, area: Region | undefined): string {
  if (area === undefined) return "";
  const observation = book.cube.find(view.measure.id, area.refArea, period, view.dimensions);
  return observation === undefined ? "" : markAt(observation, book.dialect);
}

/** The figure of a group: the sum of its Kreise as a formula where that is what the edition gives, else the number. */
export function groupCell(
  book: Book,
  {view, period}: ComparedFigure,
  {group}: Choice,
  log: StatusLog,
  member: (refArea: string) => Operand | undefined,
): Cell {
  const {measure, dimensions} = view;
  const value = group === undefined ? undefined : book.cube.peerValue(group, measure.id, period, dimensions);
  if (group === undefined || value === undefined) return signCell("unknown", "Kreis", book.dialect, log);
  if (value.obsValue === null) return signCell(value.obsStatus, "Kreis", book.dialect, log);
  log.add(value.obsStatus);
  const published = {value: value.obsValue, style: numberStyle(measure.decimals, "Kreis")};
  if (measure.kind !== "anzahl") return published;
  const members = group.members.flatMap((refArea) => member(refArea) ?? []);
  const sum = members.reduce((total, one) => total + (typeof one.value === "number" ? one.value : 0), 0);
  const addresses = members.map((one) => one.address).join(",");
  const numbers = members.filter((one) => typeof one.value === "number").length;
  // A member whose figure a reader replaces by a sign would silently be missing from the sum.
  const formula = `IF(COUNT(${addresses})<${numbers},"${signOf("unknown", book.dialect)}",SUM(${addresses}))`;
  return liveOr(members.length === 0 ? undefined : {formula, value: sum}, published);
}

/** The published figure, looked up in the table it stands in by area and year. */
export function areaCell(
  book: Book,
  {view, period}: ComparedFigure,
  area: Region,
  row: number,
  log: StatusLog,
): Cell {
  const {measure, dimensions} = view;
  const observation = book.cube.find(measure.id, area.refArea, period, dimensions);
  if (observation === undefined) {
    const exists = existsOn(area, referenceDay(period));
    return signCell(exists ? "unknown" : "area_not_existing", "Kreis", book.dialect, log);
  }
  const cell = figureCell(observation, measure.decimals, "Kreis", book.dialect, log);
  if (cell.value === undefined) return cell;
  const year = book.cells.inYears(view, area.refArea, period);
  const place = book.cells.get(view, area.refArea, period);
  const formula =
    (year === undefined ? undefined : referenceToYear(year, `$${columnName(PERIOD_COLUMN)}${row}`)) ??
    (place === undefined ? undefined : referenceTo(place));
  return formula === undefined ? cell : {formula: shownOr(formula, ""), ...cell};
}
