import {formatDay} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {fileSize, OutLink, TableBox} from "../elements.js";
import {type DescribedFile, type FileGroup, fileGroups, formatUses} from "./listed-files.js";
import {SectionLinks, TextPage, TextSection} from "./text-page.js";

/** All files of the edition with size, Stand, licence and checksum. */
export function DownloadsPage(props: {context: PageContext}) {
  const {context} = props;
  const {publication, options} = context;
  const groups = fileGroups(publication, options.files);
  const licences = longLicences(groups);
  const checked = options.files.some((file) => file.sha256 !== undefined);
  const bytes = options.files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <TextPage
      context={context}
      title="Downloads"
      description={`Alle Dateien der Edition ${publication.edition.name}: Excel-Arbeitsmappen und offene Daten mit Größe, Stand, Lizenz und Prüfsumme.`}
      lead={`${options.files.length} Dateien, zusammen ${fileSize(bytes)}: Arbeitsmappen mit Tabellen, Diagrammen und Formeln für eigene Berechnungen, und dieselben Zahlen als offene Daten.`}
    >
      {groups.length < 2 ? null : <SectionLinks sections={groups} />}
      {groups.map((group) => (
        <section class="abschnitt" aria-labelledby={group.id}>
          <h2 id={group.id}>{group.title}</h2>
          <FileTable context={context} group={group} licences={licences} />
        </section>
      ))}
      <TextSection id="formate" title="Welche Datei wofür">
        <dl class="methode">
          {formatUses(options.files).map(({name, use}) => (
            <div>
              <dt>{name}</dt>
              <dd>{use}</dd>
            </div>
          ))}
        </dl>
        <p>
          Wie die Daten in Excel, R, Python, DuckDB und JavaScript gelesen werden, zeigt{" "}
          <a href={context.link(addresses.datenNutzen)}>Daten nutzen</a> mit Beispielen zum Abschreiben.
        </p>
      </TextSection>
      {licences.length === 0 ? null : (
        <TextSection id="bedingungen" title="Bedingungen der Quellen">
          <dl class="methode">
            {licences.map((licence, index) => (
              <div id={`bedingungen-${index + 1}`}>
                <dt>{shortName(index)}</dt>
                <dd>
                  <OutLink href={licence.link}>{licence.name}</OutLink>
                </dd>
              </div>
            ))}
          </dl>
        </TextSection>
      )}
      {checked ? (
        <TextSection id="pruefsummen" title="Prüfsummen">
          <p>
            Mit der Prüfsumme (SHA-256) lässt sich feststellen, ob eine Datei unverändert angekommen ist.
            Unter Windows: <code>certutil -hashfile Datei SHA256</code>, unter Linux:{" "}
            <code>sha256sum Datei</code>.
          </p>
        </TextSection>
      ) : null}
    </TextPage>
  );
}

function FileTable(props: {context: PageContext; group: FileGroup; licences: readonly Licence[]}) {
  const {context, group} = props;
  return (
    <TableBox label={`Dateien: ${group.title}`} fit="seite">
      <table class="dateitabelle">
        <caption>{group.title}</caption>
        <thead>
          <tr>
            <th scope="col">Inhalt</th>
            <th scope="col">Datei</th>
            <th scope="col" class="zahl">
              Größe
            </th>
            <th scope="col">Stand</th>
            <th scope="col">Lizenz</th>
            <th scope="col">Prüfsumme</th>
          </tr>
        </thead>
        <tbody>
          {group.files.map((file, index) => (
            <FileRow
              context={context}
              file={file}
              again={group.files[index - 1]?.subject === file.subject}
              licences={props.licences}
            />
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function FileRow(props: {
  context: PageContext;
  file: DescribedFile;
  again: boolean;
  licences: readonly Licence[];
}) {
  const {context, file} = props;
  const name = file.path.split("/").at(-1) ?? file.path;
  return (
    <tr class={props.again ? "zeile-fortsetzung" : "zeile-anfang"}>
      <th scope="row">{props.again ? <span class="vorlesen">{file.subject}</span> : file.subject}</th>
      <td>
        <a href={context.link(file.path)} download={name}>
          {file.format}
          <span class="vorlesen">, {file.subject}</span>
        </a>
      </td>
      <td class="zahl">{fileSize(file.bytes)}</td>
      <td>{formatDay(file.stand)}</td>
      <td>
        {file.licences.map((licence, index) => (
          <>
            {index === 0 ? "" : ", "}
            <LicenceName licence={licence} licences={props.licences} />
          </>
        ))}
      </td>
      <td>
        {file.sha256 === undefined ? (
          "–"
        ) : (
          <details class="summe">
            <summary>
              <code>{file.sha256.slice(0, 8)}…</code>
              <span class="vorlesen"> ganze Prüfsumme von {name}</span>
            </summary>
            <code class="summe-ganz">{file.sha256}</code>
          </details>
        )}
      </td>
    </tr>
  );
}

type Licence = DescribedFile["licences"][number];

/** Licences up to this length are named in full. */
const SHORT = 24;

/** Licences that are whole sentences, each once: tables name them by number. */
function longLicences(groups: readonly FileGroup[]): readonly Licence[] {
  const all = groups.flatMap((group) => group.files.flatMap((file) => file.licences));
  return [...new Map(all.map((licence) => [licence.name, licence])).values()].filter(
    ({name}) => name.length > SHORT,
  );
}

function shortName(index: number): string {
  return `Bedingungen ${index + 1}`;
}

function LicenceName(props: {licence: Licence; licences: readonly Licence[]}) {
  const {licence, licences} = props;
  const index = licences.findIndex(({name}) => name === licence.name);
  return index < 0 ? (
    <OutLink href={licence.link}>{licence.name}</OutLink>
  ) : (
    <a href={`#bedingungen-${index + 1}`}>{shortName(index)}</a>
  );
}
