import {z} from "zod";
import {answersSchema, correctionsSchema} from "./answer-schema.js";
import {confidentialitySchema} from "./confidentiality.js";
import {indicatorSchema} from "./indicator-schema.js";
import {
  codelistsSchema,
  editionSchema,
  eventsSchema,
  glossarySchema,
  peerGroupsSchema,
  regionsSchema,
  themenfelderSchema,
  unitsSchema,
} from "./list-schemas.js";
import {newsSchema, operatorSchema} from "./portal-schema.js";
import {referencesSchema} from "./reference-schema.js";
import {rulesSchema} from "./rule-schema.js";
import {sourceSchema} from "./source-schema.js";

const schemas = {
  indikator: indicatorSchema,
  quelle: sourceSchema,
  regionen: regionsSchema,
  merkmale: codelistsSchema,
  einheiten: unitsSchema,
  vergleichsgruppen: peerGroupsSchema,
  events: eventsSchema,
  themenfelder: themenfelderSchema,
  glossar: glossarySchema,
  betreiber: operatorSchema,
  neues: newsSchema,
  geheimhaltung: confidentialitySchema,
  edition: editionSchema,
  regeln: rulesSchema,
  antworten: answersSchema,
  berichtigungen: correctionsSchema,
  vergleichswerte: referencesSchema,
};

/** JSON Schemas of the catalogue's files by name, for editors: they explain fields and mark mistakes while typing. */
export function jsonSchemas(): readonly {readonly name: string; readonly text: string}[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    name,
    text: `${JSON.stringify(z.toJSONSchema(schema, {io: "input"}), null, 2)}\n`,
  }));
}
