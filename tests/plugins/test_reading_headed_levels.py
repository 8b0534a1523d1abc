"""A plan whose clauses are the conferences themselves, which names no clause "forms and times"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import read_issued, unread

PLAN = """ỦY BAN NHÂN DÂN TỈNH LAM GIANG
Số: 112/KH-UBND
Lam Giang, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Tổ chức hội nghị các cấp
I. YÊU CẦU
1. Hội nghị cấp tỉnh phải trang trọng, tiết kiệm.
II. NỘI DUNG
1. Hội nghị cấp xã
a) Hình thức: Hội nghị điển hình tiên tiến.
b) Thời gian: hoàn thành trước ngày 30 tháng 6 năm 2026; thời gian tổ chức không quá 01 ngày.
c) Số lượng: từ 80 đến 120 đại biểu.
2. Hội nghị các sở, ban, ngành, đoàn thể cấp tỉnh
- Hình thức: Hội nghị điển hình tiên tiến.
- Thời gian: hoàn thành trước ngày 31 tháng 8 năm 2026.
3. Đại hội cấp tỉnh
a) Thời gian: trong tháng 10 năm 2026.
b) Số lượng: không quá 350 đại biểu, ít nhất 25 đại biểu là người lao động trực tiếp, tối đa 40 đại biểu khách mời.
c) Sở, ban, ngành: mỗi đơn vị 02 đại biểu; xã, phường: 03 đại biểu/đơn vị; Công an tỉnh và các báo: 05 đại biểu.
4. Hội nghị các xã, phường
Do xã, phường tự chọn; đặc khu có kế hoạch sau.
Nơi nhận:
- Lưu: VT.
"""


def test_each_conference_is_a_level_with_what_stands_below_it(tmp_path: Path) -> None:
    issued = tmp_path / "ke-hoach.txt"
    issued.write_text(PLAN, "utf8")
    reading = read_issued(issued)
    village, department, province = (item.values for item in reading.of("level"))
    assert (village["label"], village["units"]) == ("cấp xã", ["xã", "phường", "đặc khu"])
    assert village["size"]["caps"] == [{"category": "all", "at_least": 80, "at_most": 120, "clause": "II.1.c"}]
    assert village["days"] == 1
    assert department["units"] == ["sở", "ban", "ngành", "đoàn thể"]
    assert department["choose_form"] == village["choose_form"]
    assert [(cap["category"], cap["at_most"]) for cap in province["size"]["caps"]] == [("all", 350), ("guest", 40)]
    assert [(item.values["each"], item.values["official"]) for item in reading.of("quota")] == [
        ("sở", 2), ("ban", 2), ("ngành", 2), ("xã", 3), ("phường", 3)]  # fmt: skip
    left = {item.piece.clause: item.words for item in unread(reading)}
    assert left["II.3.c"] == "Công an tỉnh và các báo: 05 đại biểu."
    assert "II.3.b" not in left
    assert department["window"] != village["window"]
    left = {piece.text for piece in reading.body() if piece.at not in reading.used}
    assert not any(text.startswith(("Hình thức", "Thời gian")) for text in left)


BY_PEOPLE = """\
II. NỘI DUNG
1. Cấp xã (các xã, phường)
a) Hình thức: Hội nghị điển hình tiên tiến.
b) Thời gian: nửa ngày, hoàn thành trước ngày 30/5/2031.
c) Số lượng đại biểu của xã, phường:
- Xã dưới 10.000 dân: 80 đại biểu;
- Xã từ 10.000 dân trở lên: 100 đại biểu.
d) Các xã, phường có thể tổ chức chung theo Cụm; khi đó số đại biểu của cả Cụm không quá 350 người.
Nơi nhận:
- Lưu: VT.
"""


def test_a_line_on_one_aspect_of_a_level_that_names_its_units_is_no_heading_of_its_own(tmp_path: Path) -> None:
    issued = tmp_path / "ke-hoach.txt"
    issued.write_text(BY_PEOPLE, "utf8")
    reading = read_issued(issued)
    (level,) = (item.values for item in reading.of("level"))
    assert (level["label"], level["units"], level["days"]) == ("cấp xã", ["xã", "phường"], 0.5)
    assert "size" not in level
    assert [item.values["when"] for item in reading.of("exception")] == [
        "xã dưới 10.000 dân",
        "xã từ 10.000 dân trở lên",
    ]


BASE = """\
I. TỔ CHỨC HỘI NGHỊ
1. Hội nghị ở cấp cơ sở
Các xã, phường, các cơ quan, đơn vị trực thuộc sở, ban, trực thuộc huyện và các doanh nghiệp có tổ chức công đoàn \
tổ chức “Hội nghị biểu dương” hoặc “Hội nghị người tốt” trong nửa ngày, xong trong quý I năm 2031. Số lượng do thủ \
trưởng thống nhất với cấp ủy cùng cấp quyết định.
2. Hội nghị, Đại hội cấp huyện
Các huyện Khê, Lũng và thị xã An Bình tổ chức “Đại hội Thi đua yêu nước”. Thời gian: 01 ngày hoặc nửa ngày; tổ chức từ \
ngày 01/4/2031 đến ngày 31/5/2031. Số đại biểu: từ 140 đến 180 đại biểu.
3. Đại hội Thi đua yêu nước tỉnh
Đại hội dự kiến họp {when}, thời gian 01 ngày. Đại hội triệu tập 310 đại biểu, trong đó có 250 đại biểu chính thức, số \
còn lại là khách mời.
"""


def test_the_sentence_on_who_holds_which_form_gives_a_level_its_units_and_forms(issued: Callable[..., Any]) -> None:
    base, *_ = (one.values for one in issued(BASE, when="trong tháng 8 năm 2031").of("level"))
    own = "trực thuộc sở, ban, trực thuộc huyện"
    assert base["units"] == ["xã", "phường", f"cơ quan {own}", f"đơn vị {own}", "doanh nghiệp có tổ chức công đoàn"]
    assert (len(base["choose_form"]), base["days"], base["window"]) == (2, 0.5, {"until": "2031-Q1"})
    assert base["size"] == {"decided_by": "thủ trưởng thống nhất với cấp ủy cùng cấp"}
    assert "agreed_with" not in base


def test_districts_by_their_names_below_the_heading_on_them_are_a_level(issued: Callable[..., Any]) -> None:
    _, district, _ = (one.values for one in issued(BASE, when="trong tháng 8 năm 2031").of("level"))
    assert (district["label"], district["units"]) == ("cấp huyện", ["huyện", "thị xã", "thành phố"])
    assert (district["days"], district["days_or"], len(district["choose_form"])) == (1, 0.5, 1)
    assert not issued(BASE, when="trong tháng 8 năm 2031").of("exception")


@pytest.mark.parametrize(("when", "window"), [
    ("trong tháng 8 năm 2031", {"month": "2031-08", "approx": True}),
    ("ngày 20 hoặc 21 tháng 8 năm 2031", {"since": date(2031, 8, 20), "until": date(2031, 8, 21), "approx": True}),
])  # fmt: skip
def test_a_congress_that_is_only_planned(when: str, window: dict[str, Any], issued: Callable[..., Any]) -> None:
    *_, province = (one.values for one in issued(BASE, when=when).of("level"))
    assert province.get("window") == window
    assert [(one["category"], one["at_most"]) for one in province["size"]["caps"]] == [
        ("all", 310), ("official", 250), ("guest", 60)]  # fmt: skip
