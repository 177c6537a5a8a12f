import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {bytesOf, type WebFile} from "../../src/disseminate/web/web-file.js";

/** Writes a site into a new folder, two levels deep as on a shared drive, and gives the folder. */
export function writeSite(files: readonly WebFile[]): string {
  const root = join(mkdtempSync(join(tmpdir(), "kim-web-")), "Ablage mit Leerzeichen", "ausgabe");
  for (const file of files) {
    const path = join(root, ...file.path.split("/"));
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, bytesOf(file));
  }
  return root;
}

/** The pages of a site with their text. */
export function pagesOf(files: readonly WebFile[]): readonly {path: string; text: string}[] {
  return files.flatMap(({path, text}) =>
    path.endsWith(".html") && text !== undefined ? [{path, text}] : [],
  );
}

/**
 * Of every kind of page the first and the largest, or all with KIM_FULL: what makes pages of a kind differ
 * are figures, which tests of their own compare.
 */
export function sampleOf<P extends {path: string; text: string}>(pages: readonly P[]): readonly P[] {
  if (process.env.KIM_FULL === "1") return pages;
  const kinds = new Map<string, P[]>();
  for (const page of pages) {
    const kind = page.path.replace(/06\d{3}/, "KREIS").replace(/\/\d[a-z]\//, "/CODE/");
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  return [...kinds.values()].flatMap((all) => {
    const [first, ...others] = all;
    const largest = others.reduce<P | undefined>(
      (best, one) => (best === undefined || one.text.length > best.text.length ? one : best),
      undefined,
    );
    return [first, largest].flatMap((one) => one ?? []);
  });
}

/** Removes a written site with the folders made for it. */
export function removeSite(root: string): void {
  rmSync(dirname(dirname(root)), {recursive: true, force: true});
}

/** Address of a page of a written site. */
export function fileAddress(root: string, path: string): string {
  return pathToFileURL(join(root, ...path.split("/"))).href;
}

/** Opens everything that is folded away, so that a check sees it. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
}

/** How far the page is wider than its window, in pixels, and what sticks out. */
export async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && one.closest(".tabelle") === null)
      .slice(0, 5)
      .map((one) => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().right)}`)
      .concat(`scrollWidth ${document.documentElement.scrollWidth}`);
  });
}

/** Labels of the visible pictures that overlap another label, leave their picture, or are too small to read. */
export async function labelFaults(page: Page, smallest = 10.9): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>("svg.grafik")) {
      const shown = svg.getBoundingClientRect();
      if (shown.width === 0) continue;
      const name = svg.querySelector("title")?.textContent ?? "";
      const view = svg.viewBox.baseVal;
      const scale = shown.width / view.width;
      const texts = [...svg.querySelectorAll("text")].filter(
        (text) => text.getBoundingClientRect().width > 0,
      );
      const boxes = texts.map((text) => {
        const own = text.getBoundingClientRect();
        return {
          text: text.textContent ?? "",
          size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
          box: {
            x: (own.x - shown.x) / scale,
            y: (own.y - shown.y) / scale,
            width: own.width / scale,
            height: own.height / scale,
          },
        };
      });
      boxes.forEach(({text, size, box}, index) => {
        if (size < least) faults.push(`${name}: „${text}“ is ${size.toFixed(1)} px`);
        const outside =
          box.x < -1.5 ||
          box.y < -2 ||
          box.x + box.width > view.width + 1.5 ||
          box.y + box.height > view.height + 2;
        if (outside)
          faults.push(
            `${name}: „${text}“ leaves the picture (${JSON.stringify([box.x, box.y, box.width, box.height])})`,
          );
        for (const other of boxes.slice(index + 1)) {
          const wide =
            Math.min(box.x + box.width, other.box.x + other.box.width) - Math.max(box.x, other.box.x);
          const high =
            Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
          if (wide > 0.5 && high > 2.5) faults.push(`${name}: „${text}“ overlaps „${other.text}“`);
        }
      });
    }
    return faults;
  }, smallest);
}
