import type {IndicatorCube} from "../../../analyse/publication.js";
import {isKreis, type Region} from "../../../model/region.js";
import {legendOf, type ObsStatus} from "../../../model/status.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {FigureCells, TableBox, type TableFit} from "../elements.js";
import {type Shown, SourceLine} from "../source-line.js";
import {type Column, cellOf, columnAttributes} from "./columns.js";

/** A table of all territorial units of a period in official order, with its legend of signs. */
export function AreaTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  id: string;
  caption: string;
  period: string;
  columns: readonly Column[];
  shown: Shown;
  /** Said below the table. */
  note?: string | undefined;
  fit?: TableFit;
}) {
  const {context, cube, columns} = props;
  const regions = cube.areas(props.period);
  const dialect = context.publication.edition.zeichen;
  const rows = regions.map((region) => ({
    region,
    cells: columns.map((column) => cellOf(cube, column, region.refArea, dialect)),
  }));
  const statuses = rows.flatMap((row) => row.cells.map((cell) => cell.status));
  const notes = [...new Set(regions.flatMap((region) => cube.areaNote(region.refArea) ?? []))];
  return (
    <>
      <TableBox label={props.caption} {...(props.fit === undefined ? {} : {fit: props.fit})}>
        <table id={props.id} data-indikator={cube.indicator.code}>
          <caption>{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">Gebiet</th>
              {columns.map((column) => (
                <th scope="col" class="zahl" {...columnAttributes(column)}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({region, cells}) => (
              <tr class={rowClass(region)} data-gebiet={region.refArea}>
                <th scope="row">
                  <AreaName context={context} region={region} />
                </th>
                <FigureCells cells={cells} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <SignLegend context={context} statuses={statuses} notes={notes} />
      {props.note === undefined ? null : <p class="lesehilfe">{props.note}</p>}
      <SourceLine cube={cube} shown={props.shown} />
    </>
  );
}

function rowClass(region: Region): string {
  if (region.level === "land") return "zeile-land";
  if (region.level === "regierungsbezirk") return "zeile-bezirk";
  return region.level === "gemeinsame-einheit" ? "zeile-gemeinsam" : "zeile-kreis";
}

/** Name of a unit, as a link where it has a page. */
function AreaName(props: {context: PageContext; region: Region}) {
  const {context, region} = props;
  return isKreis(region) && context.hasPage(region.refArea) ? (
    <a href={context.link(addresses.kreis(region.refArea))}>{region.name}</a>
  ) : (
    region.name
  );
}

/** Explains the signs that stand in a table, and units that report together. */
export function SignLegend(props: {
  context: PageContext;
  statuses: readonly ObsStatus[];
  notes: readonly string[];
}) {
  const legend = legendOf(props.statuses, props.context.publication.edition.zeichen);
  if (legend.length === 0 && props.notes.length === 0) return null;
  return (
    <div class="legende-zeichen">
      {legend.length === 0 ? null : (
        <dl>
          {legend.map(({sign, text}) => (
            <div>
              <dt>{sign}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {props.notes.map((note) => (
        <p>{note}</p>
      ))}
    </div>
  );
}
