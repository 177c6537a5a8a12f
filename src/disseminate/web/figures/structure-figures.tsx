import type {IndicatorCube} from "../../../analyse/publication.js";
import {LAND} from "../../../model/region.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import {DotChart, type DotGroup} from "../../charts/dot-chart.js";
import {StructureChart, type StructureRow} from "../../charts/structure-chart.js";
import {sectionsOf, shortName} from "../areas.js";
import type {PageContext} from "../context.js";
import {periodicityOf} from "../series.js";
import {drawnNumber, reasonOf, showValue} from "../shown-value.js";
import {sourceText} from "../source-line.js";
import {drawnShare, type Structure, type StructureCode} from "../structure.js";
import type {Drawing} from "./drawing.js";

/** More parts than this are not told apart in one bar; they are drawn as rows of their own. */
const MOST_PARTS = 8;

type StructureProps = {
  readonly context: PageContext;
  readonly cube: IndicatorCube;
  readonly structure: Structure;
  /** Address of the table with the same figures. */
  readonly table: string;
};

/** The structure of the Land by group. */
export function structureDrawing(props: StructureProps): Drawing {
  return props.structure.parts.length > MOST_PARTS ? partDots(props) : landBars(props);
}

/** The structure of the Kreise, once per group; none for structures with many parts. */
export function kreisStructureDrawings(props: StructureProps): readonly Drawing[] {
  if (props.structure.parts.length > MOST_PARTS) return [];
  const own = props.structure.groups.filter((group) => group.code !== "_T");
  const compared = own.length > 1 ? own : props.structure.groups.slice(0, 1);
  return compared.map((group) => kreisBars(props, group, compared.length > 1));
}

function landBars(props: StructureProps): Drawing {
  const {cube, structure} = props;
  const {groups} = structure;
  const when = formatTimePeriod(structure.period, periodicityOf(cube));
  const description = describeStructure(structure);
  return {
    name: "struktur",
    small: true,
    title: `${structure.measure.titel} in Hessen`,
    subtitle: `${structure.unit.titel}, ${when}, nach ${structure.overTitle}${structure.by === undefined ? "" : " und Staatsangehörigkeit"}`,
    reading: description,
    source: sourceText(cube, structure.shown),
    table: props.table,
    draw: (size) => [
      <StructureChart
        id={size.id}
        title={`${structure.measure.titel} in Hessen, Balken von 100 Prozent`}
        description={description}
        width={size.width}
        parts={structure.parts.map((part) => part.kurztitel)}
        sections={[
          {
            heading: undefined,
            rows: groups.map((group) =>
              row(props, LAND, group, groups.length === 1 ? "Hessen" : group.titel, false),
            ),
          },
        ]}
        stacked={size.narrow}
      />,
    ],
  };
}

function kreisBars(props: StructureProps, group: StructureCode, several: boolean): Drawing {
  const {context, cube, structure} = props;
  const when = formatTimePeriod(structure.period, periodicityOf(cube));
  return {
    name: `struktur-${group.code.toLowerCase().replace("_", "")}`,
    title: `${structure.measure.titel} in den Kreisen${several ? `: ${group.titel}` : ""}`,
    subtitle: `${structure.unit.titel}, ${when}, nach ${structure.overTitle}`,
    source: sourceText(cube, structure.shown),
    table: props.table,
    draw: (size) => [
      <StructureChart
        id={size.id}
        title={`${structure.measure.titel} in den Kreisen, ${group.titel}, Balken von 100 Prozent`}
        description={`Ein Balken je Kreis in amtlicher Reihenfolge, zuletzt Hessen. ${describeStructure(structure)}`}
        width={size.width}
        parts={structure.parts.map((part) => part.kurztitel)}
        sections={[
          ...sections(context, cube, structure).map((section) => ({
            heading: section.heading,
            rows: section.regions.map((region) =>
              row(props, region.refArea, group, shortName(region), false),
            ),
          })),
          {heading: undefined, rows: [row(props, LAND, group, "Hessen", true)]},
        ]}
        stacked={size.narrow}
      />,
    ],
  };
}

function row(
  {context, structure}: StructureProps,
  refArea: string,
  group: StructureCode,
  name: string,
  land: boolean,
): StructureRow {
  const values = structure.parts.map((part) => structure.value(refArea, group.code, part.code));
  const missing = values.find((value) => drawnShare(value) === null);
  return {
    name,
    land,
    parts: values.map((value) => ({
      value: drawnShare(value),
      text: showValue(value, structure.measure.decimals, context.publication.edition.zeichen).text,
    })),
    missing: missing === undefined ? "" : `kein Wert: ${reasonOf(missing.obsStatus)}`,
  };
}

/** Kreise by Regierungsbezirk; a joint unit stands for Kreise that have no structure of their own. */
function sections(context: PageContext, cube: IndicatorCube, structure: Structure) {
  return sectionsOf(cube, structure.period, context.catalogue.regions, (kreis) => {
    if (!included(structure, kreis.refArea)) return kreis;
    return cube.areas(structure.period).find((one) => one.members.includes(kreis.refArea)) ?? kreis;
  });
}

function included(structure: Structure, refArea: string): boolean {
  return structure.groups.every((group) =>
    structure.parts.every(
      (part) => structure.value(refArea, group.code, part.code).obsStatus === "included_elsewhere",
    ),
  );
}

/** One row per part with a dot per group: for structures with many parts. */
function partDots(props: StructureProps): Drawing {
  const {cube, structure} = props;
  const own = structure.groups.filter((group) => group.code !== "_T");
  const groups: readonly DotGroup[] =
    own.length < 2
      ? [{name: "Insgesamt", role: "insgesamt"}]
      : own.map((group, index) => ({name: group.titel, role: index === 0 ? "deutsch" : "auslaendisch"}));
  const codes = own.length < 2 ? ["_T"] : own.map((group) => group.code);
  const description = describeStructure(structure);
  return {
    name: "struktur",
    title: `${structure.measure.titel} in Hessen`,
    subtitle: `${structure.unit.titel}, ${formatTimePeriod(structure.period, periodicityOf(cube))}`,
    reading: description,
    source: sourceText(cube, structure.shown),
    table: props.table,
    draw: (size) => [
      <DotChart
        id={size.id}
        title={`${structure.measure.titel} in Hessen, Punkte je ${structure.overTitle}`}
        description={description}
        width={size.width}
        groups={groups}
        sections={[
          {
            heading: undefined,
            rows: structure.parts.map((part) => ({
              name: part.kurztitel,
              land: false,
              values: codes.map((code) => drawnNumber(structure.value(LAND, code, part.code))),
            })),
          },
        ]}
        unit={structure.unit.titel}
        stacked={size.narrow}
      />,
    ],
  };
}

function describeStructure(structure: Structure): string {
  const sentences = structure.groups.flatMap((group) => {
    const values = structure.parts.flatMap((part) => {
      const value = structure.value(LAND, group.code, part.code);
      return value.obsValue === null ? [] : [{part, value: value.obsValue}];
    });
    const largest = values.reduce<(typeof values)[number] | undefined>(
      (best, one) => (best === undefined || one.value > best.value ? one : best),
      undefined,
    );
    return largest === undefined
      ? []
      : [
          `${structure.groups.length === 1 ? "Hessen" : group.titel}: größter Teil ${largest.part.titel} mit ${showValue({obsValue: largest.value, obsStatus: "normal"}, structure.measure.decimals, "hsl").text} ${structure.unit.titel}.`,
        ];
  });
  return sentences.join(" ");
}
