import {z} from "zod";
import {kimError} from "../messages/kim-error.js";
import {text} from "./common-schema.js";
import type {YamlFile} from "./yaml-file.js";

const pattern = z
  .string()
  .regex(/^[a-z]+\/[A-Za-z0-9-]*\*?$/, "Tabelle als produzent/nummer angeben; ein * am Ende ist erlaubt");

const ruleSchema = z
  .strictObject({
    tabellen: z.array(pattern).min(1).describe("Quelltabellen, für die die Regel gilt"),
    geschuetztVon: z
      .enum(["produzent", "ministerium"])
      .describe(
        "produzent: geschützt und öffentlich; ministerium: ungeschützt geliefert, hier zu schützen und nicht öffentlich",
      ),
    verfahren: text.describe("Was der Produzent schon geschützt hat"),
    mindestfallzahl: z
      .number()
      .int()
      .min(2)
      .optional()
      .describe("Werte von 1 bis unter dieser Zahl sind geheim"),
    dominanz: z
      .strictObject({
        groesster: z.string().describe("Merkmal derselben Tabelle mit dem größten Einzelbeitrag"),
        hoechstensProzent: z.number().positive().max(100),
      })
      .optional()
      .describe("Geheim ist ein Wert, von dem der größte Einzelbeitrag mehr als diesen Anteil ausmacht"),
    rundung: z
      .strictObject({
        basis: z.number().positive().describe("Vielfache, auf die gerundet ist"),
        abweichung: z.number().positive().describe("Größte Abweichung eines Wertes durch die Rundung"),
      })
      .optional(),
    mindestbreite: z
      .number()
      .positive()
      .describe("Ein gesperrter Wert darf sich nicht auf weniger als diese Spanne eingrenzen lassen"),
    mindestbreiteProzent: z
      .number()
      .positive()
      .optional()
      .describe("Dasselbe in Prozent der Mitte der Spanne; es gilt die größere von beiden"),
  })
  .refine((rule) => rule.geschuetztVon === "produzent" || rule.mindestfallzahl !== undefined, {
    message: "Wo das Ministerium schützt, muss eine mindestfallzahl stehen",
    path: ["mindestfallzahl"],
  });

/** Schema of `catalogue/geheimhaltung.yml`. */
export const confidentialitySchema = z.strictObject({
  regeln: z.array(ruleSchema).min(1),
  gleicheGroessen: z
    .array(z.array(z.string().regex(/^[a-z]+\/[A-Za-z0-9-]+#[a-z0-9-]+$/)).min(2))
    .default([]),
});

/** How a source table is protected. */
export type ConfidentialityRule = z.infer<typeof ruleSchema>;

/** Rules of confidentiality of all source tables. */
export type Confidentiality = {
  /** The rule of a source table. Every table of the catalogue has one. */
  readonly ruleOf: (table: string) => ConfidentialityRule;
  /** Name of what a table's measure counts: the same for all that count the same thing. */
  readonly quantityOf: (table: string, measure: string) => string;
};

/** Makes the rules. @throws Error for a table that is in no catalogue */
export function createConfidentiality({
  regeln,
  gleicheGroessen,
}: z.infer<typeof confidentialitySchema>): Confidentiality {
  const names = new Map(gleicheGroessen.flatMap((group) => group.map((one) => [one, group[0] ?? one])));
  const known = new Map<string, ConfidentialityRule>();
  return {
    ruleOf: (table) => {
      const rule = known.get(table) ?? regeln.find((one) => one.tabellen.some((own) => matches(own, table)));
      if (rule === undefined) throw new Error(`no rule of confidentiality for ${table}`);
      known.set(table, rule);
      return rule;
    },
    quantityOf: (table, measure) => names.get(`${table}#${measure}`) ?? `${table}#${measure}`,
  };
}

/**
 * Checks that every source table has a rule, and that what rules name exists.
 *
 * @throws KimError catalogue-reference
 */
export function checkConfidentiality(
  file: YamlFile<z.infer<typeof confidentialitySchema>>,
  sources: ReadonlyMap<string, {readonly measures: readonly {readonly id: string}[]}>,
): Confidentiality {
  const {regeln, gleicheGroessen} = file.value;
  for (const table of sources.keys()) {
    if (regeln.some((rule) => rule.tabellen.some((own) => matches(own, table)))) continue;
    throw kimError(
      "catalogue-reference",
      {what: "Eine Regel der Geheimhaltung für die Tabelle", text: table, known: []},
      {file: file.path, field: "regeln"},
    );
  }
  gleicheGroessen.forEach((group, position) => {
    for (const one of group) {
      const [table = "", measure = ""] = one.split("#");
      if (sources.get(table)?.measures.some(({id}) => id === measure) === true) continue;
      throw kimError(
        "catalogue-reference",
        {what: "Die Größe", text: one, known: []},
        {
          file: file.path,
          line: file.lineOf(["gleicheGroessen", position]),
          field: `gleicheGroessen.${position}`,
        },
      );
    }
  });
  return createConfidentiality(file.value);
}

function matches(own: string, table: string): boolean {
  return own.endsWith("*") ? table.startsWith(own.slice(0, -1)) : own === table;
}
