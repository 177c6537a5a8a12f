import {canDrive, drive} from "./office.js";

/** Whether LibreOffice can be driven: chosen in a drop-down as a reader would. */
export const canChoose = canDrive;

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

for one in asked:
    document = file(one["file"])
    compare = document.Sheets.getByName("Kreis im Vergleich")
    compare.getCellRangeByName("B4").setString(one["first"])
    compare.getCellRangeByName("B5").setString(one["second"])
    change = one.get("change")
    if change:
        document.Sheets.getByName(change["sheet"]).getCellRangeByName(change["cell"]).setValue(change["value"])
    document.calculateAll()
    sheets = {name: cells(document, name) for name in ("Kreis im Vergleich", "Diagrammdaten")}
    charts = compare.getCharts()
    out.append({"sheets": sheets, "charts": [series(charts.getByIndex(i)) for i in range(charts.getCount())]})
`;

/** Makes choices in the drop-downs of files, one after the other, and reads what LibreOffice then shows. */
export function choose(files: readonly Uint8Array[], choices: readonly Choosing[]): readonly Chosen[] {
  return drive(files, choices, script);
}
