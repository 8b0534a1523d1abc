"""One number in a cell over several rows is of all of them together: it is told, and no unit gets it alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
II. NỘI DUNG
1. Cấp tỉnh
- Hình thức: Đại hội Thi đua yêu nước tỉnh.
- Thời gian: 01 ngày, trong tháng 9 năm 2031.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn An
PHỤ LỤC
PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH"""
ROWS = [("TT", "Đơn vị", "Số đại biểu"), ("1", "Sở Nội vụ", "5"), ("2", "Sở Tài chính", "6"), ("3", "Sở Y tế", ""),
        ("4", "Sở Tư pháp", "4")]  # fmt: skip


def read(folder: Path, *, column: int, last: int) -> Reading:
    """Read the table with one cell over the rows from the third to another."""
    document = Document()
    for line in PLAN.splitlines():
        document.add_paragraph(line)
    table = document.add_table(rows=len(ROWS), cols=3)
    for at, row in enumerate(ROWS):
        for on, words in enumerate(row):
            if not (on == column and 2 < at <= last):
                table.cell(at, on).text = words
    table.cell(2, column).merge(table.cell(last, column))
    document.save(str(folder / "plan.docx"))
    return read_issued(folder / "plan.docx")


def seats(reading: Reading) -> list[tuple[str, int]]:
    return [(one.values["unit"], one.values["official"]) for one in reading.of("quota")]


@pytest.mark.parametrize(("last", "alone", "together"), [
    (3, ["Sở Nội vụ", "Sở Tư pháp"], ["Sở Tài chính", "Sở Y tế"]),
    (4, ["Sở Nội vụ"], ["Sở Tài chính", "Sở Y tế", "Sở Tư pháp"]),
])  # fmt: skip
def test_units_that_share_a_number_are_told(last: int, alone: list[str], together: list[str], tmp_path: Path) -> None:
    reading = read(tmp_path, column=2, last=last)
    assert [unit for unit, _ in seats(reading)] == alone
    left = [one.words for one in unread(reading) if one.piece.part == "annex"]
    assert [words.split(" | ")[1] for words in left] == together
    assert left[0].endswith(f"chung {len(together)} hàng: 6")


def test_a_number_of_the_rows_over_several_says_nothing_of_seats(tmp_path: Path) -> None:
    found = seats(read(tmp_path, column=0, last=3))
    assert found == [("Sở Nội vụ", 5), ("Sở Tài chính", 6), ("Sở Tư pháp", 4)]


def test_who_and_when_over_several_rows_are_of_each(tmp_path: Path) -> None:
    document = Document()
    for line in PLAN.splitlines()[:5]:
        document.add_paragraph(line)
    rows = [("TT", "Việc", "Chủ trì", "Thời hạn"), ("1", "Mời đại biểu", "Sở Nội vụ", "31/3/2031"),
            ("2", "In tài liệu", "", "")]  # fmt: skip
    table = document.add_table(rows=len(rows), cols=4)
    for at, row in enumerate(rows):
        for on, words in enumerate(row):
            table.cell(at, on).text = words
    for column in (2, 3):
        table.cell(1, column).merge(table.cell(2, column))
    document.add_paragraph("2. Sở Nội vụ hướng dẫn thực hiện.")
    document.save(str(tmp_path / "plan.docx"))
    tasks = [one.values for one in read_issued(tmp_path / "plan.docx").of("task") if "window" in one.values]
    assert [(one["body"], one["window"]) for one in tasks] == [("Sở Nội vụ", {"until": date(2031, 3, 31)})] * 2


def test_a_length_over_several_rows_is_of_each_level(tmp_path: Path) -> None:
    document = Document()
    for line in PLAN.splitlines()[:1]:
        document.add_paragraph(line)
    document.add_paragraph("1. Hội nghị được tổ chức theo bảng dưới đây:")
    rows = [("Đơn vị tổ chức", "Hình thức", "Thời lượng", "Thời gian hoàn thành"),
            ("Các xã, phường", "Hội nghị biểu dương điển hình tiên tiến", "1/2 ngày", "Trước ngày 30/4/2031"),
            ("Các sở, ban, ngành", "Hội nghị điển hình tiên tiến", "", "Trước ngày 30/6/2031")]  # fmt: skip
    table = document.add_table(rows=len(rows), cols=4)
    for at, row in enumerate(rows):
        for on, words in enumerate(row):
            table.cell(at, on).text = words
    table.cell(1, 2).merge(table.cell(2, 2))
    document.add_paragraph("2. Sở Nội vụ hướng dẫn thực hiện.")
    document.save(str(tmp_path / "plan.docx"))
    levels = read_issued(tmp_path / "plan.docx").of("level")
    assert [(one.values["units"][0], one.values.get("days")) for one in levels] == [("xã", 0.5), ("sở", 0.5)]
