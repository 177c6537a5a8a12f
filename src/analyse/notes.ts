import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import type {Region} from "../model/region.js";
import type {SeriesBreak, UsedSource} from "./publication.js";

/**
 * Notes that follow from the figures and their sources: rounding, sums of rounded cells, breaks, joint
 * units, figures hidden to protect others.
 */
export function notesOf(
  indicator: Indicator,
  sources: readonly UsedSource[],
  breaks: readonly SeriesBreak[],
  catalogue: Catalogue,
  hasSuppressions = false,
): readonly string[] {
  const notes: string[] = [];
  const rounded = sources.map(({source}) => source).filter((source) => source.rounding !== undefined);
  for (const source of rounded) {
    notes.push(
      `Die Tabelle ${source.table.split("/")[1]} ist zur Geheimhaltung auf Vielfache von ${source.rounding?.base} gerundet; Summen können von den Einzelwerten abweichen.`,
    );
    if (source.sparse === true) {
      notes.push(
        "Zeilen ohne Personen enthält die Tabelle nicht; ein Strich (–) heißt deshalb: keine Person oder durch die Rundung keine.",
      );
    }
    if ((source.totals ?? []).length > 0) {
      notes.push(
        "Die Tabelle enthält keine Summenzeilen. Summen sind hier aus gerundeten Einzelwerten gebildet und können vom amtlichen Gesamtergebnis abweichen.",
      );
    }
  }
  notes.push(...new Set(breaks.map((one) => one.text)));
  const joint = new Set(sources.flatMap(({source}) => (source.regions ?? []).map((one) => one.means)));
  for (const refArea of joint) {
    const unit = catalogue.regions.get(refArea);
    notes.push(jointNote(unit, catalogue));
  }
  if (indicator.measures.length > 0 && sources.some(({source}) => source.producer === "ba")) {
    notes.push(
      "Veränderungen und Anteile sind eigene Berechnungen auf Grundlage der Zahlen der Statistik der Bundesagentur für Arbeit.",
    );
  }
  if (hasSuppressions) {
    notes.push(
      "Einzelne weitere Werte sind gesperrt, damit sich geheim zu haltende Werte nicht aus den übrigen errechnen lassen.",
    );
  }
  return notes;
}

/** Why the members of a joint unit have no value of their own. */
export function jointNote(unit: Region, catalogue: Catalogue): string {
  const members = unit.members.map((member) => catalogue.regions.get(member).name);
  return `${members.join(" und ")} werden in dieser Statistik von einer Ausländerbehörde gemeinsam geführt und nicht getrennt ausgewiesen; die Zahlen stehen unter „${unit.name}“.`;
}
