"""Rows and lines on a group of units: one that makes what its members make is known, any other is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ IV năm 2031
I. HÌNH THỨC, THỜI GIAN
1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
PHỤ LỤC
PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
"""
UNITS = [("Sở Nội vụ", 4), ("Sở Y tế", 5), ("Huyện A Sa", 7), ("Thành phố Lũng Khê", 8)]
Read = Callable[[str], Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def of(annex: str) -> Reading:
        (tmp_path / "a.txt").write_text(PLAN + annex, "utf8")
        return read_issued(tmp_path / "a.txt")

    return of


def table(first: str, second: str, *sums: str, mark: str = "1") -> str:
    one, two, three, four = (f"{mark} | {unit} | {number} |" for unit, number in UNITS)
    return "\n".join(["TT | Đơn vị | Số đại biểu | Ghi chú", first, one, two, *sums[1:2], second, three, four,
                      *sums[2:], *sums[:1]])  # fmt: skip


def quotas(reading: Reading) -> list[tuple[str, int]]:
    return [(item.values["unit"], item.values["official"]) for item in reading.of("quota")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


@pytest.mark.parametrize(
    "annex",
    [
        table(" | Sở, ban, ngành: | 9 |", " | Các huyện, thành phố: | 15 |", " | Tổng cộng | 24 |"),
        table(" | Khối sở | 9 |", " | Khối huyện | 15 |", " | Toàn tỉnh | 24 |"),
        table("1 | Sở, ban, ngành | 9 |", "2 | Các huyện, thành phố | 15 |", " | Cộng | 24 |", mark="-"),
        table("1 | Sở, ban, ngành | 9 |", "2 | Các huyện | 15 |", " | Tổng | 24 |", mark="1.1"),
        table("1 | Cụm thi đua số 1 | 9 |", "2 | Cụm thi đua số 2 | 15 |", " | Tổng | 24 |", mark=""),
        table("I | Sở, ban, ngành: 9 đại biểu | |", "II | Các huyện: 15 | |", " | Tổng | 24 |"),
        table("I. Sở, ban, ngành: 9", "II. Các huyện: 15 đại biểu", " | Tổng | 24 |"),
        table(" | Khối sở | |", " | Khối huyện | |", " | Tổng cộng | 24 |", " | Cộng khối sở | 9 |",
              " | Cộng khối huyện | 15 |"),
        table(" | Lực lượng I | 9 |", " | Thành phố và vùng ven | 15 |", " | Tổng | 24 |"),
        ("1. Sở, ban, ngành: 9 đại biểu\n- Sở Nội vụ: 4 đại biểu\n- Sở Y tế: 5 đại biểu\n"
         "2. Các huyện, thành phố: 15 đại biểu, trong đó:\n- Huyện A Sa: 7 đại biểu\n- Thành phố Lũng Khê: 8 đại biểu\n"
         "Tổng cộng: 24 đại biểu"),
    ],
    ids=["no number", "blocks", "dashes", "decimals", "clusters", "in the name", "lines", "behind", "capital", "list"],
)  # fmt: skip
def test_a_group_that_makes_what_its_members_make_is_known(annex: str, read: Read) -> None:
    reading = read(annex)
    assert quotas(reading) == UNITS
    assert left(reading) == []


@pytest.mark.parametrize(
    ("annex", "told"),
    [
        (table(" | Khối sở | 10 |", " | Khối huyện | 15 |"), ["| Khối sở | 10 |"]),
        (table("I | Khối sở: 10 | |", "II | Khối huyện: 15 | |"), ["I | Khối sở: 10 | |"]),
        (table("I. Khối sở: 10", "II. Khối huyện: 15"), ["Khối sở: 10"]),
        (table(" | Khối sở | |", " | Khối huyện | |", " | Tổng cộng | 15 |"), ["| Tổng cộng | 15 |"]),
        (table(" | Khối sở | |", " | Khối huyện | |", " | Tổng cộng | 24 |", " | Cộng khối sở | 8 |"),
         ["| Cộng khối sở | 8 |"]),
        (table(" | Doanh nghiệp | 9 |", " | Khối huyện | 15 |", " | Tổng cộng | 33 |"),
         ["| Doanh nghiệp | 9 |"]),
        ("1. Sở, ban, ngành: 10 đại biểu\n- Sở Nội vụ: 4 đại biểu\n- Sở Y tế: 5 đại biểu\nTổng cộng: 9 đại biểu",
         ["Sở, ban, ngành: 10 đại biểu", "Tổng cộng: 9 đại biểu"]),
    ],
    ids=["no number", "in the name", "line", "the last sum", "behind", "beside the members", "list"],
)  # fmt: skip
def test_a_group_that_makes_something_else_is_told(annex: str, told: list[str], read: Read) -> None:
    assert left(read(annex)) == told


def test_a_group_with_one_member_of_its_kind_and_one_divided_in_its_name_are_known(read: Read) -> None:
    reading = read("TT | Đơn vị | Số đại biểu | Nữ\n | Các huyện | 7 | 2\n1 | Huyện A Sa | 7 | 2\n"
                   "2 | Các sở (mỗi sở 02 đại biểu) | 8 | 3")  # fmt: skip
    told = [{key: item.values[key] for key in ("unit", "each", "official", "note") if key in item.values}
            for item in reading.of("quota")]  # fmt: skip
    assert told == [{"unit": "Huyện A Sa", "official": 7, "note": "02 nữ"},
                    {"each": "sở", "official": 2, "note": "cả các sở: 03 nữ"}]  # fmt: skip
    assert left(reading) == []
