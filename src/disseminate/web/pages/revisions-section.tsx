import {formatNumber} from "../../../model/format.js";
import {REVISIONS_PATH} from "../../open-data/revisions-csv.js";
import {addresses} from "../addresses.js";
import type {PageContext, PublishedRevision, PublishedRevisions} from "../context.js";
import {TableBox} from "../elements.js";
import {SHOWN_REVISIONS} from "../published-revisions.js";

/** What differs from the edition before: how many figures of which indicator and why, and the largest changes. */
export function RevisionsSection(props: {context: PageContext; revisions: PublishedRevisions | undefined}) {
  const {context, revisions} = props;
  if (revisions === undefined) {
    return (
      <p>
        Dies ist die erste Edition. Ersetzt eine spätere eine hier veröffentlichte Zahl, steht sie an dieser
        Stelle mit altem und neuem Wert, und in den Tabellen mit dem Zeichen r.
      </p>
    );
  }
  const {since, indicators, largest} = revisions;
  const sum = (kind: "changed" | "gone" | "added") =>
    formatNumber(
      indicators.reduce((total, one) => total + one[kind], 0),
      0,
    );
  if (indicators.length === 0) return <p>Gegenüber der Edition {since} ist keine Zahl anders.</p>;
  return (
    <>
      <p>
        Verglichen mit der Edition {since}: {sum("changed")} geänderte Zahlen, {sum("gone")} entfallene,{" "}
        {sum("added")} neue. Geänderte Zahlen tragen in den Tabellen das Zeichen r.{" "}
        <a href={context.link(REVISIONS_PATH)}>Alle mit altem und neuem Wert (CSV)</a>
      </p>
      <Counts context={context} indicators={indicators} />
      {largest.length === 0 ? null : <Largest context={context} rows={largest} />}
    </>
  );
}

function Counts(props: {context: PageContext; indicators: PublishedRevisions["indicators"]}) {
  const {context, indicators} = props;
  return (
    <TableBox label="Änderungen je Indikator" fit="seite">
      <table>
        <caption>Änderungen je Indikator</caption>
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col" class="zahl">
              geändert
            </th>
            <th scope="col" class="zahl">
              entfallen
            </th>
            <th scope="col" class="zahl">
              neu
            </th>
            <th scope="col">Grund</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({code, titel, changed, gone, added, reasons}) => (
            <tr>
              <th scope="row">
                {context.exists(addresses.indikator(code)) ? (
                  <a href={context.link(addresses.indikator(code))}>{titel}</a>
                ) : (
                  titel
                )}
              </th>
              <td class="zahl">{formatNumber(changed, 0)}</td>
              <td class="zahl">{formatNumber(gone, 0)}</td>
              <td class="zahl">{formatNumber(added, 0)}</td>
              <td>{reasons}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function Largest(props: {context: PageContext; rows: readonly PublishedRevision[]}) {
  const {context, rows} = props;
  const label = `Größte Änderungen, je Indikator höchstens ${SHOWN_REVISIONS}`;
  return (
    <TableBox label={label} fit="fenster">
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col">Gebiet</th>
            <th scope="col">Zeit</th>
            <th scope="col">Größe</th>
            <th scope="col" class="zahl">
              bisher
            </th>
            <th scope="col" class="zahl">
              jetzt
            </th>
            <th scope="col" class="zahl">
              Unterschied
            </th>
            <th scope="col">Grund</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr>
              <th scope="row">
                <a href={context.link(addresses.indikator(one.indicator))}>{one.indicator}</a>
              </th>
              <td>{one.area}</td>
              <td>{one.time}</td>
              <td>{one.what}</td>
              <td class="zahl">{one.before}</td>
              <td class="zahl">{one.after}</td>
              <td class="zahl">{one.difference}</td>
              <td>{one.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
