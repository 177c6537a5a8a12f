import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {read, type WorkBook} from "@e965/xlsx";
import iconv from "iconv-lite";
import {expect, test} from "vitest";
import type {Observation} from "../src/model/observation.js";
import {cubesOf, realPublication} from "./fixtures/publication.js";

const official = join(process.env.KIM_SHARED ?? join("..", "shared"), "official");
const present = existsSync(official);

/** A published figure must stand in the very cell it names, read here without the project's own readers. */
test.skipIf(!present)(
  "figures stand in the cells they name (needs the material folder beside the repository)",
  async () => {
    const publication = await realPublication();
    const files = filesBySha256(official);
    const texts = new Map<string, readonly string[]>();
    const books = new Map<string, WorkBook>();
    let compared = 0;
    for (const cube of cubesOf(publication)) {
      const taken = cube.observations.filter(isTakenOver);
      for (const one of taken.filter((_, position) => position % 23 === 0)) {
        const [origin] = one.origins;
        const delivery = origin === undefined ? undefined : publication.deliveries.get(origin.delivery);
        const file = delivery === undefined ? undefined : files.get(delivery.sha256);
        if (origin === undefined || file === undefined) continue;
        const cell = /\.xlsx$/i.test(file)
          ? workbookCell(books, file, delivery?.sheet ?? "", origin.locator)
          : textCell(texts, file, origin.locator);
        if (cell === undefined) continue;
        expect(Number(cell.replace(",", ".")), `${file} ${origin.locator}`).toBe(one.obsValue);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(1500);
  },
);

/** A figure that is one delivered cell: no sum, difference or ratio. */
function isTakenOver(one: Observation): boolean {
  const [origin, ...others] = one.origins;
  return (
    one.obsValue !== null &&
    one.numerator === undefined &&
    origin !== undefined &&
    others.length === 0 &&
    !origin.locator.includes(",")
  );
}

function filesBySha256(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && /\.(csv|xlsx)$/i.test(path));
  return new Map(paths.map((path) => [createHash("sha256").update(readFileSync(path)).digest("hex"), path]));
}

/** `Z147 S4`: line 147, fourth field. The files with such locators quote no field that holds a separator. */
function textCell(texts: Map<string, readonly string[]>, file: string, locator: string): string | undefined {
  const place = /^Z(\d+) S(\d+)$/.exec(locator);
  if (place === null) return undefined;
  const lines = texts.get(file) ?? decode(readFileSync(file)).split(/\r?\n/);
  texts.set(file, lines);
  const line = lines[Number(place[1]) - 1] ?? "";
  if (line.includes('"')) return undefined;
  return line.split(line.includes(";") ? ";" : ",")[Number(place[2]) - 1];
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return iconv.decode(bytes, "win1252");
  }
}

function workbookCell(
  books: Map<string, WorkBook>,
  file: string,
  sheet: string,
  locator: string,
): string | undefined {
  const book = books.get(file) ?? read(readFileSync(file));
  books.set(file, book);
  const value: unknown = book.Sheets[sheet]?.[locator]?.v;
  return value === undefined ? undefined : String(value);
}
