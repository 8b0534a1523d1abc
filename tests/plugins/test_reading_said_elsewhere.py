"""What one clause says of the task of another: its dossier, its day; and who chooses which unit goes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = "I. NỘI DUNG\n1. Việc chung\nII. KHEN THƯỞNG\n{said}\nIII. TỔ CHỨC THỰC HIỆN\n1. {task}\n"
PARTS = ["tờ trình kèm danh sách", "biên bản họp xét", "báo cáo thành tích"]


@pytest.mark.parametrize(("task", "sent"), [
    ("Các xã, phường gửi hồ sơ đề nghị Bằng khen chậm nhất ngày 12/8/2031.", True),
    ("Các xã, phường nộp hồ sơ khen thưởng về Sở Nội vụ chậm nhất ngày 12/8/2031.", True),
    ("Các xã, phường gửi danh sách đại biểu chậm nhất ngày 12/8/2031.", False),
])  # fmt: skip
def test_a_dossier_goes_with_the_task_that_sends_it(task: str, sent: bool, issued: Issued) -> None:
    said = f"1. Hồ sơ đề nghị Bằng khen gồm: {'; '.join(PARTS)}. Số lượng: 01 bộ bản chính."
    reading = issued(PLAN, said=said, task=task)
    made = reading.of("task")[0].values
    assert (made.get("deliver") == PARTS, "(01 bộ bản chính)" in made["does"]) == (sent, sent)
    assert any("tờ trình" in one.words for one in unread(reading)) != sent


@pytest.mark.parametrize("where", ["cùng thời hạn nêu tại khoản 1 Mục này",
                                   "cùng thời gian quy định tại khoản 1 Mục II",
                                   "cùng hạn nêu ở khoản 1 Mục II của Kế hoạch này"])  # fmt: skip
def test_a_time_of_another_clause_is_that_clauses(where: str, issued: Issued) -> None:
    said = (
        "1. Hồ sơ đề nghị Bằng khen gửi Sở Nội vụ chậm nhất ngày 30/5/2031.\n2. Mỗi huyện giới thiệu 01 điển hình tiêu "
        f"biểu; bản giới thiệu gửi {where}."
    )
    reading = issued(PLAN, said=said, task="Sở Nội vụ hướng dẫn.")
    (sent,) = (one for one in reading.of("task") if "bản giới thiệu" in one.values["does"])
    (duty,) = reading.of("nomination")
    assert (sent.values["does"], sent.values["window"]) == ("gửi bản giới thiệu", {"until": date(2031, 5, 30)})
    assert duty.values["window"] == sent.values["window"]
    assert "II.1" in sent.marks["window"]


def test_who_chooses_which_of_its_units_goes_first_has_a_task(issued: Issued) -> None:
    said = "1. Mỗi huyện, thành phố chọn một xã, phường hoặc thị trấn làm điểm trong phạm vi của mình."
    made = issued(PLAN, said=said, task="Sở Nội vụ hướng dẫn.").of("task")[-1].values
    assert made["body"] == "mỗi huyện, thành phố"
    assert made["does"].startswith("chọn một xã, phường hoặc thị trấn làm điểm")
