import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {createRebuilder, stateOfSources} from "../../src/cli/rebuild.js";
import {kimError} from "../../src/messages/kim-error.js";

function project(): string {
  const root = mkdtempSync(join(tmpdir(), "kim-rebuild-"));
  mkdirSync(join(root, "catalogue", "codelists"), {recursive: true});
  writeFileSync(join(root, "catalogue", "edition.yml"), "a");
  writeFileSync(join(root, "catalogue", "codelists", "regionen.yml"), "b");
  return root;
}

function effects() {
  const said: string[] = [];
  return {said, out: (line: string) => void said.push(line), progress: () => {}};
}

test("a change, a new and a removed file are noticed; anything else is not", async () => {
  const root = project();
  let builds = 0;
  const build = async () => {
    builds += 1;
  };
  const {said, ...rest} = effects();
  const rebuilder = createRebuilder(root, build, rest);
  expect(await rebuilder.look()).toBe(false);
  const before = stateOfSources(root);
  writeFileSync(join(root, "README.md"), "not a source");
  expect(await rebuilder.look()).toBe(false);
  writeFileSync(join(root, "catalogue", "edition.yml"), "another text");
  expect(await rebuilder.look()).toBe(true);
  mkdirSync(join(root, "data"));
  writeFileSync(join(root, "data", "new.csv"), "1");
  expect(await rebuilder.look()).toBe(true);
  rmSync(join(root, "catalogue", "codelists", "regionen.yml"));
  expect(await rebuilder.look()).toBe(true);
  expect(await rebuilder.look()).toBe(false);
  expect(stateOfSources(root)).not.toBe(before);
  expect(builds).toBe(3);
  expect(said.at(-1)).toContain("Laden Sie die Seite");
});

test("a mistake in the catalogue is told, and the next change builds again", async () => {
  const root = project();
  let broken = true;
  const build = async () => {
    if (broken) throw kimError("catalogue-yaml", {detail: "kaputt"});
  };
  const {said, ...rest} = effects();
  const rebuilder = createRebuilder(root, build, rest);
  writeFileSync(join(root, "catalogue", "edition.yml"), "broken text");
  expect(await rebuilder.look()).toBe(true);
  expect(said.at(-1)).toContain("kaputt");
  expect(said.at(-1)).toContain("vorige Ausgabe");
  broken = false;
  writeFileSync(join(root, "catalogue", "edition.yml"), "mended text again");
  expect(await rebuilder.look()).toBe(true);
  expect(said.at(-1)).toContain("Neu gebaut");
});

test("while a build runs, no second one starts", async () => {
  const root = project();
  let finish: () => void = () => {};
  const build = () => new Promise<void>((done) => (finish = done));
  const {said: _, ...rest} = effects();
  const rebuilder = createRebuilder(root, build, rest);
  writeFileSync(join(root, "catalogue", "edition.yml"), "first change");
  const first = rebuilder.look();
  writeFileSync(join(root, "catalogue", "edition.yml"), "second, longer change");
  expect(await rebuilder.look()).toBe(false);
  finish();
  expect(await first).toBe(true);
  const second = rebuilder.look();
  finish();
  expect(await second).toBe(true);
});
