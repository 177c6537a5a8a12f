import type {Derived} from "../../../analyse/publication.js";
import type {Observation} from "../../../model/observation.js";
import {existsOn, LAND, type Region} from "../../../model/region.js";
import {signOf} from "../../../model/status.js";
import {referenceDay, yearOf} from "../../../model/time-period.js";
import {address} from "../../../ooxml/address.js";
import type {Cell, Row} from "../../../ooxml/model.js";
import type {Book, ColumnView} from "../book.js";
import {derivedCell, figureCell, type StatusLog, signCell} from "../figure-cell.js";
import {
  type Computation,
  difference,
  liveOr,
  type Operand,
  passedOn,
  percentChange,
  share,
  shownOr,
} from "../formulas.js";
import {labelStyle, numberStyle, type RowLook} from "../look.js";
import {codesOf, hasBreakdowns} from "../views.js";
import type {IndicatorPlan} from "./plan.js";

/** First column of figures; what, where and unit stand to the left. */
export const FIRST_YEAR = 4;

/** A count below this is no base for an index, as for changes in percent. */
const SMALLEST_BASE = 100;

/** Where a table's rows are written and noted. */
export type RowsContext = {
  readonly plan: IndicatorPlan;
  readonly book: Book;
  readonly region: Region;
  readonly sheet: string;
  /** Number of the first row. */
  readonly firstRow: number;
  readonly log: StatusLog;
};

/** Years of the leading figure, what follows from it, then further figures that the Kreis has. */
export function tableRows(context: RowsContext): readonly Row[] {
  const {plan, book, region, firstRow} = context;
  const {leading} = plan;
  const rows: Row[] = [];
  const add = (what: string, where: string, unit: string, look: RowLook, cells: readonly Cell[]) => {
    rows.push({
      cells: [...[what, where, unit].map((value) => ({value, style: labelStyle(look)})), ...cells],
      height: 16,
    });
  };
  const next = () => firstRow + rows.length;
  const unit = book.unitOf(leading.measure);
  const title = rowLabel(book, leading);
  const own = figures(context, leading, region, next(), "Land");
  add(title, region.name, unit.kurztitel, "Land", own.cells);
  const land = figures(context, leading, book.publication.catalogue.regions.get(LAND), next(), "Bezirk");
  add(title, "Hessen", unit.kurztitel, "Bezirk", land.cells);
  if (own.observations.some((one) => one !== undefined)) {
    for (const one of followingRows(context, own, land, next()))
      add(one.what, region.name, one.unit, "Kreis", one.cells);
    for (const view of plan.further) {
      const further = figures(context, view, region, next(), "Kreis");
      if (further.observations.some((one) => one !== undefined && one.obsValue !== null))
        add(rowLabel(book, view), region.name, book.unitOf(view.measure).kurztitel, "Kreis", further.cells);
    }
  }
  return rows;
}

/** Name of a figure in the first column: `Anteil: Deutsche, 65 und mehr`. */
export function rowLabel(book: Book, view: ColumnView): string {
  const codes = hasBreakdowns(book, view) ? codesOf(book, view, "kurztitel") : "";
  const {kurztitel} = view.measure;
  return codes === "" || codes === kurztitel ? kurztitel : `${kurztitel}: ${codes}`;
}

/** Figures of a view in the years of the table. */
type Figures = {
  readonly cells: readonly Cell[];
  readonly operands: readonly Operand[];
  readonly observations: readonly (Observation | undefined)[];
};

function figures(context: RowsContext, view: ColumnView, area: Region, row: number, look: RowLook): Figures {
  const {plan, book, sheet, log} = context;
  const {measure, dimensions} = view;
  const observations = plan.periods.map((period) =>
    book.cube.find(measure.id, area.refArea, period, dimensions),
  );
  const statuses = context.log;
  const cells = plan.periods.map((period, index) => {
    const observation = observations[index];
    if (observation === undefined) {
      const status = existsOn(area, referenceDay(period)) ? "unknown" : "area_not_existing";
      return signCell(status, look, book.dialect, statuses);
    }
    const place = {sheet, row, column: FIRST_YEAR + index};
    book.cells.put(view, area.refArea, period, place);
    return figureCell(observation, measure.decimals, look, book.dialect, log);
  });
  const operands = cells.map((cell, index) => ({
    address: address(row, FIRST_YEAR + index),
    value: cell.value,
  }));
  return {cells, operands, observations};
}

/** A row of formulas over the leading figures. */
type Following = {readonly what: string; readonly unit: string; readonly cells: readonly Cell[]};

