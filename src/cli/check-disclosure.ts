import {describeFigure, describeLeak, describeRange} from "../analyse/audit/describe.js";
import {auditFindings} from "../analyse/audit/findings.js";
import type {Effects} from "../model/effects.js";
import {loadPublication} from "./load-publication.js";

/**
 * `kim check --disclosure`: audits what the edition would publish together and prints every masked value
 * with the span that readers can infer, then what gives one away. For the person in charge of
 * confidentiality only: spans are no secret, but they are nobody else's business.
 *
 * @returns 0, or 1 where a leak is left
 */
export async function checkDisclosureCommand(
  options: {readonly json?: boolean},
  root: string,
  effects: Effects,
): Promise<number> {
  const publication = await loadPublication(root, effects);
  const {audit, catalogue} = publication;
  if (audit === undefined) throw new Error("the publication was not audited");
  const code = audit.leaks.length === 0 ? 0 : 1;
  if (options.json === true) {
    const figures = audit.figures.map((figure) => ({
      figure: describeFigure(figure, catalogue),
      lower: figure.lower,
      upper: Number.isFinite(figure.upper) ? figure.upper : null,
      limit: figure.limit,
    }));
    const leaks = audit.leaks.map((leak) => describeLeak(leak, catalogue));
    effects.out(JSON.stringify({figures, leaks, unlinked: audit.unlinked}, null, 2));
    return code;
  }
  for (const figure of audit.figures) {
    effects.out(`${describeFigure(figure, catalogue)}: ${describeRange(figure)}`);
  }
  effects.out("");
  for (const {severity, text} of auditFindings(publication)) {
    effects.out(`${severity === "frage" ? "Stopp  " : "Hinweis"}  ${text}`);
  }
  effects.out(
    `${audit.figures.length} gesperrte Werte in Summen und Verhältnissen, ${audit.unlinked} für sich allein; ${audit.leaks.length === 0 ? "keiner" : audit.leaks.length} lässt sich aus der Edition errechnen oder zu eng eingrenzen.`,
  );
  return code;
}
