"""A plan for the province's own congress: the heading that calls it "Đại hội" alone is on it, and so is what is said
below: when, who comes, its agenda, and the seats that the annex gives out. What is said of units below is theirs.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH TÂN SƠN
Số: 7/KH-UBND
Tân Sơn, ngày 02 tháng 5 năm 2031
KẾ HOẠCH
{title}
Thực hiện Luật Thi đua, khen thưởng, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. {heading}
1. Thời gian, địa điểm
- Thời gian: 01 ngày, gồm chiều thứ Năm, ngày 21/8/2031 (phiên trù bị) và sáng thứ Sáu, ngày 22/8/2031.
2. Thành phần
Số lượng: 350 đại biểu.
{spare}
3. Chương trình
a) Chào cờ, giới thiệu đại biểu;
b) Diễn văn khai mạc;
c) Báo cáo tổng kết phong trào thi đua;
d) Trao thưởng;
đ) Bế mạc.
II. CHUẨN BỊ
1. Hội nghị, đại hội ở cấp dưới
- Các huyện, thị xã tổ chức Đại hội Thi đua yêu nước; sở, ban, ngành tỉnh tổ chức Hội nghị điển hình tiên tiến; \
thời gian không quá 01 ngày đối với cấp huyện, 1/2 ngày đối với sở, ban, ngành; hoàn thành trước ngày 15/7/2031.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
PHỤ LỤC
PHÂN BỔ ĐẠI BIỂU CHÍNH THỨC DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH TÂN SƠN
TT | Đơn vị | Tổng số | Đại diện tập thể | Cá nhân | Ghi chú
I | Huyện, thị xã | 12 | 4 | 8 |
1 | Huyện An Phú | 7 | 2 | 5 | Có 01 chủ nhiệm hợp tác xã vùng cao
2 | Thị xã Hồng An | 5 | 2 | 3 |
II | Sở, ngành | 6 | 2 | 4 |
3 | Sở Y tế | 6 | 2 | 4 | Trong đó 02 người chống dịch
Tổng cộng | 18 | 6 | 12 |
"""
TITLE = "Tổ chức Đại hội Thi đua yêu nước tỉnh Tân Sơn lần thứ VI"
SPARE = "Mỗi đoàn cấp huyện được cử 01 đại biểu dự khuyết."


def _read(folder: Path, **said: str) -> Reading:
    (folder / "a.txt").write_text(PLAN.format(**said), "utf8")
    return read_issued(folder / "a.txt")


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return _read(tmp_path, title=TITLE, heading="NỘI DUNG ĐẠI HỘI", spare=SPARE)


def test_the_heading_is_on_the_provinces_level(reading: Reading) -> None:
    level = next(one.values for one in reading.of("level") if one.values["units"] == ["tỉnh"])
    assert level["window"] == {"since": date(2031, 8, 21), "until": date(2031, 8, 22)}
    assert (level["days"], level["size"]["caps"][0]["at_most"]) == (1, 350)
    forms = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    assert [forms[code] for code in level["choose_form"]] == ["Đại hội Thi đua yêu nước tỉnh"]
    assert [one.values["levels"] for one in reading.of("agenda")] == [[level["id"]]] * 5


@pytest.mark.parametrize(("title", "heading"), [
    ("Tổ chức Đại hội Thi đua yêu nước các cấp tiến tới Đại hội Thi đua yêu nước tỉnh Tân Sơn", "NỘI DUNG ĐẠI HỘI"),
    ("Tổ chức hội nghị điển hình tiên tiến tỉnh Tân Sơn", "NỘI DUNG ĐẠI HỘI"),
    (TITLE, "NỘI DUNG"),
])  # fmt: skip
def test_otherwise_the_short_word_names_no_level(title: str, heading: str, tmp_path: Path) -> None:
    reading = _read(tmp_path, title=title, heading=heading, spare="")
    assert not [one for one in reading.of("level") if one.values["units"] == ["tỉnh"]]


def test_units_that_one_sentence_names_in_parts_share_its_end(reading: Reading) -> None:
    below = [one.values for one in reading.of("level") if one.values["units"] != ["tỉnh"]]
    assert [(one["units"], one["days"], one["days_at_most"]) for one in below] == [
        (["huyện", "thị xã"], 1, True), (["sở", "ban", "ngành"], 0.5, True)]  # fmt: skip
    assert [one["window"] for one in below] == [{"before": date(2031, 7, 15)}] * 2
    assert len({tuple(one["choose_form"]) for one in below}) == 2
    assert not [left.words for left in unread(reading) if left.piece.clause.startswith("II")]
