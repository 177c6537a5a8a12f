// Writes a workbook of 1 000 000 cells (numbers, texts that cells share, rates) as a test of speed for readers.
import {writeFileSync} from "node:fs";
import {strToU8, zipSync} from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pack = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** @param path where to put it @param rows lines of 20 cells each */
export function writeMillionCells(path, rows = 50_000) {
  const columns = Array.from({length: 20}, (_, column) => String.fromCharCode(65 + column));
  const labels = Array.from({length: 500}, (_, index) => `Gemeinde ${index}, Landkreis`);
  const lines = Array.from({length: rows}, (_, row) => {
    const cells = columns.map((letter, column) => {
      const address = `${letter}${row + 1}`;
      if (column === 0) return `<c r="${address}" t="s"><v>${row % labels.length}</v></c>`;
      const value =
        column % 5 === 4 ? ((row * 31 + column) % 1000) / 10 : (row * 7919 + column * 104_729) % 1_000_000;
      return `<c r="${address}"><v>${value}</v></c>`;
    });
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${pack}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Tabelle" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${labels.map((label) => `<si><t>${label}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
      level: 6,
    }),
  );
}
