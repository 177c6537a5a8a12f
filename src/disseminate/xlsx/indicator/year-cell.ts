import type {FigureMap} from "../../../model/figure-map.js";
import {TOTAL} from "../../../model/observation.js";
import type {Region} from "../../../model/region.js";
import {signOf} from "../../../model/status.js";
import type {Cell} from "../../../ooxml/model.js";
import type {Book, ColumnView} from "../book.js";
import {figureCell, type StatusLog} from "../figure-cell.js";
import {difference, liveOr, type Operand, share} from "../formulas.js";
import type {RowLook} from "../look.js";
import {referenceTo} from "../references.js";

/**
 * The figure of an area in a column of a year sheet. A share or a balance is a formula where its parts stand in
 * the workbook; else the published number.
 *
 * @param values cells of this sheet that are already there, by observation key
 * @param row row of the area on this sheet
 */
export function yearCell(
  book: Book,
  view: ColumnView,
  area: Region,
  period: string,
  look: RowLook,
  log: StatusLog,
  values: FigureMap<Operand>,
  sheet: string,
  row: number,
): Cell {
  const {measure, dimensions} = view;
  const zero = signOf("zero_exact", book.dialect);
  const published = figureCell(
    book.cube.find(measure.id, area.refArea, period, dimensions),
    measure.decimals,
    look,
    book.dialect,
    log,
  );
  const operand = (id: string | undefined, codes: ColumnView["dimensions"]): Operand | undefined => {
    const other = book.indicator.measures.find((one) => one.id === id);
    if (other === undefined) return undefined;
    const own = values.get(other.id, area.refArea, period, codes);
    if (own !== undefined) return own;
    const place = book.cells.get({measure: other, dimensions: codes}, area.refArea, period);
    const observation = book.cube.find(other.id, area.refArea, period, codes);
    if (place === undefined || observation === undefined || place.sheet === sheet) return undefined;
    return {
      address: referenceTo(place, `$A${row}`),
      value: figureCell(observation, 0, look, book.dialect, new Set()).value,
    };
  };
  if (measure.kind === "anteil") {
    const count = book.indicator.measures.find(
      (one) => one.kind === "anzahl" && one.variable === measure.variable,
    );
    const part = operand(count?.id, dimensions);
    const whole = operand(count?.id, {...dimensions, [measure.of]: TOTAL});
    return part === undefined || whole === undefined
      ? published
      : liveOr(share(part, whole, zero), published);
  }
  if (measure.kind === "saldo") {
    const countOf = (variable: string) =>
      book.indicator.measures.find((one) => one.kind === "anzahl" && one.variable === variable)?.id;
    const plus = operand(countOf(measure.plus), dimensions);
    const minus = operand(countOf(measure.minus), dimensions);
    return plus === undefined || minus === undefined
      ? published
      : liveOr(difference(plus, minus, zero, true), published);
  }
  return published;
}
