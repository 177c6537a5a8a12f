import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {main} from "../../src/cli/main.js";
import {verifyFolder} from "../../src/edition/verify-folder.js";
import {makeSmallProject} from "../fixtures/small-project.js";

const disk = mkdtempSync(join(tmpdir(), "kim-platte-"));

/** A disk of four megabytes, in memory; only the administrator of a Linux system can have one. */
const mounted =
  process.platform === "linux" &&
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]).status === 0;

describe.skipIf(!mounted)("on a full disk (needs leave to mount one)", () => {
  let root: string;
  const run = async (...args: readonly string[]) => {
    const said: string[] = [];
    const code = await main(args, {
      cwd: root,
      now: () => Date.UTC(2026, 11, 20),
      user: "Test",
      out: () => {},
      progress: (line) => said.push(line),
    });
    return {code, said: said.join("\n")};
  };
  /** Leaves so many bytes free for a run, and takes the filling away afterwards. */
  const withRoom = async (bytes: number, work: () => Promise<void>) => {
    const filling = join(disk, "voll");
    const free = Number(spawnSync("df", ["--output=avail", "-B1", disk]).stdout.toString().split("\n")[1]);
    writeFileSync(filling, new Uint8Array(Math.max(0, free - bytes)));
    try {
      await work();
    } finally {
      rmSync(filling);
    }
  };
  const intact = (folder: string, version: string) =>
    expect(verifyFolder(folder)).toMatchObject({deviations: [], edition: {version}});
  const setVersion = (version: string) =>
    writeFileSync(
      join(root, "catalogue", "edition.yml"),
      `name: "2026"\ntitel: T\nuntertitel: U\nherausgeber: H\nkontakt: K\nstand: "2026-11-22"\nversion: "${version}"\nzeichen: hsl\n`,
    );

  beforeAll(async () => {
    root = makeSmallProject();
    setVersion("2026");
    expect(await run("build", "--out", join(disk, "ausgabe"))).toMatchObject({code: 0});
    setVersion("2026.1");
  });
  afterAll(() => {
    spawnSync("umount", [disk]);
    rmSync(root, {recursive: true, force: true});
    rmSync(disk, {recursive: true, force: true});
  });

  test.each([0, 100_000, 1_000_000])(
    "a build with %d bytes left says so and leaves what was there",
    async (room) => {
      await withRoom(room, async () => {
        const {code, said} = await run("build", "--out", join(disk, "ausgabe"));
        expect(code).toBe(1);
        expect(said).toMatch(/kein Platz|voll/);
        expect(said).not.toContain("Programm hat einen Fehler");
        intact(join(disk, "ausgabe"), "2026");
        expect(readdirSync(disk).sort()).toEqual(["ausgabe", "voll"]);
      });
    },
  );

  test("a publication that does not fit leaves the edition that readers have", async () => {
    expect(await run("build")).toMatchObject({code: 0});
    const out = join(disk, "veroeffentlicht");
    await withRoom(500_000, async () => {
      const {code, said} = await run("edition", "publish", "--out", out);
      expect(code).toBe(1);
      expect(said).toMatch(/kein Platz|voll/);
      expect(existsSync(out)).toBe(false);
      intact(join(disk, "ausgabe"), "2026");
    });
    rmSync(join(disk, "ausgabe"), {recursive: true});
    expect(await run("edition", "publish", "--out", out)).toMatchObject({code: 0});
    intact(out, "2026.1");
  });

  test("with room again, the build goes through", async () => {
    rmSync(join(disk, "veroeffentlicht"), {recursive: true});
    expect(await run("build", "--out", join(disk, "ausgabe"))).toMatchObject({code: 0});
    intact(join(disk, "ausgabe"), "2026.1");
  });
});
