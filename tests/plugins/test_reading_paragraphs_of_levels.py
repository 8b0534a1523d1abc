"""Paragraphs below one heading on a tier, each on units of its own: each is a level, with its own time and size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN
1. Cấp cơ sở
Xã, phường, thị trấn tổ chức Hội nghị biểu dương người tốt, việc tốt trong một buổi, trong tháng 02 năm 2031. Số đại\
 biểu dự hội nghị của mỗi xã, phường, thị trấn khoảng 100 người, nơi có trên 15 nghìn dân không quá 130 người.
Cơ quan, đơn vị, doanh nghiệp {case}, nếu có dưới 200 người thì tổ chức hội nghị toàn thể cán bộ, công nhân, nếu có từ\
 200 người trở lên thì tổ chức hội nghị đại biểu không quá 150 người. Tên gọi chung là Hội nghị biểu dương người lao\
 động giỏi, lao động sáng tạo, làm trong một buổi và xong trong quý I năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize("case", ["không có đơn vị trực thuộc", "có đơn vị cơ sở trực thuộc"])
def test_each_paragraph_is_a_level_of_its_own(case: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, case=case)
    communes, offices = [one.values for one in reading.of("level")]
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    assert (communes["units"], communes["window"]) == (["xã", "phường", "thị trấn"], {"month": "2031-02"})
    assert communes["size"] == {"caps": [{"category": "all", "expected": 100, "clause": "I.1"}]}
    assert (offices["label"], offices["units"], offices["when"]) == (
        "các cơ quan, đơn vị, doanh nghiệp", ["cơ quan", "đơn vị", "doanh nghiệp"], case)  # fmt: skip
    assert offices["window"] == {"until": "2031-Q1"}
    assert offices["size"]["plenary_below_staff"] == 200
    assert [names[code] for code in offices["choose_form"]] == [
        "Hội nghị biểu dương người lao động giỏi, lao động sáng tạo"
    ]


SHARE = """\
I. TỔ CHỨC HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN
1. Cấp huyện, thành phố và cấp sở, ban, ngành
UBND các huyện, thành phố tổ chức Hội nghị điển hình tiên tiến trong tháng 4 năm 2031. Đại biểu là điển hình tiên tiến\
 phải đạt từ 70% trở lên.
Các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến trong một buổi, xong trước ngày 30-5-2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def test_a_share_in_the_paragraph_of_one_level_is_of_that_level(issued: Callable[..., Any]) -> None:
    reading = issued(SHARE)
    districts, _ = [one.values["id"] for one in reading.of("level")]
    assert [one.values["levels"] for one in reading.of("composition")] == [[districts]]


def test_a_sort_of_one_of_two_levels_of_a_clause_is_an_exception_of_that(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, case="không có đơn vị trực thuộc")
    (some,) = [one.values for one in reading.of("exception")]
    assert some["level"] == reading.of("level")[0].values["id"]
    assert (some["when"], some["size"]["caps"][0]["at_most"]) == ("nơi có trên 15 nghìn dân", 130)
