import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Catalogue} from "../catalogue/catalogue.js";
import {formatNumber} from "../model/format.js";
import {formatDay} from "../model/time-period.js";
import type {Checked, CheckedFinding} from "../process/rules/check.js";
import {reportStyle} from "./check-report-style.js";
import {escapeHtml} from "./escape-html.js";

/** Writes `pruefung.html` and `feststellungen.csv`: every finding, the answered ones too. */
export function writeReport(folder: string, catalogue: Catalogue, checked: Checked): void {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, "pruefung.html"), reportHtml(catalogue, checked));
  writeFileSync(join(folder, "feststellungen.csv"), reportCsv(checked));
}

const groups: readonly {
  readonly id: string;
  readonly titel: string;
  readonly lead: string;
  readonly has: (one: CheckedFinding) => boolean;
}[] = [
  {
    id: "stopp",
    titel: "Stopps",
    lead: "Eine Edition entsteht erst, wenn die Zahl berichtigt oder die Feststellung beantwortet ist.",
    has: (one) => one.severity === "stop" && one.answer === undefined,
  },
  {
    id: "fragen",
    titel: "Fragen",
    lead: 'Bitte ansehen und einmal beantworten: npx kim check --accept KENNUNG --reason "…".',
    has: (one) => one.severity === "frage" && one.answer === undefined,
  },
  {
    id: "hinweise",
    titel: "Hinweise",
    lead: "Zur Kenntnis; eine Antwort ist nicht nötig.",
    has: (one) => one.severity === "hinweis" && one.answer === undefined,
  },
  {
    id: "beantwortet",
    titel: "Beantwortet",
    lead: "Diese Fragen kommen wieder, sobald sich eine der Zahlen ändert.",
    has: (one) => one.answer !== undefined,
  },
];

function reportHtml({edition, sources}: Catalogue, checked: Checked): string {
  const sections = groups.map((group) => ({...group, findings: checked.findings.filter(group.has)}));
  const links = sections.map(
    ({id, titel, findings}) => `<li><a href="#${id}">${titel}: ${findings.length}</a></li>`,
  );
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Prüfung der Zahlen – ${escapeHtml(edition.titel)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>Prüfung der Zahlen</h1>
<p>${escapeHtml(edition.titel)}, Edition ${escapeHtml(edition.name)}, Stand ${formatDay(edition.stand)}. Geprüft sind ${formatNumber(checked.cells, 0)} Zahlen aus ${checked.tables} Tabellen mit ${checked.rules} Regeln. Nur für den internen Gebrauch.</p>
<nav aria-label="Abschnitte"><ul>${links.join("")}</ul></nav>
</header>
<main>
${sections.map(({id, titel, lead, findings}) => section(id, titel, lead, findings, sources)).join("\n")}
</main>
</body>
</html>
`;
}

function section(
  id: string,
  titel: string,
  lead: string,
  findings: readonly CheckedFinding[],
  sources: Catalogue["sources"],
): string {
  const head = `<section aria-labelledby="${id}"><h2 id="${id}">${titel}</h2>`;
  if (findings.length === 0) return `${head}<p>Keine.</p></section>`;
  const tables = [...new Set(findings.map(({table}) => table))];
  return `${head}<p>${escapeHtml(lead)}</p>${tables
    .map((table) =>
      tableOf(
        `${table}, ${sources.get(table)?.statistik ?? ""}`,
        findings.filter((one) => one.table === table),
      ),
    )
    .join("")}</section>`;
}

function tableOf(titel: string, findings: readonly CheckedFinding[]): string {
  const answered = findings.some((one) => one.answer !== undefined);
  const heads = ["Feststellung", "Regel", "Ort", "Gefunden", "Erwartet", answered ? "Antwort" : "Kennung"];
  const rows = findings.map((one) => {
    const place = [one.file, one.sheet === "" ? "" : `Blatt ${one.sheet}`, one.cell].filter(
      (part) => part !== "",
    );
    const last =
      one.answer === undefined
        ? `<code>${one.id}</code>`
        : `${escapeHtml(one.answer.grund)} (${escapeHtml(one.answer.by)})`;
    return `<tr><th scope="row">${escapeHtml(one.text)}</th><td>${escapeHtml(one.rule)}</td><td>${place.map(escapeHtml).join("<br>")}</td><td>${escapeHtml(one.found)}</td><td>${escapeHtml(one.expected)}</td><td>${last}</td></tr>`;
  });
  return `<div class="breit" role="region" aria-label="${escapeHtml(titel)}" tabindex="0"><table><caption>${escapeHtml(titel)}: ${findings.length === 1 ? "eine Feststellung" : `${findings.length} Feststellungen`}</caption><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

/** CSV for a German spreadsheet: semicolon, byte order mark, texts that look like formulas made harmless. */
function reportCsv({findings}: Checked): string {
  const header = [
    ...[
      "kennung",
      "schwere",
      "regel",
      "tabelle",
      "datei",
      "lieferung",
      "blatt",
      "zelle",
      "merkmal",
      "gebiet",
    ],
    ...["zeitraum", "gliederung", "gefunden", "erwartet", "feststellung", "antwort", "wer"],
  ];
  const rows = findings.map((one) => [
    ...[one.id, one.severity, one.rule, one.table, one.file, one.delivery, one.sheet, one.cell, one.measure],
    ...[one.refArea, one.timePeriod, one.codes, one.found, one.expected, one.text],
    ...[one.answer?.grund ?? "", one.answer?.by ?? ""],
  ]);
  return `\ufeff${[header, ...rows].map((row) => row.map(csvField).join(";")).join("\r\n")}\r\n`;
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
