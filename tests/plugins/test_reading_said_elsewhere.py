"""What one clause says of the task of another: its dossier, its day; and who chooses which unit goes first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = "I. NỘI DUNG\n1. Việc chung\nII. KHEN THƯỞNG\n{said}\nIII. TỔ CHỨC THỰC HIỆN\n1. {task}\n"
PARTS = ["tờ trình kèm danh sách", "biên bản họp xét", "báo cáo thành tích"]


@pytest.mark.parametrize(("task", "sent"), [
    ("Các xã, phường gửi danh sách đại biểu chậm nhất ngày 12/8/2031.", False),
])  # fmt: skip
def test_a_dossier_goes_with_the_task_that_sends_it(task: str, sent: bool, issued: Issued) -> None:
    said = f"1. Hồ sơ đề nghị Bằng khen gồm: {'; '.join(PARTS)}. Số lượng: 01 bộ bản chính."
    reading = issued(PLAN, said=said, task=task)
    made = reading.of("task")[0].values
    assert (made.get("deliver") == PARTS, "(01 bộ bản chính)" in made["does"]) == (sent, sent)
    assert any("tờ trình" in one.words for one in unread(reading)) != sent


def test_who_chooses_which_of_its_units_goes_first_has_a_task(issued: Issued) -> None:
    said = "1. Mỗi huyện, thành phố chọn một xã, phường hoặc thị trấn làm điểm trong phạm vi của mình."
    made = issued(PLAN, said=said, task="Sở Nội vụ hướng dẫn.").of("task")[-1].values
    assert made["body"] == "mỗi huyện, thành phố"
    assert made["does"].startswith("chọn một xã, phường hoặc thị trấn làm điểm")
