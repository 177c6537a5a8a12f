import {LAND} from "../../../model/region.js";
import {formatDay} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {fileSize} from "../elements.js";
import {softHyphens} from "../soft-hyphens.js";
import {type NotableChange, notableChanges} from "./changes.js";

const NEWS = 3;

/** One change per Themenfeld, by a rule that is stated; nobody is ranked. */
export function ChangesSection(props: {context: PageContext}) {
  const {context} = props;
  const changes = notableChanges(context.publication);
  if (changes.length === 0) return null;
  return (
    <section class="abschnitt" aria-labelledby="veraenderungen">
      <h2 id="veraenderungen">Was sich verändert hat</h2>
      <p class="einleitung">
        Je Themenfeld der Indikator, dessen Wert für Hessen sich gegenüber dem Vorjahr am stärksten verändert
        hat, gemessen am Vorjahreswert; berücksichtigt sind Zahlen der letzten drei Jahre. Ob eine Veränderung
        gut oder schlecht ist, sagen die Zahlen nicht.
      </p>
      <ul class="veraenderungen">
        {changes.map((change) => (
          <ChangeEntry context={context} change={change} />
        ))}
      </ul>
    </section>
  );
}

function ChangeEntry(props: {context: PageContext; change: NotableChange}) {
  const {context, change} = props;
  const {indicator} = change.cube;
  const {compared, risen, fallen} = change;
  const units = change.joint ? "Kreisen und gemeinsamen Einheiten" : "Kreisen";
  const counts = [
    {count: risen, word: "gestiegen"},
    {count: fallen, word: "gesunken"},
    {count: compared - risen - fallen, word: "gleich geblieben"},
  ].filter(({count}) => count > 0);
  return (
    <li>
      <h3>
        <a href={context.link(addresses.indikator(indicator.code))}>
          <span class="code">{indicator.code}</span> {softHyphens(indicator.kurztitel)}
        </a>
      </h3>
      <p>{change.cube.keySentence(LAND)}</p>
      <p class="klein">
        Von {compared} {units}: {counts.map(({count, word}) => `in ${count} ${word}`).join(", ")}. Die
        Veränderungen reichen von {change.lowest} bis {change.highest}.
      </p>
    </li>
  );
}

/** The newest pieces of news. */
export function NewsSection(props: {context: PageContext}) {
  const {context} = props;
  const news = context.catalogue.portal.news.slice(0, NEWS);
  if (news.length === 0) return null;
  return (
    <section class="abschnitt" aria-labelledby="neues">
      <h2 id="neues">Neu in dieser Edition</h2>
      <ul class="neues neues-kurz">
        {news.map((item) => (
          <li>
            <p class="neues-kopf">
              <time datetime={item.datum}>{formatDay(item.datum)}</time>
            </p>
            <h3>
              <a href={context.link(`${addresses.neues}#${item.id}`)}>{item.titel}</a>
            </h3>
            <p>{item.text}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={context.link(addresses.neues)}>Alles Neue, alle Berichtigungen</a>
      </p>
    </section>
  );
}

/** Section of the start page: how many files there are, how large, and the way to them. */
export function FilesSection(props: {context: PageContext}) {
  const {context} = props;
  const {files} = context.options;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <section class="abschnitt" aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      <p class="einleitung">
        Arbeitsmappen mit Tabellen, Diagrammen und Formeln für eigene Berechnungen, und dieselben Zahlen als
        offene Daten{files.length === 0 ? "" : `: ${files.length} Dateien, zusammen ${fileSize(bytes)}`}.
      </p>
      <p>
        <a class="knopf-haupt" href={context.link(addresses.downloads)}>
          Zu den Downloads
        </a>
      </p>
    </section>
  );
}
