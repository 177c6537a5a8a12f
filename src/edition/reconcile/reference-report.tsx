import type {Publication} from "../../analyse/publication.js";
import {describeReference, printReference} from "../../analyse/reference/describe.js";
import {countReferences} from "../../analyse/reference/gate.js";
import type {ReferenceResult} from "../../analyse/reference/reference-result.js";
import {csvRow} from "../../disseminate/open-data/csv.js";
import {formatNumber} from "../../model/format.js";

/** One row per figure published elsewhere: what it counts, and whether one's own is the same. */
export function referenceRows({references = [], catalogue}: Publication): readonly string[] {
  return references.map((one) => {
    const {state} = one.outcome;
    const compared = state === "same" || state === "explained";
    const text = `${one.source.herausgeber}, ${one.source.titel}: ${sentence(one)}`;
    return csvRow([
      "vergleichswert",
      describeReference(one, catalogue),
      compared ? 1 : 0,
      state === "explained" ? 1 : 0,
      text,
    ]);
  });
}

function sentence(one: ReferenceResult): string {
  const {outcome, value} = one;
  const other = printReference(one, value.value);
  switch (outcome.state) {
    case "same":
      return `${other}, stimmt überein.`;
    case "explained":
    case "different":
      return `${other}, hier ${printReference(one, outcome.own)}. ${outcome.grund ?? ""}`.trim();
    case "open":
      return `${other}, nicht verglichen. ${outcome.grund}`;
    case "absent":
      return `${other}, nicht verglichen. ${WITHOUT}`;
    case "secret":
      return `nicht verglichen. ${SECRET}`;
  }
}

const WITHOUT = "Hier gibt es dazu keine Zahl.";
const SECRET = "Der eigene Wert ist gesperrt; der andere wird deshalb nicht genannt.";

/** The comparison with figures published elsewhere: by publication, what differs and why, what was not compared. */
export function References({publication}: {publication: Publication}) {
  const {references = [], catalogue} = publication;
  const {same, explained, others} = countReferences(references);
  if (references.length === 0) return <p>Es sind keine Vergleichswerte hinterlegt.</p>;
  return (
    <>
      <p>
        Presse, Kreise, Städte und Ämter haben einzelne Zahlen derselben Statistiken veröffentlicht. Von{" "}
        {formatNumber(references.length, 0)} solchen Zahlen stimmen {formatNumber(same, 0)} mit denen dieses
        Monitorings überein, {formatNumber(explained, 0)} weichen aus bekanntem Grund ab,{" "}
        {formatNumber(others, 0)} lassen sich nicht vergleichen. Weicht eine Zahl ohne Grund ab, entsteht
        keine Edition.
      </p>
      <Publications references={references} />
      <Explained
        rows={references.flatMap((one) =>
          one.outcome.state === "explained"
            ? [
                {
                  what: describeReference(one, catalogue),
                  own: printReference(one, one.outcome.own),
                  other: printReference(one, one.value.value),
                  source: one.source.titel,
                  grund: one.outcome.grund,
                },
              ]
            : [],
        )}
      />
      <NotCompared references={references} />
    </>
  );
}

function Publications({references}: {references: readonly ReferenceResult[]}) {
  const sources = [...new Set(references.map(({source}) => source))];
  return (
    <div class="tabelle">
      <table>
        <caption>Veröffentlichungen, mit denen verglichen wurde</caption>
        <thead>
          <tr>
            <th scope="col">Veröffentlichung</th>
            <th scope="col" class="zahl">
              Stimmt überein
            </th>
            <th scope="col" class="zahl">
              Begründet anders
            </th>
            <th scope="col" class="zahl">
              Nicht verglichen
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => {
            const own = countReferences(references.filter((one) => one.source === source));
            return (
              <tr>
                <th scope="row">
                  {source.herausgeber}: <a href={source.link}>{source.titel}</a>
                </th>
                <td class="zahl">{formatNumber(own.same, 0)}</td>
                <td class="zahl">{formatNumber(own.explained, 0)}</td>
                <td class="zahl">{formatNumber(own.others, 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type ExplainedRow = {
  readonly what: string;
  readonly own: string;
  readonly other: string;
  readonly source: string;
  readonly grund: string;
};

function Explained({rows}: {rows: readonly ExplainedRow[]}) {
  if (rows.length === 0) return null;
  return (
    <div class="tabelle">
      <table>
        <caption>Begründete Abweichungen</caption>
        <thead>
          <tr>
            <th scope="col">Zahl</th>
            <th scope="col" class="zahl">
              Hier
            </th>
            <th scope="col" class="zahl">
              Dort
            </th>
            <th scope="col">Veröffentlichung und Grund</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({what, own, other, source, grund}) => (
            <tr>
              <th scope="row">{what}</th>
              <td class="zahl">{own}</td>
              <td class="zahl">{other}</td>
              <td>
                {source}: {grund}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NotCompared({references}: {references: readonly ReferenceResult[]}) {
  const reasons = new Map<string, number>();
  for (const {outcome} of references) {
    const reason =
      outcome.state === "open"
        ? outcome.grund
        : outcome.state === "absent"
          ? WITHOUT
          : outcome.state === "secret"
            ? SECRET
            : undefined;
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  if (reasons.size === 0) return null;
  return (
    <div class="tabelle">
      <table>
        <caption>Nicht verglichene Zahlen</caption>
        <thead>
          <tr>
            <th scope="col">Grund</th>
            <th scope="col" class="zahl">
              Zahlen
            </th>
          </tr>
        </thead>
        <tbody>
          {[...reasons].map(([reason, count]) => (
            <tr>
              <th scope="row">{reason}</th>
              <td class="zahl">{formatNumber(count, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
