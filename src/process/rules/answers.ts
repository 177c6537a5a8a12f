import {stringify} from "yaml";
import type {Answer} from "../../catalogue/answer-schema.js";
import type {Finding} from "./finding.js";

/** Answers by the finding they answer. */
export function answersById(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  return new Map(answers.flatMap((answer) => answer.ids.map((id) => [id, answer] as const)));
}

/** What a person says about findings. */
export type GivenAnswer = {readonly edition: string; readonly grund: string; readonly by: string};

/** Adds an answer to findings; an earlier answer to the same finding is replaced. One entry per rule and table. */
export function withAnswer(
  answers: readonly Answer[],
  findings: readonly Finding[],
  given: GivenAnswer,
): readonly Answer[] {
  const answered = new Set(findings.map(({id}) => id));
  const kept = answers.flatMap((answer) => {
    const ids = answer.ids.filter((id) => !answered.has(id));
    return ids.length === 0 ? [] : [{...answer, ids}];
  });
  const added = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule}#${finding.table}`;
    added.set(key, [...(added.get(key) ?? []), finding]);
  }
  const made = [...added.values()].flatMap((group): Answer[] => {
    const [first] = group;
    if (first === undefined) return [];
    const {rule, table, text} = first;
    return [{rule, table, ...given, finding: text, ids: group.map(({id}) => id).sort()}];
  });
  return [...kept, ...made];
}

const heading = `# Antworten auf Fragen der Prüfung. Von kim check --accept geschrieben; von Hand nur löschen: dann wird wieder gefragt.
# ids: Kennungen der Feststellungen. Ändert sich eine Zahl, ändert sich ihre Kennung, und die Frage kommt wieder.
`;

/** Writes the answers, ordered by table, rule and first id, one id per line. */
export function formatAnswers(answers: readonly Answer[]): string {
  const key = ({table, rule, ids}: Answer) => `${table}#${rule}#${ids[0] ?? ""}`;
  const sorted = [...answers].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return heading + stringify(sorted, {lineWidth: 0, aliasDuplicateObjects: false});
}
