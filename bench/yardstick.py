"""Writes the cells and charts of given workbooks again with XlsxWriter and prints the seconds by the clock and of the processor.

Only a yardstick for bench/measure.js and bench/excel.js: reading the workbooks (openpyxl) is not timed.
"""
import io
import sys
import time
import warnings
import zipfile

import openpyxl
import xlsxwriter

warnings.simplefilter("ignore")


def load(path):
    """Sheets as rows of plain cells, and how many charts the file holds."""
    book = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    sheets = []
    for sheet in book.worksheets:
        values = cached[sheet.title]
        rows = []
        for row in sheet.iter_rows():
            cells = []
            for cell in row:
                if cell.value is None:
                    continue
                formula = cell.value if isinstance(cell.value, str) and cell.data_type == "f" else None
                cells.append((cell.row - 1, cell.column - 1, values.cell(cell.row, cell.column).value, formula, cell.number_format))
            rows.append(cells)
        sheets.append((sheet.title, rows))
    charts = sum(1 for name in zipfile.ZipFile(path).namelist() if name.startswith("xl/charts/chart"))
    return sheets, charts


def write(sheets, charts):
    book = xlsxwriter.Workbook(io.BytesIO())
    formats = {}
    for title, rows in sheets:
        sheet = book.add_worksheet(title)
        for cells in rows:
            for row, column, value, formula, number_format in cells:
                style = formats.get(number_format)
                if style is None:
                    style = formats[number_format] = book.add_format({"num_format": number_format})
                if formula is not None:
                    sheet.write_formula(row, column, formula, style, value)
                elif isinstance(value, bool):
                    sheet.write_boolean(row, column, value, style)
                elif isinstance(value, (int, float)):
                    sheet.write_number(row, column, value, style)
                else:
                    sheet.write_string(row, column, str(value), style)
    last = book.worksheets()[-1]
    name = last.get_name()
    for _ in range(charts):
        chart = book.add_chart({"type": "line"})
        for column in range(4):
            chart.add_series({"values": [name, 1, column, 30, column], "categories": [name, 1, 0, 30, 0]})
        last.insert_chart("A1", chart)
    book.close()


wall = processor = 0.0
for path in sys.argv[1:]:
    sheets, charts = load(path)
    begin = time.perf_counter(), time.process_time()
    write(sheets, charts)
    wall += time.perf_counter() - begin[0]
    processor += time.process_time() - begin[1]
print(wall, processor)
