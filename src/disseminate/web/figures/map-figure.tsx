import {formatNumber} from "../../../model/format.js";
import {LAND} from "../../../model/region.js";
import {referenceDay} from "../../../model/time-period.js";
import {Choropleth, type MapValue} from "../../charts/choropleth.js";
import {classOf, type MapClass, mapClasses} from "../../charts/classes.js";
import type {MapKeyEntry} from "../../charts/map-legend.js";
import {drawnUnits, figureOf, jointUnitOf, shortName} from "../areas.js";
import {drawnNumber, reasonOf, showValue} from "../shown-value.js";
import {sourceText} from "../source-line.js";
import {describeUnits, subtitleOf} from "./describe.js";
import type {Drawing} from "./drawing.js";
import type {PictureProps} from "./pictures.js";

const CLASSES = 5;
const WIDTH = 400;

/** Map of the Kreise for a rate, with its key. */
export function mapDrawing(props: PictureProps): Drawing {
  const {context, cube, view} = props;
  const {decimals} = view.measure;
  const regions = context.catalogue.regions;
  const dialect = context.publication.edition.zeichen;
  const figures = drawnUnits(cube, view, regions).map((region) => figureOf(cube, view, region.refArea));
  const values = figures.flatMap((figure) => drawnNumber(figure) ?? []);
  const {classes, below} = mapClasses(values, CLASSES, decimals);
  const counts = {count: classes.length, below};
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
  const land = figureOf(cube, view, LAND);
  const description = describeUnits(cube, view, regions);
  return {
    name: "karte",
    title: view.title,
    subtitle: subtitleOf(cube, view),
    reading: description,
    source: sourceText(cube, {views: [view], period: view.latest}),
    table: props.table,
    key: {
      heading: view.unit.titel,
      classes: counts,
      entries: keyEntries(props, classes, figures.filter((figure) => drawnNumber(figure) === null).length),
      notes: [
        ...(drawnNumber(land) === null
          ? []
          : [`Hessen: ${showValue(land, decimals, dialect).text} ${view.unit.kurztitel}`]),
        `Klassen mit möglichst gleich vielen Kreisen (Quantile), Grenzen gerundet${below > 0 ? "; unter und über null in verschiedenen Farben" : ""}.`,
      ],
    },
    draw: () => [
      <Choropleth
        id="karte"
        title={`Karte der Kreise: ${view.title}`}
        description={description}
        map={context.map(referenceDay(view.latest), WIDTH)}
        classes={counts}
        valueAt={(refArea) => {
          const joint = jointUnitOf(cube, view, refArea);
          const unit = joint ?? (regions.has(refArea) ? regions.get(refArea) : undefined);
          const name = unit === undefined ? refArea : shortName(unit);
          return {name, joint: joint?.refArea, value: mapValue(joint?.refArea ?? refArea)};
        }}
      />,
    ],
  };
}

function keyEntries(
  {cube, view}: PictureProps,
  classes: readonly MapClass[],
  missing: number,
): readonly MapKeyEntry[] {
  const joints = new Map(
    cube.areas(view.latest).flatMap((region) => {
      const joint = jointUnitOf(cube, view, region.refArea);
      return joint === undefined ? [] : [[joint.refArea, joint] as const];
    }),
  );
  return [
    ...[...classes.keys()].reverse().map(
      (index): MapKeyEntry => ({
        text: classText(classes, index, view.measure.decimals),
        note: unitCount(classes[index]?.count ?? 0),
        look: {kind: "class", index},
      }),
    ),
    ...(missing === 0
      ? []
      : [
          {
            text: "kein Wert (Zeichen in der Fläche)",
            note: unitCount(missing),
            look: {kind: "missing" as const},
          },
        ]),
    ...[...joints.values()].map((joint) => ({
      text: `gemeinsamer Wert: ${joint.name}`,
      look: {kind: "joint" as const},
    })),
  ];
}

function unitCount(count: number): string {
  return count === 1 ? "1 Einheit" : `${count} Einheiten`;
}

function classText(classes: readonly MapClass[], index: number, decimals: number): string {
  const one = classes[index];
  if (one === undefined) return "";
  const [from, to] = [formatNumber(one.from, decimals), formatNumber(one.to, decimals)];
  if (one.from === one.to) return from;
  return index === classes.length - 1 ? `${from} bis ${to}` : `${from} bis unter ${to}`;
}
