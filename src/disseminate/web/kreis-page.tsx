import type {IndicatorCube, PublishedIndicator} from "../../analyse/publication.js";
import type {Themenfeld} from "../../catalogue/catalogue.js";
import {dimensionKey} from "../../model/observation.js";
import {LAND, type Region} from "../../model/region.js";
import type {SignDialect} from "../../model/status.js";
import {formatDay, formatTimePeriod, minusYears, timePeriodHeading, yearOf} from "../../model/time-period.js";
import {LineChart} from "../charts/line-chart.js";
import {addresses} from "./addresses.js";
import {figureOf, jointUnitOf, shortName} from "./areas.js";
import {balanceOf} from "./balance-figure.js";
import {type PageContext, type ShownView, sameView, shownView} from "./context.js";
import {inWords} from "./describe.js";
import {Figure, KeyFigure, TableBox} from "./elements.js";
import {groupComparisons} from "./groups.js";
import {Page} from "./page.js";
import {periodicityOf, periodsOf, seriesRuns, timeMarks, yearText} from "./series.js";
import {drawnNumber, type ShownValue, showDerived, showValue} from "./shown-value.js";
import {SourceLine} from "./source-line.js";
import {SignLegend} from "./tables.js";

/** The page of a Kreis: every indicator with its change on the previous year, beside the Land. */
export function KreisPage(props: {context: PageContext; region: Region}) {
  const {context, region} = props;
  const {publication, catalogue} = context;
  const bezirk =
    region.regierungsbezirk !== undefined && catalogue.regions.has(region.regierungsbezirk)
      ? catalogue.regions.get(region.regierungsbezirk).name
      : undefined;
  const kind = region.level === "kreisfreie-stadt" ? "Kreisfreie Stadt" : "Landkreis";
  const notes = publication.indicators.flatMap(({indicator, cube}) => {
    const note = cube?.areaNote(region.refArea);
    return note === undefined ? [] : [{code: indicator.code, note}];
  });
  return (
    <Page
      context={context}
      title={region.name}
      description={`${region.officialName}: alle Indikatoren des Kommunalen Integrationsmonitorings mit Vorjahr und Hessen im Vergleich.`}
      crumbs={[
        {text: "Start", to: addresses.start},
        {text: "Kreise", to: `${addresses.start}#kreise`},
      ]}
    >
      <header class="seitenkopf">
        <div>
          <p class="vorzeile">
            {kind}
            {bezirk === undefined ? "" : ` im ${bezirk}`} · Kreisschlüssel {region.refArea}
          </p>
          <h1>{region.officialName}</h1>
          <p class="vorspann">
            Alle Indikatoren {region.inPhrase}, mit der Veränderung zum Vorjahr und dem Wert für Hessen.
          </p>
        </div>
      </header>
      <Validity region={region} />
      {notes.length === 0 ? null : (
        <div class="hinweis">
          {[...new Set(notes.map((one) => one.note))].map((note) => (
            <p>
              {note} Das betrifft {codesOf(notes, note)}.
            </p>
          ))}
        </div>
      )}
      {catalogue.themenfelder.map((feld) => (
        <KreisFeld context={context} region={region} feld={feld} />
      ))}
    </Page>
  );
}

function codesOf(notes: readonly {code: string; note: string}[], note: string): string {
  const codes = notes.filter((one) => one.note === note).map((one) => one.code);
  return codes.length === 1 ? `den Indikator ${codes[0]}` : `die Indikatoren ${codes.join(", ")}`;
}

function Validity(props: {region: Region}) {
  const {validFrom, validTo, name} = props.region;
  if (validFrom === undefined && validTo === undefined) return null;
  return (
    <div class="hinweis">
      {validFrom === undefined ? null : (
        <p>
          {name} besteht als eigene Gebietseinheit seit dem {formatDay(validFrom)}. Frühere Zahlen sind in
          denen des bisherigen Kreises enthalten.
        </p>
      )}
      {validTo === undefined ? null : (
        <p>
          In dieser Abgrenzung bestand {name} bis zum {formatDay(validTo)}.
        </p>
      )}
    </div>
  );
}

