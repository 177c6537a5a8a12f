import type {Publication} from "../../../analyse/publication.js";
import type {Indicator} from "../../../catalogue/indicator-schema.js";
import {isKreis} from "../../../model/region.js";
import {addresses} from "../addresses.js";
import type {SearchData} from "../script/search-data.js";
import {wordsOf} from "../script/search-text.js";

/** A page that the search finds by its name. */
export type FoundPage = {
  readonly name: string;
  readonly note: string;
  readonly path: string;
  /** Further words that lead to it. */
  readonly further: string;
};

/**
 * What the search looks through: Kreise, places, indicators, Themenfelder, terms and pages.
 *
 * @param exists whether there is a page at an address
 */
export function searchData(
  {catalogue, indicators}: Publication,
  pages: readonly FoundPage[],
  exists: (path: string) => boolean,
): SearchData {
  const kreise = catalogue.regions.all.filter((one) => isKreis(one) && exists(addresses.kreis(one.refArea)));
  const keys = kreise.map((one) => one.refArea);
  const kreisfrei = new Set(
    kreise.filter((one) => one.level === "kreisfreie-stadt").map((one) => one.name.replace(/, Stadt$/, "")),
  );
  const firstKreis = keys[0] ?? "";
  const firstCode = indicators[0]?.indicator.code ?? "";
  return {
    kreise: kreise.map((one) => [
      one.refArea,
      one.name,
      one.inPhrase,
      further([one.officialName, one.nuts ?? ""], one.name),
    ]),
    orte: catalogue.municipalities.flatMap((one): SearchData["orte"] => {
      const kreis = keys.indexOf(one.kreis);
      if (kreis < 0 || kreisfrei.has(one.name)) return [];
      return [[one.ags, one.name, kreis, one.former ? 1 : 0]];
    }),
    andere: [
      ...indicators.map(({indicator}): SearchData["andere"][number] => [
        1,
        indicator.titel,
        `Indikator ${indicator.code}`,
        addresses.indikator(indicator.code),
        indicatorWords(indicator),
      ]),
      ...catalogue.themenfelder
        .filter((feld) => exists(addresses.themenfeld(feld.slug)))
        .map((feld): SearchData["andere"][number] => [
          2,
          feld.titel,
          `Themenfeld ${feld.nummer}`,
          addresses.themenfeld(feld.slug),
          further([feld.text], feld.titel),
        ]),
      ...(exists(addresses.glossar)
        ? catalogue.glossary.map((entry): SearchData["andere"][number] => [
            4,
            entry.term,
            "Begriff im Glossar",
            `${addresses.glossar}#${entry.id}`,
            further([entry.en ?? ""], entry.term),
          ])
        : []),
      ...pages
        .filter((page) => exists(page.path))
        .map((page): SearchData["andere"][number] => [5, page.name, page.note, page.path, page.further]),
    ],
    kreisIndikator: exists(addresses.kreisIndikator(firstKreis, firstCode)),
  };
}

/** The index as a script: pages on the file system can load no other kind of data. */
export function searchIndexScript(data: SearchData): string {
  return `var kimSuchindex=${JSON.stringify(data).replaceAll("<", "\\u003c")};\n`;
}

/** Words that people use, by the beginning of the folded official word that they mean. */
const everyday: readonly (readonly [official: string, words: string])[] = [
  ["kindertagesbetreuung", "kita kindergarten krippe tagesmutter"],
  ["schutzsuchend", "asyl flüchtlinge geflüchtete flucht"],
  ["leistungsberechtigt", "bürgergeld hartz grundsicherung jobcenter sozialleistungen"],
  ["bedarfsgemeinschaft", "bürgergeld hartz kinderarmut"],
  ["lebendgeboren", "geburten babys kinder"],
  ["gestorben", "sterbefälle tote"],
  ["zuzug", "umzug wanderung zuwanderung"],
  ["einburgerung", "pass staatsbürgerschaft"],
  ["arbeitslos", "erwerbslose jobsuche"],
  ["sozialversicherungspflichtig", "jobs arbeitsplätze erwerbstätige"],
  ["auslandisch", "migranten migration ausländer"],
  ["bevolkerungsstand", "einwohner einwohnerzahl"],
  ["altersgruppe", "alter senioren jugend"],
  ["schulabschlus", "abitur abschluss zeugnis"],
];

function indicatorWords(indicator: Indicator): string {
  const texts = [
    indicator.code,
    indicator.kurztitel,
    ...indicator.measures.map((measure) => measure.titel),
    indicator.aussage,
    indicator.definition,
    indicator.statistik,
    indicator.en?.titel ?? "",
  ];
  const official = wordsOf(`${indicator.titel} ${texts.join(" ")}`);
  const spoken = everyday
    .filter(([start]) => official.some((word) => word.startsWith(start)))
    .map(([, words]) => words);
  return further([...texts, ...spoken], indicator.titel);
}

/** Distinct words of texts that a name does not hold, folded; short words only where they are codes. */
function further(texts: readonly string[], name: string): string {
  const own = new Set(wordsOf(name));
  const words = texts.flatMap(wordsOf).filter((word) => word.length > 3 || /\d/.test(word));
  return [...new Set(words)].filter((word) => !own.has(word)).join(" ");
}
