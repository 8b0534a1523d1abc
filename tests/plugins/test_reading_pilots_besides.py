"""Units that go first besides the first of their sentence, each by its own day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = "I. HỘI NGHỊ\n1. Việc chung\n2. {said}\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn.\n"
FIRST = "Đơn vị làm điểm: xã Khê An (huyện Khê) và thị trấn Lâm (huyện Mai) tổ chức trước ngày 05/6/2031"


@pytest.mark.parametrize(("lead", "more", "told", "left"), [
    (FIRST, "huyện Hòa Khê tổ chức trước ngày 28/7/2031; Sở Y tế tổ chức trước ngày 08/7/2031",
     {"huyện Hòa Khê": "2031-07-28", "Sở Y tế": "2031-07-08"}, []),
    ("Chỉ đạo điểm: phường Khê và xã Mai, tổ chức xong trước ngày 08/4/2031",
     "xã Bến Khê (điểm về giữ rừng đầu nguồn), tổ chức xong trước ngày 17/4/2031", {"xã Bến Khê": "2031-04-17"},
     ["điểm về giữ rừng đầu nguồn"]),
    (FIRST, "các huyện còn lại tổ chức trước ngày 28/7/2031", {},
     ["các huyện còn lại tổ chức trước ngày 28/7/2031"]),
])  # fmt: skip
def test_each_part_of_the_sentence_has_its_own_unit_and_day(
    lead: str, more: str, told: dict[str, str], left: list[str], issued: Callable[..., Reading]
) -> None:
    reading = issued(PLAN, said=f"{lead}; {more}.")
    found = {one.values["unit"]: str(one.values["window"]["before"]) for one in reading.of("pilot")[2:]}
    assert found == told
    assert [one.words.strip(" .") for one in unread(reading) if one.piece.clause == "I.2"] == left
