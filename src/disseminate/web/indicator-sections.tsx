import type {Child} from "hono/jsx";
import type {IndicatorCube, PublishedIndicator} from "../../analyse/publication.js";
import {LAND} from "../../model/region.js";
import {addresses} from "./addresses.js";
import {BalanceFigure, balanceOf} from "./balance-figure.js";
import {BalanceTable} from "./balance-table.js";
import {type PageContext, type ShownView, sameView, shownView} from "./context.js";
import {Downloads, Fold} from "./elements.js";
import {GroupDots, GroupLines} from "./group-figures.js";
import {GroupTable} from "./group-table.js";
import {groupComparisons} from "./groups.js";
import {MapFigure} from "./map-figure.js";
import {Citation, Method, NoFigures, Sources} from "./method.js";
import {KreiseFigure, SeriesFigure} from "./pictures.js";
import {structureOf} from "./structure.js";
import {StructureFigures} from "./structure-figures.js";
import {StructureTables} from "./structure-table.js";
import {LatestTable, SeriesTable} from "./tables.js";

/** A part of an indicator page: heading, address within the page, content. */
export type Section = {readonly id: string; readonly title: string; readonly content: Child};

/** The files of an indicator. */
export function IndicatorDownloads(props: {context: PageContext; indicator: IndicatorCube["indicator"]}) {
  const {context, indicator} = props;
  return (
    <Downloads
      context={context}
      files={[
        {
          path: addresses.arbeitsmappe(indicator),
          title: "Excel-Arbeitsmappe",
          note: `Tabellen und Diagramme zu ${indicator.code}`,
        },
        {path: addresses.daten(indicator), title: "Daten als CSV", note: "alle Werte mit Status"},
      ]}
    />
  );
}

/** Sections of an indicator that is defined but has no figures yet. */
export function sectionsWithoutFigures(
  context: PageContext,
  {indicator}: PublishedIndicator,
): readonly Section[] {
  return [
    {id: "stand", title: "Stand der Zahlen", content: <NoFigures indicator={indicator} />},
    {
      id: "methode",
      title: "Definition und Methode",
      content: <Method context={context} indicator={indicator} notes={[]} />,
    },
  ];
}

/** Sections of an indicator with figures, as far as it declares and has them. */
export function sectionsWithFigures(context: PageContext, cube: IndicatorCube): readonly Section[] {
  const {indicator} = cube;
  const shown = (view: Parameters<typeof shownView>[2] | undefined) =>
    view === undefined ? undefined : shownView(context.catalogue, cube, view);
  const karte = shown(indicator.darstellung?.karte);
  const kreise = shown(indicator.darstellung?.kreise);
  const zeitreihe = shown(indicator.darstellung?.zeitreihe);
  const common = {context, cube};
  return [
    section(karte, "karte", "Karte", (view) => (
      <>
        <MapFigure {...common} view={view} />
        {kreise !== undefined && sameView(view, kreise) ? null : (
          <Fold title={`Tabelle zur Karte: ${view.title}`}>
            <LatestTable {...common} view={view} id="tabelle-karte" />
          </Fold>
        )}
      </>
    )),
    section(kreise, "kreise", "Kreise im Vergleich", (view) => (
      <>
        <KreiseFigure {...common} view={view} said={karte !== undefined && sameView(view, karte)} />
        <p class="verweis">
          <a href="#tabelle">Alle Werte mit Vorjahr in der Tabelle</a>
        </p>
      </>
    )),
    section(zeitreihe, "zeitreihe", "Entwicklung", (view) => (
      <>
        <SeriesFigure {...common} view={view} />
        <BreakNotes cube={cube} measure={view.measure.id} />
        <Fold title="Tabelle zur Zeitreihe">
          <SeriesTable {...common} view={view} id="tabelle-zeitreihe" />
        </Fold>
      </>
    )),
    balanceSection(context, cube),
    groupSection(context, cube),
    structureSection(context, cube),
    section(kreise, "tabelle", "Tabelle", (view) => (
      <LatestTable {...common} view={view} id="tabelle-kreise" />
    )),
    {
      id: "methode",
      title: "Definition und Methode",
      content: <Method context={context} indicator={indicator} notes={cube.notes} />,
    },
    {id: "quellen", title: "Quellen", content: <Sources cube={cube} />},
    {
      id: "zitieren",
      title: "Zitieren und herunterladen",
      content: (
        <>
          <Citation context={context} cube={cube} />
          <IndicatorDownloads context={context} indicator={indicator} />
        </>
      ),
    },
  ].flatMap((one) => one ?? []);
}

function section(
  view: ShownView | undefined,
  id: string,
  title: string,
  content: (view: ShownView) => Child,
): Section | undefined {
  return view === undefined ? undefined : {id, title, content: content(view)};
}

function balanceSection(context: PageContext, cube: IndicatorCube): Section | undefined {
  const balance = balanceOf(context, cube);
  return balance === undefined
    ? undefined
    : {
        id: "bilanz",
        title: "Bilanz",
        content: (
          <>
            <BalanceFigure context={context} cube={cube} balance={balance} />
            <Fold title="Tabelle zur Bilanz in Hessen">
              <BalanceTable context={context} cube={cube} balance={balance} id="tabelle-bilanz" />
            </Fold>
          </>
        ),
      };
}

function groupSection(context: PageContext, cube: IndicatorCube): Section | undefined {
  const comparisons = groupComparisons(context.catalogue, cube);
  if (comparisons.length === 0) return undefined;
  return {
    id: "gruppen",
    title: "Deutsche, Ausländerinnen und Ausländer",
    content: comparisons.map((comparison) => {
      const common = {context, cube, comparison};
      return (
        <>
          {comparison.view.unit.kind === "anzahl" ? null : <GroupDots {...common} />}
          <GroupLines {...common} refArea={LAND} place="in Hessen" />
          <Fold title={`Tabelle nach Staatsangehörigkeit: ${comparison.view.title}`}>
            <GroupTable {...common} />
          </Fold>
        </>
      );
    }),
  };
}

function structureSection(context: PageContext, cube: IndicatorCube): Section | undefined {
  const structure = structureOf(context.catalogue, cube);
  if (structure === undefined) return undefined;
  const common = {context, cube, structure};
  return {
    id: "struktur",
    title: "Struktur",
    content: (
      <>
        <StructureFigures {...common} />
        <StructureTables {...common} />
      </>
    ),
  };
}

/** Says in words why the lines are interrupted. */
function BreakNotes(props: {cube: IndicatorCube; measure: string}) {
  const breaks = props.cube.breaks(props.measure);
  const events = props.cube.events.filter((event) => event.kind === "ereignis");
  const notes = [...breaks, ...events];
  return notes.length === 0 ? null : (
    <dl class="ereignisse">
      {notes.map((note) => (
        <div>
          <dt>{note.titel}</dt>
          <dd>{note.text}</dd>
        </div>
      ))}
    </dl>
  );
}
