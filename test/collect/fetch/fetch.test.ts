import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, test} from "vitest";
import type {TableRequest} from "../../../src/collect/fetch/fetch-table.js";
import {fetchTables, type TableOutcome} from "../../../src/collect/fetch/fetch-tables.js";
import {openRecord} from "../../../src/collect/fetch/record.js";
import {readFetchSettings, serviceOfTable} from "../../../src/collect/fetch/settings.js";
import {createTransport} from "../../../src/collect/fetch/undici-transport.js";
import {KimError} from "../../../src/messages/kim-error.js";
import {type Answering, file, type Service, startService, status} from "./service.js";

const packed = new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]);
const tooLarge = status(98, "Die Tabelle ist zu gross, um im Dialog abgerufen zu werden.");
const nothing = status(104, "Es gibt keine Objekte zum angegebenen Selektionskriterium");
const promised = status(
  99,
  "Der Bearbeitungsauftrag wurde erstellt. Die Tabelle kann in Kürze als Ergebnis mit folgendem Namen abgerufen werden: 12531-0043_175879554",
);
const ready = status(0, "erfolgreich", [
  {Code: "12531-0043_175879554", Content: "Schutzsuchende", Values: "1980160"},
]);

const running: {close: () => Promise<void>}[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

type Options = {
  readonly tables?: readonly string[];
  readonly folder?: string;
  readonly login?: Readonly<Record<string, string>>;
  readonly years?: TableRequest["years"];
};

const person = {KIM_GENESIS_BENUTZER: "erika", KIM_GENESIS_KENNWORT: "geheim"};

/** Fetches from a stand-in without waiting: the waits are written down. */
async function fetchFrom(answer: Answering, options: Options = {}) {
  const service = await startService(answer);
  running.push(service);
  return {service, ...(await fetchAgain(service, options))};
}

async function fetchAgain(service: Service, options: Options = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "kim-fetch-"));
  const settings = readFetchSettings(folder, {
    ...(options.login ?? person),
    KIM_GENESIS_ADRESSE: `${service.url}rest/2020/`,
    KIM_REGIONALSTATISTIK_ADRESSE: `${service.url}rest/2020/`,
    KIM_REGIONALSTATISTIK_DATEIEN: `${service.url}tables/`,
  });
  const {send, close} = await createTransport(undefined);
  const waits: number[] = [];
  const wanted = (options.tables ?? ["hsl/12531-0043"]).map((table): TableRequest => {
    const used = settings.services.get(serviceOfTable(table) ?? "genesis");
    if (used === undefined) throw new Error("no service");
    return {table, service: used, format: "ffcsv", years: options.years};
  });
  let clock = 1_770_000_000_000;
  const outcomes = await fetchTables(wanted, openRecord(folder), {
    send,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      clock += milliseconds;
    },
    now: () => clock,
    progress: () => {},
  });
  await close();
  return {outcomes, waits, folder};
}

function keyOf(outcome: TableOutcome | undefined): string {
  if (outcome === undefined) return "none";
  return outcome.result instanceof KimError ? outcome.result.key : outcome.result.kind;
}

const calls = ({seen}: Service) => seen.map(({path}) => path.replace("/rest/2020/", ""));

