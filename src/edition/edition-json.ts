import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {Publication} from "../analyse/publication.js";
import {definitionHash} from "../analyse/revisions/definition-hash.js";
import {kimError} from "../messages/kim-error.js";
import type {Release} from "../model/release.js";
import type {Fingerprint} from "./fingerprint.js";
import {MARKER} from "./replace-folder.js";

/** Format of `edition.json` that this program writes; it reads this and older ones. */
export const FORMAT = 1;

const schema = z.looseObject({
  format: z.number().int(),
  titel: z.string(),
  edition: z.string(),
  version: z.string(),
  status: z.enum(["entwurf", "veroeffentlicht"]),
  sperrfrist: z.string().optional(),
  stand: z.string(),
  herausgeber: z.string(),
  abgleich: z.boolean(),
  eingaben: z.string(),
  programm: z.string(),
  indikatoren: z.array(
    z.looseObject({
      code: z.string(),
      titel: z.string(),
      status: z.string(),
      definition: z.string(),
      zeitraeume: z.array(z.string()),
    }),
  ),
});

/** Description of an edition for machines; the file also marks its folder as made by this program. */
export type EditionJson = z.infer<typeof schema>;

/**
 * Text of `edition.json`.
 *
 * @param reconciled whether every output was read back and compared with the cube
 */
export function editionJson(
  {edition, release, indicators}: Publication,
  fingerprint: Fingerprint,
  reconciled: boolean,
): string {
  const content: EditionJson = {
    format: FORMAT,
    titel: edition.titel,
    edition: edition.name,
    version: release.version,
    status: release.status,
    ...embargo(release),
    stand: edition.stand,
    herausgeber: edition.herausgeber,
    abgleich: reconciled,
    eingaben: fingerprint.inputs,
    programm: fingerprint.program,
    indikatoren: indicators.map(({indicator, cube}) => ({
      code: indicator.code,
      titel: indicator.titel,
      status: indicator.status,
      definition: definitionHash(indicator),
      zeitraeume: [...(cube?.periods() ?? [])],
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A published edition has no embargo any more. */
function embargo({status, sperrfrist}: Release): {readonly sperrfrist?: string} {
  return status === "veroeffentlicht" || sperrfrist === undefined ? {} : {sperrfrist};
}

/**
 * Reads the description of the edition in a folder.
 *
 * @throws KimError edition-missing, edition-damaged, edition-newer
 */
export function readEditionJson(folder: string): EditionJson {
  const path = join(folder, MARKER);
  if (!existsSync(path)) throw kimError("edition-missing", {path: folder});
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw kimError("edition-damaged", {path, detail: "kein JSON"}, {file: path}, {cause});
  }
  refuseFormat(folder, content);
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join(".") ?? "";
    throw kimError(
      "edition-damaged",
      {path, detail: "eine Angabe fehlt oder passt nicht"},
      {file: path, field},
    );
  }
  return parsed.data;
}

/**
 * Refuses to work on a folder that a newer program made; any other folder is fine.
 *
 * @throws KimError edition-newer
 */
export function refuseNewer(folder: string): void {
  const path = join(folder, MARKER);
  if (!existsSync(path)) return;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return;
  }
  refuseFormat(folder, content);
}

function refuseFormat(folder: string, content: unknown): void {
  const read = z.looseObject({format: z.number()}).safeParse(content);
  if (read.success && read.data.format > FORMAT) {
    throw kimError("edition-newer", {path: folder, format: read.data.format, known: FORMAT});
  }
}
