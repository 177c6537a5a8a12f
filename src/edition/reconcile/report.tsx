import type {Finding} from "../../analyse/finding.js";
import type {Publication} from "../../analyse/publication.js";
import {editionLabel} from "../../disseminate/open-data/columns.js";
import {csvRow} from "../../disseminate/open-data/csv.js";
import {formatNumber} from "../../model/format.js";
import {draftMark} from "../../model/release.js";
import {formatDay} from "../../model/time-period.js";
import {type Checked, openFindings} from "../../process/rules/check.js";
import type {Gate} from "../provenance.js";
import type {OutputFile} from "../replace-folder.js";
import {References, referenceRows} from "./reference-report.js";
import type {Check} from "./types.js";

/** What an edition reports about itself. */
export type ReportParts = {
  readonly checks: readonly Check[];
  /** Checks that came before the outputs were written. */
  readonly gates: readonly Gate[];
  /** What is to be borne in mind about the published figures. */
  readonly findings: readonly Finding[];
  /** What the rules found in the official tables: sums, parts, rates. */
  readonly checked: Pick<Checked, "findings" | "answers">;
};

const utf8 = new TextEncoder();

/** The report of the reconciliation, as a page and as CSV. */
export function reportFiles(publication: Publication, parts: ReportParts): readonly OutputFile[] {
  const page = `<!DOCTYPE html>\n${String(<Report publication={publication} parts={parts} />)}\n`;
  return [
    {path: "abgleich.html", bytes: utf8.encode(page)},
    {path: "abgleich.csv", bytes: utf8.encode(reportCsv(publication, parts))},
  ];
}

function reportCsv(publication: Publication, {checks, gates, findings, checked}: ReportParts): string {
  return [
    csvRow(["CHECK", "TITLE", "COMPARED", "DEVIATIONS", "RESULT"]),
    csvRow(["edition", publication.edition.titel, undefined, undefined, editionLabel(publication)]),
    ...gates.map(({id, titel, ergebnis}) => csvRow([id, titel, undefined, undefined, ergebnis])),
    ...checks.map(({id, titel, compared, deviations, text}) =>
      csvRow([id, titel, compared, deviations.length, text]),
    ),
    ...checked.findings.map(({rule, table, text, answer}) =>
      csvRow([rule, table, undefined, undefined, `${text}${answer === undefined ? "" : ` ${answer.grund}`}`]),
    ),
    ...referenceRows(publication),
    ...findings.map(({rule, indicator, text}) => csvRow([rule, indicator, undefined, undefined, text])),
  ].join("");
}

function Report({publication, parts}: {publication: Publication; parts: ReportParts}) {
  const {edition, release} = publication;
  const mark = draftMark(release);
  return (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'self'; img-src 'self'"
        />
        <title>{`Abgleich – ${edition.titel}`}</title>
        <link rel="stylesheet" href="style.css" />
        <link rel="icon" href="icon.svg" />
      </head>
      <body>
        {mark === undefined ? null : <p class="entwurf">{mark}</p>}
        <main id="inhalt">
          <p class="vorzeile">
            <a href="index.html">{edition.titel}</a>, Edition {release.version}, Stand{" "}
            {formatDay(edition.stand)}
          </p>
          <h1>Abgleich</h1>
          <p>
            Nach dem Schreiben wurde jede Ausgabe zurückgelesen und mit den berechneten Zahlen verglichen.
            Eine Edition mit einer Abweichung wird nicht abgelegt.
          </p>
          <section class="abschnitt text" aria-labelledby="ausgaben">
            <h2 id="ausgaben">Ausgaben</h2>
            <Checks checks={parts.checks} />
          </section>
          <section class="abschnitt text" aria-labelledby="pruefungen">
            <h2 id="pruefungen">Prüfungen vor der Ausgabe</h2>
            {parts.gates.map(({titel, ergebnis}) => (
              <p>
                {titel}: {ergebnis}
              </p>
            ))}
          </section>
          <section class="abschnitt text" aria-labelledby="summen">
            <h2 id="summen">Summen, Teile und Quoten in den amtlichen Tabellen</h2>
            <Tables checked={parts.checked} />
          </section>
          <section class="abschnitt text" aria-labelledby="vergleichswerte">
            <h2 id="vergleichswerte">Anderswo veröffentlichte Zahlen</h2>
            <References publication={publication} />
          </section>
          <section class="abschnitt text" aria-labelledby="hinweise">
            <h2 id="hinweise">Zu den veröffentlichten Zahlen</h2>
            <Findings findings={parts.findings} />
          </section>
          <p>
            <a href="abgleich.csv">Dieser Bericht als CSV</a>
          </p>
        </main>
      </body>
    </html>
  );
}

function Checks({checks}: {checks: readonly Check[]}) {
  return (
    <table>
      <caption>Zurückgelesene Ausgaben</caption>
      <thead>
        <tr>
          <th scope="col">Ausgabe</th>
          <th scope="col">Was verglichen wurde</th>
          <th scope="col">Angaben</th>
          <th scope="col">Abweichungen</th>
        </tr>
      </thead>
      <tbody>
        {checks.map(({titel, text, compared, deviations}) => (
          <tr>
            <th scope="row">{titel}</th>
            <td>{text}</td>
            <td class="zahl">{formatNumber(compared, 0)}</td>
            <td class="zahl">{formatNumber(deviations.length, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tables({checked}: {checked: ReportParts["checked"]}) {
  const open = openFindings(checked, "frage");
  const explained = checked.answers.filter(({ids}) =>
    checked.findings.some(({id, answer}) => answer !== undefined && ids.includes(id)),
  );
  return (
    <>
      <p>
        Die Kreise müssen das Land ergeben, die Teile das Ganze, Zähler und Nenner die veröffentlichte Quote,
        je so genau, wie gerundet wurde. Was darüber hinaus abweicht, steht hier.
      </p>
      {open.length === 0 ? null : <h3 id="offen">Offene Fragen</h3>}
      {open.length === 0
        ? null
        : open.map(({table, text}) => (
            <p>
              {table}: {text}
            </p>
          ))}
      <table>
        <caption>Erklärte Abweichungen</caption>
        <thead>
          <tr>
            <th scope="col">Tabelle</th>
            <th scope="col">Abweichung</th>
            <th scope="col">Fälle</th>
            <th scope="col">Erklärung</th>
          </tr>
        </thead>
        <tbody>
          {explained.map(({table, finding, ids, grund}) => (
            <tr>
              <th scope="row">{table}</th>
              <td>{finding}</td>
              <td class="zahl">{formatNumber(ids.length, 0)}</td>
              <td>{grund}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Findings({findings}: {findings: readonly Finding[]}) {
  if (findings.length === 0) return <p>Dazu ist nichts anzumerken.</p>;
  return (
    <>
      {findings.map(({indicator, text}) => (
        <p>{text.startsWith(indicator) ? text : `${indicator}: ${text}`}</p>
      ))}
    </>
  );
}
