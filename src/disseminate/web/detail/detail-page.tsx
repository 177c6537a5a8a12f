import type {Child} from "hono/jsx";
import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Region} from "../../../model/region.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import {figureOf, reportingUnit} from "../areas.js";
import {leadingView, type PageContext, type ShownView} from "../context.js";
import {KeyFigure} from "../elements.js";
import {Page} from "../frame/page.js";
import {indicatorPages, kreisAddress} from "../indicator/indicator-addresses.js";
import {KreisLines, lineKey} from "../kreis/kreis-lines.js";
import {KreisTable, kreisRows} from "../kreis/kreis-table.js";
import {periodicityOf, periodsOf} from "../series.js";
import {showValue} from "../shown-value.js";
import {softHyphens} from "../soft-hyphens.js";
import {SourceLine} from "../source-line.js";
import {KreisGroupLines} from "./detail-groups.js";
import {OriginTable} from "./detail-origin.js";
import {KreisSeriesTable} from "./detail-series.js";
import {KreisStructureTable} from "./detail-structure.js";

/** One indicator in one Kreis: sentences, development beside the Land and like Kreise, every figure and its origin. */
export function DetailPage(props: {context: PageContext; cube: IndicatorCube; region: Region}) {
  const {context, cube, region} = props;
  const {indicator} = cube;
  const lead = leadingView(context.catalogue, cube);
  const rows = kreisRows(context, cube);
  const views = rows.map((row) => row.view);
  const unit = lead === undefined ? region : reportingUnit(cube, lead, region);
  const common = {context, cube, region, views};
  return (
    <Page
      context={context}
      title={`${indicator.code} ${indicator.kurztitel}: ${region.name}`}
      description={cube.keySentence(unit.refArea)}
      crumbs={[
        {text: "Start", to: addresses.start},
        {text: "Kreise", to: `${addresses.start}#kreise`},
        {text: region.name, to: kreisAddress(region.refArea)},
      ]}
      preview={indicator.code.toLowerCase()}
      styles={["einzelheiten", "uebersicht"]}
      scripts={["tabellen", "herkunft"]}
    >
      <header class="seitenkopf">
        <div>
          <p class="vorzeile">{region.officialName}</p>
          <h1>
            <span class="code">{indicator.code}</span> {softHyphens(indicator.titel)}
          </h1>
          {cube.sentences(unit.refArea).map((sentence, index) => (
            <p class={index === 0 ? "vorspann" : "einleitung"}>{sentence}</p>
          ))}
        </div>
        {lead === undefined ? null : (
          <div class="blickfang">
            <p class="blickfang-titel">{unit.name}</p>
            <KeyFigure
              shown={showValue(
                figureOf(cube, lead, unit.refArea),
                lead.measure.decimals,
                context.publication.edition.zeichen,
              )}
              unit={lead.unit.kurztitel}
              when={timePeriodHeading(lead.latest, periodicityOf(cube))}
            />
            <Ways {...common} />
          </div>
        )}
      </header>
      <Part id="entwicklung" title="Entwicklung">
        <div class="bildreihe">
          {seriesViews(cube, views).map((view, index) => (
            <SeriesPicture {...common} view={view} id={`bild-verlauf-${index + 1}`} />
          ))}
          <KreisGroupLines {...common} />
        </div>
      </Part>
      <Part id="werte" title="Werte mit Vorjahr">
        <KreisTable
          context={context}
          region={region}
          id="tabelle-werte"
          caption={`${indicator.kurztitel}: ${region.name}, Hessen und Vergleichsgruppe`}
          rows={rows}
        />
      </Part>
      <Part id="zeitreihe" title="Alle Jahre">
        <KreisSeriesTable {...common} />
      </Part>
      <KreisStructureTable context={context} cube={cube} region={region} />
      <Part id="herkunft" title="Woher kommen diese Zahlen?">
        <OriginTable {...common} />
      </Part>
      <SourceLine cube={cube} />
    </Page>
  );
}

function Part(props: {id: string; title: string; children: Child}) {
  return (
    <section class="abschnitt" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Where a reader can go on from here. */
function Ways(props: {context: PageContext; cube: IndicatorCube; region: Region}) {
  const {context, cube, region} = props;
  const {code} = cube.indicator;
  const compare = `${addresses.vergleich}?indikator=${code.toLowerCase()}&gebiete=${encodeURIComponent(region.refArea)},06`;
  return (
    <ul class="wege-klein">
      <li>
        <a href={context.link(addresses.indikator(code))}>Alle Kreise zu {code}</a>
      </li>
      <li>
        <a href={context.link(kreisAddress(region.refArea))}>Alle Indikatoren: {region.name}</a>
      </li>
      {context.exists(addresses.vergleich) ? (
        <li>
          <a href={context.link(compare)}>Mit anderen Kreisen vergleichen</a>
        </li>
      ) : null}
      <li>
        <a href={context.link(`${addresses.indikator(code)}#methode`)}>Definition und Methode</a>
      </li>
      <li>
        <a href={context.link(indicatorPages.herkunft(code))}>Herkunft der Zahlen</a>
      </li>
    </ul>
  );
}

/** The views worth a picture over time: those with more than one period, the first two. */
function seriesViews(cube: IndicatorCube, views: readonly ShownView[]): readonly ShownView[] {
  return views.filter((view) => periodsOf(cube, view).length > 1).slice(0, 2);
}

function SeriesPicture(props: {
  context: PageContext;
  cube: IndicatorCube;
  region: Region;
  view: ShownView;
  id: string;
}) {
  const {cube, view} = props;
  const key = lineKey(cube, view, props.region);
  const picture = (
    <KreisLines id={props.id} cube={cube} view={view} region={props.region} width={320} height={230} />
  );
  return (
    <figure class="bild">
      <figcaption>
        <p class="bild-titel">{view.title}</p>
        <p class="bild-untertitel">
          {view.unit.titel}
          {key.length === 0 ? "" : `; ${key.join(", ")}`}
        </p>
      </figcaption>
      <div class="bild-klein">{picture}</div>
    </figure>
  );
}
