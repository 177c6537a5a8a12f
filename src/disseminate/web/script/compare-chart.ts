import {formatNumber} from "../../../model/format.js";
import {spreadLabels} from "../../charts/spread.js";
import {textWidth, wrapText} from "../../charts/text-width.js";
import {axisDecimals, axisValues} from "./axis.js";
import {BREAK_ROW, placeBreaks} from "./compare-breaks.js";
import {printCell} from "./compare-table.js";
import type {View, ViewLine} from "./compare-view.js";
import {makeSvg} from "./dom.js";

const SIZE = 13;
const colours = ["auswahl", "auswahl2", "auswahl3", "auswahl4", "auswahl5"];
const dashes = ["", "9 3", "2 3", "9 3 2 3", "14 4"];

/** Colour and pattern of a line: every Kreis has its own, so that colour is never alone. */
function lookOf(line: ViewLine, groups: readonly string[]) {
  if (line.position >= 0)
    return {colour: colours[line.position] ?? "text", dash: dashes[line.position] ?? ""};
  if (line.kind === "land") return {colour: "text", dash: "7 4"};
  return {colour: "nebentext", dash: ["2 3", "1 5", "5 2", "8 2 2 2"][groups.indexOf(line.key)] ?? "3 3"};
}

/** Draws a view over time, or as bars where only one period is shown. */
export function drawChart(view: View, width: number): SVGSVGElement {
  return view.periods.length < 2 ? drawBars(view, width) : drawLines(view, width);
}

function frame(view: View, width: number, height: number, description: string): SVGSVGElement {
  return makeSvg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      class: "grafik f-text",
      "font-size": SIZE,
      "aria-labelledby": "vergleich-t",
      "aria-describedby": "vergleich-d",
    },
    makeSvg("title", {id: "vergleich-t"}, view.title),
    makeSvg("desc", {id: "vergleich-d"}, description),
  );
}

function text(x: number, y: number, content: string, colour: string, anchor = "start", bold = false) {
  return makeSvg(
    "text",
    {
      x,
      y: y + SIZE * 0.35,
      class: `f-${colour} hof`,
      "text-anchor": anchor,
      "font-weight": bold ? 600 : undefined,
    },
    content,
  );
}

function rule(d: string, colour: string, dash = "", width = 1) {
  return makeSvg("path", {
    d,
    class: `s-${colour}`,
    fill: "none",
    "stroke-width": width,
    "stroke-dasharray": dash || undefined,
  });
}

