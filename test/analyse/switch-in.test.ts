import {cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import type {Publication} from "../../src/analyse/publication.js";
import {runExample} from "../../src/analyse/worked-example.js";
import type {Catalogue} from "../../src/catalogue/catalogue.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {editionFiles} from "../../src/disseminate/edition.js";
import {KimError} from "../../src/messages/kim-error.js";
import {isSecret} from "../../src/model/status.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {shippedGeometries} from "../fixtures/web-publication.js";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/** A copy of the project's catalogue, to change as a statistician would. */
function copyOfCatalogue(): string {
  const root = mkdtempSync(join(tmpdir(), "kim-catalogue-"));
  folders.push(root);
  cpSync("catalogue", join(root, "catalogue"), {recursive: true});
  return root;
}

/** Replaces a text in a file; it must be there. */
function edit(path: string, before: string | RegExp, after: string): void {
  const text = readFileSync(path, "utf8");
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`${path} has no ${String(before)}`);
  writeFileSync(path, changed);
}

/** The publication of one indicator of a changed catalogue, from the figures of the project. */
async function publish(catalogue: Catalogue, code: string): Promise<Publication> {
  const indicators = catalogue.indicators.filter((one) => one.code === code);
  const tables = new Set(
    indicators.flatMap((one) => one.variables.flatMap((variable) => variable.tables.map((use) => use.table))),
  );
  const sources = new Map([...catalogue.sources].filter(([table]) => tables.has(table)));
  const small = {...catalogue, indicators, sources};
  return createPublication(small, await openWarehouse(".", small));
}

async function pathsOf(publication: Publication): Promise<readonly string[]> {
  const files = await editionFiles(publication, {
    geometries: shippedGeometries(),
    scratch: tmpdir(),
    onStage: () => {},
  });
  return files.map((file) => file.path);
}

describe("2D becomes 4D in the catalogue", async () => {
  const root = copyOfCatalogue();
  const folder = join(root, "catalogue", "indicators");
  const file = join(folder, "4-bildung", "4d-einbuergerungen.yml");
  renameSync(join(folder, "2-migration", "2d-einbuergerungen.yml"), file);
  edit(file, "code: 2D", "code: 4D");
  edit(file, "themenfeld: 2", "themenfeld: 4");
  for (const place of ["events.yml", "vergleichswerte/presse.yml", "vergleichswerte/aemter.yml"]) {
    edit(join(root, "catalogue", place), /\b2D\b/g, "4D");
  }
  const catalogue = loadCatalogue(root);
  const [before, after] = [await publish(loadCatalogue("."), "2D"), await publish(catalogue, "4D")];

  test("it stands where its new code belongs", () => {
    const codes = catalogue.indicators.map((one) => one.code);
    expect(codes).toHaveLength(20);
    expect(codes).not.toContain("2D");
    expect(codes.indexOf("4D")).toBe(codes.indexOf("4C") + 1);
  });

  test("with the same figures, sentences, breaks and events", () => {
    const [old, own] = [before.indicators[0]?.cube, after.indicators[0]?.cube];
    if (old === undefined || own === undefined) throw new Error("no figures");
    expect(own.observations.length).toBeGreaterThan(300);
    expect(own.observations).toEqual(old.observations.map((one) => ({...one, indicator: "4D"})));
    expect(own.sentences("06411")).toEqual(old.sentences("06411"));
    expect(own.breaks("quote")).toEqual(old.breaks("quote"));
    expect(own.events.map((event) => event.id)).toEqual(old.events.map((event) => event.id));
  });

  test("in workbook, data and page", async () => {
    const paths = (await pathsOf(after)).filter((path) => /[24]d/i.test(path));
    expect(paths.filter((path) => path.includes("2d"))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^excel\/.*4d-einbuergerungen\.xlsx$/),
        "daten/4d.csv",
        expect.stringMatching(/indikator.*4d/),
      ]),
    );
  });
});

