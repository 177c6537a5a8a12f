import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {explainCommand} from "../../src/cli/import-explain.js";
import {fileWith, packed, readerFor, sheetRow, smallProject, workbookParts} from "./fixtures.js";

const births = (value = "1557", head = "männlich") => `GENESIS-Tabelle: 12612-01-01-4
Geburten;;;;;
;;;Insgesamt;${head};weiblich
2015;DG;Deutschland;700000;350000;350000
2015;06;  Hessen;57000;29000;28000
2015;06411;      Darmstadt, Kreisfreie Stadt;${value};800;757
__________
Stand: 10.10.2017 / 12:03:08
`;

const explain = async (file: string, html?: string) => {
  const root = smallProject();
  const lines: string[] = [];
  const code = await explainCommand(
    [file],
    {root, html, reader: readerFor(root)},
    {out: (line) => lines.push(line), progress: () => undefined},
  );
  return {code, text: lines.join("\n"), root};
};

describe("kim import --explain", () => {
  test("shows the grid, what each cell would become, and what is left out", async () => {
    const {code, text} = await explain(fileWith("a.csv", births()));
    expect(code).toBe(0);
    expect(text).toContain(
      "Tabelle hsl/12612-01-01-4, Form tabelle-csv; 8 Zeilen, 6 Spalten; 6 Zahlen und Zeichen für Hessen.",
    );
    expect(text).toMatch(/ 6 │ 2015 +06411 +Darmstadt, Krei… +\[1557\] +\[800\] +\[757\]/);
    expect(text).toMatch(/Z6 S5: 800 → Lebendgeborene, .*Darmstadt.* \(06411\), 2015, sex M/);
    expect(text).toContain("3 × außerhalb Hessens");
  });

  test("shows where a complaint is, and what to do", async () => {
    const {code, text} = await explain(fileWith("a.csv", births("1557", "divers")));
    expect(code).toBe(1);
    expect(text).toContain("Was fehlt:");
    expect(text).toContain("„divers“ ist nicht bekannt.");
    expect(text).toMatch(/Ort: .*a\.csv, Zeile 3, Spalte 5/);
    expect(text).toMatch(/ 3 │ .*divers/);
  });

  test("names numbers that no layout places", async () => {
    const rows = [
      ["Geburten"],
      ["Kreise", null, "Insgesamt", "männlich", "weiblich"],
      ["Jahr: 2024"],
      ["06411", "      Darmstadt, kreisfreie Stadt", 1557, 800, 757, 99],
    ];
    const data = rows.map((cells, index) => sheetRow(index + 1, cells)).join("");
    const file = fileWith("x.xlsx", packed(workbookParts("12612-01-01-4", data)));
    const {text} = await explain(file);
    expect(text).toContain("Zahlen ohne Platz:\n  F4: 99");
  });

  test("as a page, with the meaning of each cell and nothing that a browser would run", async () => {
    const root = smallProject();
    const page = join(root, "seite.html");
    await explain(fileWith("a.csv", births().replace("Geburten", "<script>alert(1)</script>")), page);
    const html = readFileSync(page, "utf8");
    expect(html).toMatch(/<td class="zahl" title="Lebendgeborene, [^"]+\(06411\), 2015, sex M">800<\/td>/);
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;");
  });

  test("of a file that is no table says so", async () => {
    const {code, text} = await explain(fileWith("a.csv", "x;y\n1;2\n"));
    expect(code).toBe(1);
    expect(text).toContain("Keine Tabelle des Katalogs erkannt; 2 Zeilen, 2 Spalten.");
    expect(text).not.toContain("[ ]");
  });
});
