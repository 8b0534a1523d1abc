"""A form for each of several kinds of a level's units: the first is the level's, the others are of those they name."""

from __future__ import annotations

from collections.abc import Callable

from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = """\
I. CÁC CẤP TỔ CHỨC
1. Cấp cơ sở: xã, phường; doanh nghiệp, hợp tác xã.
II. HỘI NGHỊ
1. Cấp cơ sở
- Hình thức: {said}
- Thời gian: 1/2 ngày, xong trước ngày 31/3/2031.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""
FIRST, OTHER = "Hội nghị biểu dương người tốt, việc tốt", "Hội nghị biểu dương người lao động giỏi, lao động sáng tạo"


def test_the_form_of_a_kind_that_is_none_of_the_level_is_its_own_and_looked_at(issued: Issued) -> None:
    reading = issued(PLAN, said=f"xã, phường tổ chức {FIRST}; trường học tổ chức {OTHER}.")
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    level, own = reading.of("level")
    assert reading.of("exception") == []
    assert [[names[code] for code in one.values["choose_form"]] for one in (level, own)] == [[FIRST], [OTHER]]
    assert own.values["units"] == ["trường học"]
    assert "cấp cơ sở" in own.marks["units"]
