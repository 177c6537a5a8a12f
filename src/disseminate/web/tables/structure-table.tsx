import type {IndicatorCube} from "../../../analyse/publication.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import type {PageContext} from "../context.js";
import {periodicityOf} from "../series.js";
import type {Structure} from "../structure.js";
import {AreaTable} from "./area-table.js";
import {Head} from "./columns.js";

/** A table per group with a column per part, for every unit. */
export function StructureTables(props: {context: PageContext; cube: IndicatorCube; structure: Structure}) {
  const {context, cube, structure} = props;
  const when = formatTimePeriod(structure.period, periodicityOf(cube));
  return (
    <>
      {structure.groups.map((group) => (
        <AreaTable
          context={context}
          cube={cube}
          id={`tabelle-struktur-${group.code.toLowerCase().replace("_", "")}`}
          caption={`${structure.measure.titel} nach ${structure.overTitle}${structure.groups.length > 1 ? `, ${group.titel}` : ""}, ${when}`}
          period={structure.period}
          shown={structure.shown}
          columns={structure.parts.map((part) => ({
            head: <Head text={part.kurztitel} unit={structure.unit.kurztitel} />,
            measure: structure.measure,
            dimensions: structure.dimensions(group.code, part.code),
            period: structure.period,
            value: "wert",
          }))}
        />
      ))}
    </>
  );
}
