import {createHash} from "node:crypto";
import type {Catalogue} from "../catalogue/catalogue.js";
import {KimError, kimError} from "../messages/kim-error.js";
import type {MessageKey} from "../messages/messages.js";
import {formatTimePeriod} from "../model/time-period.js";
import {type CanonicalRow, canonicalRows} from "./canonical-table.js";
import {findAllDash} from "./dash-rule.js";
import type {DeliveryRecord} from "./delivery-record.js";
import type {DeclaredDelivery} from "./delivery-register.js";
import {type DeliveredFigure, dropReasons, type Reading} from "./figure.js";
import type {InputFile} from "./input-files.js";
import {type Recognised, recognise} from "./recognise.js";

/** What became of a file, or of a table in it. */
export type Verdict =
  /** All of its Hessian figures are taken. */
  | "übernommen"
  /** Some periods are not, and there is a question to answer. */
  | "mit Rückfrage"
  /** Left out on purpose, as `catalogue/deliveries.yml` says. */
  | "ausgelassen"
  /** No table of the catalogue. */
  | "nicht erkannt"
  /** A table of the catalogue that cannot be read as it is. */
  | "zurückgewiesen";

/** Outcome for one table in one file. */
export type Outcome = {
  readonly file: string;
  readonly verdict: Verdict;
  readonly table?: string | undefined;
  /** Number of figures taken. */
  readonly kept: number;
  /** Number of figures not taken, without those outside Hesse. */
  readonly dropped: number;
  /** Why, in German. */
  readonly reason?: string | undefined;
  /** Complaints and questions with place and remedy. */
  readonly errors: readonly KimError[];
  readonly notes: readonly string[];
};

/** A table read from a file, ready to be merged into the canonical table. */
export type ImportedDelivery = {
  readonly table: string;
  readonly record: DeliveryRecord;
  readonly rows: readonly CanonicalRow[];
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

const unrecognised: ReadonlySet<MessageKey> = new Set<MessageKey>([
  "table-unknown",
  "table-ambiguous",
  "text-binary",
  "html-page",
  "service-answer",
  "workbook-old",
  "json-invalid",
]);

/** Reads one file. Never throws a KimError: what is the matter stands in the outcome. */
export function importFile(input: InputFile, context: ImportContext): readonly FileImport[] {
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const declared = context.register.get(sha256);
  if (declared?.ausgelassen !== undefined && context.as === undefined) {
    const {ausgelassen: reason, table} = declared;
    return [
      {
        outcome: {
          file: input.file,
          verdict: "ausgelassen",
          table,
          kept: 0,
          dropped: 0,
          reason,
          errors: [],
          notes: [],
        },
      },
    ];
  }
  try {
    const {sources, regions} = context.catalogue;
    const as = context.as ?? declared?.table;
    return recognise(input, {sources, regions, as}).map((found) =>
      importTable(found, input, sha256, declared, context),
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
  const {table} = found.source;
  try {
    const reading = found.read();
    const stand = context.stand ?? declared?.stand ?? reading.stand ?? standOfName(input.name);
    if (stand === undefined) throw kimError("stand-missing", {}, {file: input.file});
    const {figures, dropped, questions} = selectPeriods(reading, found, declared, input.file, context);
    const id = sha256.slice(0, 8);
    const record: DeliveryRecord = {
      id,
      file: input.name,
      ...(input.archive === undefined ? {} : {archive: input.archive}),
      sha256,
      stand,
      format: found.format,
      ...(found.encoding === undefined ? {} : {encoding: found.encoding}),
      ...(found.sheet === undefined ? {} : {sheet: found.sheet}),
      ...(reading.titel === undefined ? {} : {titel: reading.titel}),
      ...(reading.copyright === undefined ? {} : {copyright: reading.copyright}),
      herkunft: declared?.herkunft ?? found.herkunft,
      ...(declared?.bemerkung === undefined ? {} : {bemerkung: declared.bemerkung}),
      rowsKept: figures.length,
      dropped: [...dropped]
        .map(([reason, count]) => ({reason, count}))
        .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    };
    const inside = [...dropped].filter(([reason]) => reason !== dropReasons.outside);
    const outcome: Outcome = {
      file: input.file,
      verdict: questions.length > 0 ? "mit Rückfrage" : "übernommen",
      table,
      kept: figures.length,
      dropped: inside.reduce((sum, [, count]) => sum + count, 0),
      reason:
        inside
          .map(([reason]) => reason)
          .sort()
          .join("; ") || undefined,
      errors: questions,
      notes: reading.notes,
    };
    if (figures.length === 0) return {outcome: {...outcome, verdict: "zurückgewiesen"}};
    return {outcome, delivery: {table, record, rows: canonicalRows(figures, found.source, id)}};
  } catch (error) {
    return {outcome: refusal(input.file, table, error)};
  }
}

/** Takes out the periods that the register excludes and those in which the Kreise are not loaded yet. */
function selectPeriods(
  reading: Reading,
  {source}: Recognised,
  declared: DeclaredDelivery | undefined,
  file: string,
  {catalogue}: ImportContext,
) {
  const dropped = new Map(reading.dropped);
  const allDash = findAllDash(reading.figures, catalogue.regions);
  const reasonOf = ({timePeriod}: DeliveredFigure): string | undefined => {
    if (allDash.has(timePeriod))
      return `${formatTimePeriod(timePeriod, source.periodicity)}: für alle Kreise „-“`;
    return declared?.periods?.includes(timePeriod) === false ? "Zeitraum liegt im Original vor" : undefined;
  };
  const figures = reading.figures.filter((figure) => {
    const reason = reasonOf(figure);
    if (reason !== undefined) dropped.set(reason, (dropped.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  const questions = [...allDash.values()].map(({timePeriod, measure, parent, value}) =>
    kimError(
      "kreise-all-dash",
      {
        period: formatTimePeriod(timePeriod, source.periodicity),
        measure: source.measures.find((one) => one.id === measure)?.titel ?? measure,
        parent,
        value: value.replace(".", ","),
      },
      {file},
    ),
  );
  return {figures, dropped, questions};
}

/** Day of the download from a name that GENESIS gives: `…_1773175772751_de_flat.csv` holds milliseconds since 1970. */
function standOfName(name: string): string | undefined {
  const milliseconds = /_(1\d{12})_/.exec(name)?.[1];
  return milliseconds === undefined ? undefined : new Date(Number(milliseconds)).toISOString().slice(0, 10);
}

/** What a thrown error means for a file; defects of the program are thrown on. */
export function refusal(file: string, table: string | undefined, error: unknown): Outcome {
  if (!(error instanceof KimError)) throw error;
  const verdict = table === undefined && unrecognised.has(error.key) ? "nicht erkannt" : "zurückgewiesen";
  return {
    file,
    verdict,
    table,
    kept: 0,
    dropped: 0,
    reason: error.problem.replace(/\s+/g, " "),
    errors: [error],
    notes: [],
  };
}
