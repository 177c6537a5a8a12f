import {palette} from "../../charts/palette.js";
import {wrapText} from "../../charts/text-width.js";
import {makeSvg} from "./dom.js";
import {saveFile} from "./save.js";

const WIDTH = 760;
const MARGIN = 20;
const lightColours = new Map(Object.entries(palette).map(([name, tint]) => [name, tint.light]));

/** Saves a figure of the page as a picture of its own, with title, subtitle, key, source and Stand in it. */
export async function savePicture(figure: HTMLElement, name: string, kind: "svg" | "png"): Promise<void> {
  const picture = composePicture(figure);
  const text = new XMLSerializer().serializeToString(picture);
  if (kind === "svg") {
    saveFile(`${name}.svg`, new Blob([text], {type: "image/svg+xml"}));
    return;
  }
  const [width, height] = [Number(picture.getAttribute("width")), Number(picture.getAttribute("height"))];
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) saveFile(`${name}.png`, blob);
  }, "image/png");
}

/** The pictures of a figure with everything that stands around them, as one picture in the light look. */
function composePicture(figure: HTMLElement): SVGSVGElement {
  const whole = makeSvg("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    "font-family": "system-ui, 'Segoe UI', Roboto, Arial, sans-serif",
    "font-size": 13,
    fill: palette.text.light,
  });
  const ground = makeSvg("rect", {fill: palette.grund.light});
  whole.append(ground);
  let y = MARGIN;
  const write = (
    content: string,
    size: number,
    colour: string,
    bold: boolean,
    x = MARGIN,
    room = WIDTH - 2 * MARGIN,
  ) => {
    for (const line of wrapText(content, size, room)) {
      y += size * 1.35;
      whole.append(
        makeSvg(
          "text",
          {x, y: y - size * 0.35, "font-size": size, fill: colour, "font-weight": bold ? 600 : 400},
          line,
        ),
      );
    }
  };
  const textOf = (part: string) => figure.querySelector(part)?.textContent?.trim() ?? "";
  write(textOf(".bild-titel"), 20, palette.text.light, true);
  write(textOf(".bild-untertitel"), 15, palette.nebentext.light, false);
  y += 12;
  const top = y;
  let right = MARGIN;
  for (const svg of pictureOf(figure)) {
    const width = Number(svg.getAttribute("width"));
    const height = Number(svg.getAttribute("height"));
    const copy = lightCopy(svg);
    copy.setAttribute("x", String(MARGIN));
    copy.setAttribute("y", String(y));
    whole.append(copy);
    y += height + 14;
    right = Math.max(right, MARGIN + width);
  }
  y = Math.max(y, drawKey(figure, whole, right + 30, top));
  for (const source of figure.querySelectorAll(".quelle"))
    write(source.textContent?.trim() ?? "", 12, palette.nebentext.light, false);
  const height = Math.ceil(y + MARGIN);
  for (const one of [whole, ground]) {
    one.setAttribute("width", String(WIDTH));
    one.setAttribute("height", String(height));
  }
  whole.setAttribute("viewBox", `0 0 ${WIDTH} ${height}`);
  return whole;
}

/** The pictures of the wide kind, or the only ones. */
function pictureOf(figure: HTMLElement): readonly SVGSVGElement[] {
  const wide = figure.querySelectorAll<SVGSVGElement>(".bild-breit svg.grafik");
  return wide.length > 0 ? [...wide] : [...figure.querySelectorAll<SVGSVGElement>("svg.grafik")];
}

/** A copy whose classes are written out as colours of the light look. */
function lightCopy(svg: SVGSVGElement): SVGSVGElement {
  const holder = makeSvg("g");
  holder.append(svg.cloneNode(true));
  const copy = holder.querySelector("svg") ?? makeSvg("svg");
  for (const element of [copy, ...copy.querySelectorAll("[class]")]) {
    for (const name of element.classList) {
      const colour = lightColours.get(camel(name.slice(2)));
      if (colour === undefined) continue;
      element.setAttribute(name.startsWith("s-") ? "stroke" : "fill", colour);
    }
    if (element.classList.contains("hof")) {
      for (const [attribute, value] of rim) element.setAttribute(attribute, value);
    }
    element.removeAttribute("class");
  }
  return copy;
}

const rim = [
  ["paint-order", "stroke"],
  ["stroke", palette.grund.light],
  ["stroke-width", "3.5"],
  ["stroke-linejoin", "round"],
] as const;

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The key of a map beside it; gives where it ends. */
function drawKey(figure: HTMLElement, whole: SVGSVGElement, x: number, top: number): number {
  let y = top + 14;
  const entries = figure.querySelectorAll<HTMLElement>(".legende li");
  if (entries.length === 0) return top;
  const heading = figure.querySelector(".legende-titel")?.textContent ?? "";
  whole.append(makeSvg("text", {x, y, "font-weight": 600}, heading));
  y += 16;
  for (const entry of entries) {
    const svg = entry.querySelector<SVGSVGElement>("svg");
    const note = entry.querySelector(".legende-zahl")?.textContent ?? "";
    const words = (entry.textContent ?? "").slice(0, note === "" ? undefined : -note.length).trim();
    const lines = wrapText(note === "" ? words : `${words} (${note.trim()})`, 13, WIDTH - MARGIN - x - 40);
    if (svg !== null) {
      const copy = lightCopy(svg);
      copy.setAttribute("x", String(x));
      copy.setAttribute("y", String(y));
      whole.append(copy);
    }
    for (const [index, line] of lines.entries()) {
      whole.append(makeSvg("text", {x: x + 40, y: y + 14 + index * 17}, line));
    }
    y += Math.max(28, lines.length * 17 + 10);
  }
  for (const note of figure.querySelectorAll(".legende-fuss")) {
    for (const line of wrapText(note.textContent ?? "", 12, Math.max(140, WIDTH - MARGIN - x))) {
      y += 16;
      whole.append(makeSvg("text", {x, y, "font-size": 12, fill: palette.nebentext.light}, line));
    }
    y += 6;
  }
  return y + 12;
}
