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

/** Files that a file imports, types included; with the endings of sources. */
const imports = new Map(
  files.map((file): [string, readonly string[]] => {
    const found = [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)\.js"/g)];
    const paths = found.map(([, specifier = ""]) => normalize(join(dirname(file), specifier)));
    return [
      file,
      paths.map((path) => [`${path}.ts`, `${path}.tsx`].find((one) => files.includes(one)) ?? path),
    ];
  }),
);

test("every import is a file", () => {
  const unknown = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => !files.includes(target)).map((target) => `${file} → ${target}`),
  );
  expect(unknown).toEqual([]);
});

test("what the measurements and the command import is compiled from a source", () => {
  const scripts = ["bench", "bin"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .map((name) => `${folder}/${name}`),
  );
  const wanted = scripts.flatMap((script) =>
    [...readFileSync(script, "utf8").matchAll(/"\.\.\/dist\/([^"]+)\.js"/g)].map(
      ([, path = ""]) => `src/${path}`,
    ),
  );
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter((path) => !files.includes(`${path}.ts`) && !files.includes(`${path}.tsx`))).toEqual(
    [],
  );
});

test("no file imports upwards", () => {
  const wrong = [...imports].flatMap(([file, targets]) => {
    const layer = layerOf(file) ?? "";
    return targets
      .filter((target) => {
        const other = layerOf(target) ?? "";
        return other !== layer && !(layers[layer] ?? []).includes(other);
      })
      .map((target) => `${file} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test("no files import each other in a circle, not even types", () => {
  // Files that import nothing that is left are taken away until none is; what remains imports in circles.
  const left = new Map(imports);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [file, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(file);
  }
  expect([...left.keys()].filter((file) => reaches(file, file))).toEqual([]);

  function reaches(from: string, to: string): boolean {
    const seen = new Set<string>();
    const open = [...(left.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === to) return true;
      if (!seen.has(next)) open.push(...(left.get(next) ?? []));
      seen.add(next);
    }
    return false;
  }
});

test("the Excel writer knows nothing about statistics", () => {
  const words = /Kreis|Indikator|Stichtag|Hessen/;
  const wrong = files.filter(
    (file) => file.startsWith("src/ooxml/") && words.test(readFileSync(file, "utf8")),
  );
  expect(wrong).toEqual([]);
});
