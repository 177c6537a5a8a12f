import {describe, expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {gesamtWorkbook} from "../../src/disseminate/xlsx/gesamt/gesamt-workbook.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator-workbook.js";
import {kreisWorkbook} from "../../src/disseminate/xlsx/kreis/kreis-workbook.js";
import {planKreise} from "../../src/disseminate/xlsx/kreis/plan.js";
import {usedStyles} from "../../src/disseminate/xlsx/look.js";
import type {Sheet} from "../../src/ooxml/model.js";
import {openWarehouse} from "../../src/process/warehouse.js";

const catalogue = loadCatalogue(process.cwd());
const publication = createPublication(catalogue, await openWarehouse(process.cwd(), catalogue));
const edition = planKreise(publication);

/** Points of a character of the default font as columns are measured in, and of a sheet of A4. */
const CHARACTER = 5.25;
const A4 = {short: 595, long: 842} as const;

/** Smallest text a reader sees on paper, in points, with some room for rounding. */
const SMALLEST = 6.9;

/** Sheets with figures to look up or to draw, not to read on paper. */
const notRead = /^(csv-|Diagrammdaten$|Vergleichswerte$)/;

/** How much a sheet is shrunk to fit its pages. */
function scaleOf({print, columns, rows}: Sheet): number {
  const margins = print?.margins;
  if (print === undefined || margins === undefined) throw new Error("no print setup");
  const [wide, high] = print.orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  const width = (columns ?? []).reduce((sum, one) => sum + one.width, 0) * CHARACTER;
  const height = [...rows].reduce((sum, row) => sum + (row.height ?? 15), 0);
  const room = {
    width: wide - 72 * (margins.left + margins.right),
    height: high - 72 * (margins.top + margins.bottom),
  };
  return Math.min(
    1,
    ((print.fitWidth ?? 1) * room.width) / width,
    (print.fitHeight ?? 0) === 0 ? 1 : ((print.fitHeight ?? 1) * room.height) / height,
  );
}

/** The smallest text of a sheet: of its cells and of its charts. */
function smallestText(sheet: Sheet): number {
  return Math.min(
    ...Object.values(usedStyles([sheet])).map((style) => style.font?.size ?? 11),
    ...(sheet.charts ?? []).map((chart) => chart.fontSize ?? 10),
  );
}

const ofIndicator = ["1B", "4B", "5A"].flatMap((code) =>
  publication.indicators.flatMap((one) =>
    one.indicator.code === code && one.cube !== undefined
      ? [[code, indicatorWorkbook(one, publication).workbook.sheets] as const]
      : [],
  ),
);
const ofKreis = edition.regions
  .filter(({refArea}) => ["06411", "06611+06633"].includes(refArea))
  .map((region) => [region.refArea, kreisWorkbook(edition, region).workbook.sheets] as const);

describe.each([...ofIndicator, ...ofKreis, ["gesamt", gesamtWorkbook(edition).workbook.sheets] as const])(
  "%s",
  (_, sheets) => {
    const read = sheets.filter(({name}) => !notRead.test(name));

    test("printed text is not too small", () => {
      const small = read.flatMap((sheet) => {
        const points = smallestText(sheet) * scaleOf(sheet);
        return points < SMALLEST ? [`${sheet.name}: ${points.toFixed(1)}`] : [];
      });
      expect(small).toEqual([]);
    });

    test("no printed page ends within a chart", () => {
      for (const {name, charts, print} of read)
        for (const end of print?.breaksAfterRows ?? [])
          expect(
            (charts ?? []).filter((chart) => chart.from.row <= end && end < chart.to.row - 1),
            `${name}, row ${end}`,
          ).toEqual([]);
    });
  },
);
