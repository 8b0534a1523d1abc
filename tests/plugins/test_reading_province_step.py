"""The province's own congress below a heading that is it, where one sentence says when, how long, where, how many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
III. CÁC BƯỚC TỔ CHỨC
Bước 1. Hội nghị ở cơ sở
a) Xã, phường, thị trấn:
- Tên gọi: Hội nghị biểu dương người tốt, việc tốt; thời gian một buổi; xong trước ngày 28/2/2020.
Bước 2. Đại hội Thi đua yêu nước tỉnh lần thứ X
{said}
"""
PARTS = "350 đại biểu, gồm 300 đại biểu chính thức và 50 khách mời."


@pytest.mark.parametrize("said", [
    f"Dự kiến tổ chức trong tháng 8 năm 2020, thời gian 01 ngày, tại thành phố Khê, với {PARTS}",
    f"Tổ chức trong tháng 8 năm 2020, thời gian 01 ngày, với {PARTS}",
    f"Đại hội được tổ chức trong tháng 8 năm 2020, thời gian 01 ngày, với quy mô {PARTS}",
])  # fmt: skip
def test_the_congress_is_a_level(said: str, issued: Callable[..., Any]) -> None:
    (level,) = [one.values for one in issued(PLAN, said=said).of("level") if one.values["units"] == ["tỉnh"]]
    assert (level["window"]["month"], level["days"]) == ("2020-08", 1)
    assert [(cap["category"], cap["at_most"]) for cap in level["size"]["caps"]] == [
        ("all", 350), ("official", 300), ("guest", 50)]  # fmt: skip


@pytest.mark.parametrize("said", ["Tổ chức tuyên truyền trong tháng 8 năm 2020.", "Có kế hoạch riêng."])
def test_what_is_said_of_other_things_makes_none(said: str, issued: Callable[..., Any]) -> None:
    assert not [one for one in issued(PLAN, said=said).of("level") if one.values["units"] == ["tỉnh"]]
