import {resolve} from "node:path";
import {expect, test} from "vitest";
import {jsonSchemas} from "../../src/catalogue/json-schema.js";

test.each(jsonSchemas())("the JSON Schema $name for editors is up to date", async ({name, text}) => {
  await expect(text).toMatchFileSnapshot(resolve("catalogue", "schema", `${name}.json`));
});
