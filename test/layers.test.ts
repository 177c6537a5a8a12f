import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import {expect, test} from "vitest";

/** Who may import whom: a layer sees itself and the layers listed. */
const layers: Readonly<Record<string, readonly string[]>> = {
  "src/messages": [],
  "src/model": ["src/messages"],
  "src/catalogue": ["src/messages", "src/model"],
  "src/collect": ["src/messages", "src/model", "src/catalogue"],
  "src/process": ["src/messages", "src/model", "src/catalogue"],
  "src/analyse": ["src/messages", "src/model", "src/catalogue", "src/process"],
  "src/ooxml": ["src/messages"],
  "src/disseminate": ["src/messages", "src/model", "src/catalogue", "src/analyse", "src/ooxml"],
  "src/edition": [
    "src/messages",
    "src/model",
    "src/catalogue",
    "src/collect",
    "src/process",
    "src/analyse",
    "src/ooxml",
    "src/disseminate",
  ],
  "src/cli": [
    "src/messages",
    "src/model",
    "src/catalogue",
    "src/collect",
    "src/process",
    "src/analyse",
    "src/disseminate",
    "src/edition",
  ],
};

const layerOf = (path: string) => Object.keys(layers).find((layer) => path.startsWith(`${layer}/`));

const files = readdirSync("src", {recursive: true, encoding: "utf8"})
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.tsx?$/.test(name));

test("every source file belongs to a layer", () => {
  expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});

test("no file imports upwards", () => {
  const wrong = files.flatMap((file) => {
    const layer = layerOf(file) ?? "";
    const imports = [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)];
    return imports.flatMap(([, specifier = ""]) => {
      const target = layerOf(normalize(join(dirname(file), specifier)));
      const allowed = target === layer || (layers[layer] ?? []).includes(target ?? "");
      return allowed ? [] : [`${file} → ${specifier}`];
    });
  });
  expect(wrong).toEqual([]);
});

test("the Excel writer knows nothing about statistics", () => {
  const words = /Kreis|Indikator|Stichtag|Hessen/;
  const wrong = files.filter(
    (file) => file.startsWith("src/ooxml/") && words.test(readFileSync(file, "utf8")),
  );
  expect(wrong).toEqual([]);
});
