"""An agenda in an annex is the plan's where it has no other; demands under “Yêu cầu” are on every level's list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
I. MỤC ĐÍCH, YÊU CẦU
1. Yêu cầu
1.1. {demand}
II. NỘI DUNG
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
{body}
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
PHỤ LỤC 1
CHƯƠNG TRÌNH HỘI NGHỊ {whose}
1. Chào cờ.
2. Khai mạc.
3. Tham luận (từ 5 đến 7 tham luận).
4. Bế mạc.
"""


def read(tmp_path: Path, demand: str = "Thiết thực.", body: str = "3. Theo Phụ lục 1.", whose: str = "") -> Reading:
    (tmp_path / "a.txt").write_text(PLAN.format(demand=demand, body=body, whose=whose), "utf8")
    return read_issued(tmp_path / "a.txt")


def left(reading: Reading, part: str) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == part]


@pytest.mark.parametrize(
    ("body", "whose", "items"),
    [
        ("3. Theo Phụ lục 1.", "CẤP XÃ", 0),
        ("3. Theo Phụ lục 1.", "HUYỆN", 0),
        ("3. Chương trình hội nghị gồm: (1) Khai mạc; (2) Bế mạc.", "", 2),
    ],
)
def test_one_of_a_single_level_or_beside_the_plans_own_is_told(
    body: str, whose: str, items: int, tmp_path: Path
) -> None:
    reading = read(tmp_path, body=body, whose=whose)
    assert len(reading.of("agenda")) == items
    assert len(left(reading, "annex")) == 4


@pytest.mark.parametrize(
    ("old", "new"),
    [("HỘI NGHỊ {whose}", "PHÁT THANH VỀ HỘI NGHỊ"), ("HỘI NGHỊ {whose}", "TẬP HUẤN TRƯỚC HỘI NGHỊ"),
     ("1. Chào cờ", "1. 7h30: Chào cờ")],
)  # fmt: skip
def test_a_programme_of_something_else_or_of_one_day_is_told(old: str, new: str, tmp_path: Path) -> None:
    text = PLAN.replace(old, new).format(demand="Thiết thực.", body="3. Theo Phụ lục 1.", whose="")
    (tmp_path / "b.txt").write_text(text, "utf8")
    reading = read_issued(tmp_path / "b.txt")
    assert not reading.of("agenda")
    assert left(reading, "annex")


def test_a_demand_that_names_no_level_is_on_all(tmp_path: Path) -> None:
    reading = read(tmp_path, "Cơ cấu đại biểu: nữ từ 35% trở lên; trẻ dưới 35 tuổi ít nhất 15%; tôn giáo khoảng 5%.")
    assert [(item.values["group"], item.values["at_least"]) for item in reading.of("composition")] == [
        ("nữ", "35%"), ("dưới 35 tuổi", "15%")]  # fmt: skip
    assert not any("levels" in item.values for item in reading.of("composition"))
    assert left(reading, "body")[0] == "Cơ cấu đại biểu: tôn giáo khoảng 5%."


@pytest.mark.parametrize(
    "demand",
    [
        "Cơ cấu đại biểu dự đại hội toàn quốc: nữ từ 35% trở lên.",
        "Cán bộ nữ từ 35% trở lên.",
        "Tham luận của đại biểu nữ ít nhất 20%.",
    ],
)
def test_a_demand_on_others_is_told(demand: str, tmp_path: Path) -> None:
    reading = read(tmp_path, demand)
    assert not reading.of("composition")
    assert demand in left(reading, "body")
