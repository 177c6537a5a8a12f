import {existsOn, type Region} from "../../../model/region.js";
import {signOf} from "../../../model/status.js";
import {minusYears, referenceDay, timePeriodHeading} from "../../../model/time-period.js";
import {address} from "../../../ooxml/address.js";
import type {Cell, CellValue, Sheet} from "../../../ooxml/model.js";
import {type AreaColumn, FIRST_COLUMN, figuresRange} from "../area-columns.js";
import {areaTableSheet} from "../area-table.js";
import {type Book, bookTitle, type ColumnView, createCellRegister} from "../book.js";
import {derivedCell, figureCell, type StatusLog, signCell} from "../figure-cell.js";
import {difference, liveOr, percentChange} from "../formulas.js";
import {heatMapNote, withHeatMap} from "../indicator/heat-map.js";
import type {IndicatorPlan} from "../kreis/plan.js";
import type {RowLook} from "../look.js";
import {codesTitle, isPublished, notesFor, titleWithUnit} from "../views.js";

/** What the columns of a sheet need. */
type Context = {
  readonly book: Book;
  readonly plan: IndicatorPlan;
  readonly log: StatusLog;
  /** Values of the cells written so far, by address. */
  readonly values: Map<string, CellValue | undefined>;
};

/**
 * One indicator over all territorial units: the years of its leading figure, the change on the previous
 * year as formulas, and the newest figures of Germans and foreigners.
 */
export function gesamtSheet(plan: IndicatorPlan, name: string): Sheet {
  const book: Book = {...plan.book, cells: createCellRegister()};
  const {leading, latest} = plan;
  const log: StatusLog = new Set();
  const context: Context = {book, plan, log, values: new Map()};
  const years = yearColumns(context);
  const isRate = book.unitOf(leading.measure).kind !== "anzahl";
  const when = timePeriodHeading(latest, book.periodicity);
  const areas = book.cube.areas(latest);
  const sheet = areaTableSheet(book, {
    sheet: name,
    title: bookTitle(book),
    subtitle: `${titleWithUnit(book, leading)}, ${plan.headings[0]} bis ${plan.headings.at(-1)}; neuester Wert: ${when}`,
    areas,
    columns: [...years, ...changeColumns(context, years.length), ...groupColumns(context)],
    notes: [...(isRate ? [heatMapNote] : []), ...notesFor(book, [leading], "all")],
    log,
  });
  return isRate ? withHeatMap(sheet, figuresRange(areas.length, years.length), "ein") : sheet;
}

/** A figure of an area, or why there is none. */
function figure(
  {book, log}: Context,
  {measure, dimensions}: ColumnView,
  area: Region,
  period: string,
  look: RowLook,
): Cell {
  const observation = book.cube.find(measure.id, area.refArea, period, dimensions);
  if (observation !== undefined) return figureCell(observation, measure.decimals, look, book.dialect, log);
  const status = existsOn(area, referenceDay(period)) ? "unknown" : "area_not_existing";
  return signCell(status, look, book.dialect, log);
}

function yearColumns(context: Context): readonly AreaColumn[] {
  const {book, plan, values} = context;
  const {measure, dimensions} = plan.leading;
  const breaks = book.cube.breaks(measure.id, dimensions);
  return plan.periods.map((period, index): AreaColumn => {
    const broken = breaks.find((one) => one.after === period);
    return {
      heading: plan.headings[index] ?? period,
      above: broken === undefined ? undefined : {texts: [broken.titel, "Bruch"], kind: "break"},
      decimals: measure.decimals,
      cell: (area, look, row) => {
        const cell = figure(context, plan.leading, area, period, look);
        const place = address(row, FIRST_COLUMN + index);
        values.set(place, cell.value);
        return cell;
      },
    };
  });
}

/** Change on the year before the newest figure: absolute, and in percent for counts. */
function changeColumns(context: Context, years: number): readonly AreaColumn[] {
  const {book, plan, log, values} = context;
  const {leading, latest, periods} = plan;
  const {measure, dimensions} = leading;
  const unit = book.unitOf(measure);
  const now = periods.indexOf(latest);
  const before = periods.indexOf(minusYears(latest, 1));
  if (now < 0 || before < 0) return [];
  const zero = signOf("zero_exact", book.dialect);
  const operand = (row: number, column: number) => {
    const place = address(row, FIRST_COLUMN + column);
    return {address: place, value: values.get(place)};
  };
  const change = (area: Region) => {
    const observation = book.cube.find(measure.id, area.refArea, latest, dimensions);
    return observation === undefined ? undefined : book.cube.change(observation);
  };
  const points = unit.kind === "prozent" ? "in Prozentpunkten" : "absolut";
  const absolute: AreaColumn = {
    heading: `Veränderung\n${points}`,
    above: {texts: [`${plan.headings[now]} gegenüber Vorjahr`, "gegen Vorjahr"], kind: "group"},
    decimals: measure.decimals,
    cell: (area, look, row) => {
      const known = change(area);
      if (known === undefined) return signCell("unknown", look, book.dialect, log);
      const cell = liveOr(
        difference(operand(row, now), operand(row, before), zero, false),
        derivedCell(known.absolute, measure.decimals, look, book.dialect, log),
      );
      values.set(address(row, FIRST_COLUMN + years), cell.value);
      return cell;
    },
  };
  const percent: AreaColumn = {
    heading: "Veränderung\nin %",
    decimals: 1,
    cell: (area, look, row) => {
      const known = change(area)?.percent;
      if (known === undefined) return signCell("unknown", look, book.dialect, log);
      return liveOr(
        percentChange(operand(row, years), operand(row, before)),
        derivedCell(known, 1, look, book.dialect, log),
      );
    },
  };
  return unit.kind === "anzahl" ? [absolute, percent] : [absolute];
}

/** Germans and foreigners in the newest period for which both are published. */
function groupColumns(context: Context): readonly AreaColumn[] {
  const {book, plan} = context;
  const {measure, dimensions} = plan.leading;
  if ((dimensions.citizenship ?? "_T") !== "_T") return [];
  const views = ["NATD", "NATA"].map((citizenship) => ({
    measure,
    dimensions: {...dimensions, citizenship},
  }));
  if (!views.every((view) => isPublished(book, view))) return [];
  const periods = views.map((view) => book.cube.latestPeriod(measure.id, view.dimensions));
  const [period] = periods;
  if (period === undefined || periods[1] !== period) return [];
  const when = timePeriodHeading(period, book.periodicity);
  return views.map((view, index): AreaColumn => {
    const {citizenship} = view.dimensions;
    return {
      heading: `${codesTitle(book, {citizenship})}\n${book.unitOf(measure).kurztitel}`,
      above: index === 0 ? {texts: [`${when} nach Staatsangehörigkeit`, when], kind: "group"} : undefined,
      decimals: measure.decimals,
      cell: (area, look) => figure(context, view, area, period, look),
    };
  });
}
