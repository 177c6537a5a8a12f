import {z} from "zod";
import {dimensionId, dimensions, periodBound, tableKey, text} from "./common-schema.js";

const measureId = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** A number of figures below which a comparison says nothing. */
const count = z.number().int().min(1);

/** What every rule has. */
const common = {
  id: z
    .string()
    .regex(/^[A-Z]\d{2}[a-z]?$/, "Kennung aus einem Buchstaben und zwei Ziffern, z. B. V20")
    .describe("Kennung, bleibt für immer dieselbe"),
  titel: text.describe("Was die Regel verlangt, in einem Satz"),
  grund: text.describe("Warum: welcher Fehler von Lieferungen damit auffällt"),
  severity: z
    .enum(["stop", "frage", "hinweis"])
    .describe("stop hält die Edition an, frage braucht eine Antwort, hinweis ist zur Kenntnis"),
  tables: z.array(tableKey).min(1).optional().describe("Nur diese Tabellen; ohne Angabe alle"),
  except: z.array(tableKey).min(1).optional().describe("Alle außer diesen Tabellen"),
  measures: z.array(measureId).min(1).optional().describe("Nur diese Merkmale"),
  units: z.array(z.string()).min(1).optional().describe("Nur Merkmale mit diesen Einheiten"),
  from: periodBound.optional().describe("Nur Zeiträume ab diesem"),
};

/** One side of a comparison between tables. */
const side = z.strictObject({
  table: tableKey,
  measure: measureId,
  where: dimensions.optional().describe("Ausprägungen; was fehlt, ist insgesamt"),
});

const statistics = {
  least: count.describe("Ab so vielen Kreisen wird verglichen"),
  floor: z.number().min(0).describe("Nur Zahlen ab dieser Größe"),
};

/** The closed list of rule kinds; explained in `docs/handbuch/pruefregeln.md`. */
const kinds = [
  z.strictObject({
    ...common,
    kind: z.literal("cell"),
    valid: text.describe("Ausdruck, der für jede gelieferte Zelle gelten muss"),
  }),
  z.strictObject({...common, kind: z.literal("codes")}),
  z.strictObject({
    ...common,
    kind: z.literal("unique"),
    same: z.boolean().describe("Ob die doppelten Zahlen gleich sind (true) oder verschieden (false)"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("complete"),
    level: z.enum(["kreise", "darueber"]).describe("Kreise, oder Regierungsbezirke und Land"),
  }),
  z.strictObject({...common, kind: z.literal("periods")}),
  z.strictObject({...common, kind: z.literal("gaps")}),
  z.strictObject({
    ...common,
    kind: z.literal("parts"),
    dimension: dimensionId,
    whole: z.string().default("_T").describe("Die Ausprägung, die das Ganze ist"),
    parts: z.array(z.string()).min(2).describe("Ausprägungen, die zusammen das Ganze ergeben"),
    relation: z
      .enum(["gleich", "hoechstens", "mindestens"])
      .default("gleich")
      .describe("Ob die Teile das Ganze ergeben, höchstens oder mindestens so viel sind"),
  }),
  z.strictObject({...common, kind: z.literal("part"), dimension: dimensionId}),
  z.strictObject({
    ...common,
    kind: z.literal("mean"),
    dimension: dimensionId,
    parts: z.array(z.string()).min(2).describe("Ausprägungen, zwischen deren Werten das Insgesamt liegt"),
    slack: z.number().min(0).describe("Spielraum für Rundung"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("implied"),
    ...statistics,
    count: measureId.describe("Merkmal der Anzahl"),
    rate: measureId.describe("Merkmal der veröffentlichten Quote"),
    change: z.number().positive().describe("Erlaubter Sprung des Nenners gegenüber dem Üblichen, in Prozent"),
  }),
  z.strictObject({...common, kind: z.literal("areas")}),
  z.strictObject({
    ...common,
    kind: z.literal("relation"),
    valid: text.describe("Ausdruck über Merkmale derselben Tabelle"),
    found: measureId.describe("Das Merkmal, dessen Zelle die Feststellung nennt"),
    expected: text.optional().describe("Ausdruck für den erwarteten Wert"),
  }),
  z.strictObject({...common, kind: z.literal("dashes")}),
  z.strictObject({
    ...common,
    kind: z.literal("scale"),
    ...statistics,
    factors: z.array(z.number().gt(1)).min(1).describe("Verwechselte Maßstäbe, z. B. 1000"),
    spread: z.number().gt(1).describe("So weit darf das Verhältnis vom Maßstab abweichen"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("revision"),
    change: z.number().min(0).describe("Änderung in Prozent, ab der eine Zahl zählt"),
    floor: z.number().min(0),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("outlier"),
    ...statistics,
    power: z.number().min(0).max(1).describe("U: wie stark die Größe eines Kreises zählt"),
    fence: z.number().positive().describe("C: wie weit außerhalb der Viertel auffällt"),
    share: z.number().positive().describe("A: Mindestbreite, als Anteil des mittleren Werts"),
    change: z.number().positive().describe("Mindeständerung gegenüber dem Üblichen, in Prozent"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("history"),
    ...statistics,
    score: z.number().positive().describe("Abstand vom mittleren Verlauf, in mittleren Abweichungen"),
    change: z.number().positive().describe("Mindeständerung gegenüber dem Üblichen, in Prozent"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("place"),
    ...statistics,
    places: z.number().int().positive().describe("Um so viele Plätze"),
  }),
  z.strictObject({...common, kind: z.literal("copied"), ...statistics}),
  z.strictObject({...common, kind: z.literal("shifted"), ...statistics}),
  z.strictObject({
    ...common,
    kind: z.literal("swapped"),
    ...statistics,
    dimension: dimensionId,
    codes: z.tuple([z.string(), z.string()]).describe("Die beiden Ausprägungen"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("between"),
    left: side,
    right: side,
    least: z.number().positive().describe("Kleinstes Verhältnis links zu rechts"),
    most: z.number().positive().describe("Größtes Verhältnis links zu rechts"),
    floor: z.number().min(0).default(0).describe("Nur Zahlen ab dieser Größe"),
    lag: z.number().int().default(0).describe("Jahre, um die die rechte Seite zurückliegt"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("break"),
    ...statistics,
    change: z.number().positive().describe("Mittlere Änderung aller Kreise, in Prozent"),
  }),
] as const;

/** Schema of one rule: its kind decides which fields it has. */
export const ruleSchema = z.discriminatedUnion("kind", kinds).superRefine((rule, context) => {
  if (rule.tables !== undefined && rule.except !== undefined)
    context.addIssue({code: "custom", path: ["except"], message: "entweder tables oder except angeben"});
});

/** Schema of a file in `catalogue/rules`. */
export const rulesSchema = z.array(ruleSchema);

/** A plausibility rule: what figures must be like, why, and what follows when they are not. */
export type Rule = z.infer<typeof ruleSchema>;

/** A rule of one kind. */
export type RuleOf<K extends Rule["kind"]> = Extract<Rule, {kind: K}>;

/** What follows from a finding: `stop` blocks the build, `frage` needs an answer, `hinweis` is for information. */
export type Severity = Rule["severity"];