function KreisFeld(props: {context: PageContext; region: Region; feld: Themenfeld}) {
  const {context, region, feld} = props;
  const published = context.publication.indicators.filter((one) => one.indicator.themenfeld === feld.nummer);
  const withFigures = published.flatMap(({cube}) =>
    cube !== undefined && covers(cube, region) ? [cube] : [],
  );
  const missing = published.filter(({cube}) => cube === undefined || !withFigures.includes(cube));
  return (
    <section class="abschnitt" aria-labelledby={`feld-${feld.nummer}`}>
      <h2 id={`feld-${feld.nummer}`}>
        <span class="feld-nummer">{feld.nummer}</span> {feld.titel}
      </h2>
      {withFigures.length === 0 ? null : (
        <div class={withFigures.length === 1 ? "feld-inhalt einzeln" : "feld-inhalt"}>
          <div class="karten">
            {withFigures.map((cube) => (
              <Card context={context} region={region} cube={cube} />
            ))}
          </div>
          <FeldTable context={context} region={region} feld={feld} cubes={withFigures} />
        </div>
      )}
      <Missing context={context} missing={missing} />
    </section>
  );
}

/** Whether there is any figure for a Kreis or for a joint unit that it belongs to. */
function covers(cube: IndicatorCube, region: Region): boolean {
  return cube
    .periods()
    .some((period) =>
      cube
        .areas(period)
        .some((area) => area.refArea === region.refArea || area.members.includes(region.refArea)),
    );
}

