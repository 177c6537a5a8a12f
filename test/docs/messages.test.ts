import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {messages} from "../../src/messages/messages.js";
import {textOf} from "./markdown.js";

const page = textOf("docs/handbuch/meldungen.md");
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((section) => section.split("\n"));

test("every message has a section, and every section a message", () => {
  const documented = sections.map(([key = ""]) => key);
  expect([...documented].sort()).toEqual(Object.keys(messages).sort());
});

test("every message is said somewhere", () => {
  const sources = readdirSync("src", {recursive: true, encoding: "utf8"})
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("messages"))
    .map((name) => readFileSync(join("src", name), "utf8"));
  const silent = Object.keys(messages).filter((key) => !sources.some((text) => text.includes(`"${key}"`)));
  expect(silent).toEqual([]);
});

test("every section says what is the matter and, apart from it, what to do", () => {
  const short = sections.filter(([, ...body]) => body.join("\n").trim().split(/\n\n/).length < 2);
  expect(short.map(([key]) => key)).toEqual([]);
});

test("the overview leads to every section in the same order", () => {
  const overview = page.split(/^## /m)[0] ?? "";
  const linked = [...overview.matchAll(/\(#([a-z0-9-]+)\)/g)].map((match) => match[1]);
  expect(linked).toEqual(sections.map(([key]) => key));
});
