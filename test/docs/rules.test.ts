import {expect, test} from "vitest";
import {z} from "zod";
import {answersSchema, correctionsSchema} from "../../src/catalogue/answer-schema.js";
import {rulesSchema} from "../../src/catalogue/rule-schema.js";
import {functions} from "../../src/process/rules/expression/functions.js";
import {fieldNames} from "./field-names.js";
import {codeMarks, textOf} from "./markdown.js";

const page = textOf("docs/handbuch/pruefregeln.md");
const names = new Set(codeMarks(page).flatMap((text) => text.split(/[^A-Za-z0-9_-]+/)));

test.each([
  {name: "rules", schema: rulesSchema},
  {name: "corrections", schema: correctionsSchema},
])("explains every field of the $name", ({schema}) => {
  const fields = fieldNames(z.toJSONSchema(schema, {io: "input"}));
  expect(fields.length).toBeGreaterThan(8);
  expect(fields.filter((field) => !names.has(field))).toEqual([]);
});

test("explains every kind of rule and every function of an expression", () => {
  const schema = JSON.stringify(z.toJSONSchema(rulesSchema, {io: "input"}));
  const kinds = [...schema.matchAll(/"kind":\{"type":"string","const":"([a-z]+)"/g)].map(
    ([, kind = ""]) => kind,
  );
  expect(kinds.length).toBeGreaterThan(20);
  expect([...kinds, ...Object.keys(functions)].filter((name) => !names.has(name))).toEqual([]);
});

test("answers need a reason, a person and a finding", () => {
  const required = z.toJSONSchema(answersSchema, {io: "input"});
  expect(JSON.stringify(required)).toContain(
    '"required":["rule","table","edition","grund","by","finding","ids"]',
  );
});