describe("a table in the dialogue", () => {
  test("is asked for by POST with the credentials in headers and kept unchanged", async () => {
    const {service, outcomes, folder} = await fetchFrom(() => file(packed, "12531-0043_1_de_flat.zip"));
    const [request] = service.seen;
    expect(request?.method).toBe("POST");
    expect(request?.headers).toMatchObject({username: "erika", password: "geheim"});
    expect(request?.headers["content-type"]).toBe("application/x-www-form-urlencoded; charset=UTF-8");
    expect(request?.fields.toString()).not.toMatch(/erika|geheim/);
    expect(Object.fromEntries(request?.fields ?? [])).toMatchObject({
      name: "12531-0043",
      format: "ffcsv",
      job: "false",
      stand: "",
      language: "de",
    });
    expect(keyOf(outcomes[0])).toBe("new");
    expect(new Uint8Array(readFileSync(join(folder, "2026-03-10", "12531-0043_1_de_flat.zip")))).toEqual(
      packed,
    );
    expect(readFileSync(join(folder, "abruf.json"), "utf8")).not.toMatch(/erika|geheim/);
  });

  test("is not fetched again while the service has nothing newer", async () => {
    const answer: Answering = ({fields}) =>
      fields.get("stand") === "10.03.2026"
        ? status(50, "Es sind keine aktualisierten Daten vorhanden")
        : file(packed, "a.zip");
    const {service, folder} = await fetchFrom(answer);
    const second = await fetchAgain(service, {folder});
    expect(keyOf(second.outcomes[0])).toBe("unchanged");
    expect(readdirSync(join(folder, "2026-03-10"))).toEqual(["a.zip"]);
  });

  test("the same content under another name is kept once", async () => {
    const {service, folder} = await fetchFrom((_, number) => file(packed, `a${number}.zip`));
    const second = await fetchAgain(service, {folder});
    expect(keyOf(second.outcomes[0])).toBe("same");
    expect(readdirSync(join(folder, "2026-03-10"))).toEqual(["a0.zip"]);
  });

  test("a deleted file is fetched again, and other years are another request", async () => {
    const {service, folder} = await fetchFrom((_, number) =>
      file(new Uint8Array([...packed, number]), "a.zip"),
    );
    const years = await fetchAgain(service, {folder, years: {from: "2015", to: "2024"}});
    expect(keyOf(years.outcomes[0])).toBe("new");
    expect(service.seen[1]?.fields.get("startyear")).toBe("2015");
    expect(service.seen[1]?.fields.get("stand")).toBe("");
  });

  test("a file name from outside stays in its folder", async () => {
    const {outcomes, folder} = await fetchFrom(() => file(packed, '"..\\..\\/../../.böse name.zip"'));
    expect(keyOf(outcomes[0])).toBe("new");
    expect(readdirSync(join(folder, "2026-03-10"))).toEqual(["b_se_name.zip"]);
    expect(readdirSync(folder).sort()).toEqual(["2026-03-10", "abruf.json"]);
  });
});

