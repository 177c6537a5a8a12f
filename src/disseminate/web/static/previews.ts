import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {initWasm, Resvg} from "@resvg/resvg-wasm";
import type {Publication} from "../../../analyse/publication.js";
import {isKreis} from "../../../model/region.js";
import {drawMap} from "../../charts/geometry.js";
import {addresses} from "../addresses.js";
import type {GeometryState} from "../context.js";
import type {WebFile} from "../web-file.js";
import {indicatorColours, previewMapWidth, previewSvg} from "./preview-svg.js";

let ready: Promise<void> | undefined;

/** Makes the drawing library ready; it may be told only once in a process. */
function prepare(): Promise<void> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return ready;
}

/**
 * Pictures that other sites show with a link to a page (Open Graph, 1200 × 630): one for each indicator
 * with a map, one for each Kreis, one for everything else. They can only be named by a full address, so
 * there are none while the operator has not given one.
 *
 * @param geometries territorial states in ascending order of their first day
 */
export async function previewPictures(
  publication: Publication,
  geometries: readonly GeometryState[],
): Promise<readonly WebFile[]> {
  const {catalogue, indicators, edition} = publication;
  if (catalogue.portal.operator.adresse === undefined) return [];
  await prepare();
  const maps = geometries.map(({validFrom, topology}) => ({
    validFrom,
    map: drawMap(topology, previewMapWidth),
  }));
  const picture = (name: string, day: string, colourOf: (refArea: string) => string): WebFile[] => {
    const map = [...maps].reverse().find((one) => one.validFrom <= day)?.map ?? maps[0]?.map;
    return map === undefined
      ? []
      : [{path: addresses.vorschau(name), bytes: pngOf(previewSvg(map, colourOf))}];
  };
  return [
    ...picture("start", edition.stand, () => "#BDD4E4"),
    ...indicators.flatMap(({indicator, cube}) => {
      const colours = cube === undefined ? undefined : indicatorColours(publication, cube);
      return colours === undefined
        ? []
        : picture(indicator.code.toLowerCase(), colours.day, colours.colourOf);
    }),
    ...catalogue.regions.all
      .filter(isKreis)
      .flatMap(({refArea}) =>
        picture(refArea, edition.stand, (other) => (other === refArea ? "#14547F" : "#BDD4E4")),
      ),
  ];
}

function pngOf(svg: string): Uint8Array {
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  return bytes;
}
