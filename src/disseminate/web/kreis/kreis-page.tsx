import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Themenfeld} from "../../../catalogue/catalogue.js";
import type {Region} from "../../../model/region.js";
import {formatDay} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import {leadingView, type PageContext} from "../context.js";
import {Downloads} from "../elements.js";
import {Page} from "../frame/page.js";
import {kreisIndicatorAddress} from "../indicator/indicator-addresses.js";
import {closestGroup} from "../peer-series.js";
import {jointSourceText} from "../source-line.js";
import {KreisCard} from "./kreis-card.js";
import {type KreisRow, KreisTable} from "./kreis-table.js";
import {MissingIndicators} from "./missing-indicators.js";

/** The page of a Kreis: every indicator with its change on the previous year, beside the Land. */
export function KreisPage(props: {context: PageContext; region: Region}) {
  const {context, region} = props;
  const {publication, catalogue} = context;
  const bezirk =
    region.regierungsbezirk !== undefined && catalogue.regions.has(region.regierungsbezirk)
      ? catalogue.regions.get(region.regierungsbezirk).name
      : undefined;
  const kind = kinds[region.level] ?? "Landkreis";
  const rows = publication.indicators.flatMap(({cube}): readonly KreisRow[] =>
    cube === undefined || !covers(cube, region) ? [] : leadRow(context, cube, region),
  );
  const [anyRow] = rows;
  const group =
    anyRow === undefined ? undefined : closestGroup(anyRow.cube, region.refArea, anyRow.view.latest);
  const notes = publication.indicators.flatMap(({indicator, cube}) => {
    const note = cube?.areaNote(region.refArea);
    return note === undefined ? [] : [{code: indicator.code, note}];
  });
  return (
    <Page
      context={context}
      title={region.name}
      class="handzettel"
      styles={["uebersicht"]}
      scripts={["tabellen", "herkunft"]}
      description={`${region.officialName}: alle Indikatoren des Kommunalen Integrationsmonitorings mit Vorjahr und Hessen im Vergleich.`}
      crumbs={[
        {text: "Start", to: addresses.start},
        {text: "Kreise", to: `${addresses.start}#kreise`},
      ]}
    >
      <header class="seitenkopf">
        <div>
          <p class="vorzeile">
            {kind}
            {bezirk === undefined ? "" : ` im ${bezirk}`} · Kreisschlüssel {region.refArea}
          </p>
          <h1>{region.officialName}</h1>
          <p class="vorspann">
            Alle Indikatoren {region.inPhrase}, mit der Veränderung zum Vorjahr und dem Wert für Hessen.
          </p>
        </div>
        <KreisDownloads context={context} region={region} />
      </header>
      <Validity context={context} region={region} />
      {notes.length === 0 ? null : (
        <div class="hinweis">
          {[...new Set(notes.map((one) => one.note))].map((note) => (
            <p>
              {note} Das betrifft {codesOf(notes, note)}.
            </p>
          ))}
        </div>
      )}
      {rows.length === 0 ? null : (
        <section class="abschnitt blatt" aria-labelledby="ueberblick">
          <h2 id="ueberblick">Auf einen Blick</h2>
          <KreisTable
            context={context}
            region={region}
            id="tabelle-ueberblick"
            caption={`Alle Indikatoren: ${region.name}, Veränderung zum Vorjahr, Hessen${group === undefined ? "" : ` und ${group.titel}`}`}
            rows={rows}
          />
          {group === undefined ? null : (
            <p class="lesehilfe">
              {group.titel}: {group.text}
            </p>
          )}
        </section>
      )}
      {catalogue.themenfelder.map((feld) => (
        <KreisFeld context={context} region={region} feld={feld} />
      ))}
      {rows.length === 0 ? null : (
        <p class="quelle nur-druck">
          Quellen: {jointSourceText(rows.map(({cube, view}) => ({cube, shown: {views: [view]}})))}. Welche
          Tabelle zu welchem Indikator gehört, steht auf der Webseite unter jedem Bild.
        </p>
      )}
    </Page>
  );
}

