"""Tables of seats as provinces type them: sections, sums, columns of who is among them, groups that are divided."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

Read = Callable[[str], Reading]
PILOT = "2. Chọn huyện A Sa làm điểm, hoàn thành trước ngày 10/5/2031."


@pytest.fixture
def read(congress: Callable[..., Reading]) -> Read:
    return lambda rows: congress(rows, said=PILOT)


def quotas(reading: Reading) -> list[dict[str, Any]]:
    return [{key: value for key, value in item.values.items() if key not in ("levels", "clause")}
            for item in reading.of("quota")]  # fmt: skip


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


TWO = [{"unit": "Huyện A Sa", "official": 12}, {"unit": "Huyện Mai Lĩnh", "official": 8}]
COMMUNE, OFFICE = {"unit": "Xã Khê Sơn", "official": 9}, {"unit": "Sở Y tế", "official": 5}
WOMEN = [TWO[0] | {"note": "04 nữ, 03 người dân tộc thiểu số"}, TWO[1] | {"note": "03 nữ"}]
HEAD = "TT | Đơn vị | Số đại biểu | Ghi chú\n"
A, B = "1 | Huyện A Sa | 12 |\n", "2 | Huyện Mai Lĩnh | 8 |\n"
C, D = "1 | Xã Khê Sơn | 9 |\n", "1 | Sở Y tế | 5 |\n"
TABLES: list[tuple[str, list[dict[str, Any]]]] = [
    (("TT | Đơn vị | Tổng số | Trong đó | Ghi chú\n | | | Nữ |\nA. Các huyện | 20 | 07 |\n"
      "1 | Huyện A Sa | 12 | 04 |\n2 | Huyện Mai Lĩnh | 8 | 03 |\nTỔNG CỘNG | 20 | 07 |"),
     [TWO[0] | {"note": "04 nữ"}, WOMEN[1]]),
    (f"STT | Đơn vị | Số lượng | Ghi chú\nI | Các huyện | 20 |\n{A}{B}II | UBND các xã | 9 |\n{C} | Tổng cộng | 29 |",
     [*TWO, COMMUNE]),
    ((f"TT | Tên cơ quan, đơn vị | Số ĐB | Ghi chú\nA | KHỐI HUYỆN | 20 |\n{A}{B}B | KHỐI SỞ | 5 |\n"
     f"{D} | CỘNG (A + B) | 25 |"),
     [*TWO, OFFICE]),
    ((f"{HEAD}A | Khối địa phương | 29 |\nI | Các huyện | 20 |\n{A}{B}II | Các xã | 9 |\n{C}B | Khối sở | 5 |\n"
     f"{D}Tổng | 34 |  "),
     [*TWO, COMMUNE, OFFICE]),
    (f"{HEAD}I. Các huyện\n{A}{B}II. Các sở\n{D} | Tổng cộng | 25 |", [*TWO, OFFICE]),
    ("Đơn vị | Số đại biểu | Ghi chú\n1. Huyện A Sa | 12 |\n2. Huyện Mai Lĩnh | 8 |\nTổng | 20 |", TWO),
    ((f"{HEAD}(1) | (2) | (3) | (4)\n1 | Huyện A Sa | 12 đại biểu |\n{HEAD}2 | Huyện Mai Lĩnh | 08 người |\n"
     "3 | Sở Y tế | - |"),
     TWO),
    (("TT | Địa phương, đơn vị | Chỉ tiêu phân bổ | Ghi chú\n1 | Huyện A Sa | 12 | Đơn vị làm điểm\n"
     "2 | UBND huyện Mai Lĩnh | 8 | "), TWO),
    (("TT | Đơn vị | Số đại biểu | Nữ | Dân tộc thiểu số\n1 | Huyện A Sa | 12 | 04 | 3\n"
     "2 | Huyện Mai Lĩnh | 8 | 3 | -\n | Tổng cộng | 20 | 7 | 3"), WOMEN),
    (("TT | Đơn vị | Tổng số đại biểu | Trong đó | | Ghi chú\n | | | Nữ | DTTS | \n1 | Huyện A Sa | 12 | 04 | 3 |\n"
     "2 | Huyện Mai Lĩnh | 8 | 3 | - | 01 già làng"), [WOMEN[0], TWO[1] | {"note": "03 nữ; 01 già làng"}]),
    ("TT | Đơn vị | Tổng số | Nam | Nữ\n1 | Huyện A Sa | 12 | 8 | 4", [TWO[0] | {"note": "08 nam, 04 nữ"}]),
    (("TT | Đơn vị | Tổng số | Đại biểu chính thức | Khách mời\n1 | Huyện A Sa | 14 | 12 | 2\n"
     "2 | Huyện Mai Lĩnh | 8 | 8 | -"),
     [TWO[0] | {"note": "ngoài ra 02 khách mời"}, TWO[1]]),
    ("TT | Đơn vị | Tổng số đại biểu | Đại biểu chính thức | Đại biểu dự khuyết\n1 | Huyện A Sa | 13 | 12 | 1",
     [TWO[0] | {"alternates": 1}]),
    ("TT | Đơn vị | Số đại biểu | Trong đó: nữ ít nhất | Ghi chú\n1 | Huyện A Sa | 12 | 04 |\n | Tổng cộng | 12 | 4 | ",
     [TWO[0] | {"note": "ít nhất 04 nữ"}]),
    (f"{HEAD}1 | Huyện A Sa | 12 (trong đó 03 nữ) |", [TWO[0] | {"note": "trong đó 03 nữ"}]),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "said"), TABLES)
def test_a_table_is_read_whole_however_it_is_parted(rows: str, said: list[dict[str, Any]], read: Read) -> None:
    reading = read(rows)
    assert quotas(reading) == said
    assert left(reading) == []


@pytest.mark.parametrize(
    "row",
    [
        "I | Các huyện | 21 | ",
        " | Tổng cộng | 21 | ",
        "II | Các sở | 5 | Sở Nội vụ phân bổ",
        "3 | Khối doanh nghiệp | 15 | ",
        "3 | Các sở, ban, ngành | 52 | 25 đơn vị x 02",
        "3 | Các sở, ban, ngành | 51 | Mỗi đơn vị 02 đại biểu",
        "3 | Khối các sở, ban, ngành | 80 | Mỗi sở 04 đại biểu",
        "3 | Các ban Đảng, MTTQ | 14 | Mỗi cơ quan 02",
        "3 | Sở Y tế | 5 (trong đó 06 nữ) | ",
        "3 | Sở Y tế | khoảng 5 | ",
        "3 | Sở Y tế | 5 tập thể | ",
        "3 | Sở Y tế | 5 | Đơn vị làm điểm",
    ],
)
def test_what_does_not_agree_or_has_no_key_is_told(row: str, read: Read) -> None:
    rows = ["1 | Huyện A Sa | 12 | ", "2 | Huyện Mai Lĩnh | 8 | "]
    whole = [row, *rows] if row.startswith("I ") else [*rows, row]
    reading = read("\n".join(["TT | Đơn vị | Số đại biểu | Ghi chú", *whole]))
    assert [item for item in quotas(reading) if item.get("unit") != "Sở Y tế"] == TWO
    assert left(reading) == [row.strip()]


@pytest.mark.parametrize(
    ("unit", "number", "remark", "each"),
    [
        ("Các sở, ban, ngành còn lại", 32, "Mỗi đơn vị 02 đại biểu", {"sở": 2, "ban": 2, "ngành": 2}),
        ("Các sở, ban, ngành", 52, "26 đơn vị x 02", {"sở": 2, "ban": 2, "ngành": 2}),
        ("Sở, ngành tỉnh", 20, "02 người/đơn vị", {"sở": 2, "ngành": 2}),
        ("Các xã, phường", 50, "01 đại biểu/ đơn vị", {"xã": 1, "phường": 1}),
        ("Các doanh nghiệp", 12, "mỗi doanh nghiệp cử 03 đại biểu.", {"doanh nghiệp": 3}),
        ("Khối các sở", 20, "02 đại biểu x 10 sở", {"sở": 2}),
        ("Các sở, ban (mỗi đơn vị 02 đại biểu x 10 đơn vị)", 20, "", {"sở": 2, "ban": 2}),
    ],
)
def test_a_group_whose_remark_divides_its_number_is_a_quota_of_each(
    unit: str, number: int, remark: str, each: dict[str, int], read: Read
) -> None:
    reading = read(f"TT | Đơn vị | Số đại biểu | Ghi chú\n1 | Huyện A Sa | 12 |\n2 | {unit} | {number} | {remark}\n"
                   f" | Tổng cộng | {12 + number} |")  # fmt: skip
    assert quotas(reading) == [TWO[0], *({"each": kind, "official": count} for kind, count in each.items())]
    assert left(reading) == []


def test_merged_cells_and_broken_lines_of_a_document_are_one_row(tmp_path: Path) -> None:
    document = docx.Document()
    for line in ("KẾ HOẠCH", "Tổ chức Đại hội", "I. HÌNH THỨC, THỜI GIAN",
                 "1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.", "Nơi nhận:", "- Lưu: VT.",
                 "PHỤ LỤC", "PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH"):  # fmt: skip
        document.add_paragraph(line)
    table = document.add_table(0, 4)
    rows = [("TT", "Đơn vị", "Số đại biểu", "Ghi chú"), ("I. Các huyện", "", "", ""), ("1", "Huyện\nA Sa", "12", ""),
            ("2", "Huyện Mai\nLĩnh", "08", ""), ("Tổng cộng", "", "20", "")]  # fmt: skip
    for row in rows:
        cells = table.add_row().cells
        for cell, words in zip(cells, row, strict=True):
            cell.text = words
        if row[0] in ("I. Các huyện", "Tổng cộng"):
            cells[0].merge(cells[3] if row[0] == "I. Các huyện" else cells[1])
    document.save(str(tmp_path / "a.docx"))
    reading = read_issued(tmp_path / "a.docx")
    assert quotas(reading) == TWO
    assert left(reading) == []
