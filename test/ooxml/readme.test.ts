import {readdirSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {expect, test} from "vitest";
import {ooxmlMessages} from "../../src/messages/ooxml.js";
import {checkWorkbook} from "./check-workbook.js";
import {examples} from "./examples.js";
import {bytes} from "./readme-example.js";

const readme = readFileSync("src/ooxml/README.md", "utf8");

test("the example of the README is the one that runs, and it has no defect", async () => {
  const example = readFileSync("test/ooxml/readme-example.ts", "utf8").replace("../../src/ooxml/", "./");
  expect(/```ts\n([\s\S]*?)```/.exec(readme)?.[1]).toBe(example);
  expect(await checkWorkbook(bytes)).toEqual([]);
});

test("the README names every module, every example and every message", () => {
  const modules = readdirSync("src/ooxml", {recursive: true, encoding: "utf8"}).map((path) => basename(path));
  for (const module of modules.filter((name) => name.endsWith(".ts")))
    expect(readme, module).toContain(`\`${module}\``);
  for (const name of Object.keys(examples)) expect(readme, name).toContain(`“${name}”`);
  for (const [, name = ""] of readme.matchAll(/“([^”]+)”/g)) expect(Object.keys(examples)).toContain(name);
  for (const key of Object.keys(ooxmlMessages)) expect(readme, key).toContain(`\`${key.slice(6)}\``);
});
