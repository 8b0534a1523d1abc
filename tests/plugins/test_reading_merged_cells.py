"""One number in a cell over several rows is of all of them together: it is told, and no unit gets it alone."""

from __future__ import annotations

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
