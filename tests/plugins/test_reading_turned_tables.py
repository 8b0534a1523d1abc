"""A table with the levels beside each other is read as one with a row on each; a cell over several is of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

LINES = ("II. HỘI NGHỊ CÁC CẤP", "Yêu cầu đối với mỗi cấp như bảng sau:")
ROWS = [
    ("Nội dung", "Xã, phường", "Sở, ban, ngành", "Cấp tỉnh"),
    ("Hình thức", "Hội nghị biểu dương người tốt", "Hội nghị điển hình tiên tiến", "Đại hội Thi đua yêu nước"),
    ("Thời lượng", "Nửa ngày", "", "Một ngày"),
    ("Hoàn thành", "Trước ngày 10/8/2031", "Trước ngày 20/8/2031", "Trong tháng 9 năm 2031"),
]


def levels(reading: Reading) -> dict[str, dict[str, Any]]:
    return {str(one.values["label"]): one.values for one in reading.of("level")}


def read(folder: Path, *, last: int) -> Reading:
    """Read the table with the cell on the first level's length over the levels to one."""
    document = Document()
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(rows=len(ROWS), cols=4)
    for at, row in enumerate(ROWS):
        for on, words in enumerate(row):
            if not (at == 2 and 1 < on <= last):
                table.cell(at, on).text = words
    table.cell(2, 1).merge(table.cell(2, last))
    document.add_paragraph("III. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph("1. Sở Nội vụ hướng dẫn thực hiện.")
    document.save(str(folder / "plan.docx"))
    return read_issued(folder / "plan.docx")


def test_each_column_is_a_level_with_what_the_rows_say_of_it(tmp_path: Path) -> None:
    made = levels(read(tmp_path, last=2))
    assert [one["window"]["before"] for one in list(made.values())[:2]] == [date(2031, 8, 10), date(2031, 8, 20)]
    assert made["các sở, ban, ngành"]["units"] == ["sở", "ban", "ngành"]
    assert [len(one["choose_form"]) for one in made.values()] == [1, 1, 1]


def test_a_cell_over_some_levels_or_all_is_of_each_of_them(tmp_path: Path) -> None:
    assert [one["days"] for one in levels(read(tmp_path, last=2)).values()] == [0.5, 0.5, 1]
    assert [one["days"] for one in levels(read(tmp_path, last=3)).values()] == [0.5, 0.5, 0.5]


def test_nothing_of_it_is_told_again_but_what_no_key_holds(tmp_path: Path) -> None:
    assert not [one.words for one in unread(read(tmp_path, last=2)) if "|" in one.words or "8/2031" in one.words]


def test_a_table_of_a_text_without_such_cells_is_read_alike(issued: Callable[..., Any]) -> None:
    rows = [" | ".join(word or "Nửa ngày" for word in row) for row in ROWS]
    reading = issued("\n".join(["I. HỘI NGHỊ", "Yêu cầu như bảng sau:", *rows, "II. THỰC HIỆN", "1. Sở Nội vụ lo."]))
    assert [one["days"] for one in levels(reading).values()] == [0.5, 0.5, 1]


def test_a_table_of_other_things_stays_as_it_is(issued: Callable[..., Any]) -> None:
    rows = ["Nội dung | Xã, phường | Sở, ban, ngành", "Kinh phí | tự lo | tự lo", "Số tập thể | 2 | 3"]
    reading = issued("\n".join(["I. HỘI NGHỊ", "Như bảng sau:", *rows, "II. THỰC HIỆN", "1. Sở Nội vụ lo."]))
    assert [piece.text for piece in reading.body() if "|" in piece.text] == rows
