import {describe, expect, test} from "vitest";
import {z} from "zod";
import {indicatorSchema} from "../../src/catalogue/indicator-schema.js";
import {newsSchema, operatorSchema} from "../../src/catalogue/portal-schema.js";
import {referencesSchema} from "../../src/catalogue/reference-schema.js";
import {sourceSchema} from "../../src/catalogue/source-schema.js";
import {deliveryRegisterSchema} from "../../src/collect/delivery-register.js";
import {fieldNames} from "./field-names.js";
import {codeMarks, textOf} from "./markdown.js";

describe.each([
  {page: "docs/handbuch/indikator-lesen.md", schema: indicatorSchema},
  {page: "docs/handbuch/portal.md", schema: z.object({operatorSchema, newsSchema})},
  {page: "docs/handbuch/vergleichswerte.md", schema: referencesSchema},
  {page: "docs/handbuch/quelle-beschreiben.md", schema: z.object({sourceSchema, deliveryRegisterSchema})},
])("$page", ({page, schema}) => {
  const wrappers = ["operatorSchema", "newsSchema", "sourceSchema", "deliveryRegisterSchema"];

  test("explains every field of the schema", () => {
    const names = new Set(codeMarks(textOf(page)).flatMap((text) => text.split(/[^A-Za-z0-9_-]+/)));
    const fields = fieldNames(z.toJSONSchema(schema, {io: "input"})).filter(
      (field) => !wrappers.includes(field),
    );
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((field) => !names.has(field))).toEqual([]);
  });
});
