import {describe, expect, test} from "vitest";
import {createPublication} from "../../src/analyse/create-publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {gesamtWorkbook} from "../../src/disseminate/xlsx/gesamt/gesamt-workbook.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {kreisWorkbook} from "../../src/disseminate/xlsx/kreis/kreis-workbook.js";
import {planKreise} from "../../src/disseminate/xlsx/kreis/plan.js";
import {usedStyles} from "../../src/disseminate/xlsx/look.js";
import type {Sheet} from "../../src/ooxml/model.js";
import {openWarehouse} from "../../src/process/warehouse.js";

const catalogue = loadCatalogue(process.cwd());
const publication = createPublication(catalogue, await openWarehouse(process.cwd(), catalogue));
const edition = planKreise(publication);

/** Points of a character of the default font as columns are measured in, of what Excel adds to each, and of a sheet of A4. */
const CHARACTER = 5.25;
const PADDING = 3.75;
const A4 = {short: 595, long: 842} as const;

/** Pixels of a point on a screen, of which one 1366 pixels wide shows some 1 320 by 500 of a sheet. */
const PIXELS = 96 / 72;

/** Smallest text a reader sees on paper, in points, with some room for rounding. */
const SMALLEST = 6.8;

/** Sheets with figures to look up or to draw, not to read on paper. */
const notRead = /^(csv-|Diagrammdaten$|Vergleichswerte$)/;

/** How much a sheet is shrunk to fit its pages. */
function scaleOf({print, columns, rows}: Sheet): number {
  const margins = print?.margins;
  if (print === undefined || margins === undefined) throw new Error("no print setup");
  const [wide, high] = print.orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  if (print.scale !== undefined) return print.scale / 100;
  const width = (columns ?? []).reduce((sum, one) => sum + one.width * CHARACTER + PADDING, 0);
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

    test("a table of areas stands on one page from its title to its last row", () => {
      for (const sheet of read.filter((one) => one.freeze?.columns === 2 && one.name !== "In Worten")) {
        const last = Math.max(...(sheet.tables ?? []).map(({range}) => range.lastRow));
        const high = sheet.print?.orientation === "landscape" ? A4.short : A4.long;
        const {top = 0, bottom = 0} = sheet.print?.margins ?? {};
        const rows = [...sheet.rows].slice(0, last);
        const height = rows.reduce((sum, row) => sum + (row.height ?? 15), 0) * scaleOf(sheet);
        expect(Math.floor(height), sheet.name).toBeLessThanOrEqual(high - 72 * (top + bottom));
      }
    });

    test("a list of figures prints a page that says it is an excerpt", () => {
      for (const {name, print, columns} of sheets.filter((one) => one.name.startsWith("csv-"))) {
        expect(print?.area, name).toEqual({
          firstRow: 1,
          firstColumn: 1,
          lastRow: 31,
          lastColumn: columns?.length,
        });
        expect(print?.header?.left?.join("")).toMatch(/^Auszug: die ersten 30 von [\d\u202f]+ Zeilen\./);
      }
    });

    test("what stays in view leaves most of a small screen to what moves", () => {
      for (const {name, rows, columns, freeze, zoom} of sheets) {
        const shown = (zoom ?? 100) / 100;
        const above = [...rows].slice(0, freeze?.rows ?? 0);
        const height = above.reduce((sum, row) => sum + (row.height ?? 15), 0) * PIXELS * shown;
        const width = (columns ?? [])
          .slice(0, freeze?.columns ?? 0)
          .reduce((sum, one) => sum + one.width * CHARACTER + PADDING, 0);
        expect([width * PIXELS * shown <= 610, height <= 260], name).toEqual([true, true]);
      }
    });

    test("names of sheets are whole, groups of columns are told apart", () => {
      for (const {name, rows} of sheets) {
        expect(name).not.toMatch(/--| (am|bei|der|des|die|im|in|nach|und|von)$/);
        const groups = [...rows].flatMap(({cells}) =>
          cells.flatMap((cell) => (cell?.style === "KIM Gruppe" ? [cell.value] : [])),
        );
        expect(new Set(groups).size, name).toBe(groups.length);
      }
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
