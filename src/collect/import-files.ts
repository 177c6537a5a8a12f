import {createHash} from "node:crypto";
import type {Catalogue} from "../catalogue/catalogue.js";
import {kimError} from "../messages/kim-error.js";
import {type CanonicalRow, canonicalRows} from "./canonical-table.js";
import type {DeliveryRecord} from "./delivery-record.js";
import type {DeclaredDelivery} from "./delivery-register.js";
import {dropReasons, type Reading} from "./figure.js";
import type {InputFile} from "./input-files.js";
import {type Outcome, refusal} from "./outcome.js";
import {recognise} from "./recognise.js";
import type {Recognised} from "./recognised.js";
import {type Screened, screenFigures} from "./screen-figures.js";

/** A table read from a file, ready to be merged into the canonical table. */
export type ImportedDelivery = {
  readonly table: string;
  readonly record: DeliveryRecord;
  readonly rows: readonly CanonicalRow[];
  /** The file on disk that it came from: SHA-256, name without folders, path. */
  readonly origin: {readonly sha256: string; readonly name: string; readonly path: string};
};

/** What reading a file gave. */
export type FileImport = {readonly outcome: Outcome; readonly delivery?: ImportedDelivery | undefined};

/** What reading needs besides the file. */
export type ImportContext = {
  readonly catalogue: Pick<Catalogue, "sources" | "regions">;
  readonly register: ReadonlyMap<string, DeclaredDelivery>;
  /** Table key and Stand that the user stated. */
  readonly as?: string | undefined;
  readonly stand?: string | undefined;
};

/** Reads one file. Never throws a KimError: what is the matter stands in the outcome. */
export function importFile(input: InputFile, context: ImportContext): readonly FileImport[] {
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const declared = context.register.get(sha256);
  if (declared?.ausgelassen !== undefined && context.as === undefined) {
    const {ausgelassen: reason, table} = declared;
    const nothing = {kept: 0, dropped: 0, errors: [], notes: []};
    return [{outcome: {file: input.file, verdict: "ausgelassen", table, reason, ...nothing}}];
  }
  try {
    const {sources, regions} = context.catalogue;
    const as = context.as ?? declared?.table;
    const tables = as === undefined ? (declared?.tables ?? [undefined]) : [as];
    return tables.flatMap((table) =>
      recognise(input, {sources, regions, as: table}).map((found) =>
        importTable(found, input, sha256, declared, context),
      ),
    );
  } catch (error) {
    return [{outcome: refusal(input.file, undefined, error)}];
  }
}

function importTable(
  found: Recognised,
  input: InputFile,
  sha256: string,
  declared: DeclaredDelivery | undefined,
  context: ImportContext,
): FileImport {
  const {source} = found;
  const {table} = source;
  const {file} = input;
  try {
    const reading = found.read();
    const stand = context.stand ?? declared?.stand ?? reading.stand ?? standOfName(input.name);
    if (stand === undefined) throw kimError("stand-missing", {}, {file});
    const {regions} = context.catalogue;
    const screened = screenFigures(reading, {file, source, regions, periods: declared?.periods});
    const record = recordOf(found, input, sha256, declared, stand, reading, screened);
    const outcome = outcomeOf(table, file, reading, screened);
    if (screened.figures.length === 0) return {outcome};
    const origin = {sha256: input.fileSha256, name: input.fileName, path: input.path};
    const rows = canonicalRows(screened.figures, source, record.id);
    return {outcome, delivery: {table, record, rows, origin}};
  } catch (error) {
    return {outcome: refusal(file, table, error)};
  }
}

function recordOf(
  found: Recognised,
  {name, archive}: InputFile,
  sha256: string,
  declared: DeclaredDelivery | undefined,
  stand: string,
  {titel, copyright}: Reading,
  {figures, dropped, corrected}: Screened,
): DeliveryRecord {
  const {format, encoding, sheet} = found;
  const bemerkung = declared?.bemerkung;
  return {
    id: sha256.slice(0, 8),
    file: name,
    ...(archive === undefined ? {} : {archive}),
    sha256,
    stand,
    format,
    ...(encoding === undefined ? {} : {encoding}),
    ...(sheet === undefined ? {} : {sheet}),
    ...(titel === undefined || titel === "" ? {} : {titel}),
    ...(copyright === undefined ? {} : {copyright}),
    herkunft: declared?.herkunft ?? found.herkunft,
    ...(bemerkung === undefined ? {} : {bemerkung}),
    rowsKept: figures.length,
    dropped: [...dropped]
      .map(([reason, count]) => ({reason, count}))
      .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    ...(corrected.length === 0 ? {} : {corrected}),
  };
}

function outcomeOf(table: string, file: string, reading: Reading, screened: Screened): Outcome {
  const {figures, dropped, questions, corrected} = screened;
  const inside = [...dropped].filter(([reason]) => reason !== dropReasons.outside);
  const reasons = inside.map(([reason]) => reason).sort();
  return {
    file,
    verdict: figures.length === 0 ? "zurückgewiesen" : questions.length > 0 ? "mit Rückfrage" : "übernommen",
    table,
    kept: figures.length,
    dropped: inside.reduce((sum, [, count]) => sum + count, 0),
    reason: reasons.length === 0 ? undefined : reasons.join("; "),
    errors: questions,
    notes: [
      ...reading.notes,
      ...corrected.map((one) => `${one.locator}: ${one.reason}. Der Wert gilt als unbekannt („.“).`),
    ],
  };
}

/** Day of the download from a name that GENESIS gives: `…_1773175772751_de_flat.csv` holds milliseconds since 1970. */
function standOfName(name: string): string | undefined {
  const milliseconds = /_(1\d{12})_/.exec(name)?.[1];
  return milliseconds === undefined ? undefined : new Date(Number(milliseconds)).toISOString().slice(0, 10);
}
