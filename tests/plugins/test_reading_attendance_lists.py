"""Who attends, listed apart for kinds of unit on lines of their own; "(nếu có)" counts for the words before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Đối với các sở, ban, ngành và các huyện, thị xã:
- Thời gian: ½ ngày, hoàn thành trong quý II năm 2031.
- Hình thức: Hội nghị điển hình tiên tiến.
- Thành phần:
{lists}
"""
LISTS = """\
+ Đối với các sở, ban, ngành: Đại diện lãnh đạo cấp ủy; công chức, viên chức; cán bộ hưu trí (nếu có).
+ Riêng đối với các huyện, thị xã: Mời thường trực cấp ủy; Anh hùng Lao động (nếu có), Chiến sĩ thi đua toàn quốc.
"""


def test_each_kind_of_unit_has_its_own_list(issued: Callable[..., Any]) -> None:
    (level,) = issued(PLAN, lists=LISTS).of("level")
    offices, areas = ["sở", "ban", "ngành"], ["huyện", "thị xã"]
    assert level.values["attend"] == [
        {"who": "đại diện lãnh đạo cấp ủy", "for_units": offices},
        {"who": "công chức, viên chức", "for_units": offices},
        {"who": "cán bộ hưu trí", "if_any": True, "for_units": offices},
        {"who": "thường trực cấp ủy", "for_units": areas},
        {"who": "Anh hùng Lao động (nếu có), Chiến sĩ thi đua toàn quốc", "for_units": areas},
    ]


SEVERAL = """\
II. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN
1. Cấp xã (xã, phường):
- Hình thức: Hội nghị điển hình tiên tiến.
- Thời gian: 01 buổi, hoàn thành trước ngày 31/3/2031.
{line}
"""


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("- Địa điểm: Hội trường Ủy ban nhân dân xã.", []),
        ("- Số lượng: từ 60 đến 80 đại biểu.", []),
        ("- Đơn vị làm điểm: xã Khê Thượng (trước ngày 15/02/2031).", []),
        ("- Thành phần: do cấp ủy, chính quyền quyết định; đối với xã, phường từ 60 đến 80 đại biểu.", []),
        ("- Thành phần: mỗi phường triệu tập không quá 60 đại biểu; đại diện cấp ủy.", ["đại diện cấp ủy"]),
        ("- Thành phần: đại diện cấp ủy; cá nhân tiêu biểu.", ["đại diện cấp ủy", "cá nhân tiêu biểu"]),
        ("- Thành phần:\n+ Đại diện cấp ủy;\n+ Số lượng: từ 60 đến 80 đại biểu.", ["đại diện cấp ủy"]),
    ],
    ids=["place", "number", "pilot", "decided", "each", "a row", "a list"],
)
def test_a_line_on_another_matter_names_nobody_who_attends(
    line: str, who: list[str], issued: Callable[..., Any]
) -> None:
    (level,) = issued(SEVERAL, line=line).of("level")
    assert [entry["who"] for entry in level.values.get("attend", ())] == who
