import {expect, test} from "vitest";
import {tidyTable} from "../../src/disseminate/open-data/tidy.js";
import {inventedPublication} from "../fixtures/web-publication.js";
import {codeMarks, tableRows, textOf} from "./markdown.js";

test("daten-nutzen.md explains every column of the open data, and no other", () => {
  const publication = inventedPublication();
  const dimensions = new Set(
    [...publication.catalogue.codelists.keys()].flatMap((id) => [
      id.toUpperCase(),
      `${id.toUpperCase()}_LABEL`,
    ]),
  );
  const written = publication.indicators.flatMap(({cube}) =>
    cube === undefined ? [] : tidyTable(cube, publication).columns,
  );
  const columns = new Set(written.filter((column) => !dimensions.has(column)));
  expect(columns.size).toBeGreaterThan(15);
  const explained = tableRows(textOf("docs/handbuch/daten-nutzen.md"))
    .slice(1)
    .flatMap(([column = ""]) => codeMarks(column));
  expect([...explained].sort()).toEqual([...columns].sort());
});
