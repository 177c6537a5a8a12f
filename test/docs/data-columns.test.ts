import {expect, test} from "vitest";
import {tidyTable} from "../../src/disseminate/open-data/tidy.js";
import {inventedPublication} from "../fixtures/web-publication.js";
import {codeMarks, tableRows, textOf} from "./markdown.js";

test("daten-nutzen.md explains every column of the open data, and no other", () => {
  const publication = inventedPublication();
  const written = publication.indicators.flatMap(({cube}) =>
    cube === undefined ? [] : tidyTable(cube, publication).columns,
  );
  const dimensions = [...publication.catalogue.codelists.keys()].map((id) => id.toUpperCase());
  const labels = dimensions.map((id) => `${id}_LABEL`);
  const columns = new Set([...dimensions, ...written.filter((column) => !labels.includes(column))]);
  expect(columns.size).toBeGreaterThan(15);
  const explained = tableRows(textOf("docs/handbuch/daten-nutzen.md"))
    .slice(1)
    .flatMap(([column = ""]) => codeMarks(column));
  expect([...explained].sort()).toEqual([...columns].sort());
});
