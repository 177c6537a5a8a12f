import type {Finding} from "../finding.js";
import type {Publication} from "../publication.js";
import type {Leak} from "./audit.js";
import {describeFigure, describeLeak} from "./describe.js";

/**
 * What the audit found, for the person who answers for the edition: leaks first, then what readers can
 * infer from the producers' own tables or an earlier edition.
 */
export function auditFindings({audit, catalogue}: Publication): readonly Finding[] {
  if (audit === undefined) return [];
  const place = (leak: Leak) => ({
    rule: "geheimhaltung" as const,
    indicator: leak.indicators[0] ?? "",
    timePeriod: leak.cell.timePeriod,
  });
  // A figure hidden here that the producer shows is no secret by itself.
  const inferred = audit.knownOutside.filter((leak) => leak.causes.some(({cell}) => cell !== leak.cell));
  return [
    ...audit.leaks.map(
      (leak): Finding => ({
        ...place(leak),
        severity: "frage",
        text: `${describeLeak(leak, catalogue)}.`,
      }),
    ),
    ...inferred.map(
      (leak): Finding => ({
        ...place(leak),
        severity: "hinweis",
        text: `${describeFigure(leak, catalogue)} ist gesperrt, folgt aber aus ${sourcesOf(leak)}. Eine Sperrung hier ändert daran nichts.`,
      }),
    ),
    ...audit.contradictions.map(
      (relation): Finding => ({
        severity: "hinweis",
        rule: "geheimhaltung",
        indicator: "",
        timePeriod: "",
        text: `Die Summe „${relation}“ geht in den veröffentlichten Zahlen nicht auf; die Prüfung der Geheimhaltung rechnet mit der Abweichung.`,
      }),
    ),
  ];
}

/** Where readers have the figures from: `der Tabelle 22811-02-02-4 des Produzenten`. */
function sourcesOf({causes}: Leak): string {
  const places = [...new Set(causes.flatMap(({where}) => where ?? []))].sort();
  return places
    .map((one) => (one.startsWith("Tabelle") ? `der ${one} des Produzenten` : `der ${one}`))
    .join(" und ");
}
