import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {parse, stringify} from "yaml";
import {z} from "zod";
import {createPublication} from "../../src/analyse/create-publication.js";
import type {Publication} from "../../src/analyse/publication.js";
import {releasePublication} from "../../src/analyse/revisions/release-publication.js";
import type {Revision} from "../../src/analyse/revisions/types.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {indicatorCsv} from "../../src/disseminate/open-data/tidy.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {finishEdition} from "../../src/edition/finish-edition.js";
import {readPreviousEdition} from "../../src/edition/previous-edition.js";
import {createWorkbookCheck} from "../../src/edition/reconcile/workbook-check.js";
import {replaceFolder} from "../../src/edition/replace-folder.js";
import {TOTAL} from "../../src/model/observation.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {csvRows} from "../fixtures/csv-rows.js";
import {cubesOf} from "../fixtures/publication.js";

/** Real tables of which the producer delivered the same periods more than once. */
const tables = ["hsl/12411-01-01-4", "ba/13211-02-05-4"];
const catalogue = loadCatalogue(".");
const deliveryList = z.looseObject({deliveries: z.array(z.looseObject({id: z.string(), stand: z.string()}))});

const listOf = (table: string) =>
  deliveryList.parse(parse(readFileSync(`data/${table}.yml`, "utf8"), {schema: "failsafe"}));

/** The publication as it would have been with the deliveries up to a day. */
async function publicationOf(day: string): Promise<Publication> {
  const root = mkdtempSync(join(tmpdir(), "kim-stand-"));
  for (const table of tables) {
    const path = join(root, "data", table);
    mkdirSync(join(path, ".."), {recursive: true});
    const {deliveries, ...rest} = listOf(table);
    const kept = deliveries.filter(({stand}) => stand <= day);
    const ids = new Set(kept.map(({id}) => id));
    const [header = "", ...lines] = readFileSync(`data/${table}.csv`, "utf8").trimEnd().split("\n");
    const column = header.split(",").indexOf("delivery");
    const own = lines.filter((line) => ids.has(line.split(",")[column] ?? ""));
    writeFileSync(`${path}.csv`, [header, ...own, ""].join("\n"));
    writeFileSync(`${path}.yml`, stringify({...rest, deliveries: kept}, {defaultStringType: "QUOTE_DOUBLE"}));
  }
  return createPublication(catalogue, await openWarehouse(root, catalogue));
}

/** Publishes it and reads it back, as the next edition does. */
function published(publication: Publication) {
  const folder = join(mkdtempSync(join(tmpdir(), "kim-edition-")), "2024");
  const files = cubesOf(publication).map((cube) => ({
    path: `daten/${cube.indicator.code.toLowerCase()}.csv`,
    bytes: new TextEncoder().encode(indicatorCsv(cube, publication)),
  }));
  replaceFolder(
    folder,
    finishEdition(publication, files, {
      fingerprint: {inputs: "", program: ""},
      gates: [],
      answers: [],
      reconciled: true,
    }),
  );
  return readPreviousEdition(folder);
}

/** Delivered numbers of the newest delivery up to a day, straight from the canonical table. */
function delivered(table: string, measure: string, day: string): ReadonlyMap<string, string> {
  const stand = new Map(listOf(table).deliveries.map((one) => [one.id, one.stand]));
  const newest = new Map<string, {stand: string; value: string}>();
  for (const row of csvRows(readFileSync(`data/${table}.csv`, "utf8"))) {
    const own = stand.get(row.delivery ?? "") ?? "";
    if (row.measure !== measure || own > day || row.obs_value === "") continue;
    const key = [row.ref_area, row.time_period, row.sex, row.citizenship ?? TOTAL].join(" ");
    const before = newest.get(key);
    if (before === undefined || own > before.stand) newest.set(key, {stand: own, value: row.obs_value ?? ""});
  }
  return new Map([...newest].map(([key, {value}]) => [key, value]));
}

const keyOf = ({refArea, timePeriod, dimensions}: Revision) =>
  [refArea, timePeriod, dimensions.sex ?? TOTAL, dimensions.citizenship ?? TOTAL].join(" ");

