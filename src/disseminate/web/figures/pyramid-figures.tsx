import type {IndicatorCube} from "../../../analyse/publication.js";
import {TOTAL} from "../../../model/observation.js";
import {LAND} from "../../../model/region.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import type {ColourRole} from "../../charts/palette.js";
import {PyramidChart} from "../../charts/pyramid-chart.js";
import {type PageContext, shownView} from "../context.js";
import {periodicityOf} from "../series.js";
import {drawnNumber, notPublished, showValue} from "../shown-value.js";
import {sourceText} from "../source-line.js";
import type {Drawing} from "./drawing.js";

/** Years that the open group of the oldest is drawn with: up to the age of 99. */
const OLDEST = 99;

type Sides = {
  readonly name: string;
  readonly dimension: string;
  readonly measure: string;
  readonly codes: readonly [left: string, right: string];
  readonly roles: readonly [left: ColourRole, right: ColourRole];
  readonly title: string;
};

/**
 * Population pyramids of the Land as far as figures allow: men and women in persons, Germans and
 * foreigners each in percent of their group. Groups of ages span different numbers of years, so bars
 * are drawn per year of age.
 */
export function pyramidDrawings(props: {
  context: PageContext;
  cube: IndicatorCube;
  table: string;
}): readonly Drawing[] {
  const declared = props.cube.indicator.darstellung?.pyramide;
  if (declared === undefined) return [];
  const share = props.cube.indicator.measures.find((one) => one.kind === "anteil" && one.of === "age");
  const all: readonly (Sides | undefined)[] = [
    {
      name: "pyramide-geschlecht",
      dimension: "sex",
      measure: declared.measure,
      codes: ["M", "F"],
      roles: ["karte3", "balken"],
      title: "Altersaufbau nach Geschlecht in Hessen",
    },
    share === undefined
      ? undefined
      : {
          name: "pyramide-staatsangehoerigkeit",
          dimension: "citizenship",
          measure: share.id,
          codes: ["NATD", "NATA"],
          roles: ["deutsch", "auslaendisch"],
          title: "Altersaufbau nach Staatsangehörigkeit in Hessen",
        },
  ];
  return all.flatMap((sides) => (sides === undefined ? [] : (pyramid(props, sides, declared.codes) ?? [])));
}

function pyramid(
  {context, cube, table}: {context: PageContext; cube: IndicatorCube; table: string},
  sides: Sides,
  ages: readonly string[],
): Drawing | undefined {
  const dimensions = (side: string, age: string): Readonly<Record<string, string>> => ({
    [sides.dimension]: side,
    age,
  });
  const find = (period: string, side: string, age: string) =>
    cube.find(sides.measure, LAND, period, dimensions(side, age)) ?? notPublished;
  const period = [...cube.periods(sides.measure)]
    .reverse()
    .find((one) =>
      sides.codes.every((side) => ages.every((age) => drawnNumber(find(one, side, age)) !== null)),
    );
  const views = sides.codes.flatMap((side) =>
    ages.flatMap(
      (age) =>
        shownView(context.catalogue, cube, {measure: sides.measure, dimensions: dimensions(side, age)}) ?? [],
    ),
  );
  const [any] = views;
  if (period === undefined || any === undefined) return undefined;
  const [left, right] = sides.codes;
  const text = (side: string, age: string) =>
    showValue(find(period, side, age), any.measure.decimals, context.publication.edition.zeichen).text;
  const rows = ages.map((age) => ({
    name: titleOf(context, "age", age, "kurztitel"),
    years: yearsOf(age),
    left: drawnNumber(find(period, left, age)),
    right: drawnNumber(find(period, right, age)),
    leftText: text(left, age),
    rightText: text(right, age),
  }));
  const names = sides.codes.map((code) => capital(titleOf(context, sides.dimension, code, "kurztitel")));
  const [leftName = "", rightName = ""] = names;
  const unit = any.unit.kind === "anzahl" ? any.unit.titel : `${any.unit.titel} der jeweiligen Gruppe`;
  const description = `Links ${leftName}, rechts ${rightName}. ${rows
    .map((row) => `${row.name}: ${row.leftText} und ${row.rightText}`)
    .join("; ")}.`;
  return {
    name: sides.name,
    title: sides.title,
    small: true,
    subtitle: `${unit}, ${formatTimePeriod(period, periodicityOf(cube))}`,
    reading:
      "Die Altersgruppen umfassen verschieden viele Jahre. Ein Balken ist so hoch, wie die Gruppe Jahre umfasst; seine Fläche steht für die Zahl der Menschen. Die Gruppe 65 und älter ist bis zum Alter von 99 Jahren gezeichnet.",
    source: sourceText(cube, {views, period}),
    table,
    draw: (size) => [
      <PyramidChart
        id={size.id}
        title={`${sides.title}, ${leftName} links, ${rightName} rechts`}
        description={description}
        width={size.narrow ? size.width : 620}
        perYear={size.narrow ? 3.2 : 4}
        rows={rows}
        left={{name: leftName, role: sides.roles[0]}}
        right={{name: rightName, role: sides.roles[1]}}
      />,
    ],
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function titleOf(context: PageContext, dimension: string, code: string, kind: "titel" | "kurztitel"): string {
  const list = context.catalogue.codelists.get(dimension);
  return list?.codes.find((one) => one.code === code)?.[kind] ?? (code === TOTAL ? "Insgesamt" : code);
}

/** How many years of age a group spans, by its SDMX code: `Y18T24`, `Y_GE65`. */
function yearsOf(code: string): number {
  const open = /^Y_GE(\d+)$/.exec(code);
  if (open !== null) return OLDEST - Number(open[1]) + 1;
  const [, from = "0", to = from] = /^Y(\d+)(?:T(\d+))?$/.exec(code) ?? [];
  return Number(to) - Number(from) + 1;
}
