"""Rows of one cell across a table of a .docx: they head its groups, and begin no part of the plan."""

from __future__ import annotations

import docx
import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread
from tdkt_tui.workflow.reading_plan.quota_apart import seats_apart
from tdkt_tui.workflow.reading_plan.quota_groups import each_of
from tdkt_tui.workflow.reading_plan.spanning import spanning_row

LINES = """\
ỦY BAN NHÂN DÂN TỈNH LAM GIANG
Số: 112/KH-UBND
Lam Giang, ngày 10 tháng 02 năm 2031
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
1. Thời gian: tổ chức trong tháng 8/2031, 01 ngày.
2. Phân bổ đại biểu chính thức
"""
ROWS = [
    ("TT", "Đơn vị", "Số đại biểu"), ("I. Huyện, thành phố (33 đại biểu)",), ("1", "Thành phố Khê", "10"),
    ("2", "A Sa, Mai Lĩnh (02 huyện, mỗi huyện 08)", "16"), ("3", "Thị xã Bản Trà, Chiềng Lao (mỗi thị xã 03)", "06"),
    ("4", "Huyện Tà Cơn", "01"), ("II. Lực lượng vũ trang (20 đại biểu)",),
    ("5", "Công an tỉnh 12; Bộ Chỉ huy Quân sự tỉnh 08", "20"), ("", "Cộng", "53"),
]  # fmt: skip


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    document = docx.Document()
    for line in LINES.splitlines():
        document.add_paragraph(line)
    table = document.add_table(0, 3)
    for row in ROWS:
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[2])
        for cell, words in zip(cells, row, strict=False):
            cell.text = words
    document.add_paragraph("3. Danh sách gửi về Sở Nội vụ trước ngày 30/5/2031.")
    path = tmp_path_factory.mktemp("plan") / "a.docx"
    document.save(str(path))
    return read_issued(path)


def test_what_follows_the_table_is_of_the_part_that_it_stands_in(reading: Reading) -> None:
    assert {one.clause for one in reading.body()} == {"I", "I.1", "I.2", "I.3"}


def test_each_unit_of_its_rows_has_its_seats(reading: Reading) -> None:
    seats = [(one.values["unit"], one.values["official"], one.values["clause"]) for one in reading.of("quota")]
    assert seats == [
        ("Thành phố Khê", 10, "I.2"), ("Huyện A Sa", 8, "I.2"), ("Huyện Mai Lĩnh", 8, "I.2"),
        ("Thị xã Bản Trà", 3, "I.2"), ("Thị xã Chiềng Lao", 3, "I.2"), ("Huyện Tà Cơn", 1, "I.2"),
        ("Công an tỉnh", 12, "I.2"), ("Bộ Chỉ huy Quân sự tỉnh", 8, "I.2")]  # fmt: skip
    assert not [item.words for item in unread(reading) if " | " in item.piece.text]


@pytest.mark.parametrize(("above", "words", "row"), [
    ("TT | Đơn vị | Số", "II. Các sở (12)", "II | Các sở (12) | "), ("1 | A | 3 | x", "Các sở", " | Các sở |  | "),
    ("Đơn vị | Số | Ghi chú", "B. Các sở", "B. Các sở |  | "),
])  # fmt: skip
def test_such_a_row_is_as_wide_as_the_others(above: str, words: str, row: str) -> None:
    assert spanning_row(above, words) == row


@pytest.mark.parametrize(("total", "text", "told"), [
    (15, "Doanh nghiệp (Ban Quản lý khu A giới thiệu 10; Liên minh Hợp tác xã tỉnh giới thiệu 05)",
     [("Ban Quản lý khu A", 10), ("Liên minh Hợp tác xã tỉnh", 5)]),
    (20, "Khối 1: 14; Liên minh B: 06", [("Khối 1", 14), ("Liên minh B", 6)]),
    (12, "Công an tỉnh 08 đại biểu và Bộ đội Biên phòng tỉnh 04 đại biểu",
     [("Công an tỉnh", 8), ("Bộ đội Biên phòng tỉnh", 4)]),
    (14, "Doanh nghiệp (Ban A 10; Liên minh B 05)", []), (5, "Huyện Sa (nữ 02, nam 03)", []), (9, "Sở Y tế", []),
])  # fmt: skip
def test_a_number_may_be_divided_among_units_by_name(total: int, text: str, told: list[tuple[str, int]]) -> None:
    assert seats_apart(total, text) == told


@pytest.mark.parametrize(("name", "official", "units", "each"), [
    ("A Sa, Bản Trà (02 huyện, mỗi huyện 08)", 16, ["Huyện A Sa", "Huyện Bản Trà"], 8),
    ("A Sa, Bản Trà (03 huyện, mỗi huyện 08)", 16, [], 0), ("A Sa, Bản Trà (02 huyện, mỗi huyện 07)", 16, [], 0),
])  # fmt: skip
def test_names_are_of_the_kind_that_their_number_names(name: str, official: int, units: list[str], each: int) -> None:
    assert each_of(name, "", official) == ([{"unit": unit} for unit in units], each)
