import {existsSync, mkdtempSync, readdirSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {expect, test} from "vitest";
import {fetchCommand} from "../../../src/cli/fetch.js";
import {type Reply, startService} from "./service.js";

/** Recorded answers of the real interface, replayed. */
const folder = join(process.env.KIM_SHARED ?? "../shared", "official", "genesis", "api2020");
const present = existsSync(folder);

function recorded(name: string): Reply {
  const {response} = JSON.parse(readFileSync(join(folder, `${name}.http.json`), "utf8"));
  const headers = Object.entries<string>(response.headers).filter(([key]) =>
    /^(content-d|content-t|date)/i.test(key),
  );
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    body: readFileSync(join(folder, name)),
  };
}

test.skipIf(!present)(
  "replays the interface: file, job, unknown (skipped without the material folder)",
  async () => {
    let looks = 0;
    const service = await startService(({path, fields, headers}) => {
      if (headers.username !== "erika") return {status: 404, body: '{"Code":2,"Content":"…","Type":"ERROR"}'};
      const name = fields.get("name") ?? "";
      if (path.endsWith("catalogue/results")) {
        looks += 1;
        return recorded(`12531-0043__catalogue_results__de_code${looks > 5 ? "0" : "104"}.json`);
      }
      if (path.endsWith("data/resultfile")) return recorded("12531-0043__data_resultfile__de.zip");
      if (name === "12531-0043")
        return recorded(
          `12531-0043__data_tablefile__de_code${fields.get("job") === "true" ? "99" : "98"}.json`,
        );
      if (name === "12411-01-01-4") return recorded("12411-01-01-4__data_tablefile__de.zip");
      return recorded("63121-0001__data_tablefile__de_code104.json");
    });
    const out = mkdtempSync(join(tmpdir(), "kim-fetch-"));
    const lines: string[] = [];
    const environment = {
      KIM_GENESIS_BENUTZER: "erika",
      KIM_GENESIS_KENNWORT: "geheim",
      KIM_GENESIS_ADRESSE: `${service.url}rest/2020/`,
      KIM_REGIONALSTATISTIK_BENUTZER: "erika",
      KIM_REGIONALSTATISTIK_KENNWORT: "geheim",
      KIM_REGIONALSTATISTIK_ADRESSE: `${service.url}rest/2020/`,
    };
    const run = (tables: readonly string[]) =>
      fetchCommand(
        tables,
        {out},
        resolve("."),
        {out: (line) => lines.push(line), progress: () => {}, cwd: ".", now: () => 0, user: "erika"},
        {environment, sleep: async () => {}},
      );
    const code = await run(["hsl/12411-01-01-4", "hsl/12531-0043", "hsl/12521-0040"]);
    await service.close();
    expect(code).toBe(1);
    const files = readdirSync(join(out, "2026-03-10"));
    expect(files.sort()).toEqual([
      "12411-01-01-4_1773175772751_de_flat.zip",
      "12531-0043_175879554_flat.zip",
    ]);
    const kept = readFileSync(join(out, "2026-03-10", "12531-0043_175879554_flat.zip"));
    expect(kept.equals(readFileSync(join(folder, "12531-0043__data_resultfile__de.zip")))).toBe(true);
    const text = lines.join("\n");
    expect(text).toContain("hsl/12411-01-01-4: neu, 2026-03-10/12411-01-01-4_1773175772751_de_flat.zip");
    expect(text).toContain(
      "hsl/12521-0040: nicht abgerufen. GENESIS-Online hat keine Tabelle hsl/12521-0040",
    );
    expect(text).toMatch(/npx kim import \S+\/2026-03-10 --stand 2026-03-10 --dry-run/);
  },
);
