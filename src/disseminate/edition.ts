import {createHash} from "node:crypto";
import type {Publication} from "../analyse/publication.js";
import {catalogueFiles} from "./open-data/catalogue-files.js";
import {dataFiles} from "./open-data/data-files.js";
import {REVISIONS_PATH, revisionsCsv} from "./open-data/revisions-csv.js";
import {buildWeb} from "./web/build-web.js";
import type {GeometryState} from "./web/context.js";
import {publishedRevisions} from "./web/published-revisions.js";
import {bytesOf, type WebFile} from "./web/web-file.js";
import {type WorkbookPath, workbookFiles} from "./xlsx/workbook-files.js";

/** A file of an edition: path with forward slashes, relative to the edition's folder. */
export type EditionFile = {readonly path: string; readonly bytes: Uint8Array};

/** What the pages need besides the figures. */
export type EditionOptions = {
  /** Territorial states in ascending order of their first day; `data/geo`. */
  readonly geometries: readonly GeometryState[];
  /** Pictures that other sites show with a link to a page; see `previewPictures`. */
  readonly previews?: readonly WebFile[] | undefined;
  /** Whether the edition gets a report of its reconciliation, `abgleich.html`, to link to. */
  readonly report?: boolean | undefined;
  /** Called with each workbook and the sheets it was written from, which are not kept. */
  readonly onWorkbook?: ((workbook: WorkbookPath) => void) | undefined;
  /** Folder for files on the way. */
  readonly scratch: string;
  /** Called at the beginning of each stage, for progress. */
  readonly onStage: (stage: "excel" | "daten" | "web") => void;
};

const utf8 = new TextEncoder();

/** The outputs of an edition: workbooks, open data with its catalogue, pages. */
export async function editionFiles(
  publication: Publication,
  options: EditionOptions,
): Promise<readonly EditionFile[]> {
  options.onStage("excel");
  const workbooks: EditionFile[] = [];
  for await (const workbook of workbookFiles(publication)) {
    options.onWorkbook?.(workbook);
    workbooks.push({path: workbook.path, bytes: workbook.bytes});
  }
  options.onStage("daten");
  const data = await dataFiles(publication, options.scratch);
  options.onStage("web");
  const revisions = {path: REVISIONS_PATH, bytes: utf8.encode(revisionsCsv(publication))};
  const offered = [...workbooks, ...data];
  const files = [...offered, ...catalogueFiles(publication, offered), revisions];
  const {previews = []} = options;
  const pages = buildWeb(publication, {
    geometries: options.geometries,
    revisions: publishedRevisions(publication),
    report: options.report,
    files: files.map(({path, bytes}) => ({path, bytes: bytes.length, sha256: sha256(bytes)})),
    previews: new Set(previews.map((picture) => picture.path)),
  });
  return [...files, ...[...pages, ...previews].map((page) => ({path: page.path, bytes: bytesOf(page)}))];
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