describe("a large table", () => {
  test("becomes a job whose result is waited for", async () => {
    let looks = 0;
    const {service, outcomes, waits} = await fetchFrom(({path, fields}) => {
      if (path.endsWith("tablefile")) return fields.get("job") === "true" ? promised : tooLarge;
      if (path.endsWith("results")) return ++looks > 40 ? ready : nothing;
      return file(packed, "12531-0043_175879554_flat.zip");
    });
    expect(keyOf(outcomes[0])).toBe("new");
    expect(waits).toHaveLength(40);
    expect(Math.max(...waits)).toBe(30_000);
    expect(service.seen.at(-1)?.fields.get("name")).toBe("12531-0043_175879554");
  });

  test("goes on with the same job after an interruption", async () => {
    let down = true;
    const {service, outcomes, folder} = await fetchFrom(({path, fields}) => {
      if (path.endsWith("tablefile")) return fields.get("job") === "true" ? promised : tooLarge;
      if (down) return "drop";
      return path.endsWith("results") ? ready : file(packed, "result.zip");
    });
    expect(keyOf(outcomes[0])).toBe("fetch-unreachable");
    down = false;
    const before = service.seen.length;
    const second = await fetchAgain(service, {folder});
    expect(keyOf(second.outcomes[0])).toBe("new");
    expect(calls(service).slice(before)).toEqual(["catalogue/results", "data/resultfile"]);
    expect(JSON.parse(readFileSync(join(folder, "abruf.json"), "utf8")).jobs).toEqual([]);
  });

  test("a job that is gone is started again", async () => {
    let started = 0;
    const answer: Answering = ({path, fields}) => {
      if (path.endsWith("tablefile")) {
        if (fields.get("job") === "true") started += 1;
        return fields.get("job") === "true" ? promised : tooLarge;
      }
      if (path.endsWith("results")) return ready;
      return started < 2 ? nothing : file(packed, "result.zip");
    };
    const {service, outcomes, folder} = await fetchFrom(answer);
    expect(keyOf(outcomes[0])).toBe("fetch-job-lost");
    expect(keyOf((await fetchAgain(service, {folder})).outcomes[0])).toBe("new");
  });

  test("a job that never ends is given up after three hours", async () => {
    const {outcomes, waits} = await fetchFrom(({path, fields}) => {
      if (path.endsWith("tablefile")) return fields.get("job") === "true" ? promised : tooLarge;
      return nothing;
    });
    expect(keyOf(outcomes[0])).toBe("fetch-job-slow");
    expect(waits.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(3 * 3600 * 1000);
  });

  test("cannot be had with a token", async () => {
    const {service, outcomes} = await fetchFrom(() => tooLarge, {login: {KIM_GENESIS_TOKEN: "0".repeat(32)}});
    expect(keyOf(outcomes[0])).toBe("fetch-token");
    expect(service.seen[0]?.headers).toMatchObject({username: "0".repeat(32), password: ""});
    expect(service.seen.some(({fields}) => fields.get("job") === "true")).toBe(false);
  });
});

describe("faults", () => {
  test.each([
    ["too many requests", {status: 429, headers: {"retry-after": "7"}, body: ""}, 7000],
    ["overload", {status: 503, body: "busy"}, 2000],
    ["a gateway", {status: 502, type: "text/html", body: "<html>Bad Gateway</html>"}, 2000],
    ["a page in an outage", {type: "text/html", body: "\ufeff<!DOCTYPE html><title>Wartung</title>"}, 2000],
    ["an empty answer", {body: ""}, 2000],
    ["a broken answer", {body: '{"Ident":{"Serv'}, 2000],
    ["a lost connection", "drop", 2000],
  ] as const)("%s: tried again", async (_, fault, wait) => {
    const {outcomes, waits} = await fetchFrom((_, number) => (number === 0 ? fault : file(packed, "a.zip")));
    expect(keyOf(outcomes[0])).toBe("new");
    expect(waits).toEqual([wait]);
  });

  test("gives up after six attempts, with longer and longer waits", async () => {
    const {service, outcomes, waits} = await fetchFrom(() => ({status: 503, body: ""}));
    expect(keyOf(outcomes[0])).toBe("fetch-unreachable");
    expect(service.seen).toHaveLength(6);
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000]);
  });

  test.each([
    [90, "fetch-unknown-table"],
    [104, "fetch-unknown-table"],
    [-1, "fetch-status"],
    [7, "fetch-status"],
    [99, "fetch-status"],
  ])("code %i is told and not tried again", async (code, key) => {
    const {service, outcomes} = await fetchFrom(() =>
      status(code, "Für die Teiltabelle\nwurde kein Datenquader gefunden!"),
    );
    expect(keyOf(outcomes[0])).toBe(key);
    expect(service.seen).toHaveLength(1);
  });

  test("without credentials 401 asks for them, and a 404 means wrong ones: no further try, no other table", async () => {
    const wrong = {
      status: 404,
      body: '{"Code":2,"Content":"Ein Fehler ist aufgetreten. (Bitte prüfen und korrigieren Sie Ihren Nutzernamen bzw.\\n das Passwort.)","Type":"ERROR"}',
    };
    const tables = ["hsl/12411-0015", "hsl/12521-0040", "hsl/12521-0041", "hsl/12531-0043"];
    const {service, outcomes} = await fetchFrom(() => wrong, {tables});
    expect(outcomes.map(keyOf)).toEqual(tables.map(() => "fetch-login-wrong"));
    expect(service.seen.length).toBeLessThanOrEqual(3);
    const missing = {status: 401, body: '{"Code":15,"Content":"Sie sind nicht berechtigt …","Type":"ERROR"}'};
    expect(keyOf((await fetchFrom(() => missing)).outcomes[0])).toBe("fetch-login-missing");
  });

  test("a password that no header can carry is a wrong one", async () => {
    const login = {KIM_GENESIS_BENUTZER: "erika", KIM_GENESIS_KENNWORT: "geheim\n\u20ac"};
    const {service, outcomes} = await fetchFrom(() => file(packed, "a.zip"), {login});
    expect(keyOf(outcomes[0])).toBe("fetch-login-wrong");
    expect(service.seen).toEqual([]);
  });

  test("one failing table does not keep the others from coming, and three requests run at once at most", async () => {
    const tables = Array.from({length: 9}, (_, number) => `hsl/1250${number}-0001`);
    const {service, outcomes} = await fetchFrom(
      async ({fields}, number) => {
        await new Promise((resolve) => setImmediate(resolve));
        const bytes = new Uint8Array([...packed, number]);
        return fields.get("name") === "12504-0001" ? nothing : file(bytes, `${fields.get("name")}.zip`);
      },
      {tables},
    );
    expect(outcomes.map(({table}) => table)).toEqual(tables);
    expect(outcomes.filter((one) => keyOf(one) === "new")).toHaveLength(8);
    expect(keyOf(outcomes[4])).toBe("fetch-unknown-table");
    expect(service.most()).toBeLessThanOrEqual(3);
  });
});

