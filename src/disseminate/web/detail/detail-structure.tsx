import type {IndicatorCube} from "../../../analyse/publication.js";
import {dimensionKey} from "../../../model/observation.js";
import {LAND, type Region} from "../../../model/region.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import type {PageContext} from "../context.js";
import {FigureCells, TableBox} from "../elements.js";
import {rememberPerCube} from "../memo.js";
import {periodicityOf} from "../series.js";
import {showValue} from "../shown-value.js";
import {structureOf} from "../structure.js";
import {SignLegend} from "../tables/area-table.js";
import {Head} from "../tables/columns.js";

const structures = new WeakMap<IndicatorCube, {readonly found: ReturnType<typeof structureOf>}>();

/** The structure of one Kreis beside that of the Land. */
export function KreisStructureTable(props: {context: PageContext; cube: IndicatorCube; region: Region}) {
  const {context, cube, region} = props;
  const known = structures.get(cube) ?? {found: structureOf(context.catalogue, cube)};
  structures.set(cube, known);
  const structure = known.found;
  if (structure === undefined) return null;
  const unit = structureUnit(cube, region, structure.period);
  const dialect = context.publication.edition.zeichen;
  const columns = [unit.refArea, LAND].flatMap((refArea) =>
    structure.groups.map((group) => ({
      refArea,
      group,
      head: `${refArea === LAND ? "Hessen" : unit.name}${structure.groups.length > 1 ? `, ${group.kurztitel}` : ""}`,
    })),
  );
  const caption = `${structure.measure.titel} nach ${structure.overTitle}, ${formatTimePeriod(structure.period, periodicityOf(cube))}`;
  const rows = structure.parts.map((part) => ({
    part,
    cells: columns.map((column) =>
      showValue(
        structure.value(column.refArea, column.group.code, part.code),
        structure.measure.decimals,
        dialect,
      ),
    ),
  }));
  return (
    <section class="abschnitt" aria-labelledby="struktur">
      <h2 id="struktur">Struktur</h2>
      <TableBox label={caption}>
        <table
          id="tabelle-struktur"
          data-indikator={cube.indicator.code}
          data-mass={structure.measure.id}
          data-zeit={structure.period}
        >
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{structure.overTitle}</th>
              {columns.map((column) => (
                <th
                  scope="col"
                  class="zahl"
                  data-wert="wert"
                  data-gebiet={column.refArea}
                  data-gliederung={dimensionKey(structure.dimensions(column.group.code, "_T"))}
                >
                  <Head text={column.head} unit={structure.unit.kurztitel} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({part, cells}) => (
              <tr data-merkmale={dimensionKey(structure.dimensions("_T", part.code))}>
                <th scope="row">{part.titel}</th>
                <FigureCells cells={cells} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <SignLegend
        context={context}
        statuses={rows.flatMap((row) => row.cells.map((cell) => cell.status))}
        notes={[]}
      />
    </section>
  );
}

/** The unit whose structure is published for a Kreis: itself or the joint unit that it belongs to. */
const structureUnit = rememberPerCube(
  (region: Region, period: string) => `${region.refArea}#${period}`,
  (cube, region, period): Region => {
    const areas = cube.areas(period);
    const own = areas.some((area) => area.refArea === region.refArea);
    const joint = areas.find((area) => area.members.includes(region.refArea));
    return joint !== undefined && !own ? joint : region;
  },
);
