import {type Coverage, coverageOf} from "../analyse/coverage.js";
import type {Publication} from "../analyse/publication.js";
import type {Effects} from "../model/effects.js";
import {formatDay, formatTimePeriod, yearOf} from "../model/time-period.js";
import {loadPublication} from "./load-publication.js";
import {wrapText} from "./wrap-text.js";
import {yearRanges} from "./year-ranges.js";

/** Options of `kim status`. */
export type StatusOptions = {readonly json?: boolean};

/** Lines are never wider than this: long ones are hard to read. */
const WIDEST = 120;
/** Where the output goes to a file or another program. */
const USUAL = 100;

/** Prints every indicator with its tables, years, Kreise covered, Stand, gaps and next update. */
export async function statusCommand(root: string, options: StatusOptions, effects: Effects): Promise<number> {
  const publication = await loadPublication(root, {...effects, progress: () => {}});
  const coverages = publication.indicators.map((one) => coverageOf(one, publication));
  if (options.json === true) {
    effects.out(JSON.stringify(coverages.map(toJson), null, 2));
    return 0;
  }
  const width = Math.min(effects.columns ?? USUAL, WIDEST);
  for (const line of report(publication, coverages, width)) effects.out(line);
  return 0;
}

/** The whole report, in lines of at most `width` characters where words allow. */
export function report(
  {catalogue, edition}: Publication,
  coverages: readonly Coverage[],
  width: number,
): readonly string[] {
  const settled = coverages.filter(({published}) => published.indicator.status === "festgelegt").length;
  const filled = coverages.filter(({years}) => years.length > 0).length;
  const lines = [
    `${edition.titel}, Edition ${edition.name}, Stand ${formatDay(edition.stand)}`,
    ...wrapText(
      `${coverages.length} Indikatoren, ${filled} mit Zahlen. Code und Titel: ${settled} festgelegt, ${coverages.length - settled} vorläufig (v).`,
      width,
      "",
    ),
  ];
  for (const theme of catalogue.themenfelder) {
    lines.push("", `${theme.nummer} ${theme.titel}`);
    const own = coverages.filter(({published}) => published.indicator.themenfeld === theme.nummer);
    for (const one of own) lines.push("", ...coverageLines(one, width));
  }
  if (catalogue.reserve.length > 0) {
    lines.push("", "Reserve, geprüft und nicht veröffentlicht");
    for (const indicator of catalogue.reserve) {
      lines.push(...wrapText(`${indicator.titel} (reserve/${indicator.slug}.yml)`, width, "  "));
    }
  }
  return lines;
}

function coverageLines(coverage: Coverage, width: number): readonly string[] {
  const {indicator} = coverage.published;
  const mark = indicator.status === "festgelegt" ? " " : "v";
  const field = (name: string, text: string) => wrapText(text, width, `        ${name.padEnd(11)}`);
  const lines = [...wrapText(indicator.titel, width, `  ${indicator.code} ${mark}  `)];
  const {kreise} = coverage;
  if (kreise === undefined) {
    lines.push(...field("Zahlen", `liegen noch nicht vor. ${indicator.lieferung ?? ""}`.trimEnd()));
  } else {
    lines.push(...field("Jahre", yearRanges(coverage.years)));
    const gaps = coverage.gaps.length === 0 ? "keine" : yearRanges(coverage.gaps);
    lines.push(...field("Lücken", gaps));
    for (const {titel, years} of coverage.partial) {
      lines.push(...field("davon nur", `${titel}: ${yearRanges(years)}`));
    }
    const joint = kreise.joint === 0 ? "" : `, ${kreise.joint} in gemeinsamer Einheit`;
    const when = formatTimePeriod(kreise.timePeriod, indicator.periodicity ?? "stichtag");
    lines.push(...field("Kreise", `${kreise.own} von ${kreise.all}${joint} (${when})`));
    for (const text of withoutValue(coverage)) lines.push(...field("ohne Wert", text));
  }
  const widest = Math.max(0, ...coverage.tables.map(({source}) => source.table.length));
  coverage.tables.forEach(({source, from, to, stand}, index) => {
    const years = yearRanges(span(yearOf(from), yearOf(to)));
    const name = index === 0 ? "Tabellen" : "";
    lines.push(
      ...field(name, `${source.table.padEnd(widest)}  ${years.padEnd(9)}  Stand ${formatDay(stand)}`),
    );
  });
  for (const source of coverage.unused) {
    lines.push(...field("", `${source.table} (dieselben Zahlen, daher ohne Beitrag)`));
  }
  for (const source of coverage.awaited) {
    lines.push(...field("erwartet", `${source.table} (noch keine Lieferung)`));
  }
  lines.push(...field("nächste", indicator.naechsteAktualisierung));
  return lines;
}

/** Kreise without a value and in which years, one text for the same Kreise. */
function withoutValue({incomplete}: Coverage): readonly string[] {
  const years = new Map<string, number[]>();
  for (const {timePeriod, kreise} of incomplete) {
    const names = kreise.length <= 3 ? kreise.map(({name}) => name).join(" und ") : `${kreise.length} Kreise`;
    years.set(names, [...(years.get(names) ?? []), yearOf(timePeriod)]);
  }
  return [...years].map(([names, own]) => `${names}: ${yearRanges(own)}`);
}

function span(from: number, to: number): readonly number[] {
  return Array.from({length: to - from + 1}, (_, step) => from + step);
}

function toJson({published, years, gaps, kreise, incomplete, partial, tables, unused, awaited}: Coverage) {
  const {indicator} = published;
  return {
    code: indicator.code,
    titel: indicator.titel,
    status: indicator.status,
    years,
    gaps,
    kreise: kreise ?? null,
    incomplete: incomplete.map((one) => ({
      timePeriod: one.timePeriod,
      kreise: one.kreise.map(({refArea}) => refArea),
    })),
    partial,
    tables: tables.map(({source, from, to, stand}) => ({table: source.table, from, to, stand})),
    unused: unused.map(({table}) => table),
    awaited: awaited.map(({table}) => table),
    naechsteAktualisierung: indicator.naechsteAktualisierung,
  };
}
