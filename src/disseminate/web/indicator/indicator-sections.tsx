import type {Child} from "hono/jsx";
import type {IndicatorCube, PublishedIndicator} from "../../../analyse/publication.js";
import {addresses} from "../addresses.js";
import {type PageContext, shownView} from "../context.js";
import {Downloads} from "../elements.js";
import {type Drawing, DrawingFigure} from "../figures/drawing.js";
import {PeerTable} from "../tables/peer-table.js";
import {LatestTable} from "../tables/tables.js";
import type {Gallery} from "./gallery.js";
import {indicatorPages} from "./indicator-addresses.js";
import {Citation, Method, NoFigures, Sources} from "./method.js";

/** A part of an indicator page: heading, address within the page, content. */
export type Section = {readonly id: string; readonly title: string; readonly content: Child};

/** Workbook and data files of an indicator to take along. */
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
export function sectionsWithFigures(
  context: PageContext,
  cube: IndicatorCube,
  gallery: Gallery,
): readonly Section[] {
  const {indicator} = cube;
  const drawings = gallery(context, cube);
  const declared = indicator.darstellung?.kreise;
  const kreise = declared === undefined ? undefined : shownView(context.catalogue, cube, declared);
  const figures = (...all: readonly (Drawing | undefined)[]) => {
    const present = all.flatMap((drawing) => drawing ?? []);
    const draw = (drawing: Drawing) => (
      <DrawingFigure context={context} code={indicator.code} drawing={drawing} />
    );
    const small = present.filter((drawing) => drawing.small === true);
    const row = small.length < 2 ? small.map(draw) : [<div class="bildreihe">{small.map(draw)}</div>];
    return [...present.filter((drawing) => drawing.small !== true).map(draw), ...row];
  };
  const subpage = (to: string, text: string) => (
    <p class="verweis">
      <a href={context.link(to)}>{text}</a>
    </p>
  );
  const measure = indicator.darstellung?.zeitreihe?.measure;
  const parts: readonly (Section | undefined)[] = [
    section("karte", "Karte", figures(drawings.karte)),
    section("kreise", "Kreise im Vergleich", figures(drawings.verteilung, drawings.kreise)),
    section("zeitreihe", "Entwicklung", [
      ...figures(drawings.zeitreihe),
      measure === undefined ? null : <BreakNotes cube={cube} measure={measure} />,
    ]),
    section("bilanz", "Bilanz", figures(drawings.bilanz)),
    section("gruppen", "Deutsche, Ausländerinnen und Ausländer", figures(...drawings.gruppen)),
    section("struktur", "Struktur", [
      ...figures(drawings.struktur, ...(drawings.strukturKreise.length === 0 ? drawings.pyramiden : [])),
      drawings.strukturKreise.length === 0
        ? null
        : subpage(
            indicatorPages.struktur(indicator.code),
            drawings.pyramiden.length === 0
              ? "Struktur in den einzelnen Kreisen"
              : "Altersaufbau und Struktur in den einzelnen Kreisen",
          ),
    ]),
    kreise === undefined
      ? undefined
      : section("vergleichsgruppen", "Vergleichsgruppen", [
          <PeerTable context={context} cube={cube} view={kreise} />,
        ]),
    kreise === undefined
      ? undefined
      : section("tabelle", "Tabelle", [
          <LatestTable context={context} cube={cube} view={kreise} id="tabelle-kreise" />,
          subpage(indicatorPages.tabellen(indicator.code), "Alle Tabellen: Zeitreihe und Gliederungen"),
        ]),
    section("methode", "Definition und Methode", [
      <Method context={context} indicator={indicator} notes={cube.notes} />,
    ]),
    section("quellen", "Quellen", [
      <Sources cube={cube} />,
      subpage(
        indicatorPages.herkunft(indicator.code),
        "Woher kommt diese Zahl? Datei, Blatt und Zelle jeder Zahl",
      ),
    ]),
    section("zitieren", "Zitieren und herunterladen", [
      <Citation context={context} cube={cube} />,
      <IndicatorDownloads context={context} indicator={indicator} />,
    ]),
  ];
  return parts.flatMap((one) => one ?? []);
}

/** A section; none where it would be empty. */
function section(id: string, title: string, content: readonly Child[]): Section | undefined {
  const present = content.filter((one) => one !== null);
  return present.length === 0 ? undefined : {id, title, content: present};
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
