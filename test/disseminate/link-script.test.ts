import {expect, test} from "vitest";
import {linkScript} from "../../src/disseminate/web/frame/link-script.js";
import {siteScripts} from "../../src/disseminate/web/frame/scripts.js";

const read = (modules: Readonly<Record<string, string>>) => (path: string) => modules[path] ?? "";

test("a module and what it imports become one function, each once, dependencies first", () => {
  const script = linkScript(
    "a/main.js",
    read({
      "a/main.js": 'import { b } from "./b.js";\nimport { c } from "../c.js";\nb(c);\n',
      "a/b.js": 'import { c } from "../c.js";\nexport function b(x) { return x + c; }\n',
      "c.js": "export const c = 1;\nexport {};\n",
    }),
  );
  expect(script).toBe(
    '(() => {\n"use strict";\nconst c = 1;\nfunction b(x) { return x + c; }\nb(c);\n})();\n',
  );
});

test.each([
  ['import { a as b } from "./b.js";', /renames/],
  ['import x from "./b.js";', /cannot be joined/],
  ["export default 1;", /cannot be joined/],
  ['export * from "./b.js";', /cannot be joined/],
])("refuses %s", (text, message) => {
  expect(() => linkScript("a.js", read({"a.js": text}))).toThrow(message);
});

test("refuses two modules that share a name", () => {
  const modules = {"a.js": 'import { x } from "./b.js";\nfunction same() {}', "b.js": "function same() {}"};
  expect(() => linkScript("a.js", read(modules))).toThrow(/both declare same/);
});

test("the scripts of the site are classic scripts without remarks", () => {
  for (const {text} of siteScripts()) {
    expect(() => new Function(text)).not.toThrow();
    expect(text).not.toMatch(/^\s*(import|export)\b|sourceMappingURL|\/\*\*/m);
  }
});
