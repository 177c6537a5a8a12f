import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Region} from "../../../model/region.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import {figureOf, reportingUnit} from "../areas.js";
import {leadingView, type PageContext} from "../context.js";
import {KeyFigure} from "../elements.js";
import {kreisIndicatorAddress} from "../indicator/indicator-addresses.js";
import {periodicityOf} from "../series.js";
import {showValue} from "../shown-value.js";
import {SourceLine} from "../source-line.js";
import {KreisLines} from "./kreis-lines.js";

/** An indicator on the page of a Kreis: figure, sentence and a small picture over time. */
export function KreisCard(props: {context: PageContext; region: Region; cube: IndicatorCube}) {
  const {context, region, cube} = props;
  const {indicator} = cube;
  const view = leadingView(context.catalogue, cube);
  if (view === undefined) return null;
  const unit = reportingUnit(cube, view, region);
  const detail = kreisIndicatorAddress(region.refArea, indicator.code);
  return (
    <article class="karte-indikator" id={`indikator-${indicator.code.toLowerCase()}`}>
      <h3>
        <a href={context.link(context.exists(detail) ? detail : addresses.indikator(indicator.code))}>
          <span class="code">{indicator.code}</span> {indicator.kurztitel}
        </a>
      </h3>
      {unit.refArea === region.refArea ? null : <p class="gemeinsam">{unit.name}</p>}
      <KeyFigure
        shown={showValue(
          figureOf(cube, view, unit.refArea),
          view.measure.decimals,
          context.publication.edition.zeichen,
        )}
        unit={view.unit.kurztitel}
        when={timePeriodHeading(view.latest, periodicityOf(cube))}
      />
      <p class="leitsatz">{cube.keySentence(unit.refArea)}</p>
      <KreisLines
        id={`bild-${indicator.code.toLowerCase()}`}
        cube={cube}
        view={view}
        region={region}
        width={270}
        height={170}
      />
      <SourceLine cube={cube} shown={{views: [view]}} />
    </article>
  );
}
