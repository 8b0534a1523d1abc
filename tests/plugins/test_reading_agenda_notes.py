"""What a plan tells of an item in brackets is its note; what units do with the agenda above is their task."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Chương trình hội nghị
- Khai mạc.
- Tham luận của các điển hình{bracket}.
- Bế mạc.
{said}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(("bracket", "note", "left"), [
    (" (có thể giao lưu hoặc chiếu phóng sự về điển hình)", "có thể giao lưu hoặc chiếu phóng sự về điển hình", False),
    (" (mỗi tham luận trình bày không quá 10 phút)", "", True),
    (" (cấp xã thêm phần giao lưu với người dân)", "", True),
])  # fmt: skip
def test_brackets_are_a_note_unless_they_bind(bracket: str, note: str, left: bool, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, bracket=bracket, said="")
    item = reading.of("agenda")[1].values
    assert (item["title"], item.get("note", "")) == ("Tham luận của các điển hình", note)
    assert bool([one for one in unread(reading) if one.piece.clause == "I.2"]) == left


@pytest.mark.parametrize(("said", "body", "does"), [
    ("Căn cứ yêu cầu và nội dung trên, các xã, phường xây dựng kế hoạch phù hợp điều kiện thực tế.",
     "các xã, phường", "xây dựng kế hoạch phù hợp điều kiện thực tế"),
    ("Trên cơ sở chương trình khung, các sở, ban, ngành bổ sung nội dung cho phù hợp.",
     "các sở, ban, ngành", "trên cơ sở chương trình khung, bổ sung nội dung cho phù hợp"),
])  # fmt: skip
def test_what_units_do_with_the_agenda_is_their_task(
    said: str, body: str, does: str, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, bracket="", said=said)
    tasks = [one.values for one in reading.of("task") if one.values["clause"] == "I.2"]
    assert [(one["body"], one["does"]) for one in tasks] == [(body, does)]
    assert len(reading.of("agenda")) == 3
    assert [one for one in unread(reading) if one.piece.clause == "I.2"] == []