describe("two editions made from two states of the deliveries", () => {
  let first: Publication;
  let second: Publication;
  const day = "2024-12-31";
  beforeAll(async () => {
    first = await publicationOf(day);
    second = releasePublication(await publicationOf("9999"), "entwurf", published(first));
  });

  test("differ in exactly the figures in which the deliveries differ", () => {
    const found = (second.revisions?.indicators ?? [])
      .flatMap(({revisions}) => revisions)
      .filter(
        ({kind, measure, indicator}) => kind === "geaendert" && indicator === "1A" && measure === "personen",
      )
      .map((one) => `${keyOf(one)}: ${one.before?.obsValue} → ${one.now?.obsValue}`);
    const before = delivered("hsl/12411-01-01-4", "bevoelkerung", day);
    const now = delivered("hsl/12411-01-01-4", "bevoelkerung", "9999");
    const expected = [...before]
      .filter(([key, value]) => now.get(key) !== value)
      .map(([key, value]) => `${key}: ${value} → ${now.get(key)}`);
    expect(expected.length).toBeGreaterThan(150);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test("unemployment, delivered again without a change, is no revision: only new years are new", () => {
    const own = second.revisions?.indicators.find(({code}) => code === "5C")?.revisions ?? [];
    const before = delivered("ba/13211-02-05-4", "arbeitslose", day);
    const now = delivered("ba/13211-02-05-4", "arbeitslose", "9999");
    const changed = [...before].filter(
      ([key, value]) => now.get(key) !== undefined && now.get(key) !== value,
    );
    const found = own.filter(({kind, measure}) => kind === "geaendert" && measure === "arbeitslose");
    expect(found.map(keyOf).toSorted()).toEqual(changed.map(([key]) => key).toSorted());
    expect(own.some(({kind, reason}) => kind === "neu" && reason === "neuer-zeitraum")).toBe(true);
  });

  test("say why: another base, and a period that is new", () => {
    const own = second.revisions?.indicators.find(({code}) => code === "1A")?.revisions ?? [];
    const reasons = (period: string) => [
      ...new Set(
        own.filter(({timePeriod}) => timePeriod === period).map(({kind, reason}) => `${kind} ${reason}`),
      ),
    ];
    expect(reasons("2022-12-31")).toEqual(["geaendert neue-basis"]);
    expect(reasons("2024-12-31")).toEqual(["neu neuer-zeitraum"]);
    expect(reasons("2010-12-31")).toEqual([]);
  });

  test("come largest first, changed before new", () => {
    const own = second.revisions?.indicators.find(({code}) => code === "1A")?.revisions ?? [];
    const changed = own.filter(({kind}) => kind === "geaendert");
    expect(own.slice(0, changed.length)).toEqual(changed);
    const weights = changed.map(({difference, before}) =>
      Math.abs((difference ?? 0) / (before?.obsValue ?? 1)),
    );
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  test("mark every revised figure with r, and no other", () => {
    const cube = cubesOf(second).find(({indicator}) => indicator.code === "1A");
    const flagged = cube?.observations.filter(({flag}) => flag.includes("r")) ?? [];
    const revised = second.revisions?.indicators
      .find(({code}) => code === "1A")
      ?.revisions.filter(({kind}) => kind === "geaendert");
    expect(flagged.length).toBe(revised?.length);
    expect(new Set(flagged.map(({timePeriod}) => timePeriod))).toEqual(new Set(["2022-12-31", "2023-12-31"]));
  });

  test("an indicator that is gone, or has no figures any more, is named; so is one that is new", () => {
    const previous = published(first);
    const kindsOf = (code: string, indicators: Publication["indicators"], before = previous) => {
      const {revisions} = releasePublication({...first, indicators}, "entwurf", before);
      const own = revisions?.indicators.find((one) => one.code === code)?.revisions ?? [];
      return {count: own.length, kinds: [...new Set(own.map(({kind}) => kind))]};
    };
    const count = previous.figures.get("1A")?.size ?? 0;
    expect(count).toBeGreaterThan(500);
    const without = first.indicators.filter(({indicator}) => indicator.code !== "1A");
    expect(kindsOf("1A", without)).toEqual({count, kinds: ["entfallen"]});
    const empty = first.indicators.map((one) =>
      one.indicator.code === "1A" ? {indicator: one.indicator, cube: undefined} : one,
    );
    expect(kindsOf("1A", empty)).toEqual({count, kinds: ["entfallen"]});
    const figures = new Map([...previous.figures].filter(([code]) => code !== "1A"));
    expect(kindsOf("1A", first.indicators, {...previous, figures})).toEqual({count, kinds: ["neu"]});
  });

  test("a workbook with a mark at one of two compared figures is written as it is read back", () => {
    const [one] = first.indicators;
    if (one?.cube === undefined) throw new Error("1A has no figures");
    const before = published(first);
    const figures = new Map(before.figures.get("1A"));
    const period = one.cube.latestPeriod("personen") ?? "";
    for (const [key, figure] of figures) {
      const revised =
        figure.refArea === "06411" && figure.timePeriod === period && figure.measure === "personen";
      if (revised && figure.obsValue !== null) figures.set(key, {...figure, obsValue: figure.obsValue + 7});
    }
    const previous = {...before, figures: new Map([...before.figures, ["1A", figures] as const])};
    const corrected = releasePublication(first, "entwurf", previous);
    const [marked] = corrected.indicators;
    if (marked?.cube === undefined) throw new Error("1A has no figures");
    const {workbook} = indicatorWorkbook(marked, corrected);
    const cells = workbook.sheets.flatMap(({rows}) => [...rows].flatMap((row) => row.cells));
    const values = new Set(cells.map((cell) => cell?.value));
    expect(values.has("r / –") || values.has("– / r")).toBe(true);
    const {read, result} = createWorkbookCheck(corrected);
    read({path: "excel/1a.xlsx", bytes: writeWorkbook(workbook), sheets: workbook.sheets});
    expect(result().deviations).toEqual([]);
  });

  test("an edition compared with itself has no revision", () => {
    const again = releasePublication(first, "entwurf", published(first));
    expect(again.revisions?.indicators).toEqual([]);
  });

  test("another sign dialect and another rounding of a computer are no revision", () => {
    const other: Publication = {
      ...first,
      edition: {...first.edition, zeichen: "verbund"},
      catalogue: {...first.catalogue, edition: {...first.edition, zeichen: "verbund"}},
    };
    const previous = published(first);
    const shaken = {
      ...previous,
      figures: new Map(
        [...previous.figures].map(([code, figures]) => [
          code,
          new Map(
            [...figures].map(([key, one]) => [
              key,
              {...one, obsValue: one.obsValue === null ? null : one.obsValue * (1 + 1e-14)},
            ]),
          ),
        ]),
      ),
    };
    expect(releasePublication(other, "entwurf", shaken).revisions?.indicators).toEqual([]);
  });
});
