"""Compares the three forms of one report cell by cell: report.json, report.html, report.xlsx.

    python3 compare_reports.py FOLDER

Each table of the JSON is looked up on the page (table[data-table=ID]) and in the workbook (Excel's
own table of that name), and each of its cells is compared with its two others. The page and the
workbook are read by programs that know nothing of what wrote them. Prints every difference, then
how many cells were compared; ends with status 1 when there is a difference.
"""
import datetime
import json
import math
import sys
import warnings
from html.parser import HTMLParser

import openpyxl
import openpyxl.worksheet._reader

# Times as the file has them, in days: openpyxl would round them to milliseconds.
openpyxl.worksheet._reader.from_excel = lambda value, *_, **__: value
EPOCH = datetime.datetime(1899, 12, 30)


class Page(HTMLParser):
    """Tables of a page: by id, the cells of each body row, as attributes and text."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.headlines = {}, {}
        self.rows = self.cell = self.card = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table" and "data-table" in attributes:
            name = attributes["data-table"]
            assert name not in self.tables, f"{name} is twice on the page"
            self.rows = self.tables[name] = []
            self.in_body = False
        elif tag == "tbody":
            self.in_body = True
        elif tag == "tr" and self.rows is not None and self.in_body:
            self.rows.append([])
        elif tag in ("td", "th") and self.rows is not None and self.in_body:
            self.cell = {"text": "", **attributes}
            self.rows[-1].append(self.cell)
        elif self.cell is not None:
            for key in ("data-verdict", "datetime"):
                if key in attributes:
                    self.cell[key] = attributes[key]
            if attributes.get("class") == "absent":
                self.cell["absent"] = True
        if "data-metric" in attributes:
            self.card = self.headlines[attributes["data-metric"]] = {}
        if self.card is not None:
            for key in ("data-value", "data-verdict"):
                if key in attributes:
                    self.card[key] = attributes[key]

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.cell = None
        elif tag == "table":
            self.rows = None
        elif tag == "li":
            self.card = None

    def handle_data(self, text):
        if self.cell is not None:
            self.cell["text"] += text


def workbook_tables(path):
    """The body rows of each of Excel's tables, by its name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, data_only=True)
    tables = {}
    for sheet in book:
        for table in sheet.tables.values():
            rows = sheet[table.ref][1:]
            tables[table.displayName] = [[cell.value for cell in row] for row in rows]
    return tables


def is_near(expected, found, tolerance=0.0):
    return (
        isinstance(found, (int, float))
        and not isinstance(found, bool)
        and math.isclose(expected, found, rel_tol=1e-9, abs_tol=max(tolerance, 1e-12))
    )


MICROSECOND = 1e-6 / 86_400


