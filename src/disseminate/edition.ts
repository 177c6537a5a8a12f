import {createHash} from "node:crypto";
import type {Publication} from "../analyse/publication.js";
import {REVISIONS_PATH, revisionsCsv} from "./open-data/revisions-csv.js";
import {indicatorCsv} from "./open-data/tidy.js";
import {buildWeb} from "./web/build-web.js";
import type {GeometryState} from "./web/context.js";
import {publishedRevisions} from "./web/published-revisions.js";
import {bytesOf, type WebFile} from "./web/web-file.js";
import {workbookFiles} from "./xlsx/workbook-files.js";

/** A file of an edition: path with forward slashes, relative to the edition's folder. */
export type EditionFile = {readonly path: string; readonly bytes: Uint8Array};

/** What the pages need besides the figures. */
export type EditionOptions = {
  /** Territorial states in ascending order of their first day; `data/geo`. */
  readonly geometries: readonly GeometryState[];
  /** Pictures that other sites show with a link to a page; see `previewPictures`. */
  readonly previews?: readonly WebFile[] | undefined;
  /** Called at the beginning of each stage, for progress. */
  readonly onStage: (stage: "excel" | "daten" | "web") => void;
};

const utf8 = new TextEncoder();

/** The outputs of an edition: workbooks, tidy data, pages. */
export function editionFiles(publication: Publication, options: EditionOptions): readonly EditionFile[] {
  options.onStage("excel");
  const workbooks = [...workbookFiles(publication)];
  options.onStage("daten");
  const tables = publication.indicators.flatMap(({indicator, cube}): EditionFile[] =>
    cube === undefined
      ? []
      : [
          {
            path: `daten/${indicator.code.toLowerCase()}.csv`,
            bytes: utf8.encode(indicatorCsv(cube, publication)),
          },
        ],
  );
  options.onStage("web");
  const revisions = {path: REVISIONS_PATH, bytes: utf8.encode(revisionsCsv(publication))};
  const files = [...workbooks, ...tables, revisions];
  const {previews = []} = options;
  const pages = buildWeb(publication, {
    geometries: options.geometries,
    revisions: publishedRevisions(publication),
    files: files.map(({path, bytes}) => ({path, bytes: bytes.length, sha256: sha256(bytes)})),
    previews: new Set(previews.map((picture) => picture.path)),
  });
  return [...files, ...[...pages, ...previews].map((page) => ({path: page.path, bytes: bytesOf(page)}))];
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
