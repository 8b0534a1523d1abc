"""Items below a heading on several levels, each on one of these: what each has, and what is of all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

PLAN = """\
II. NỘI DUNG
1. Cấp huyện; sở, ban, ngành, đoàn thể cấp tỉnh
a) Các huyện, thị xã, thành phố mở rộng tổ chức Đại hội Thi đua yêu nước; thời gian 01 ngày; số lượng từ 140 đến 190 \
đại biểu. Đại biểu là đồng bào có đạo ít nhất 12%. Riêng 02 huyện miền núi Vân Khê và Cao Sơn: số lượng không quá 120 \
đại biểu, thời gian ½ ngày.
b) Các sở, ban, ngành, đoàn thể cấp tỉnh, doanh nghiệp thuộc các cụm thi đua của tỉnh, Trường Đại học Vân Giang tổ \
chức Hội nghị điển hình tiên tiến; thời gian ½ ngày; số lượng không quá 130 đại biểu.
c) Thời gian hoàn thành: trước ngày 20/5/2031.
d) Đại biểu dự gồm: Chiến sĩ thi đua cấp tỉnh, đại diện tập thể, cá nhân điển hình tiên tiến (ít nhất 70%) và khách mời.
2. Cấp tỉnh
- Thời gian: 01 ngày, trong tháng 8/2031.
"""


def _caps(values: dict[str, Any]) -> list[tuple[int, int]]:
    return [(cap.get("at_least", 0), cap["at_most"]) for cap in values["size"]["caps"]]


def test_each_level_has_what_its_own_item_says_and_what_an_item_on_neither_says(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN)
    districts, offices, _ = (item.values for item in reading.of("level"))
    assert (districts["units"], districts["days"], _caps(districts)) == (
        ["huyện", "thị xã", "thành phố"],
        1,
        [(140, 190)],
    )
    assert offices["units"] == ["sở", "ban", "ngành", "đoàn thể", "doanh nghiệp thuộc các cụm thi đua của tỉnh",
                                "Trường Đại học Vân Giang"]  # fmt: skip
    assert (offices["days"], _caps(offices)) == (0.5, [(0, 130)])
    forms = {item.values["id"]: item.values["name"] for item in reading.of("form")}
    assert [[forms[one] for one in level["choose_form"]] for level in (districts, offices)] == [
        ["Đại hội Thi đua yêu nước"], ["Hội nghị điển hình tiên tiến"]]  # fmt: skip
    assert [str(one["window"]["before"]) for one in (districts, offices)] == ["2031-05-20"] * 2
    (apart,) = (item.values for item in reading.of("exception"))
    assert (apart["units"], apart["days"], _caps(apart)) == (["huyện Vân Khê", "huyện Cao Sơn"], 0.5, [(0, 120)])
    asked = {item.values["group"]: item.values["levels"] for item in reading.of("composition")}
    assert asked == {"có tôn giáo": [districts["id"]], "điển hình tiên tiến": [districts["id"], offices["id"]]}


def test_items_on_one_matter_each_part_no_heading(issued: Callable[..., Any]) -> None:
    reading = issued("""\
II. NỘI DUNG
1. Cấp huyện; sở, ban, ngành, đoàn thể cấp tỉnh
a) Hình thức: Hội nghị điển hình tiên tiến.
b) Thời gian: 01 ngày, trước ngày 20/5/2031.
c) UBND các huyện, thị xã, thành phố chọn 01 đơn vị làm điểm.
2. Cấp tỉnh
- Thời gian: 01 ngày, trong tháng 8/2031.
""")
    assert [(one.values["days"], len(one.values["choose_form"])) for one in reading.of("level")[:2]] == [(1, 1)] * 2
    assert reading.level_items == {}


def test_what_a_longer_row_holds_each_of_its_levels_holds(issued: Callable[..., Any]) -> None:
    reading = issued("""\
II. NỘI DUNG, HÌNH THỨC
1. Sở, ban, ngành; Mặt trận Tổ quốc, đoàn thể; doanh nghiệp, đơn vị sự nghiệp thuộc tỉnh
a) Các sở, ban, ngành, cơ quan Mặt trận Tổ quốc và đoàn thể tỉnh, đơn vị sự nghiệp, doanh nghiệp nhà nước tổ chức Hội \
nghị điển hình tiên tiến.
b) Thời gian: ½ ngày, trước ngày 20/5/2031.
2. Cấp tỉnh
- Thời gian: 01 ngày, trong tháng 8/2031.
""")
    below = [one.values for one in reading.of("level") if one.values["units"] != ["tỉnh"]]
    assert below
    assert all(len(one["choose_form"]) == 1 for one in below)