class Comparison:
    def __init__(self):
        self.cells = 0
        self.differences = []

    def check(self, place, form, is_equal, expected, found):
        self.cells += 1
        if not is_equal:
            self.differences.append(f"{place}: {form}: JSON has {expected}, found {found!r}")

    def page_cell(self, place, cell, found):
        def number(key, value):
            text = found.get(key)
            is_equal = text is not None and is_near(value, float(text))
            self.check(place, "page", is_equal, value, found)

        def same(key, value):
            self.check(place, "page", found.get(key) == value, value, found)

        match cell and cell["kind"]:
            case None:
                is_empty = "absent" in found and "data-value" not in found
                self.check(place, "page", is_empty, None, found)
            case "text" | "term":
                same("text", cell["text"])
            case "identifier":
                same("text", cell["identifier"])
            case "quantity" | "difference" | "relative_change":
                number("data-value", cell["value"])
            case "interval":
                number("data-low", cell["low"])
                number("data-high", cell["high"])
            case "verdict":
                same("data-verdict", cell["verdict"])
            case "instant":
                same("datetime", cell["instant"])
            case "sparkline":
                texts = found.get("data-values", "").split()
                is_equal = len(texts) == len(cell["values"]) and all(
                    is_near(value, float(text)) if value is not None else text == "–"
                    for value, text in zip(cell["values"], texts)
                )
                self.check(place, "page", is_equal, cell["values"], found)

    def workbook_number(self, place, value, unit, found):
        if unit == "seconds" and value >= 0:
            self.check(
                place, "workbook", is_near(value / 86_400, found, MICROSECOND), value, found)
        else:
            self.check(place, "workbook", is_near(value, found), value, found)

    def workbook_difference(self, place, value, unit, found):
        expected = value * (100 if unit == "ratio" else 1)
        self.check(place, "workbook", is_near(expected, found), expected, found)

    def workbook_cell(self, place, cell, found, words):
        """`found` is one value, or the two of an interval."""
        match cell and cell["kind"]:
            case None:
                self.check(place, "workbook", all(v is None for v in found), None, found)
            case "text" | "term":
                self.check(place, "workbook", (found[0] or "") == cell["text"], cell["text"], found)
            case "identifier":
                expected = cell["identifier"]
                self.check(place, "workbook", found[0] == expected, expected, found)
            case "quantity":
                self.workbook_number(place, cell["value"], cell["unit"], found[0])
            case "difference":
                self.workbook_difference(place, cell["value"], cell["unit"], found[0])
            case "relative_change":
                value = cell["value"]
                self.check(place, "workbook", is_near(value, found[0]), value, found)
            case "interval":
                number = self.workbook_number
                if "of_difference" in cell:
                    number = self.workbook_difference
                number(place, cell["low"], cell["unit"], found[0])
                number(place, cell["high"], cell["unit"], found[1])
            case "verdict":
                # The word differs by language, but is one for each verdict.
                word = words.setdefault(cell["verdict"], found[0])
                self.check(place, "workbook", word and found[0] == word, word, found)
            case "instant":
                moment = datetime.datetime.fromisoformat(cell["instant"])
                expected = (moment - EPOCH) / datetime.timedelta(days=1)
                is_equal = is_near(expected, found[0], MICROSECOND)
                self.check(place, "workbook", is_equal, moment, found)
            case "sparkline":
                is_equal = isinstance(found[0], str) and len(found[0]) == len(cell["values"])
                self.check(place, "workbook", is_equal, cell["values"], found)

    def table(self, table, page_rows, book_rows, words):
        name = table["id"]
        rows = table["rows"]
        for form, found in (("page", page_rows), ("workbook", book_rows)):
            if found is None:
                self.differences.append(f"{name}: {form}: there is no such table")
            elif not rows:
                continue  # an empty table has one row in words
            elif len(found) != len(rows):
                self.differences.append(f"{name}: {form}: {len(found)} rows, JSON has {len(rows)}")
        if page_rows is None or book_rows is None:
            return
        columns = table["columns"]
        widths = [
            2 if any(row[i] and row[i]["kind"] == "interval" for row in rows) else 1
            for i in range(len(columns))
        ]
        for number, (row, on_page, in_book) in enumerate(zip(rows, page_rows, book_rows), 1):
            start = 0
            if len(on_page) != len(row) or len(in_book) != sum(widths):
                self.differences.append(f"{name} row {number}: not as many cells")
                continue
            for column, width, cell, shown in zip(columns, widths, row, on_page):
                place = f"{name} row {number} {column['id']}"
                self.page_cell(place, cell, shown)
                self.workbook_cell(place, cell, in_book[start:start + width], words)
                start += width

    def chart(self, chart, page):
        """The series of a chart against the table of numbers that the page keeps beside it."""
        drawing = chart["drawing"]
        if drawing["kind"] not in ("lines", "columns"):
            return
        rows = page.tables.get(chart["id"] + "_data")
        if rows is None:
            self.differences.append(f"{chart['id']}: page: there is no table of its numbers")
            return
        for index, series in enumerate(drawing["series"], 1):
            for label, value, row in zip(drawing["labels"], series["values"], rows, strict=True):
                cell = value if value is None else {"kind": "quantity", "value": value}
                self.page_cell(f"{chart['id']} {series['name']} {label}", cell, row[index])


def main(folder):
    with open(f"{folder}/report.json", encoding="utf-8") as file:
        report = json.load(file)
    with open(f"{folder}/report.html", encoding="utf-8") as file:
        page = Page(file.read())
    book = workbook_tables(f"{folder}/report.xlsx")
    comparison, words = Comparison(), {}
    for section in report["sections"]:
        for block in section["blocks"]:
            match block["kind"]:
                case "table":
                    name = block["id"]
                    comparison.table(block, page.tables.get(name), book.get(name), words)
                case "chart":
                    comparison.chart(block, page)
                case "headlines":
                    for headline in block["headlines"]:
                        place, card = headline["metric"], page.headlines.get(headline["metric"], {})
                        if headline["value"] is not None:
                            comparison.page_cell(f"headline {place}", headline["value"], card)
                        comparison.check(
                            f"headline {place}", "page",
                            card.get("data-verdict") == headline["verdict"],
                            headline["verdict"], card)
    if len(set(words.values())) != len(words):
        comparison.differences.append(f"workbook: two verdicts have one word: {words}")
    for difference in comparison.differences:
        print(difference)
    print(f"{len(comparison.differences)} differences in {comparison.cells} cells")
    return 1 if comparison.differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
