import {raw} from "hono/html";
import type {Child} from "hono/jsx";
import {type MapKeyEntry, Swatch} from "./map-legend.js";
import {palette} from "./palette.js";
import {fontSize, Label, tenth} from "./svg.js";
import {wrapText} from "./text-width.js";

/** A picture as a file of its own: what stands above, below and beside it. */
export type StandaloneProps = {
  readonly title: string;
  readonly subtitle: string;
  /** Finished pictures, one below the other. */
  readonly pictures: readonly string[];
  /** Key beside a map. */
  readonly key?:
    | {
        readonly heading: string;
        readonly entries: readonly MapKeyEntry[];
        readonly notes: readonly string[];
        readonly classes: {readonly count: number; readonly below: number};
      }
    | undefined;
  /** Source, Stand and, for maps, the note on the borders. */
  readonly source: string;
};

const MARGIN = 20;
const WIDTH = 720;

/** A picture with title, subtitle, source and Stand on a white ground: complete wherever it is put. */
export function standaloneSvg(props: StandaloneProps): string {
  const inner = WIDTH;
  const titles = wrapText(props.title, 20, inner);
  const subtitles = wrapText(props.subtitle, 15, inner);
  const sources = wrapText(props.source, fontSize.klein, inner);
  const titleLines = stack(titles, MARGIN, 26);
  const subtitleLines = stack(subtitles, titleLines.bottom, 21);
  const top = subtitleLines.bottom + 14;
  let y = top;
  const pictures = props.pictures.map((text) => {
    const size = sizeOf(text);
    const place = {text, size, y};
    y += size.height + 16;
    return place;
  });
  const key = props.key;
  const keyLeft = MARGIN + (pictures[0]?.size.width ?? 0) + 34;
  const keyBox = key === undefined ? undefined : placeKey(key, top, WIDTH + MARGIN - keyLeft);
  y = Math.max(y, (keyBox?.bottom ?? 0) + 10);
  const sourceLines = stack(sources, y, 17);
  const height = Math.ceil(sourceLines.bottom + MARGIN - 4);
  const width = WIDTH + 2 * MARGIN;
  return `${String(
    (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        fill={palette.text.light}
        font-size={fontSize.normal}
        font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif"
      >
        <title>{props.title}</title>
        <rect width={width} height={height} fill={palette.grund.light} />
        {titleLines.lines.map((line) => (
          <Label x={MARGIN} y={line.y} text={line.text} size={20} bold />
        ))}
        {subtitleLines.lines.map((line) => (
          <Label x={MARGIN} y={line.y} text={line.text} size={15} colour="nebentext" />
        ))}
        {pictures.map((one) => raw(nested(one.text, MARGIN, one.y)))}
        {key === undefined || keyBox === undefined ? null : (
          <g transform={`translate(${tenth(keyLeft)} 0)`}>
            <Label x={0} y={keyBox.headingY} text={key.heading} bold />
            {keyBox.entries.map((entry, index) => (
              <g transform={`translate(0 ${tenth(entry.y)})`}>
                <Swatch look={entry.look} classes={key.classes} id={`legende-${index}`} />
                {entry.lines.map((line, row) => (
                  <Label x={40} y={10 + row * 17} text={line} />
                ))}
              </g>
            ))}
            {keyBox.notes.map((note) => (
              <Label x={0} y={note.y} text={note.text} size={fontSize.klein} colour="nebentext" />
            ))}
          </g>
        )}
        {sourceLines.lines.map((line) => (
          <Label x={MARGIN} y={line.y} text={line.text} size={fontSize.klein} colour="nebentext" />
        ))}
      </svg>
    ) as Child,
  )}\n`;
}

/** Lines of text one below the other from a height on, each with its middle. */
function stack(lines: readonly string[], from: number, step: number) {
  return {
    lines: lines.map((text, index) => ({text, y: from + (index + 0.55) * step})),
    bottom: from + lines.length * step,
  };
}

function placeKey(key: NonNullable<StandaloneProps["key"]>, top: number, width: number) {
  const headingY = top + 12;
  let y = top + 30;
  const entries = key.entries.map((entry) => {
    const text = entry.note === undefined ? entry.text : `${entry.text} (${entry.note})`;
    const lines = wrapText(text, fontSize.normal, width - 40);
    const place = {...entry, lines, y};
    y += Math.max(28, lines.length * 17 + 8);
    return place;
  });
  y += 8;
  const notes = key.notes.flatMap((text) => {
    const {lines, bottom} = stack(wrapText(text, fontSize.klein, width), y, 16);
    y = bottom + 6;
    return lines;
  });
  return {headingY, entries, notes, bottom: y};
}

/** Size of a finished picture, as its root element names it. */
export function sizeOf(svg: string): {readonly width: number; readonly height: number} {
  const [, width = "0", height = "0"] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return {width: Number(width), height: Number(height)};
}

const rim = `paint-order="stroke" stroke="${palette.grund.light}" stroke-width="3.5" stroke-linejoin="round"`;

/** A picture inside another: at its place, with a rim around text on lines written out, without classes. */
function nested(svg: string, x: number, y: number): string {
  return svg
    .replace(/^<svg xmlns="[^"]*"/, `<svg x="${tenth(x)}" y="${tenth(y)}"`)
    .replace(/ class="([^"]*)"/g, (_, names: string) => (/(^| )hof( |$)/.test(names) ? ` ${rim}` : ""))
    .replace(/ data-[a-z]+="[^"]*"/g, "");
}
