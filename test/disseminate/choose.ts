import {execFileSync} from "node:child_process";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {hasLibreOffice, runs, withFiles} from "../ooxml/other-readers.js";

const python = ["/usr/bin/python3", "python3"].find((one) => runs(one, "-c", "import uno"));

/** Whether LibreOffice can be driven: chosen in a drop-down as a reader would. */
export const canChoose = hasLibreOffice && python !== undefined;

/** A choice in the two drop-downs of a file. */
export type Choosing = {
  readonly file: number;
  readonly first: string;
  readonly second: string;
  /** A figure that the reader changes as well. */
  readonly change?: {readonly sheet: string; readonly cell: string; readonly value: number} | undefined;
};

/** Series of a chart as LibreOffice draws it: name and values, null for gaps. */
export type DrawnSeries = {readonly name: string; readonly values: readonly (number | null)[]};

/** What a file shows after a choice. */
export type Chosen = {
  /** Rows of cells by sheet. */
  readonly sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
  /** Series of the charts of the sheet with the drop-downs. */
  readonly charts: readonly (readonly DrawnSeries[])[];
};

const script = `
import json, math, os, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
profile, asked, paths = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3:]
pipe = "kim%d" % os.getpid()
office = subprocess.Popen(["soffice", "-env:UserInstallation=" + profile, "--headless", "--norestore",
    "--accept=pipe,name=%s;urp" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = None
for attempt in range(600):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except Exception:
        time.sleep(0.1)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
hidden = PropertyValue()
hidden.Name, hidden.Value = "Hidden", True

def number(value):
    return value if isinstance(value, float) and not math.isnan(value) else None

def series(chart):
    found = []
    for system in chart.getEmbeddedObject().getFirstDiagram().getCoordinateSystems():
        for kind in system.getChartTypes():
            for one in kind.getDataSeries():
                for sequence in one.getDataSequences():
                    label = sequence.getLabel()
                    name = " ".join(str(part) for part in label.getData()) if label else ""
                    found.append({"name": name, "values": [number(value) for value in sequence.getValues().getData()]})
    return found

out = []
opened = {}
for one in asked:
    if one["file"] not in opened:
        opened[one["file"]] = desktop.loadComponentFromURL(uno.systemPathToFileUrl(paths[one["file"]]), "_blank", 0, (hidden,))
    document = opened[one["file"]]
    compare = document.Sheets.getByName("Kreis im Vergleich")
    compare.getCellRangeByName("B4").setString(one["first"])
    compare.getCellRangeByName("B5").setString(one["second"])
    change = one.get("change")
    if change:
        document.Sheets.getByName(change["sheet"]).getCellRangeByName(change["cell"]).setValue(change["value"])
    document.calculateAll()
    sheets = {}
    for name in ("Kreis im Vergleich", "Diagrammdaten"):
        sheet = document.Sheets.getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        address = cursor.getRangeAddress()
        area = sheet.getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow)
        sheets[name] = [list(row) for row in area.getDataArray()]
    charts = compare.getCharts()
    out.append({"sheets": sheets, "charts": [series(charts.getByIndex(i)) for i in range(charts.getCount())]})
for document in opened.values():
    document.close(False)
try:
    desktop.terminate()
except Exception:
    pass
office.wait()
print(json.dumps(out, allow_nan=False))
`;

/** Makes choices in the drop-downs of files, one after the other, and reads what LibreOffice then shows. */
export function choose(files: readonly Uint8Array[], choices: readonly Choosing[]): readonly Chosen[] {
  return withFiles(files, (paths, folder) =>
    JSON.parse(
      execFileSync(
        python ?? "python3",
        ["-c", script, pathToFileURL(join(folder, "profil")).href, JSON.stringify(choices), ...paths],
        {encoding: "utf8", maxBuffer: 1e9},
      ),
    ),
  );
}
