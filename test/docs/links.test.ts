import {existsSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, test} from "vitest";
import {filesOf, root, textOf} from "./markdown.js";

const pages = filesOf(".md");

/** Anchor that a heading gets: lower case, blanks as hyphens, punctuation left out. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

function anchorsOf(page: string): ReadonlySet<string> {
  return new Set([...textOf(page).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? "")));
}

describe.each(pages)("%s", (page) => {
  test("its links lead somewhere in the repository", () => {
    const text = textOf(page).replace(/^```[\s\S]*?^```/gm, "");
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    const broken = targets.filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : join(dirname(page), path).replaceAll("\\", "/");
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(file).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  test("names no path of somebody's machine", () => {
    expect(textOf(page)).not.toMatch(/(?<![\w./-])\/(work|home|tmp|root|Users|mnt)\b|[A-Z]:\\Users/);
  });

  test("has one title, and no heading skips a level", () => {
    const levels = [
      ...textOf(page)
        .replace(/^```[\s\S]*?^```/gm, "")
        .matchAll(/^(#+) /gm),
    ].map((match) => match[1]?.length ?? 0);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

test("there are pages to check", () => {
  expect(pages).toContain("README.md");
  expect(pages).toContain("docs/handbuch/index.md");
});

test("the index of the handbook and of the decisions lead to every page beside them", () => {
  for (const folder of ["docs/handbuch", "docs/entscheidungen"]) {
    const index = textOf(`${folder}/index.md`);
    const others = pages.filter((page) => dirname(page) === folder && page !== `${folder}/index.md`);
    expect(others.filter((page) => !index.includes(`](${page.slice(folder.length + 1)})`))).toEqual([]);
  }
});