describe("the reserve", async () => {
  const project = loadCatalogue(".");

  test("holds definitions from tables that are at hand, with worked examples that come out", () => {
    expect(project.reserve.map((one) => one.slug)).toEqual([
      "alter-und-altersquotienten",
      "asylbewerberregelleistungen",
      "beschaeftigte-am-arbeitsort",
      "mindestsicherung",
    ]);
    for (const indicator of project.reserve) {
      const outcomes = runExample(indicator);
      expect(outcomes.length).toBeGreaterThan(0);
      for (const outcome of outcomes) expect(outcome.found).toBe(outcome.expected);
    }
  });

  test("is not published", () => {
    const published = new Set(project.indicators.map((one) => one.slug));
    expect(project.reserve.filter((one) => published.has(one.slug))).toEqual([]);
  });

  test.each(project.reserve.map((one) => ({slug: one.slug, code: one.code, themenfeld: one.themenfeld})))(
    "$slug is switched in by moving its file and changing its code",
    async ({slug, code, themenfeld}) => {
      const root = copyOfCatalogue();
      const theme = project.themenfelder.find((one) => one.nummer === themenfeld);
      const used = project.indicators.map((one) => one.code);
      const free = [..."ABCDEFG"]
        .map((letter) => `${themenfeld}${letter}`)
        .find((one) => !used.includes(one));
      if (theme === undefined || free === undefined) throw new Error("no place for it");
      const folder = join(root, "catalogue", "indicators", `${themenfeld}-${theme.slug}`);
      mkdirSync(folder, {recursive: true});
      const target = join(folder, `${free.toLowerCase()}-${slug}.yml`);
      renameSync(join(root, "catalogue", "reserve", `${slug}.yml`), target);
      edit(target, `code: ${code}`, `code: ${free}`);

      const catalogue = loadCatalogue(root);
      expect(catalogue.indicators.map((one) => one.code)).toContain(free);
      expect(catalogue.reserve.map((one) => one.slug)).not.toContain(slug);
      const publication = await publish(catalogue, free);
      const cube = publication.indicators[0]?.cube;
      if (cube === undefined) throw new Error("no figures");
      expect(cube.observations.filter((one) => one.obsValue !== null).length).toBeGreaterThan(300);
      for (const area of ["06412", "06535", "06"]) {
        expect(cube.sentences(area)[0]).toMatch(/^Am \d\d\.\d\d\.20\d\d .*\d.*\.$/);
      }
      expect(await pathsOf(publication)).toContain(`daten/${free.toLowerCase()}.csv`);
    },
  );

  test("no age group is the only secret one beside a published total", async () => {
    const asyl = project.reserve.find((one) => one.slug === "asylbewerberregelleistungen");
    if (asyl === undefined) throw new Error("missing");
    const catalogue = {...project, indicators: [asyl]};
    const cube = (await publish(catalogue, asyl.code)).indicators[0]?.cube;
    if (cube === undefined) throw new Error("no figures");
    const ages = ["Y_LT7", "Y7T17", "Y18T24", "Y25T49", "Y50T64", "Y_GE65"];
    let protectedRows = 0;
    for (const period of cube.periods("personen")) {
      for (const area of cube.areas(period)) {
        const parts = ages.map((age) => cube.find("personen", area.refArea, period, {age}));
        const hidden = parts.filter((one) => one !== undefined && isSecret(one.obsStatus)).length;
        const whole = cube.find("personen", area.refArea, period);
        if (hidden > 0) protectedRows += 1;
        if (whole?.obsValue !== undefined && whole.obsValue !== null) expect(hidden).not.toBe(1);
      }
    }
    expect(protectedRows).toBeGreaterThan(5);
  });

  test("a mistake in it is named like in a published definition", () => {
    const root = copyOfCatalogue();
    edit(join(root, "catalogue", "reserve", "mindestsicherung.yml"), "hsl/22811-01-01-4", "hsl/99999");
    const failure = () => loadCatalogue(root);
    expect(failure).toThrow(KimError);
    expect(failure).toThrow("catalogue/reserve/mindestsicherung.yml");
  });

  test("a file whose name does not fit its slug is refused", () => {
    const root = copyOfCatalogue();
    const folder = join(root, "catalogue", "reserve");
    renameSync(join(folder, "mindestsicherung.yml"), join(folder, "anders.yml"));
    expect(() => loadCatalogue(root)).toThrow("reserve/mindestsicherung.yml");
  });
});
