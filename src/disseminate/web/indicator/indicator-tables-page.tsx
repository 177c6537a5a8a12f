import type {IndicatorCube, PublishedIndicator} from "../../../analyse/publication.js";
import type {View} from "../../../catalogue/indicator-schema.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import {type PageContext, sameView, shownView} from "../context.js";
import {balanceOf} from "../figures/balance-figure.js";
import {groupComparisons} from "../groups.js";
import {periodicityOf} from "../series.js";
import {structureOf} from "../structure.js";
import {AreaTable} from "../tables/area-table.js";
import {BalanceTable} from "../tables/balance-table.js";
import {Head} from "../tables/columns.js";
import {GroupTable} from "../tables/group-table.js";
import {StructureTables} from "../tables/structure-table.js";
import {LatestTable, SeriesTable} from "../tables/tables.js";
import {IndicatorSubpage} from "./indicator-head.js";
import type {Section} from "./indicator-sections.js";

/** All tables of an indicator: what its pictures show, in numbers. */
export function IndicatorTablesPage(props: {
  context: PageContext;
  published: PublishedIndicator;
  cube: IndicatorCube;
}) {
  const {context, published, cube} = props;
  return (
    <IndicatorSubpage
      context={context}
      published={published}
      title="Alle Tabellen"
      lead="Alle Zahlen der Bilder dieses Indikators, für jeden Kreis, die Regierungsbezirke und Hessen."
      parts={tableSections(context, cube)}
      scripts={["tabellen", "herkunft"]}
    />
  );
}

function tableSections(context: PageContext, cube: IndicatorCube): readonly Section[] {
  const {darstellung} = cube.indicator;
  const shown = (view: View | undefined) =>
    view === undefined ? undefined : shownView(context.catalogue, cube, view);
  const karte = shown(darstellung?.karte);
  const kreise = shown(darstellung?.kreise);
  const zeitreihe = shown(darstellung?.zeitreihe);
  const balance = balanceOf(context, cube);
  const structure = structureOf(context.catalogue, cube);
  const common = {context, cube};
  const own = karte !== undefined && (kreise === undefined || !sameView(karte, kreise));
  const comparisons = groupComparisons(context.catalogue, cube);
  const pyramid = pyramidTables(context, cube);
  const all: readonly (Section | false)[] = [
    zeitreihe !== undefined && {
      id: "zeitreihe",
      title: "Zeitreihe",
      content: <SeriesTable {...common} view={zeitreihe} id="tabelle-zeitreihe" />,
    },
    karte !== undefined &&
      own && {
        id: "karte",
        title: "Karte",
        content: <LatestTable {...common} view={karte} id="tabelle-karte" />,
      },
    balance !== undefined && {
      id: "bilanz",
      title: "Bilanz in Hessen",
      content: <BalanceTable {...common} balance={balance} id="tabelle-bilanz" />,
    },
    comparisons.length > 0 && {
      id: "gruppen",
      title: "Deutsche, Ausländerinnen und Ausländer",
      content: comparisons.map((comparison) => <GroupTable {...common} comparison={comparison} />),
    },
    structure !== undefined && {
      id: "struktur",
      title: "Struktur",
      content: <StructureTables {...common} structure={structure} />,
    },
    pyramid.length > 0 && {id: "pyramide", title: "Altersaufbau nach Geschlecht", content: pyramid},
  ];
  return all.flatMap((one) => (one === false ? [] : [one]));
}

/** The ages of men and of women, for every unit. */
function pyramidTables(context: PageContext, cube: IndicatorCube) {
  const declared = cube.indicator.darstellung?.pyramide;
  if (declared === undefined) return [];
  const measure = cube.measure(declared.measure);
  const period = [...cube.periods(measure.id)]
    .reverse()
    .find(
      (one) => cube.find(measure.id, "06", one, {sex: "F", age: declared.codes[0]})?.obsValue !== undefined,
    );
  const unit = context.catalogue.units.get(measure.unit)?.kurztitel ?? "";
  if (period === undefined) return [];
  const ages = context.catalogue.codelists.get("age")?.codes ?? [];
  const views = declared.codes.flatMap(
    (age) => shownView(context.catalogue, cube, {measure: measure.id, dimensions: {sex: "F", age}}) ?? [],
  );
  return [
    {code: "M", titel: "männlich"},
    {code: "F", titel: "weiblich"},
  ].map(({code, titel}) => (
    <AreaTable
      context={context}
      cube={cube}
      id={`tabelle-pyramide-${code.toLowerCase()}`}
      caption={`${measure.titel} nach Altersgruppen, ${titel}, ${formatTimePeriod(period, periodicityOf(cube))}`}
      period={period}
      shown={{views, period}}
      columns={declared.codes.map((age) => ({
        head: <Head text={ages.find((one) => one.code === age)?.kurztitel ?? age} unit={unit} />,
        measure,
        dimensions: {sex: code, age},
        period,
        value: "wert",
      }))}
    />
  ));
}