describe("names of fetched files", () => {
  test.each([
    ["con.zip", "_con.zip"],
    ["..\\..\\aux", "_aux"],
    ["12411 ?<>:*|.csv. ", "12411_______.csv._"],
    ["...", "12531-0043.zip"],
  ])("the service's name „%s“ becomes %s", async (given, expected) => {
    const {folder} = await fetchFrom(() => file(packed, given));
    expect(readdirSync(join(folder, "2026-03-10"))).toEqual([expected]);
  });

  test("other years of a table under the same name are kept beside the first", async () => {
    const answer = ({fields}: {readonly fields: URLSearchParams}) =>
      file(new Uint8Array([...packed, Number(fields.get("startyear")) % 100]), "12531-0043_flat.zip");
    const first = await fetchFrom(answer, {years: {from: "2010", to: "2014"}});
    const {folder, service} = first;
    const second = await fetchAgain(service, {folder, years: {from: "2015", to: "2019"}});
    expect(readdirSync(join(folder, "2026-03-10")).sort()).toEqual([
      "12531-0043_flat-2.zip",
      "12531-0043_flat.zip",
    ]);
    expect(keyOf(second.outcomes[0])).toBe("new");
    const again = await fetchAgain(service, {folder, years: {from: "2010", to: "2014"}});
    expect(keyOf(again.outcomes[0])).toBe("same");
  });
});

describe("without login", () => {
  const csv = "Bevölkerung;;\n";

  test("the open download is taken where there is one", async () => {
    const {service, outcomes, folder} = await fetchFrom(
      () => ({type: "text/csv", headers: {date: "Tue, 10 Mar 2026 20:49:32 GMT"}, body: csv}),
      {tables: ["hsl/12411-01-01-4"], login: {}},
    );
    expect(keyOf(outcomes[0])).toBe("new");
    expect(service.seen.map(({method, path}) => `${method} ${path}`)).toEqual([
      "GET /tables/12411-01-01-4_00.csv",
    ]);
    expect(readFileSync(join(folder, "2026-03-10", "12411-01-01-4_00.csv"), "utf8")).toBe(csv);
  });

  test("what is not open needs a login", async () => {
    const absent = {status: 404, type: "text/html", body: "<html><title>404</title></html>"};
    const {outcomes} = await fetchFrom(() => absent, {
      tables: ["hsl/12411-01-01-4", "hsl/12531-0043"],
      login: {},
    });
    expect(outcomes.map(keyOf)).toEqual(["fetch-not-open", "fetch-login-missing"]);
  });
});

describe("settings", () => {
  test("the environment goes before abruf.yml, a person before a token", () => {
    const folder = mkdtempSync(join(tmpdir(), "kim-fetch-"));
    writeFileSync(
      join(folder, "abruf.yml"),
      "genesis: {benutzer: a, kennwort: b, token: c}\nregionalstatistik: {token: d}\n",
    );
    const {services} = readFetchSettings(folder, {KIM_GENESIS_KENNWORT: "e"});
    expect(services.get("genesis")?.login).toEqual({username: "a", password: "e", token: false});
    expect(services.get("regionalstatistik")?.login).toEqual({username: "d", password: "", token: true});
    expect(services.get("regionalstatistik")?.url).toContain("/genesisws/");
  });

  test("credentials never go over an open line", () => {
    expect(() => readFetchSettings(".", {KIM_GENESIS_ADRESSE: "http://example.org/rest/"})).toThrow("https");
  });

  test("the form of a number tells the service", () => {
    expect(serviceOfTable("hsl/12531-0043")).toBe("genesis");
    expect(serviceOfTable("hsl/21111-02-06-4-B")).toBe("regionalstatistik");
    expect(serviceOfTable("destatis/mir-schutzsuchende")).toBeUndefined();
  });

  test("abruf.yml and fetched files are kept out of version control", () => {
    const ignored = readFileSync(".gitignore", "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining(["abruf.yml", "abruf/"]));
    expect(existsSync("abruf.yml")).toBe(false);
  });
});
