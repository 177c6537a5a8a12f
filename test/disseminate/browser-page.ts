import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {sep} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser, Page} from "playwright-core";
import {fileAddress, labelFaults, openFolds, overflow} from "./site.js";

/** How a page is looked at. 640 pixels of width are 1280 at 200 % zoom. */
export type Look = {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly media?: "print";
};

/** All ways in which every kind of page must hold. */
export const looks: readonly Look[] = [
  {name: "hell, 1280 Pixel", width: 1280, colorScheme: "light"},
  {name: "dunkel, 1280 Pixel", width: 1280, colorScheme: "dark"},
  {name: "hell, 320 Pixel", width: 320, colorScheme: "light"},
  {name: "dunkel, 200 % Zoom", width: 640, colorScheme: "dark"},
  {name: "Druck", width: 794, colorScheme: "light", media: "print"},
];

/** Every page in every look with KIM_FULL, otherwise each in two of them, so that all come about. */
export function inLooks(paths: readonly string[]): readonly {name: string; path: string; look: Look}[] {
  const isChosen = (page: number, look: number) =>
    process.env.KIM_FULL === "1" || look === page % looks.length || look === (page + 2) % looks.length;
  return paths.flatMap((path, page) =>
    looks
      .filter((_, place) => isChosen(page, place))
      .map((look) => ({path, look, name: `${path}, ${look.name}`})),
  );
}

/** A page that is open, with what it asked for outside its site and what the console got to hear. */
export type OpenPage = {
  readonly page: Page;
  readonly elsewhere: () => readonly string[];
  readonly said: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens a page of a written site from the file system, under its own Content-Security-Policy. */
export async function openPage(
  browser: Browser,
  root: string,
  path: string,
  look: Look,
  script = true,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: {width: look.width, height: 900},
    colorScheme: look.colorScheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  if (look.media !== undefined) await page.emulateMedia({media: look.media});
  const [file = path, rest = ""] = path.split(/(?=[?#])/);
  await page.goto(fileAddress(root, file) + rest);
  return {
    page,
    elsewhere: () =>
      requests.filter((url) => !url.startsWith("file:") || !fileURLToPath(url).startsWith(root + sep)),
    said,
    close: () => context.close(),
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Violations of WCAG 2.2 AA and good practice that axe finds. Where axe cannot tell the contrast of text
 * because something overlaps it, the contrast is computed; text in pictures has a test of its own. Nobody
 * points at anything on paper, so targets there may be small.
 */
export async function violations(page: Page, look?: Look): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (onPaper) => {
    const found: unknown = await Reflect.get(window, "axe").run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: {"target-size": {enabled: !onPaper}},
      resultTypes: ["violations", "incomplete"],
      preload: false,
    });
    type Result = {id: string; nodes: {html: string; target: string[]}[]};
    const list = (name: string): Result[] => {
      const results = Reflect.get(Object(found), name);
      return Array.isArray(results) ? results : [{id: "axe gave no answer", nodes: []}];
    };
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element: Element | null): string => {
      if (element === null) return "rgb(255, 255, 255)";
      const colour = getComputedStyle(element).backgroundColor;
      return channels(colour)[3] === 0 ? ground(element.parentElement) : colour;
    };
    const legible = (element: Element): boolean => {
      const [one, other] = [getComputedStyle(element).color, ground(element)].map(luminance);
      const [light = 0, dark = 0] = [one ?? 0, other ?? 0].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05) >= 4.5;
    };
    const open = list("incomplete").flatMap((result) => {
      const nodes = result.nodes.filter((node) => {
        const element = document.querySelector(node.target.join(" "));
        if (element === null || element.closest("svg") !== null) return false;
        return result.id !== "color-contrast" || !legible(element);
      });
      return nodes.length === 0 ? [] : [{...result, nodes}];
    });
    const say = (prefix: string, {id, nodes}: Result) =>
      `${prefix}${id}: ${nodes.slice(0, 2).map((node) => node.html.slice(0, 160))}`;
    return [...list("violations").map((one) => say("", one)), ...open.map((one) => say("undecided: ", one))];
  }, look?.media === "print");
}

/**
 * What is the matter with an open page, folded and unfolded: something is too wide, labels touch or are too
 * small, axe finds a violation, it asks for something elsewhere or says something. It is closed afterwards.
 *
 * @param smallest size of labels in pixels
 */
export async function pageFaults(
  {page, elsewhere, said, close}: OpenPage,
  look: Look,
  smallest?: number,
): Promise<readonly unknown[]> {
  const tooWide = async () => (look.media === "print" ? [] : await overflow(page));
  const folded = [...(await tooWide()), ...(await labelFaults(page, smallest))];
  await openFolds(page);
  const faults = [
    ...folded,
    ...(await tooWide()),
    ...(await violations(page, look)),
    ...elsewhere(),
    ...said,
  ];
  await close();
  return faults;
}
