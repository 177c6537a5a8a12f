import {formatDay} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {OutLink, TableBox} from "../elements.js";
import {Page} from "../frame/page.js";

/** The page on where figures come from and how to read them. */
export function MethodPage(props: {context: PageContext}) {
  const {context} = props;
  return (
    <Page
      context={context}
      title="Methodik"
      description="Woher die Zahlen kommen, wie sie berechnet sind und was die Zeichen bedeuten."
      crumbs={[{text: "Start", to: addresses.start}]}
      styles={["texte"]}
    >
      <header class="seitenkopf">
        <div>
          <h1>Methodik</h1>
          <p class="vorspann">
            Alle Zahlen stammen aus amtlichen Statistiken. Tabellen, Seiten und Dateien werden aus denselben
            Werten gemacht.
          </p>
        </div>
      </header>
      <section class="abschnitt text" aria-labelledby="herkunft">
        <h2 id="herkunft">Woher die Zahlen kommen</h2>
        <p>
          Die Zahlen liefern das Hessische Statistische Landesamt und die Statistik der Bundesagentur für
          Arbeit. Die Kreise müssen dafür nichts melden. Zu jedem Indikator stehen Tabelle, Stand und Lizenz
          auf seiner Seite.
        </p>
        <SourceTable context={context} />
      </section>
      <section class="abschnitt text" aria-labelledby="gruppen">
        <h2 id="gruppen">Deutsche, Ausländerinnen und Ausländer</h2>
        <p>
          Auf Kreisebene unterscheiden die amtlichen Statistiken nach der Staatsangehörigkeit: deutsch oder
          ausländisch. Wer neben der deutschen eine weitere Staatsangehörigkeit hat, zählt als Deutsche oder
          Deutscher. Einen Migrationshintergrund oder eine Einwanderungsgeschichte weist die jährliche
          Statistik für einzelne Kreise nicht aus; dieses Monitoring tut es deshalb auch nicht.
        </p>
      </section>
      <section class="abschnitt text" aria-labelledby="vergleich">
        <h2 id="vergleich">Vergleichen, ohne zu ordnen</h2>
        <p>
          Kreise stehen in amtlicher Reihenfolge: je Regierungsbezirk zuerst die kreisfreien Städte, dann die
          Landkreise. Ränge werden nicht vergeben. Städte und Landkreise haben verschiedene Aufgaben und
          Voraussetzungen; ein Wert sagt nicht, ob etwas gut oder schlecht ist.
        </p>
        <p>
          Veränderungen beziehen sich auf das Vorjahr. Anteile verändern sich in Prozentpunkten, Anzahlen
          absolut und in Prozent. Liegt der Ausgangswert unter 100, wird keine prozentuale Veränderung
          berechnet. Gerechnet wird mit ungerundeten, gezeigt werden kaufmännisch gerundete Werte; Summen
          können deshalb von den gezeigten Einzelwerten abweichen.
        </p>
      </section>
      <section class="abschnitt text" aria-labelledby="brueche">
        <h2 id="brueche">Brüche und Ereignisse</h2>
        <p>
          Ein Bruch beendet den Vergleich: Über ihn hinweg wird keine Veränderung berechnet, in Bildern ist
          die Linie unterbrochen. Ein Ereignis wird in Bildern vermerkt.
        </p>
        <dl class="ereignisse">
          {context.catalogue.events.map((event) => (
            <div>
              <dt>
                {event.titel}{" "}
                <span class="ereignis-art">{event.kind === "bruch" ? "Bruch" : "Ereignis"}</span>
              </dt>
              <dd>{event.text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="abschnitt text" aria-labelledby="zeichen">
        <h2 id="zeichen">Zeichen</h2>
        <p>
          Wo keine Zahl steht, sagt ein Zeichen, warum. Was jedes bedeutet, steht in der{" "}
          <a href={context.link(addresses.zeichen)}>Zeichenerklärung</a>; was ein Begriff bedeutet, im{" "}
          <a href={context.link(addresses.glossar)}>Glossar</a>.
        </p>
      </section>
      <section class="abschnitt text" aria-labelledby="karten">
        <h2 id="karten">Karten</h2>
        <p>
          Karten zeigen nur Anteile und Raten. Die Klassen enthalten möglichst gleich viele Kreise (Quantile),
          ihre Grenzen sind gerundet. Eine schraffierte Fläche hat keinen Wert; ihr Zeichen sagt, warum. Wo
          zwei Kreise einen gemeinsamen Wert haben, sind beide gleich gefärbt und gestrichelt umrandet.
        </p>
      </section>
    </Page>
  );
}

function SourceTable(props: {context: PageContext}) {
  const used = new Map(
    props.context.publication.indicators.flatMap(({indicator, cube}) =>
      (cube?.sources ?? []).map((one) => [one.source.table, {...one, code: indicator.code}] as const),
    ),
  );
  const codes = (table: string) =>
    props.context.publication.indicators
      .filter(({cube}) => cube?.sources.some((one) => one.source.table === table) === true)
      .map(({indicator}) => indicator.code)
      .join(", ");
  const rows = [...used.values()].sort((a, b) => (a.source.table < b.source.table ? -1 : 1));
  return rows.length === 0 ? null : (
    <TableBox label="Verwendete Tabellen">
      <table id="tabelle-quellen">
        <caption>Verwendete Tabellen</caption>
        <thead>
          <tr>
            <th scope="col">Tabelle</th>
            <th scope="col">Inhalt</th>
            <th scope="col">Indikatoren</th>
            <th scope="col">Stand</th>
            <th scope="col">Lizenz</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({source, stand}) => (
            <tr>
              <th scope="row">{source.table.split("/")[1]}</th>
              <td>
                <OutLink href={source.link}>{source.titel}</OutLink>
              </td>
              <td>{codes(source.table)}</td>
              <td>{formatDay(stand)}</td>
              <td>
                <OutLink href={source.lizenzLink}>{source.lizenz}</OutLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
