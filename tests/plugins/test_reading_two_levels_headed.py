"""A heading on two levels: each has what is said once, and what is said of it; kinds of one level have their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN, QUY MÔ
1. {heading}
1.1. {units}
1.2. Hình thức: Hội nghị điển hình tiên tiến.{form}
1.3. Thời gian: từ ngày 01/4/2031 đến hết ngày 31/5/2031; mỗi hội nghị ½ ngày.
1.4. Quy mô: {sizes}
1.5. Cơ cấu đại biểu dự hội nghị {of}: Điển hình tiên tiến ít nhất 65%; trong số điển hình tiên tiến, nữ không dưới 30%.
II. NỘI DUNG
1. Chương trình hội nghị {of} theo trình tự sau
1.1. Chào cờ, khai mạc.
1.2. Báo cáo tổng kết phong trào thi đua.
1.3. Trao khen thưởng.
"""


@pytest.mark.parametrize(("heading", "units", "sizes", "labels"), [
    ("Cấp huyện, cấp ngành", "Gồm: 12 huyện, thị xã; các sở, ban và đoàn thể cấp tỉnh.",
     "Cấp huyện từ 150 đến 250 đại biểu; cấp ngành từ 80 đến 150 đại biểu.", ("cấp huyện", "cấp ngành")),
    ("Cấp huyện và cấp sở", "Bao gồm các huyện, thị xã; các sở, ban, đoàn thể.",
     "Cấp huyện từ 150 đến 250 đại biểu; cấp sở từ 80 đến 150 đại biểu.", ("cấp huyện", "cấp sở")),
])  # fmt: skip
@pytest.mark.parametrize("form", ["", " Riêng huyện, thị xã không tổ chức đại hội."])
def test_each_level_of_a_heading_has_all_that_is_said(
    heading: str, units: str, sizes: str, labels: tuple[str, str], form: str, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, heading=heading, units=units, sizes=sizes, form=form, of=heading[:1].lower() + heading[1:])
    levels = [item.values for item in reading.of("level")]
    assert [(one["label"], one["units"]) for one in levels] == [
        (labels[0], ["huyện", "thị xã"]), (labels[1], ["sở", "ban", "đoàn thể"])]  # fmt: skip
    assert [(cap["at_least"], cap["at_most"]) for one in levels for cap in one["size"]["caps"]] == [
        (150, 250), (80, 150)]  # fmt: skip
    for one in levels:
        assert [share["category"] for share in one["size"]["shares"]] == ["exemplar", "exemplar-women"]
        assert (one["days"], str(one["window"]["until"])) == (0.5, "2031-05-31")
        assert one["choose_form"] == [form.values["id"] for form in reading.of("form")]
    assert [item.values["levels"] for item in reading.of("agenda")] == [[one["id"] for one in levels]] * 3
    assert not [item.words for item in unread(reading) if not item.words.startswith(("Riêng", "huyện"))]


BASE = """\
I. HÌNH THỨC, QUY MÔ
1. Cấp cơ sở
1.1. Gồm: các xã, phường; các cơ quan, đơn vị trực thuộc sở hoặc trực thuộc UBND huyện; hợp tác xã, trường học.
1.2. Hình thức: {forms}
1.3. Thời gian: trong quý I năm 2031.
1.4. Quy mô: {sizes}
"""
FORMS = (
    "Xã, phường tổ chức Hội nghị biểu dương người tốt, việc tốt. Hợp tác xã tổ chức Hội nghị lao động giỏi. "
    "Các cơ quan, đơn vị còn lại lồng ghép nội dung biểu dương vào hội nghị viên chức. "
    "Đơn vị có dưới 30 người không tổ chức hội nghị riêng mà cử người dự chung với đơn vị cấp trên trực tiếp."
)
SIZES = (
    "Hội nghị của xã, phường không quá 150 đại biểu; đơn vị có dưới 100 người thì mời toàn thể, đơn vị có từ 100 người "
    "trở lên do thủ trưởng đơn vị quyết định số lượng đại biểu."
)
OFFICES = ["cơ quan trực thuộc sở hoặc trực thuộc UBND huyện", "đơn vị trực thuộc sở hoặc trực thuộc UBND huyện"]


def test_kinds_of_one_level_have_their_own_forms_and_sizes(issued: Callable[..., Any]) -> None:
    reading = issued(BASE, forms=FORMS, sizes=SIZES)
    (level,) = reading.of("level")
    names = {item.values["id"]: item.values["name"] for item in reading.of("form")}
    assert level.values["units"] == ["xã", "phường", *OFFICES, "hợp tác xã", "trường học"]
    assert [names[one] for one in level.values["choose_form"]] == ["Hội nghị biểu dương người tốt, việc tốt"]
    assert "size" not in level.values
    own = [item.values for item in reading.of("exception")]
    assert [(one["units"], names[one["choose_form"][0]]) for one in own if "choose_form" in one] == [
        (["hợp tác xã"], "Hội nghị lao động giỏi")]  # fmt: skip
    areas, others = [(one["units"], one["size"]) for one in own if "size" in one]
    assert areas == (["xã", "phường"], {"caps": [{"category": "all", "at_most": 150, "clause": "I.1.4"}]})
    assert others == ([*OFFICES, "hợp tác xã", "trường học"],
                      {"plenary_below_staff": 100, "decided_by": "thủ trưởng đơn vị"})  # fmt: skip
    rest, few = [item.values for item in reading.of("jointly")]
    assert (rest["units"], rest["into"]) == ([*OFFICES, "trường học"], "hội nghị viên chức")
    assert (few["when"], few["organiser"]) == ("có dưới 30 người", "đơn vị cấp trên trực tiếp")
    assert not reading.of("task")
    assert unread(reading) == []


@pytest.mark.parametrize("which", ["lần thứ V", "lần thứ 12", "lần thứ nhất"])
def test_which_congress_it_is_stays_in_its_name(which: str, issued: Callable[..., Any]) -> None:
    reading = issued("I. HÌNH THỨC\n1. Cấp tỉnh\n- Hình thức: Đại hội Thi đua yêu nước tỉnh {which}.\n"
                     "- Thời gian: trong quý III năm 2031.\n", which=which)  # fmt: skip
    assert [item.values["name"] for item in reading.of("form")] == [f"Đại hội Thi đua yêu nước tỉnh {which}"]
