"""Who has a task where a plan only points at a clause of its own: those whom that clause names, each of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở (xã, phường, sở, ban, ngành): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. GIỚI THIỆU ĐIỂN HÌNH
1. Mỗi xã, phường giới thiệu 01 tập thể và 02 cá nhân; mỗi đơn vị thuộc Nhóm 2 giới thiệu 01 tập thể và 03 cá nhân.
2. Đại biểu dự Đại hội tỉnh: mỗi xã cử 02 đại biểu chính thức.
III. TỔ CHỨC THỰC HIỆN
TT | Nội dung công việc | Đơn vị thực hiện | Thời hạn
1 | Gửi danh sách về Sở Nội vụ | {who} | Trước ngày 20/6/2031
"""


@pytest.mark.parametrize(("who", "body"), [
    ("Các đơn vị tại khoản 1 Mục II", "xã; phường; đơn vị Nhóm 2"),
    ("Các cơ quan, đơn vị nêu tại mục II.1", "xã; phường; đơn vị Nhóm 2"),
    ("Các đơn vị được phân bổ tại mục II.2 Kế hoạch này", "xã"),
    ("Các đơn vị quy định tại Mục II; Liên đoàn Lao động tỉnh", "xã; phường; đơn vị Nhóm 2; Liên đoàn Lao động tỉnh"),
    ("Các đơn vị tổ chức hội nghị cấp cơ sở", "cấp cơ sở"),
    ("Các đơn vị đề nghị khen thưởng", "các cơ quan, đơn vị, địa phương"),
])  # fmt: skip
def test_they_are_named_and_the_plans_words_stand_beside(who: str, body: str, issued: Callable[..., Reading]) -> None:
    task = next(one for one in issued(PLAN, who=who).of("task") if one.values["clause"] == "III")
    assert task.values["body"] == body
    assert who[1:] in task.marks["body"]


@pytest.mark.parametrize("who", ["Các đơn vị tại Mục IX", "Các đơn vị tại khoản 7 Mục II", "Các đơn vị có tên"])
def test_a_clause_that_names_nobody_or_is_none_leaves_the_words(who: str, issued: Callable[..., Reading]) -> None:
    task = next(one for one in issued(PLAN, who=who).of("task") if one.values["clause"] == "III")
    assert task.values["body"].casefold() == who.casefold()
