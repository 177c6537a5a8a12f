"""Writes a sheet of a million cells with XlsxWriter and prints the seconds by the clock and of the processor.

Only a yardstick for bench/excel.js.
"""
import io
import time

import xlsxwriter

begin = time.perf_counter(), time.process_time()
book = xlsxwriter.Workbook(io.BytesIO())
number = book.add_format({"num_format": "#,##0.0"})
sheet = book.add_worksheet("Liste")
for row in range(50_000):
    for column in range(5):
        sheet.write_string(row, column, f"Text {column} {row % 40}")
    for column in range(15):
        sheet.write_number(row, 5 + column, row * 15 + column + 0.5, number)
book.close()
print(time.perf_counter() - begin[0], time.process_time() - begin[1])
