import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {unzipSync} from "fflate";
import {expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import {createConfidentiality} from "../../src/catalogue/confidentiality.js";
import {editionFiles} from "../../src/disseminate/edition.js";
import type {Dimensions} from "../../src/model/observation.js";
import {isSecret} from "../../src/model/status.js";
import {createFactStore, type Fact} from "../../src/process/fact.js";
import {catalogue} from "../fixtures/invented-cube.js";
import {shippedGeometries} from "../fixtures/web-publication.js";

const TABLE = "hsl/13111-12-03-4";
const COUNT = 1000;
/** Below this a value is secret in the invented edition; canaries have twelve digits, published values more. */
const THRESHOLD = 1e12;

/** Pseudo-random numbers from a fixed seed (linear congruential, 48 bits as in drand48). */
function random(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 25214903917n + 11n) & ((1n << 48n) - 1n);
    return Number(state) / 2 ** 48;
  };
}

/** An invented table that adds up, and the numbers in it that must not be seen. */
function plant(): {readonly facts: readonly Fact[]; readonly canaries: ReadonlySet<number>} {
  const next = random(20_261_122);
  const [dimension] = catalogue.indicators.find((one) => one.code === "5B")?.dimensions.slice(-1) ?? [];
  const parts = (dimension?.codes ?? []).filter((code) => code !== "_T");
  const periods = ["2022-06-30", "2023-06-30", "2024-06-30", "2025-06-30"];
  const canaries = new Set<number>();
  const facts: Fact[] = [];
  const sumOf = new Map<string, number>();
  for (const timePeriod of periods) {
    for (const kreis of catalogue.regions.kreiseAt(timePeriod)) {
      for (const citizenship of ["NATD", "NATA"]) {
        for (const sex of ["M", "F"]) {
          for (const qualification of parts) {
            const isCanary = canaries.size < COUNT && next() < 0.7;
            const value = Math.floor((isCanary ? 1 + next() * 8.9 : 10 + next() * 80) * 1e11);
            if (isCanary) canaries.add(value);
            for (const area of [kreis.refArea, kreis.regierungsbezirk ?? "", "06"]) {
              for (const c of [citizenship, "_T"]) {
                for (const s of [sex, "_T"]) {
                  for (const q of [qualification, "_T"]) {
                    const key = [timePeriod, area, c, s, q].join("|");
                    sumOf.set(key, (sumOf.get(key) ?? 0) + value);
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  for (const [key, obsValue] of sumOf) {
    const [timePeriod = "", refArea = "", citizenship = "", sex = "", qualification = ""] = key.split("|");
    const all: Dimensions = {citizenship, sex, qualification};
    const codes = Object.fromEntries(Object.entries(all).filter(([, code]) => code !== "_T"));
    const origins = [{table: TABLE, delivery: "00000000", locator: "A1", vintage: "2026-01-01"}];
    const fact = {table: TABLE, measure: "beschaeftigte", refArea, timePeriod, codes, basis: null, flag: ""};
    facts.push({...fact, origins, obsValue, obsStatus: "normal"});
  }
  return {facts, canaries};
}

/** Every whole number that a text shows: plain, grouped in any way, or hidden in base64. */
function* numbersIn(text: string, depth = 0): Generator<number> {
  const plain = text.replace(/\\u202f|\\u00a0|&#8239;|&#x202f;|&nbsp;|&#160;/gi, "\u202f");
  for (const [digits] of plain.matchAll(/\d{12,}/g)) yield Number(digits);
  for (const [digits] of plain.matchAll(/\d{1,3}(?:[.,'\u202f\u00a0\u2009 ]\d{3}){3,}/g)) {
    yield Number(digits.replace(/\D/g, ""));
  }
  for (const [digits] of plain.matchAll(/\d(?:[.,]\d+)?[eE]\+?1\d/g)) yield Number(digits.replace(",", "."));
  if (depth > 0) return;
  for (const [encoded] of text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)) {
    if (!/^\d+$/.test(encoded)) yield* numbersIn(Buffer.from(encoded, "base64").toString("latin1"), 1);
  }
}

/** Files in files: containers are opened, however deep they lie. */
function* opened(path: string, bytes: Uint8Array): Generator<readonly [string, Uint8Array]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const [name, inner] of Object.entries(unzipSync(bytes))) yield* opened(`${path}!${name}`, inner);
  } else yield [path, bytes];
}

async function numbersInParquet(path: string): Promise<readonly number[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM '${path}'`);
  const found = result.getRowsJS().flatMap((row) => row.flatMap((cell) => [...numbersIn(String(cell))]));
  connection.closeSync();
  instance.closeSync();
  return found;
}

test("a thousand secret numbers of an invented edition stand in none of its files, in no form", async () => {
  const {facts, canaries} = plant();
  expect(canaries.size).toBe(COUNT);
  const own = {
    ...catalogue,
    indicators: catalogue.indicators.filter((one) => one.code === "5B"),
    confidentiality: createConfidentiality({
      regeln: [
        {
          tabellen: ["*"],
          geschuetztVon: "ministerium",
          verfahren: "keines",
          mindestfallzahl: THRESHOLD,
          mindestbreite: 3,
        },
      ],
      gleicheGroessen: [],
    }),
  };
  const publication = createPublication(own, {
    facts: createFactStore(facts),
    rows: facts.length,
    deliveries: [],
  });
  const cube = publication.indicators[0]?.cube;
  if (cube === undefined) throw new Error("no figures");
  const shown = cube.observations.flatMap((one) => (one.obsValue === null ? [] : [one.obsValue]));
  expect(cube.observations.filter((one) => isSecret(one.obsStatus)).length).toBeGreaterThan(COUNT);
  expect(shown.filter((value) => canaries.has(value))).toEqual([]);

  const files = await editionFiles(publication, {
    geometries: shippedGeometries(),
    scratch: tmpdir(),
    onStage: () => {},
  });
  const folder = mkdtempSync(join(tmpdir(), "kim-canary-"));
  const found: string[] = [];
  const seen = new Map<string, number>();
  const published = new Set(shown.filter((value) => value >= THRESHOLD));
  const look = (path: string, kind: string, number: number) => {
    if (canaries.has(number)) found.push(`${path}: ${number}`);
    if (published.has(number)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
  };
  try {
    for (const file of files) {
      for (const [path, bytes] of opened(file.path, file.bytes)) {
        const kind = path.replace(/^.*\.([a-z0-9-]+)$/, "$1");
        if (kind === "parquet") {
          const copy = join(folder, "one.parquet");
          writeFileSync(copy, bytes);
          for (const number of await numbersInParquet(copy)) look(path, kind, number);
        } else {
          for (const number of numbersIn(Buffer.from(bytes).toString("utf8"))) look(path, kind, number);
        }
      }
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  expect(found).toEqual([]);
  for (const kind of ["csv", "json", "html", "xml", "parquet"]) {
    expect(seen.get(kind) ?? 0, `published numbers in ${kind}`).toBeGreaterThan(0);
  }
}, 300_000);
