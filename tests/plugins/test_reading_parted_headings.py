"""A heading that names one level, below which each sort of its units has a sentence of its own: two levels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. HÌNH THỨC, THỜI GIAN TỔ CHỨC
2. Đối với cấp trên cơ sở
2.1. Các huyện, thị xã (11 đơn vị): tổ chức “Đại hội Thi đua yêu nước”, thời gian 01 ngày, trước ngày 20/5/2031. Số \
lượng từ 150 đến 250 đại biểu.
2.2. Các sở, ban, ngành và đoàn thể cấp tỉnh; Công an tỉnh, Liên đoàn Lao động tỉnh; các trường đại học, cao đẳng; \
Ban Quản lý Khu kinh tế Bờ Đông: tổ chức “Hội nghị điển hình tiên tiến” 1/2 ngày, hoàn thành trước ngày 30/4/2031; \
không quá 150 đại biểu.
2.3. Thành phần: Đại diện cấp ủy; điển hình tiên tiến từ 65% trở lên; khách mời không quá 25%.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def test_each_sort_of_unit_is_a_level_of_its_own_and_what_is_of_all_is_of_both(issued: Issued) -> None:
    reading = issued(PLAN)
    areas, offices = (one.values for one in reading.of("level"))
    assert (areas["label"], areas["units"]) == ("các huyện, thị xã", ["huyện", "thị xã"])
    assert offices["label"] == "các sở, ban, ngành và đoàn thể cấp tỉnh"
    assert offices["units"] == ["sở", "ban", "ngành", "đoàn thể", "Công an tỉnh", "Liên đoàn Lao động tỉnh",
                                "trường đại học", "trường cao đẳng", "Ban Quản lý Khu kinh tế Bờ Đông"]  # fmt: skip
    forms = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    told = [(one["days"], one["window"]["before"], [forms[code] for code in one["choose_form"]])
            for one in (areas, offices)]  # fmt: skip
    assert told == [(1, date(2031, 5, 20), ["Đại hội Thi đua yêu nước"]),
                    (0.5, date(2031, 4, 30), ["Hội nghị điển hình tiên tiến"])]  # fmt: skip
    bounds = [[(cap.get("at_least", 0), cap["at_most"]) for cap in one["size"]["caps"]] for one in (areas, offices)]
    assert bounds == [[(150, 250)], [(0, 150)]]
    for one in (areas, offices):
        assert [entry["who"] for entry in one["attend"]] == ["đại diện cấp ủy"]
        assert {share["category"]: share["share"] for share in one["size"]["shares"]} == {
            "exemplar": 0.65, "guest": 0.25}  # fmt: skip
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II")] == []
