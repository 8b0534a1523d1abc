"""Where the name of a body ends: a department's whole name, a wish, a condition, a word of a cell on what it does."""

from __future__ import annotations

import pytest

from tdkt_tui.workflow.reading_plan.cut_bodies import body_cut
from tdkt_tui.workflow.reading_plan.owners import subject_of


@pytest.mark.parametrize(("body", "does", "cut"), [
    ("các cơ quan, đơn vị chú ý tiết kiệm", "họp gọn", ("các cơ quan, đơn vị", "chú ý tiết kiệm họp gọn")),
    ("UBND các xã nếu không thể", "tổ chức", ("UBND các xã", "nếu không thể tổ chức")),
    ("Sở Văn hóa, Thể thao và Du lịch dựng sân khấu, ảnh", "tuyên truyền",
     ("Sở Văn hóa, Thể thao và Du lịch", "dựng sân khấu, ảnh tuyên truyền")),
    ("Sở Y tế tỉnh Vinh Dự", "tổ chức", ("Sở Y tế tỉnh Vinh Dự", "tổ chức")),
])  # fmt: skip
def test_where_a_name_ends(body: str, does: str, cut: tuple[str, str]) -> None:
    assert body_cut(body, does) == cut


@pytest.mark.parametrize(("words", "said"), [
    ("Sở Xây dựng sơn cổng chào kịp thời", ("Sở Xây dựng", "sơn cổng chào kịp thời")),
    ("Sở Y tế và Hội Nông dân: Sở Y tế bố trí xe", ("Sở Y tế", "bố trí xe")),
    ("Tỉnh Đoàn giới thiệu 05 gương trẻ", ("Tỉnh Đoàn", "giới thiệu 05 gương trẻ")),
])  # fmt: skip
def test_a_department_does_all_that_stands_behind_its_name(words: str, said: tuple[str, str]) -> None:
    assert subject_of(words) == said
