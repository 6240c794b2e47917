"""Makes tickets.xlsx of the tickets.csv beside it, as a spreadsheet program saves it.

    python generate_workbook.py FOLDER

Texts are shared strings, moments are days with a format, numbers are numbers; what is empty has no
cell. The file is the same for the same CSV.
"""

import csv
import os
import sys
import zipfile
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
EPOCH = datetime(1899, 12, 30)
MOMENTS = ("created_at", "first_response_at", "resolved_at")
NUMBERS = ("replies", "reopens", "transfers", "handle_time_seconds")

PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/xl/{part}.xml" ContentType='
            f'"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
            for part, kind in (
                ("workbook", "sheet.main"),
                ("worksheets/sheet1", "worksheet"),
                ("sharedStrings", "sharedStrings"),
                ("styles", "styles"),
            )
        )
        + "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="tickets" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{index}" Type="{OFFICE}/{kind}" Target="{target}.xml"/>'
            for index, (kind, target) in enumerate(
                (
                    ("worksheet", "worksheets/sheet1"),
                    ("styles", "styles"),
                    ("sharedStrings", "sharedStrings"),
                ),
                1,
            )
        )
        + "</Relationships>"
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="1">'
        '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>'
        '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>'
        '<borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>'
    ),
}


def serial(moment: str) -> str:
    """Days since 1899-12-30, with as many digits as a spreadsheet program writes."""
    since = datetime.fromisoformat(moment) - EPOCH
    return repr(since.days + since.seconds / 86_400)


def write_rows(source: Path, package: zipfile.ZipFile) -> dict[str, int]:
    """The sheet, row by row; the texts that it names, in their order."""
    texts: dict[str, int] = {}

    def shared(text: str) -> int:
        return texts.setdefault(text, len(texts))

    with (
        source.open(encoding="utf-8", newline="") as file,
        package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
        reader = csv.reader(file)
        names = next(reader)
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(names)]
        kinds = ["n" if n in NUMBERS else "d" if n in MOMENTS else "s" for n in names]
        columns = list(zip(letters, kinds, strict=True))
        titles = zip(letters, names, strict=True)
        head = [f'<c r="{x}1" t="s"><v>{shared(n)}</v></c>' for x, n in titles]
        sheet.write(f'<row r="1">{"".join(head)}</row>'.encode())
        for number, row in enumerate(reader, 2):
            cells = []
            for (letter, kind), value in zip(columns, row, strict=True):
                if not value:
                    continue
                place = f'<c r="{letter}{number}"'
                if kind == "s":
                    cells.append(f'{place} t="s"><v>{shared(value)}</v></c>')
                elif kind == "n":
                    cells.append(f"{place}><v>{value}</v></c>")
                else:
                    cells.append(f'{place} s="1"><v>{serial(value)}</v></c>')
            sheet.write(f'<row r="{number}">{"".join(cells)}</row>'.encode())
        sheet.write(b"</sheetData></worksheet>")
    return texts


def generate(folder: Path) -> None:
    """Writes the file aside and renames it, so that it appears whole or not at all."""
    unfinished = folder / "tickets.xlsx.unfinished"
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, text in PARTS.items():
            package.writestr(name, text)
        texts = write_rows(folder / "tickets.csv", package)
        with package.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            part.write(f'<sst xmlns="{MAIN}">'.encode())
            for text in texts:
                part.write(f"<si><t>{escape(text)}</t></si>".encode())
            part.write(b"</sst>")
    os.replace(unfinished, folder / "tickets.xlsx")


if __name__ == "__main__":
    generate(Path(sys.argv[1]))
