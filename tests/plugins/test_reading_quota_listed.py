"""An annex of seats in a .docx whose sections name the kind, whose head has two rows, and whose rows list units."""

from __future__ import annotations

from typing import Any

import docx
import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread
from tdkt_tui.workflow.reading_plan.quota_listed import each_said, listed

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
WARDS = ("Khê", "Bản Trà", "Cổ Lâm", "Đông Mai", "Hạ Lý", "Núi Voi", "Tây Sơn")
ROWS = [
    ("TT", "Đơn vị", "Số đơn vị", "Số đại biểu", "", "Nữ (ít nhất)"), ("", "", "", "Mỗi đơn vị", "Cộng", ""),
    ("I", "Phường (9)"), ("1", "Thượng, Hạ", "02", "04", "8", "3"), ("2", ", ".join(WARDS), "07", "02", "14", "5"),
    ("II", "Xã (3)"), ("3", "Các xã ven sông: A Sa, Mai Lĩnh, Hội Cốc", "03", "01", "3", "1"),
    ("III", "Sở, ban, ngành"), ("4", "Sở Y tế", "", "", "6", "2"),
    ("5", "Các Sở: Xây dựng, Văn hóa, Thể thao và Du lịch (mỗi sở 04)", "", "", "8", "3"),
    ("6", "Cơ quan Đảng, Văn phòng tỉnh (05 cơ quan, mỗi cơ quan 01)", "", "", "5", "2"),
    ("IV", "Doanh nghiệp"), ("7", "Ngoài khu công nghiệp (Hội Doanh nhân tỉnh hiệp thương)", "", "", "6", "0"),
    ("", "Tổng cộng", "", "", "50", "16"),
]  # fmt: skip


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    document = docx.Document()
    for line in LINES.splitlines():
        document.add_paragraph(line)
    table = document.add_table(0, 6)
    for row in ROWS:
        cells = table.add_row().cells
        if len(row) == 2:
            cells[1].merge(cells[5])
        for cell, words in zip(cells, row, strict=False):
            cell.text = words
    table.cell(0, 3).merge(table.cell(0, 4))
    document.add_paragraph("3. Danh sách gửi về Sở Nội vụ trước ngày 30/5/2031.")
    path = tmp_path_factory.mktemp("plan") / "a.docx"
    document.save(str(path))
    return read_issued(path)


def test_every_row_becomes_seats_of_the_kind_of_its_section(reading: Reading) -> None:
    told: list[tuple[Any, ...]] = [
        (one.values.get("unit") or one.values["each"], one.values["official"], one.values.get("note", ""))
        for one in reading.of("quota")
    ]
    assert told == [
        ("Phường Thượng", 4, "cả nhóm 02 đơn vị: ít nhất 03 nữ"),
        ("Phường Hạ", 4, "cả nhóm 02 đơn vị: ít nhất 03 nữ"),
        ("phường", 2, "cả nhóm 07 đơn vị: ít nhất 05 nữ"),
        *((f"Xã {name}", 1, "cả nhóm 03 đơn vị: ít nhất 01 nữ") for name in ("A Sa", "Mai Lĩnh", "Hội Cốc")),
        ("Sở Y tế", 6, "ít nhất 02 nữ"),
        ("Sở Xây dựng", 4, "cả nhóm 02 đơn vị: ít nhất 03 nữ"),
        ("Sở Văn hóa, Thể thao và Du lịch", 4, "cả nhóm 02 đơn vị: ít nhất 03 nữ"),
        ("Cơ quan Đảng, Văn phòng tỉnh", 5, "05 cơ quan, mỗi cơ quan 01; ít nhất 02 nữ"),
        ("Doanh nghiệp ngoài khu công nghiệp", 6, "do Hội Doanh nhân tỉnh hiệp thương"),
    ]


def test_many_of_one_kind_are_one_quota_that_names_them(reading: Reading) -> None:
    many = [one.values["units"] for one in reading.of("quota") if "units" in one.values]
    assert many == [[f"phường {name}" for name in WARDS]]


def test_no_row_head_or_agreeing_sum_is_left(reading: Reading) -> None:
    assert [one.words for one in unread(reading) if "|" in one.words] == []


def test_a_list_of_another_number_than_is_counted_is_none() -> None:
    assert listed("Đông, Tây", 3, "xã") == []
    assert listed("Đông, Tây", 1, "xã") == []
    assert each_said("Tòa án, Viện kiểm sát (mỗi đơn vị 03)", "", 7) == ("", 0, 0)
    assert each_said("Tòa án, Viện kiểm sát", "mỗi đơn vị 03", 6) == ("Tòa án, Viện kiểm sát", 2, 3)