function drawLines(view: View, width: number): SVGSVGElement {
  const height = width < 480 ? 340 : 420;
  const years = view.periods.map(([period]) => Number(period.slice(0, 4)));
  const [first = 0, last = 1] = [years[0], years.at(-1)];
  const values = view.lines.flatMap((line) => line.cells.flatMap((cell) => cell.number ?? []));
  const svg = frame(view, width, height, describe(view));
  if (values.length === 0) return svg;
  const low = Math.min(...values);
  const ticks = axisValues(
    view.count || low < 0 ? Math.min(0, low) : low,
    Math.max(...values, view.count ? 1 : low),
    5,
  );
  const decimals = axisDecimals(ticks);
  const left = Math.max(...ticks.map((tick) => textWidth(formatNumber(tick, decimals), SIZE))) + 10;
  const room = Math.min(
    width * 0.36,
    Math.max(...view.lines.map((line) => textWidth(line.name, SIZE, "bold"))) + 16,
  );
  const x = (year: number) => left + ((year - first) / (last - first)) * (width - room - left);
  const breaks = placeBreaks(view.breaks, x, width, SIZE);
  const rows = Math.max(0, ...breaks.map((one) => one.row + 1));
  const [top, bottom] = [34 + (rows === 0 ? 0 : 6 + BREAK_ROW * rows), height - 34];
  const [from = 0, to = 1] = [ticks[0], ticks.at(-1)];
  const y = (value: number) => bottom - ((value - from) / (to - from)) * (bottom - top);
  const start = from > 0 ? `, Achse beginnt bei ${formatNumber(from, decimals)}` : "";
  svg.append(text(0, 12, `${view.unit}${start}`, "nebentext"));
  for (const tick of ticks) {
    svg.append(
      rule(`M${left} ${y(tick)}H${width - room}`, tick === 0 ? "nebentext" : "raster"),
      text(left - 6, y(tick), formatNumber(tick, decimals), "nebentext", "end"),
    );
  }
  for (const one of breaks) {
    svg.append(
      rule(`M${one.x} ${41 + one.row * BREAK_ROW}V${bottom}`, "nebentext", "2 4"),
      text(one.middle, 32 + one.row * BREAK_ROW, one.text, "nebentext", "middle"),
    );
  }
  const wide = textWidth("2000", SIZE) + 12;
  const step = Math.max(1, Math.ceil(wide / ((width - room - left) / Math.max(1, last - first))));
  for (let year = last; year >= first; year -= step) {
    const half = textWidth(String(year), SIZE) / 2;
    svg.append(text(Math.max(x(year), half), height - 12, String(year), "nebentext", "middle"));
  }
  const groups = view.lines
    .filter((line) => line.position < 0 && line.kind !== "land")
    .map((line) => line.key);
  const ends: {line: ViewLine; y: number; x: number}[] = [];
  for (const line of view.lines) {
    const {colour, dash} = lookOf(line, groups);
    let d = "";
    let before: number | undefined;
    const points: {x: number; y: number; shown: string}[] = [];
    line.cells.forEach((cell, index) => {
      const year = years[index] ?? 0;
      if (cell.number === undefined) {
        before = undefined;
        return;
      }
      const point = {
        x: x(year),
        y: y(cell.number),
        shown: `${line.name} ${view.periods[index]?.[1] ?? ""}: ${printCell(cell, view.decimals)} ${view.unitShort}`,
      };
      const joined = before !== undefined && year - before === 1 && !cell.broken;
      d += `${joined ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
      before = year;
      points.push(point);
    });
    svg.append(rule(d, colour, dash, line.position >= 0 ? 2.5 : 2));
    for (const point of points) svg.append(mark(point, line, colour));
    const end = points.at(-1);
    if (end !== undefined) ends.push({line, x: end.x, y: end.y});
  }
  const names = ends.map((end) => wrapText(end.line.name, SIZE * 1.08, room - 14));
  const most = Math.max(1, ...names.map((lines) => lines.length));
  const places = spreadLabels(
    ends.map((end) => end.y),
    SIZE * 1.35 * most,
    top,
    bottom,
  );
  ends.forEach((end, index) => {
    const centre = places[index] ?? end.y;
    const {colour} = lookOf(end.line, groups);
    if (Math.abs(centre - end.y) > 6 || end.x < width - room - 2)
      svg.append(rule(`M${end.x + 5} ${end.y}L${width - room + 8} ${centre}`, colour, "", 0.75));
    names[index]?.forEach((name, row, all) => {
      svg.append(
        text(
          width - room + 11,
          centre + (row - (all.length - 1) / 2) * SIZE * 1.25,
          name,
          colour,
          "start",
          true,
        ),
      );
    });
  });
  return svg;
}

/** Marks a point; the shape differs with the Kreis. */
function mark(point: {x: number; y: number; shown: string}, line: ViewLine, colour: string): SVGElement {
  const {x, y} = point;
  const shapes = [
    `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`,
    `M${x} ${y - 5}l5 5l-5 5l-5 -5z`,
    `M${x - 3.8} ${y - 3.8}h7.6v7.6h-7.6z`,
    `M${x} ${y - 5}l4.8 8.4h-9.6z`,
    `M${x} ${y + 5}l4.8 -8.4h-9.6z`,
  ];
  const shape = shapes[line.position] ?? `M${x - 2.5} ${y}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0`;
  return makeSvg("path", {d: shape, class: `f-${colour}`}, makeSvg("title", {}, point.shown));
}

function drawBars(view: View, width: number): SVGSVGElement {
  const height = view.lines.length * 46 + 10;
  const svg = frame(view, width, height, describe(view));
  const values = view.lines.map((line) => line.cells[0]?.number);
  const high = Math.max(0, ...values.map((value) => value ?? 0));
  const low = Math.min(0, ...values.map((value) => value ?? 0));
  const x = (value: number) => 2 + ((value - low) / (high - low || 1)) * (width - 4);
  view.lines.forEach((line, index) => {
    const value = values[index];
    const top = index * 46;
    const cell = line.cells[0];
    svg.append(
      text(0, top + 10, line.name, "text", "start", true),
      text(
        width - 1,
        top + 10,
        cell === undefined ? "…" : printCell(cell, view.decimals),
        "text",
        "end",
        true,
      ),
    );
    if (value !== undefined) {
      const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
      const colour =
        line.position >= 0 ? (colours[line.position] ?? "text") : line.kind === "land" ? "text" : "nebentext";
      svg.append(makeSvg("rect", {x: from, y: top + 22, width: to - from, height: 14, class: `f-${colour}`}));
    }
    svg.append(rule(`M${x(0)} ${top + 20}v18`, "nebentext"));
  });
  return svg;
}

function describe(view: View): string {
  const last = view.periods.length - 1;
  const parts = view.lines.map((line) => {
    const cell = line.cells[last];
    return `${line.name}: ${cell === undefined ? "kein Wert" : printCell(cell, view.decimals)}`;
  });
  return `${view.periods[0]?.[1] ?? ""} bis ${view.periods[last]?.[1] ?? ""}; zuletzt ${parts.join(", ")} (${view.unit}).`;
}
