import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {readYamlFile} from "../../catalogue/yaml-file.js";
import {kimError} from "../../messages/kim-error.js";

/** A service of the GENESIS family. */
export type ServiceId = "genesis" | "regionalstatistik";

const services: Readonly<
  Record<ServiceId, {readonly name: string; readonly url: string; readonly files?: string}>
> = {
  genesis: {name: "GENESIS-Online", url: "https://www-genesis.destatis.de/genesisWS/rest/2020/"},
  // In small letters: as of 2026-03 /genesisWS answers with an HTML page here.
  regionalstatistik: {
    name: "Regionaldatenbank Deutschland",
    url: "https://www.regionalstatistik.de/genesisws/rest/2020/",
    files: "https://www.regionalstatistik.de/genesisws/downloader/00/tables/",
  },
};

const login = z.strictObject({
  benutzer: z.string().min(1).optional(),
  kennwort: z.string().min(1).optional(),
  token: z.string().min(1).optional(),
  adresse: z.string().url().optional().describe("Adresse der Schnittstelle, wenn sie nicht die übliche ist"),
  dateien: z.string().url().optional().describe("Adresse der Tabellen ohne Anmeldung"),
});

/** Schema of `abruf.yml`, which is kept out of version control. */
const settingsSchema = z.strictObject({
  genesis: login.optional(),
  regionalstatistik: login.optional(),
  zertifikate: z.string().min(1).optional().describe("PEM-Datei mit eigenen Zertifizierungsstellen"),
});

/** How a service is reached. */
export type Service = {
  readonly id: ServiceId;
  readonly name: string;
  /** Ends with a slash. */
  readonly url: string;
  /** Address of tables that need no login; ends with a slash. */
  readonly files: string | undefined;
  readonly login: Login | undefined;
};

/** Credentials, as the headers carry them; a token is a user name without password and may not start jobs. */
export type Login = {readonly username: string; readonly password: string; readonly token: boolean};

/** Settings of `kim fetch`. */
export type FetchSettings = {
  readonly services: ReadonlyMap<ServiceId, Service>;
  /** PEM file with further certificate authorities. */
  readonly certificates: string | undefined;
};

/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings: `abruf.yml` in the project folder, and over it the environment
 * (`KIM_GENESIS_TOKEN`, `KIM_REGIONALSTATISTIK_BENUTZER`, `…_KENNWORT`, `KIM_ZERTIFIKATE`).
 *
 * @throws KimError catalogue-yaml, catalogue-field, fetch-insecure
 */
export function readFetchSettings(root: string, environment: Environment): FetchSettings {
  const file = join(root, "abruf.yml");
  const declared: z.infer<typeof settingsSchema> = existsSync(file)
    ? readYamlFile(root, file, settingsSchema).value
    : {};
  const ids: readonly ServiceId[] = ["genesis", "regionalstatistik"];
  return {
    services: new Map(ids.map((id) => [id, serviceOf(id, declared[id] ?? {}, environment)])),
    certificates: environment.KIM_ZERTIFIKATE ?? declared.zertifikate,
  };
}

function serviceOf(id: ServiceId, own: z.infer<typeof login>, environment: Environment): Service {
  const {name, url, files} = services[id];
  const variable = (field: string) => environment[`KIM_${id.toUpperCase()}_${field}`];
  const token = variable("TOKEN") ?? own.token;
  const username = variable("BENUTZER") ?? own.benutzer;
  const password = variable("KENNWORT") ?? own.kennwort;
  // User and password can do everything a token can, and start jobs besides.
  const known = username !== undefined && password !== undefined;
  return {
    id,
    name,
    url: safeUrl(variable("ADRESSE") ?? own.adresse ?? url),
    files: safeUrl(variable("DATEIEN") ?? own.dateien ?? files),
    login: known
      ? {username, password, token: false}
      : token === undefined
        ? undefined
        : {username: token, password: "", token: true},
  };
}

/** Credentials go over HTTPS only; plain HTTP is for a service on this very computer. */
function safeUrl<T extends string | undefined>(url: T): T {
  if (url === undefined) return url;
  const {protocol, hostname} = new URL(url);
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && local)) throw kimError("fetch-insecure", {url});
  return url;
}

/** The service that has a table, from the form of its number; undefined for tables of other producers. */
export function serviceOfTable(table: string): ServiceId | undefined {
  const number = table.split("/")[1] ?? "";
  if (/^\d{5}-\d{4}$/.test(number)) return "genesis";
  return /^\d{5}-[0-9A-Z]{1,2}-\d{2}-\d(-[A-Z])?$/.test(number) ? "regionalstatistik" : undefined;
}
