"""Makes a folder of exports: a workbook of three sheets, an archive, a sub-folder, other files."""

import zipfile
from pathlib import Path

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TICKETS = [
    ("工单编号", "创建时间", "解决时间", "状态"),
    ("T-1", 46143.375, 46143.5, "已解决"),
    ("T-2", 46144.375, None, "处理中"),
]
AGENTS = [("客服姓名", "工号", "团队"), ("王芳", "001", "一线"), ("李强", "002", "二线")]


def cell(value: object) -> str:
    """Days have a date's style; what is empty has no value."""
    if isinstance(value, float):
        return f'<c s="1"><v>{value}</v></c>'
    return f'<c t="str"><v>{value}</v></c>' if value else "<c/>"


def sheet(rows: list[tuple[object, ...]]) -> str:
    made = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
    return f"<worksheet><sheetData>{made}</sheetData></worksheet>"


def relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def workbook(path: Path, sheets: dict[str, str]) -> None:
    numbers = range(1, len(sheets) + 1)
    parts = [relation(f"r{n}", "worksheet", f"sheet{n}.xml") for n in numbers]
    names = "".join(f'<sheet name="{s}" r:id="r{n}"/>' for n, s in zip(numbers, sheets))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("_rels/.rels", f"<r>{relation('a', 'officeDocument', 'xl/book.xml')}</r>")
        parts.append(relation("s", "styles", "s.xml"))
        book.writestr("xl/_rels/book.xml.rels", f"<r>{''.join(parts)}</r>")
        book.writestr("xl/book.xml", f"<workbook><sheets>{names}</sheets></workbook>")
        book.writestr("xl/s.xml", '<s><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></s>')
        for number, text in zip(numbers, sheets.values()):
            book.writestr(f"xl/sheet{number}.xml", text)


folder = Path("exports")
(folder / "2026" / "05").mkdir(parents=True)
workbook(folder / "desk.xlsx", {"工单": sheet(TICKETS), "客服": sheet(AGENTS), "空表": sheet([])})
(folder / "2026" / "05" / "more.csv").write_text("工单编号,创建时间\nT-3,2026-05-03 09:00:00\n")
(folder / "readme.md").write_text("not an export")
(folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
with zipfile.ZipFile(folder / "april.zip", "w") as archive:
    archive.writestr("april/tickets.csv", "工单编号,创建时间\nT-4,2026-04-03 09:00:00\n")
    archive.writestr("inner.zip", b"PK")
    archive.writestr("photo.png", b"")
