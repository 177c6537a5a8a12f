import {type Checked, type CheckedFinding, openFindings} from "../process/rules/check.js";

/** Lines of each severity that the terminal shows; all of them stand in the report. */
export const SHOWN = 12;

const words = {stop: "Stopp", frage: "Frage", hinweis: "Hinweis"};

/** Findings as lines: each with id, place and sentence. */
export function findingLines(findings: readonly CheckedFinding[], all: boolean): readonly string[] {
  return (["stop", "frage", "hinweis"] as const).flatMap((severity) => {
    const own = findings.filter((one) => one.severity === severity && (all || one.answer === undefined));
    const lines = own
      .slice(0, all ? own.length : SHOWN)
      .flatMap((one) => [
        `${words[severity]} ${one.rule}  ${one.text}`,
        `        ${one.id}  ${placeOf(one)}`,
        ...(one.answer === undefined ? [] : [`        beantwortet: ${one.answer.grund} (${one.answer.by})`]),
      ]);
    const rest = own.length - lines.length / 2;
    return all || rest <= 0 ? lines : [...lines, `        … und ${rest} weitere im Bericht`];
  });
}

/** `22811-02-02-4_00.csv, Z2260 S4`. */
export function placeOf({file, sheet, cell}: CheckedFinding): string {
  return [file, sheet === "" ? "" : `Blatt „${sheet}“`, cell].filter((part) => part !== "").join(", ");
}

/** Corrections and answers that have had their time. */
export function outdatedLines({outdated, unused}: Checked): readonly string[] {
  return [
    ...outdated.map(
      ({correction, text}) =>
        `Berichtigung „${correction.id}“ wird nicht mehr gebraucht: ${text}. Den Eintrag in catalogue/corrections.yml löschen.`,
    ),
    ...unused.map(
      ({rule, table}) =>
        `Antwort zu ${rule}, ${table} trifft auf keine Feststellung mehr zu. Den Eintrag in catalogue/answers.yml löschen.`,
    ),
  ];
}

/** `Kein Stopp, 2 Fragen, 5 Hinweise, 70 beantwortet`. */
export function checkSummary(checked: Checked): string {
  const open = (severity: CheckedFinding["severity"]) => openFindings(checked, severity).length;
  const count = (number: number, none: string, one: string, many: string) => {
    if (number === 0) return none;
    return number === 1 ? one : `${number} ${many}`;
  };
  const answered = checked.findings.filter((one) => one.answer !== undefined).length;
  return [
    count(open("stop"), "Kein Stopp", "1 Stopp", "Stopps"),
    count(open("frage"), "keine Frage", "1 Frage", "Fragen"),
    count(open("hinweis"), "kein Hinweis", "1 Hinweis", "Hinweise"),
    `${answered} beantwortet`,
  ].join(", ");
}
