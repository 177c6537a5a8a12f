import type {IndicatorCube} from "../../analyse/publication.js";
import {LAND} from "../../model/region.js";
import {formatTimePeriod} from "../../model/time-period.js";
import {DotChart, type DotGroup} from "../charts/dot-chart.js";
import {StructureChart, type StructureRow} from "../charts/structure-chart.js";
import {sectionsOf, shortName} from "./areas.js";
import type {PageContext} from "./context.js";
import {PictureFigure} from "./elements.js";
import {periodicityOf} from "./series.js";
import {drawnNumber, reasonOf, showValue} from "./shown-value.js";
import {SourceLine} from "./source-line.js";
import {drawnShare, type Structure, type StructureCode} from "./structure.js";

/** More parts than this are not told apart in one bar; they are drawn as rows of their own. */
const MOST_PARTS = 8;

type StructureProps = {
  readonly context: PageContext;
  readonly cube: IndicatorCube;
  readonly structure: Structure;
};

/** The structure of the Land by group, and of the Kreise. */
export function StructureFigures(props: StructureProps) {
  return props.structure.parts.length > MOST_PARTS ? <PartDots {...props} /> : <StructureBars {...props} />;
}

function StructureBars(props: StructureProps) {
  const {context, cube, structure} = props;
  const {groups} = structure;
  const when = formatTimePeriod(structure.period, periodicityOf(cube));
  const own = groups.filter((group) => group.code !== "_T");
  const compared = own.length > 1 ? own : groups.slice(0, 1);
  const description = describeStructure(structure);
  const partNames = structure.parts.map((part) => part.kurztitel);
  return (
    <>
      <PictureFigure
        id="bild-struktur"
        title={`${structure.measure.titel} in Hessen`}
        subtitle={`${structure.unit.titel}, ${when}, nach ${structure.overTitle}${structure.by === undefined ? "" : " und Staatsangehörigkeit"}`}
        reading={description}
        draw={(size) => (
          <StructureChart
            id={size.id}
            title={`${structure.measure.titel} in Hessen, Balken von 100 Prozent`}
            description={description}
            width={size.width}
            parts={partNames}
            sections={[
              {
                heading: undefined,
                rows: groups.map((group) =>
                  row(props, LAND, group, groups.length === 1 ? "Hessen" : group.titel, false),
                ),
              },
            ]}
            stacked={size.narrow}
          />
        )}
        source={<SourceLine cube={cube} shown={structure.shown} />}
      />
      {compared.map((group) => (
        <PictureFigure
          id={`bild-struktur-${group.code.toLowerCase().replace("_", "")}`}
          title={`${structure.measure.titel} in den Kreisen${compared.length > 1 ? `: ${group.titel}` : ""}`}
          subtitle={`${structure.unit.titel}, ${when}, nach ${structure.overTitle}`}
          draw={(size) => (
            <StructureChart
              id={size.id}
              title={`${structure.measure.titel} in den Kreisen, ${group.titel}, Balken von 100 Prozent`}
              description={`Ein Balken je Kreis in amtlicher Reihenfolge, zuletzt Hessen. ${description}`}
              width={size.width}
              parts={partNames}
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
            />
          )}
          source={<SourceLine cube={cube} shown={structure.shown} />}
        />
      ))}
    </>
  );
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
function PartDots(props: StructureProps) {
  const {cube, structure} = props;
  const own = structure.groups.filter((group) => group.code !== "_T");
  const groups: readonly DotGroup[] =
    own.length < 2
      ? [{name: "Insgesamt", role: "insgesamt"}]
      : own.map((group, index) => ({name: group.titel, role: index === 0 ? "deutsch" : "auslaendisch"}));
  const codes = own.length < 2 ? ["_T"] : own.map((group) => group.code);
  const description = describeStructure(structure);
  return (
    <PictureFigure
      id="bild-struktur"
      title={`${structure.measure.titel} in Hessen`}
      subtitle={`${structure.unit.titel}, ${formatTimePeriod(structure.period, periodicityOf(cube))}`}
      reading={description}
      draw={(size) => (
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
        />
      )}
      source={<SourceLine cube={cube} shown={structure.shown} />}
    />
  );
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
