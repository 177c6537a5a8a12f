import type {Child} from "hono/jsx";
import {formatNumber} from "../../model/format.js";
import {LAND} from "../../model/region.js";
import {referenceDay} from "../../model/time-period.js";
import {Choropleth, type MapValue} from "../charts/choropleth.js";
import {classOf, type MapClass, mapClasses} from "../charts/classes.js";
import {Hatching, hatchingId} from "../charts/hatching.js";
import {classRole, paint} from "../charts/palette.js";
import {drawnUnits, figureOf, jointUnitOf} from "./areas.js";
import {describeUnits, subtitleOf} from "./describe.js";
import type {PictureProps} from "./pictures.js";
import {drawnNumber, reasonOf, showValue} from "./shown-value.js";
import {SourceLine} from "./source-line.js";

const CLASSES = 5;
const WIDTH = 400;

/** Map of the Kreise for a rate, with its legend beside it. */
export function MapFigure(props: PictureProps) {
  const {context, cube, view} = props;
  const {decimals} = view.measure;
  const regions = context.catalogue.regions;
  const dialect = context.publication.edition.zeichen;
  const figures = drawnUnits(cube, view, regions).map((region) => figureOf(cube, view, region.refArea));
  const values = figures.flatMap((figure) => drawnNumber(figure) ?? []);
  const {classes, below} = mapClasses(values, CLASSES, decimals);
  const mapValue = (refArea: string): MapValue => {
    const figure = figureOf(cube, view, refArea);
    const value = drawnNumber(figure);
    const shown = showValue(figure, decimals, dialect);
    return value === null
      ? {kind: "missing", sign: shown.text, text: reasonOf(figure.obsStatus)}
      : {
          kind: "class",
          index: classOf(classes, value, decimals),
          text: `${shown.text} ${view.unit.kurztitel}`,
        };
  };
  const missing = figures.filter((figure) => drawnNumber(figure) === null);
  const joints = [
    ...new Map(
      cube.areas(view.latest).flatMap((region) => {
        const joint = jointUnitOf(cube, view, region.refArea);
        return joint === undefined ? [] : [[joint.refArea, joint] as const];
      }),
    ).values(),
  ];
  const land = showValue(figureOf(cube, view, LAND), decimals, dialect);
  const description = describeUnits(cube, view, regions);
  return (
    <figure class="bild bild-karte" id="bild-karte">
      <figcaption>
        <p class="bild-titel">{view.title}</p>
        <p class="bild-untertitel">{subtitleOf(cube, view)}</p>
      </figcaption>
      <div class="karte-feld">
        <Choropleth
          id="karte"
          title={`Karte der Kreise: ${view.title}`}
          description={description}
          map={context.map(referenceDay(view.latest), WIDTH)}
          classes={{count: classes.length, below}}
          valueAt={(refArea) => {
            const joint = jointUnitOf(cube, view, refArea);
            const name = joint?.name ?? (regions.has(refArea) ? regions.get(refArea).name : refArea);
            return {name, joint: joint?.refArea, value: mapValue(joint?.refArea ?? refArea)};
          }}
        />
        <div class="karte-legende">
          <p class="legende-titel">{view.unit.titel}</p>
          <ul class="legende">
            {[...classes.keys()].reverse().map((index) => (
              <LegendEntry
                text={classText(classes, index, decimals)}
                note={kreise(classes[index]?.count ?? 0)}
                swatch={
                  <rect
                    width={30}
                    height={20}
                    {...paint({fill: classRole(index, classes.length, below), stroke: "nebentext"})}
                    stroke-width={0.5}
                  />
                }
              />
            ))}
            {missing.length === 0 ? null : (
              <LegendEntry
                text="kein Wert (Zeichen in der Fläche)"
                note={kreise(missing.length)}
                swatch={
                  <>
                    <Hatching id="legende-leer" />
                    <rect width={30} height={20} fill={`url(#${hatchingId("legende-leer")})`} />
                  </>
                }
              />
            )}
            {joints.map((joint) => (
              <LegendEntry
                text={`gemeinsamer Wert: ${joint.name}`}
                swatch={
                  <rect
                    x={1}
                    y={1}
                    width={28}
                    height={18}
                    {...paint({stroke: "text"})}
                    stroke-width={1.5}
                    stroke-dasharray="4 3"
                  />
                }
              />
            ))}
          </ul>
          <p class="legende-fuss">
            Hessen: <strong>{land.text}</strong> {view.unit.kurztitel}
          </p>
          <p class="legende-fuss">
            Klassen mit möglichst gleich vielen Kreisen (Quantile), Grenzen gerundet
            {below > 0 ? "; unter und über null in verschiedenen Farben" : ""}.
          </p>
        </div>
      </div>
      <p class="lesehilfe">{description}</p>
      <SourceLine cube={cube} shown={{views: [view], period: view.latest}} geo />
    </figure>
  );
}

function LegendEntry(props: {text: string; note?: string; swatch: Child}) {
  return (
    <li>
      <svg width="30" height="20" viewBox="0 0 30 20" aria-hidden="true" focusable="false" class="muster">
        {props.swatch}
      </svg>
      <span>
        {props.text}
        {props.note === undefined ? null : <span class="legende-zahl"> {props.note}</span>}
      </span>
    </li>
  );
}

function kreise(count: number): string {
  return count === 1 ? "1 Einheit" : `${count} Einheiten`;
}

function classText(classes: readonly MapClass[], index: number, decimals: number): string {
  const one = classes[index];
  if (one === undefined) return "";
  const [from, to] = [formatNumber(one.from, decimals), formatNumber(one.to, decimals)];
  if (one.from === one.to) return from;
  return index === classes.length - 1 ? `${from} bis ${to}` : `${from} bis unter ${to}`;
}