function Missing(props: {context: PageContext; missing: readonly PublishedIndicator[]}) {
  return props.missing.length === 0 ? null : (
    <div class="noch-nicht">
      <p>Liegt noch nicht vor:</p>
      <ul>
        {props.missing.map(({indicator}) => (
          <li>
            <a href={props.context.link(addresses.indikator(indicator.code))}>
              <span class="code">{indicator.code}</span> {indicator.titel}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The unit whose figure stands for a Kreis: itself, or the joint unit that reports for it. */
function reporting(cube: IndicatorCube, view: ShownView, region: Region): Region {
  return jointUnitOf(cube, view, region.refArea) ?? region;
}

function Card(props: {context: PageContext; region: Region; cube: IndicatorCube}) {
  const {context, region, cube} = props;
  const {indicator} = cube;
  const view =
    indicator.darstellung === undefined
      ? undefined
      : shownView(context.catalogue, cube, indicator.darstellung.leitwert);
  if (view === undefined) return null;
  const unit = reporting(cube, view, region);
  return (
    <article class="karte-indikator" id={`indikator-${indicator.code.toLowerCase()}`}>
      <h3>
        <a href={context.link(addresses.indikator(indicator.code))}>
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
      <CardChart cube={cube} view={view} unit={unit} />
      <SourceLine cube={cube} shown={{views: [view]}} />
    </article>
  );
}

/** Small picture of the Kreis over time, with the Land for rates. */
function CardChart(props: {cube: IndicatorCube; view: ShownView; unit: Region}) {
  const {cube, view, unit} = props;
  const rate = view.unit.kind !== "anzahl";
  const own = seriesRuns(cube, view, unit.refArea);
  const land = rate ? seriesRuns(cube, view, LAND) : [];
  if (own.flat().length < 2) return null;
  const periods = periodsOf(cube, view);
  const first = periods[0] ?? view.latest;
  const ends = [first, view.latest].flatMap((period) => {
    const value = drawnNumber(figureOf(cube, view, unit.refArea, period));
    return value === null ? [] : [`${formatTimePeriod(period, periodicityOf(cube))} ${inWords(view, value)}`];
  });
  const breaks = timeMarks(cube, view).filter((mark) => mark.kind === "bruch");
  return (
    <LineChart
      id={`bild-${cube.indicator.code.toLowerCase()}`}
      title={`${view.title}: ${unit.name}${rate ? " und Hessen" : ""} über die Zeit`}
      description={`${unit.name}: ${ends.join(", ")}.${breaks.length === 0 ? "" : " Mit Unterbrechung durch einen Bruch der Zeitreihe."}`}
      width={270}
      height={180}
      lines={[
        {name: "Hessen", role: "land", runs: land, labelled: land.length > 0},
        {name: shortName(unit), role: "auswahl", runs: own, labelled: false},
      ]}
      from={yearOf(first)}
      to={yearOf(view.latest)}
      yearText={yearText(periodicityOf(cube))}
      unit={view.unit.kurztitel}
      zero={false}
      marks={breaks.map((mark) => ({...mark, text: "Bruch"}))}
      type={12.5}
    />
  );
}

type FeldRow = {readonly cube: IndicatorCube; readonly view: ShownView; readonly title: string};

/** Rows of an indicator: its declared views, its balance and its groups, each once. */
function rowsOf(context: PageContext, cube: IndicatorCube): readonly FeldRow[] {
  const shown = cube.indicator.darstellung;
  if (shown === undefined) return [];
  const balance = balanceOf(context, cube);
  const declared = [shown.leitwert, shown.karte, shown.kreise, shown.zeitreihe].flatMap((view) =>
    view === undefined ? [] : (shownView(context.catalogue, cube, view) ?? []),
  );
  const groups = groupComparisons(context.catalogue, cube).flatMap((comparison) =>
    comparison.groups.map((group) => group.view),
  );
  const all = [
    ...declared,
    ...(balance === undefined ? [] : [balance.plus, balance.minus, balance.saldo]),
    ...groups,
  ];
  const unique = all.filter((view, index) => all.findIndex((one) => sameView(one, view)) === index);
  return unique.map((view) => ({cube, view, title: view.title}));
}

function FeldTable(props: {
  context: PageContext;
  region: Region;
  feld: Themenfeld;
  cubes: readonly IndicatorCube[];
}) {
  const {context, region, feld, cubes} = props;
  const caption = `${feld.titel}: ${region.name} und Hessen`;
  const rows = cubes.flatMap((cube) => rowsOf(context, cube)).map((row) => cellsOf(context, row, region));
  return (
    <div class="feld-tabelle">
      <TableBox label={caption}>
        <table id={`tabelle-${feld.nummer}`}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Merkmal</th>
              <th scope="col">Zeit</th>
              <th scope="col" class="zahl" data-wert="wert">
                {shortName(region)}
              </th>
              <th scope="col" class="zahl" data-wert="vorjahr">
                Vorjahr
              </th>
              <th scope="col" class="zahl" data-wert="veraenderung">
                Veränderung
              </th>
              <th scope="col" class="zahl" data-wert="land">
                Hessen
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                data-indikator={row.code}
                data-mass={row.measure}
                data-merkmale={row.dimensions}
                data-zeit={row.period}
                data-gebiet={row.refArea}
              >
                <th scope="row">
                  <span class="code">{row.code}</span> {row.title}
                  <span class="einheit"> {row.unit}</span>
                  {row.joint === undefined ? null : <span class="gemeinsam"> {row.joint}</span>}
                </th>
                <td>{row.when}</td>
                {row.cells.map((cell) => (
                  <td class="zahl">
                    <Figure shown={cell} />
                  </td>
                ))}
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
    </div>
  );
}

function cellsOf(context: PageContext, {cube, view, title}: FeldRow, region: Region) {
  const dialect = context.publication.edition.zeichen;
  const unit = reporting(cube, view, region);
  const {decimals} = view.measure;
  const show = (refArea: string, period: string) =>
    showValue(figureOf(cube, view, refArea, period), decimals, dialect);
  return {
    code: cube.indicator.code,
    measure: view.measure.id,
    dimensions: dimensionKey(view.dimensions),
    period: view.latest,
    refArea: unit.refArea,
    title,
    unit: view.unit.kurztitel,
    joint: unit.refArea === region.refArea ? undefined : unit.name,
    when: formatTimePeriod(view.latest, periodicityOf(cube)),
    cells: [
      show(unit.refArea, view.latest),
      show(unit.refArea, minusYears(view.latest, 1)),
      shownChange(cube, view, unit, dialect),
      show(LAND, view.latest),
    ],
  };
}

/** Change on the previous year with its unit: percent for counts, percentage points for percentages. */
function shownChange(cube: IndicatorCube, view: ShownView, unit: Region, dialect: SignDialect): ShownValue {
  const observation = cube.find(view.measure.id, unit.refArea, view.latest, view.dimensions);
  const change = observation === undefined ? undefined : cube.change(observation);
  if (change === undefined) return showDerived({value: null, status: "unknown"}, 0, dialect);
  const shown =
    change.percent === undefined
      ? showDerived(change.absolute, view.measure.decimals, dialect)
      : showDerived(change.percent, 1, dialect);
  const words =
    change.percent !== undefined ? "\u00a0%" : view.unit.kind === "prozent" ? "\u00a0Prozentpunkte" : "";
  const value = change.percent === undefined ? change.absolute.value : change.percent.value;
  return value === null ? shown : {...shown, text: `${shown.text}${words}`};
}
