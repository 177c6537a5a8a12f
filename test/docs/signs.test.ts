import {expect, test} from "vitest";
import {z} from "zod";
import {indicatorSchema} from "../../src/catalogue/indicator-schema.js";
import {statusTable} from "../../src/model/status.js";
import {codeMarks, tableRows, textOf} from "./markdown.js";

test("zeichen.md prints every status with the signs of the three dialects", () => {
  const rows = new Map(
    tableRows(textOf("docs/handbuch/zeichen.md")).map(([status = "", ...signs]) => [
      status.replaceAll("`", ""),
      signs.slice(0, 3).map((sign) => sign.replaceAll("\\", "")),
    ]),
  );
  for (const [status, {hsl, verbund, ba}] of Object.entries(statusTable)) {
    expect([status, rows.get(status)]).toEqual([status, [hsl, verbund, ba]]);
  }
});

test("masse.md explains every kind of measure", () => {
  const kinds = z.array(z.object({properties: z.object({kind: z.object({const: z.string()})})}));
  const schema = z.toJSONSchema(indicatorSchema.shape.measures.element);
  const declared = kinds.parse(schema.oneOf ?? schema.anyOf).map((one) => one.properties.kind.const);
  expect(declared.length).toBeGreaterThan(3);
  const page = textOf("docs/handbuch/masse.md");
  expect(declared.filter((kind) => !codeMarks(page).includes(kind))).toEqual([]);
  expect(declared.filter((kind) => !page.includes(`### ${kind}\n`))).toEqual([]);
});
