import type {Finding} from "../../analyse/findings.js";
import type {Publication} from "../../analyse/publication.js";
import {csvRow} from "../../disseminate/open-data/csv.js";
import {formatNumber} from "../../model/format.js";
import {draftMark} from "../../model/release.js";
import {formatDay} from "../../model/time-period.js";
import type {Gate} from "../provenance.js";
import type {OutputFile} from "../replace-folder.js";
import type {Check} from "./types.js";

/** What an edition reports about itself. */
export type ReportParts = {
  readonly checks: readonly Check[];
  /** Checks that came before the outputs were written. */
  readonly gates: readonly Gate[];
  /** Sums and parts that do not add up, with their explanation where there is one. */
  readonly findings: readonly Finding[];
};

const utf8 = new TextEncoder();

/** The report of the reconciliation, as a page and as CSV. */
export function reportFiles(publication: Publication, parts: ReportParts): readonly OutputFile[] {
  const page = `<!DOCTYPE html>\n${String(<Report publication={publication} parts={parts} />)}\n`;
  return [
    {path: "abgleich.html", bytes: utf8.encode(page)},
    {path: "abgleich.csv", bytes: utf8.encode(reportCsv(parts))},
  ];
}

function reportCsv({checks, gates, findings}: ReportParts): string {
  return [
    csvRow(["CHECK", "TITLE", "COMPARED", "DEVIATIONS", "RESULT"]),
    ...gates.map(({id, titel, ergebnis}) => csvRow([id, titel, undefined, undefined, ergebnis])),
    ...checks.map(({id, titel, compared, deviations, text}) =>
      csvRow([id, titel, compared, deviations.length, text]),
    ),
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
          <h2 id="ausgaben">Ausgaben</h2>
          <Checks checks={parts.checks} />
          <h2 id="pruefungen">Prüfungen vor der Ausgabe</h2>
          <ul>
            {parts.gates.map(({titel, ergebnis}) => (
              <li>
                {titel}: {ergebnis}
              </li>
            ))}
          </ul>
          <h2 id="summen">Summen und Teile</h2>
          <Findings findings={parts.findings} />
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

function Findings({findings}: {findings: readonly Finding[]}) {
  if (findings.length === 0) {
    return (
      <p>
        Die Summen der Kreise ergeben das Land und die Teile das Ganze, soweit gerundet wurde innerhalb der
        Rundung.
      </p>
    );
  }
  return (
    <>
      <p>
        Die Summen der Kreise und der Teile wurden mit den amtlichen Summen verglichen. Nicht auf geht, oder
        zu beachten ist:
      </p>
      <ul>
        {findings.map(({indicator, text}) => (
          <li>{text.startsWith(indicator) ? text : `${indicator}: ${text}`}</li>
        ))}
      </ul>
    </>
  );
}
