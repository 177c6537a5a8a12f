import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {z} from "zod";

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const {packages} = lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

test("the lockfile knows every optional package, so that npm ci works on every system", () => {
  const missing = Object.entries(packages).flatMap(([path, one]) =>
    Object.keys(one.optionalDependencies ?? {}).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined &&
        packages[`${path}/node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});

test("the lockfile names no address packages came from", () => {
  const addresses = Object.values(packages).filter((one) => one.resolved?.includes("://") === true);
  expect(addresses).toEqual([]);
});

test("every package is pinned by its content, or is for another system only", () => {
  const loose = Object.entries(packages)
    .filter(
      ([path, one]) => path.startsWith("node_modules/") && one.link !== true && one.integrity === undefined,
    )
    .filter(([, one]) => one.os === undefined && one.cpu === undefined)
    .map(([path]) => path);
  expect(loose).toEqual([]);
});
