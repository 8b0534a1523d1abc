"""How long the report of each level may be, told by the level, by the points that it stands in, or before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PARTS = """\
I. NỘI DUNG
1. Hình thức
a) Đối với cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
b) Đối với cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
2. Báo cáo
{said}
II. TỔ CHỨC THỰC HIỆN
1. Việc chung.
"""


@pytest.mark.parametrize(("said", "told"), [
    ("Báo cáo tổng kết không quá 7 trang đối với cấp xã, 10 trang đối với cấp huyện.",
     [("cấp xã", "xây dựng báo cáo tổng kết không quá 7 trang"),
      ("cấp huyện", "xây dựng báo cáo tổng kết không quá 10 trang")]),
    (("Báo cáo phải có số liệu so sánh, không quá 10 trang đối với điểm b khoản 1 Mục này, không quá 06 trang đối với "
      "điểm a."),
     [("cấp huyện", "xây dựng báo cáo có số liệu so sánh, không quá 10 trang"),
      ("cấp xã", "xây dựng báo cáo có số liệu so sánh, không quá 06 trang")]),
    ("Ở cấp xã báo cáo không quá 05 trang; ở cấp huyện báo cáo không quá 12 trang, có 05 tham luận.",
     [("cấp xã", "xây dựng báo cáo không quá 05 trang"),
      ("cấp huyện", "xây dựng báo cáo không quá 12 trang, có 05 tham luận")]),
])  # fmt: skip
def test_each_level_has_its_own_length(issued: Callable[..., Any], said: str, told: list[tuple[str, str]]) -> None:
    tasks = [one.values for one in issued(PARTS, said=said).of("task")]
    assert [(one["body"], one["does"]) for one in tasks if "trang" in one["does"]] == told


def test_points_that_are_no_levels_stay_told(issued: Callable[..., Any]) -> None:
    said = "Báo cáo không quá 10 trang đối với điểm e khoản 1 Mục này, không quá 06 trang đối với điểm a."
    tasks = [one.values["body"] for one in issued(PARTS, said=said).of("task") if "trang" in one.values["does"]]
    assert "cấp xã" not in tasks
