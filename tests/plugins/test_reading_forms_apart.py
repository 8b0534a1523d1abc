"""Forms that a plan parts among one level's units: each is of those that it names, and never of all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. NỘI DUNG
1. Cấp xã (40 xã, phường)
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
CONGRESS, MEETING = "Đại hội Thi đua yêu nước", "Hội nghị điển hình tiên tiến"
SIZE = "\nb) Quy mô: Đại hội từ 120 đến 150 đại biểu; Hội nghị từ 70 đến 100 đại biểu."
SAID = {
    f"a) Hình thức: phường Bình Minh, phường An Lạc và các xã có trên 10.000 dân tổ chức {CONGRESS}; "
    f"các xã còn lại tổ chức {MEETING}.{SIZE}": [
        (["phường Bình Minh", "phường An Lạc"], ""), (["xã"], "xã có trên 10.000 dân")],
    f"a) Hình thức: {CONGRESS} đối với các phường, xã trên 10.000 dân, 120 - 150 đại biểu; "
    f"{MEETING} đối với các xã còn lại, 70 - 100 đại biểu.": [
        (["phường"], ""), (["xã"], "xã trên 10.000 dân")],
    f"a) Hình thức: các phường tổ chức {CONGRESS}; các đơn vị còn lại tổ chức {MEETING}.\n"
    "b) Số lượng: từ 120 đến 150 đại biểu đối với nơi tổ chức Đại hội; "
    "từ 70 đến 100 đại biểu đối với nơi tổ chức Hội nghị.": [(["phường"], "")],
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_each_form_is_of_those_that_hold_it(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    told = [(one.values, one.values["size"]["caps"][0]) for one in (*reading.of("level")[:1], *reading.of("exception"))]
    held = [([names[code] for code in values["choose_form"]], cap["at_least"], cap["at_most"]) for values, cap in told]
    assert held == [([MEETING], 70, 100), *[([CONGRESS], 120, 150)] * len(SAID[said])]
    assert [(one.values["units"], one.values.get("when", "")) for one in reading.of("exception")] == SAID[said]
    assert not reading.of("quota")
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II")] == []


def test_a_form_of_units_that_are_not_understood_is_marked_and_has_no_size_of_all(issued: Issued) -> None:
    said = f"a) Hình thức: nơi đủ điều kiện tổ chức {CONGRESS}; các xã còn lại tổ chức {MEETING}.{SIZE}"
    level = (reading := issued(PLAN, said=said)).of("level")[0]
    assert (len(level.values["choose_form"]), "size" in level.values, "choose_form" in level.marks) == (2, False, True)
    assert "120" in " ".join(left.words for left in unread(reading))