function codesOf(notes: readonly {code: string; note: string}[], note: string): string {
  const codes = notes.filter((one) => one.note === note).map((one) => one.code);
  return codes.length === 1 ? `den Indikator ${codes[0]}` : `die Indikatoren ${codes.join(", ")}`;
}

function Validity(props: {context: PageContext; region: Region}) {
  const {context} = props;
  const {validFrom, validTo, name, splitFrom} = props.region;
  const before = splitFrom !== undefined && context.hasPage(splitFrom) ? splitFrom : undefined;
  if (validFrom === undefined && validTo === undefined) return null;
  return (
    <div class="hinweis">
      {validFrom === undefined ? null : (
        <p>
          {name} besteht als eigene Gebietseinheit seit dem {formatDay(validFrom)}. Frühere Zahlen sind in
          denen des bisherigen Kreises enthalten
          {before === undefined ? null : (
            <>
              :{" "}
              <a href={context.link(addresses.kreis(before))}>{context.catalogue.regions.get(before).name}</a>
            </>
          )}
          .
        </p>
      )}
      {validTo === undefined ? null : (
        <p>
          In dieser Abgrenzung bestand {name} bis zum {formatDay(validTo)}.
        </p>
      )}
    </div>
  );
}

function KreisFeld(props: {context: PageContext; region: Region; feld: Themenfeld}) {
  const {context, region, feld} = props;
  const published = context.publication.indicators.filter((one) => one.indicator.themenfeld === feld.nummer);
  const withFigures = published.flatMap(({cube}) =>
    cube !== undefined && covers(cube, region) ? [cube] : [],
  );
  const missing = published.filter(({cube}) => cube === undefined || !withFigures.includes(cube));
  return (
    <section class="abschnitt" aria-labelledby={`feld-${feld.nummer}`}>
      <h2 id={`feld-${feld.nummer}`}>
        <span class="feld-nummer">{feld.nummer}</span> {feld.titel}
      </h2>
      {withFigures.length === 0 ? null : (
        <div class="karten karten-kreis">
          {withFigures.map((cube) => (
            <KreisCard context={context} region={region} cube={cube} />
          ))}
        </div>
      )}
      <MissingIndicators context={context} missing={missing} region={region} />
    </section>
  );
}

const kinds: Readonly<Partial<Record<Region["level"], string>>> = {
  "kreisfreie-stadt": "Kreisfreie Stadt",
  "gemeinsame-einheit": "Gemeinsame Einheit",
};

/** The figure that an indicator stands for on the page of a Kreis. */
function leadRow(context: PageContext, cube: IndicatorCube, region: Region): readonly KreisRow[] {
  const view = leadingView(context.catalogue, cube);
  if (view === undefined) return [];
  const detail = kreisIndicatorAddress(region.refArea, cube.indicator.code);
  return [{cube, view, title: view.title, to: context.exists(detail) ? detail : undefined}];
}

/** The workbook of the Kreis, where the edition has one. */
function KreisDownloads(props: {context: PageContext; region: Region}) {
  const {context, region} = props;
  const own = context.options.files.filter(
    (file) => file.path === `excel/kreise/kim-hessen_${region.slug}.xlsx`,
  );
  return own.length === 0 ? null : (
    <div class="blickfang">
      <p class="blickfang-titel">Zum Mitnehmen</p>
      <Downloads
        context={context}
        files={own.map(({path}) => ({
          path,
          title: "Excel-Arbeitsmappe",
          note: region.members.length > 0 ? "alle gemeinsamen Werte" : "alle Indikatoren dieses Kreises",
        }))}
      />
      <p class="klein">Diese Seite lässt sich als Handzettel im Format A4 drucken.</p>
    </div>
  );
}

/** Whether there is any figure for a Kreis or for a joint unit that it belongs to. */
export function covers(cube: IndicatorCube, region: Region): boolean {
  return cube
    .periods()
    .some((period) =>
      cube
        .areas(period)
        .some((area) => area.refArea === region.refArea || area.members.includes(region.refArea)),
    );
}
