"""Lines "Cấp …: …" right below the heading that names the conference are levels; who holds none is a level besides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. NỘI DUNG
1. {heading}
a) Cấp huyện: {district}
b) Cấp tỉnh: {province}
II. TỔ CHỨC THỰC HIỆN
1. UBND các huyện, thị xã, thành phố, các sở, ban, ngành: ban hành kế hoạch trước ngày 20 tháng 02 năm 2031.
"""
DISTRICT = "các huyện tổ chức hội nghị biểu dương. Hội nghị không quá ½ ngày, từ ngày 25/4 đến ngày 20/5/2031."


@pytest.mark.parametrize(("heading", "form"), [
    ("Hội nghị biểu dương điển hình tiên tiến trong đồng bào dân tộc",) * 2,
    ("Tổ chức Hội nghị biểu dương điển hình tiên tiến", "Hội nghị biểu dương điển hình tiên tiến"),
])  # fmt: skip
def test_each_line_below_the_conference_is_a_level_and_who_holds_none_has_one_too(
    heading: str, form: str, issued: Callable[..., Any]
) -> None:
    when = "tổ chức 01 buổi, ngày 09 tháng 6 năm 2031, tại Nhà văn hóa tỉnh"
    province = f"{when}; 220 đại biểu, gồm 160 điển hình và 60 khách mời."
    reading = issued(PLAN, heading=heading, district=DISTRICT, province=province)
    levels = {item.values["label"]: item.values for item in reading.of("level")}
    assert list(levels) == ["cấp huyện", "cấp tỉnh", "các sở, ban, ngành"]
    assert [item.values["name"] for item in reading.of("form")] == [form]
    assert levels["cấp huyện"]["units"] == ["huyện", "thị xã", "thành phố"]
    assert str(levels["cấp huyện"]["window"]["until"]) == "2031-05-20"
    assert (str(levels["cấp tỉnh"]["window"]["on"]), levels["cấp tỉnh"]["days"]) == ("2031-06-09", 0.5)
    assert {one["category"]: one["at_most"] for one in levels["cấp tỉnh"]["size"]["caps"]} == {
        "all": 220, "exemplar": 160, "guest": 60}  # fmt: skip
    assert [level["clause"] for level in levels.values()] == ["I.1.a", "I.1.b", "II.1"]


@pytest.mark.parametrize(("heading", "line"), [
    ("Hội nghị biểu dương điển hình tiên tiến", "gửi danh sách cho nơi tổ chức trước ngày 09/6/2031."),
    ("Tuyên truyền về hội nghị biểu dương", "tổ chức tuyên truyền trước ngày 09/6/2031."),
])  # fmt: skip
def test_a_line_on_another_matter_is_no_level(heading: str, line: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, heading=heading, district=line, province=line)
    assert [item.values["clause"] for item in reading.of("level")] == ["II.1"] * 3


@pytest.mark.parametrize(("said", "read"), [
    ("280 đại biểu, gồm 200 điển hình tiên tiến và 80 đại biểu là lãnh đạo, khách mời.", 280),
    ("280 đại biểu, gồm 200 điển hình tiên tiến và đại biểu là lãnh đạo.", 280),
    ("mời thêm 280 đại biểu, gồm 200 điển hình tiên tiến và đại biểu là lãnh đạo.", 0),
])  # fmt: skip
def test_a_number_before_its_parts_is_how_many_come(said: str, read: int, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, heading="Hội nghị biểu dương", district=DISTRICT,
                     province=f"tổ chức 01 buổi, ngày 09/6/2031; {said}")  # fmt: skip
    caps = reading.of("level")[1].values.get("size", {}).get("caps", [])
    assert [one["at_most"] for one in caps if one["category"] == "all"] == [read] * bool(read)
