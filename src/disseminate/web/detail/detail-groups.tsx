import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Region} from "../../../model/region.js";
import {reportingUnit} from "../areas.js";
import type {PageContext} from "../context.js";
import {pictureSizes} from "../figures/drawing.js";
import {groupLinesDrawing} from "../figures/group-figures.js";
import {groupComparisons} from "../groups.js";

/** Germans and foreigners over time in one Kreis. */
export function KreisGroupLines(props: {context: PageContext; cube: IndicatorCube; region: Region}) {
  const {context, cube, region} = props;
  const [comparison] = groupComparisons(context.catalogue, cube);
  const [group] = comparison?.groups ?? [];
  if (comparison === undefined || group === undefined) return null;
  const unit = reportingUnit(cube, group.view, region);
  const drawing = groupLinesDrawing({
    context,
    cube,
    comparison,
    table: "#tabelle-zeitreihe",
    refArea: unit.refArea,
    name: unit.name,
    place: unit.inPhrase,
  });
  if (drawing === undefined) return null;
  return (
    <figure class="bild">
      <figcaption>
        <p class="bild-titel">{drawing.title}</p>
        <p class="bild-untertitel">{drawing.subtitle}</p>
      </figcaption>
      <div class="bild-klein">{drawing.draw(pictureSizes(drawing.name).small)}</div>
    </figure>
  );
}
