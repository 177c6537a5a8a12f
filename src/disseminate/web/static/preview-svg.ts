import type {IndicatorCube, Publication} from "../../../analyse/publication.js";
import {referenceDay} from "../../../model/time-period.js";
import {classOf, mapClasses} from "../../charts/classes.js";
import type {DrawnMap} from "../../charts/geometry.js";
import {classRole, palette} from "../../charts/palette.js";
import {drawnUnits, figureOf, jointUnitOf} from "../areas.js";
import {type ShownView, shownView} from "../context.js";
import {drawnNumber} from "../shown-value.js";

/** Size that other sites show with a link (Open Graph). */
export const previewSize = {width: 1200, height: 630} as const;

/** Width of the map within the picture. */
export const previewMapWidth = 410;

const CLASSES = 5;

/** The strip of the site, by which a picture without text is known. */
const strip = ["#BDD4E4", "#86B1CE", "#4A86AF", "#1F5F8B", "#14547F"] as const;

/** Width of a colour of the strip. */
const band = 34;

/**
 * A picture for links to a page: the strip of the site and a map, without text, since no font is at hand
 * when it is drawn.
 *
 * @param colourOf colour of a Kreis
 */
export function previewSvg(map: DrawnMap, colourOf: (refArea: string) => string): string {
  const {width, height} = previewSize;
  const bands = strip.map(
    (colour, index) => `<rect x="${index * band}" width="${band}" height="${height}" fill="${colour}"/>`,
  );
  const left = Math.round((strip.length * band + width - map.width) / 2);
  const areas = map.areas.map(({refArea, path}) => `<path d="${path}" fill="${colourOf(refArea)}"/>`);
  const top = Math.round((height - map.height) / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    ...bands,
    `<g transform="translate(${left} ${top})" stroke="#FFFFFF" stroke-width="1.5" stroke-linejoin="round">`,
    ...areas,
    "</g></svg>",
  ].join("");
}

/** Colours of the Kreise on the map of an indicator; undefined where it has no map, since it is no rate. */
export function indicatorColours(
  publication: Publication,
  cube: IndicatorCube,
): {readonly day: string; readonly colourOf: (refArea: string) => string} | undefined {
  const {catalogue} = publication;
  const karte = cube.indicator.darstellung?.karte;
  const view = karte === undefined ? undefined : shownView(catalogue, cube, karte);
  if (view === undefined) return undefined;
  const numbers = drawnUnits(cube, view, catalogue.regions).flatMap(
    (region) => drawnNumber(figureOf(cube, view, region.refArea)) ?? [],
  );
  const {classes, below} = mapClasses(numbers, CLASSES, view.measure.decimals);
  return {
    day: referenceDay(view.latest),
    colourOf: (refArea) => {
      const value = shownNumber(cube, view, refArea);
      return value === null
        ? palette.andere.light
        : palette[classRole(classOf(classes, value, view.measure.decimals), classes.length, below)].light;
    },
  };
}

function shownNumber(cube: IndicatorCube, view: ShownView, refArea: string): number | null {
  const joint = jointUnitOf(cube, view, refArea);
  return drawnNumber(figureOf(cube, view, joint?.refArea ?? refArea));
}