function followingRows(
  context: RowsContext,
  own: Figures,
  land: Figures,
  firstRow: number,
): readonly Following[] {
  const {book, plan, log} = context;
  const {measure} = plan.leading;
  const {cube, dialect} = book;
  const unit = book.unitOf(measure);
  const zero = signOf("zero_exact", dialect);
  const isCount = unit.kind === "anzahl";
  const points = unit.kind === "prozent" ? "Prozentpunkte" : unit.kurztitel;
  const cellOf = (
    index: number,
    derived: (observation: Observation) => Derived | undefined,
    decimals: number,
    formula: Computation | undefined,
  ): Cell => {
    const observation = own.observations[index];
    const known = observation === undefined ? undefined : derived(observation);
    if (known === undefined) return signCell("unknown", "Kreis", dialect, log);
    return liveOr(formula, derivedCell(known, decimals, "Kreis", dialect, log));
  };
  const rows: Following[] = [];
  const operand = (list: readonly Operand[], index: number): Operand =>
    list[index] ?? {address: "A1", value: undefined};
  const withLand = own.cells.map((_, index) =>
    isCount
      ? cellOf(
          index,
          cube.shareOfLand,
          1,
          share(operand(own.operands, index), operand(land.operands, index), zero),
        )
      : cellOf(
          index,
          cube.differenceToLand,
          measure.decimals,
          difference(operand(own.operands, index), operand(land.operands, index), zero, false),
        ),
  );
  const additive = own.observations.some((one) => one !== undefined && cube.shareOfLand(one) !== undefined);
  if (!isCount || additive)
    rows.push({
      what: isCount ? "Anteil an Hessen" : "Differenz zu Hessen",
      unit: isCount ? "%" : points,
      cells: withLand,
    });
  const changeRow = firstRow + rows.length;
  const changes = own.cells.map((_, index) =>
    cellOf(
      index,
      (one) => cube.change(one).absolute,
      measure.decimals,
      index === 0
        ? undefined
        : difference(operand(own.operands, index), operand(own.operands, index - 1), zero, false),
    ),
  );
  rows.push({what: "Veränderung zum Vorjahr", unit: points, cells: changes});
  if (!isCount) return rows;
  rows.push({
    what: "Veränderung zum Vorjahr",
    unit: "%",
    cells: own.cells.map((_, index) =>
      cellOf(
        index,
        (one) => cube.change(one).percent,
        1,
        index === 0
          ? undefined
          : percentChange(
              {address: address(changeRow, FIRST_YEAR + index), value: changes[index]?.value},
              operand(own.operands, index - 1),
            ),
      ),
    ),
  });
  const index = indexCells(context, own);
  return index === undefined ? rows : [...rows, index];
}

/** The first number of each comparable stretch is 100; undefined where a base is too small. */
function indexCells({book, plan, region, log}: RowsContext, own: Figures): Following | undefined {
  const {measure, dimensions} = plan.leading;
  const breaks = book.cube.breaks(measure.id, dimensions, region.refArea);
  const stretch = (period: string) => breaks.filter((one) => yearOf(one.after) <= yearOf(period)).length;
  const bases = new Map<number, Operand>();
  plan.periods.forEach((period, index) => {
    const operand = own.operands[index];
    if (typeof operand?.value === "number" && !bases.has(stretch(period)))
      bases.set(stretch(period), operand);
  });
  if ([...bases.values()].some(({value}) => typeof value !== "number" || value < SMALLEST_BASE))
    return undefined;
  const cells = plan.periods.map((period, index): Cell => {
    const operand = own.operands[index];
    const base = bases.get(stretch(period));
    if (operand === undefined || base === undefined) return signCell("unknown", "Kreis", book.dialect, log);
    if (typeof operand.value !== "number" || typeof base.value !== "number")
      return own.cells[index]?.style === undefined || typeof operand.value !== "string"
        ? signCell("unknown", "Kreis", book.dialect, log)
        : {value: operand.value, style: `KIM Zeichen Kreis`, formula: shownOr(operand.address, "")};
    const fixed = base.address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
    return {
      value: (operand.value * 100) / base.value,
      formula: `IF(ISNUMBER(${operand.address}),IF(N(${fixed})<${SMALLEST_BASE},"x",${operand.address}*100/N(${fixed})),${passedOn(operand.address)})`,
      style: numberStyle(1, "Kreis"),
    };
  });
  const what = breaks.length === 0 ? "Index, erstes Jahr = 100" : "Index, erstes Jahr und nach Bruch = 100";
  return {what, unit: "Index", cells};
}
