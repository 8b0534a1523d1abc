"""What a sentence says is sent, by scopes: each sender has the paper, the deadline and the addressee of its stretch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading
from tdkt_tui.workflow.reading_plan.sendings_said.bodies import first_body
from tdkt_tui.workflow.reading_plan.sendings_said.deadlines import Deadline
from tdkt_tui.workflow.reading_plan.sendings_said.stretches import State, read

PLAN = """\
I. HỘI NGHỊ
1. Các xã, phường: tổ chức Hội nghị biểu dương trong tháng 3 năm 2031.
2. Các huyện, thành phố; các sở, ban, ngành: tổ chức Hội nghị điển hình trong tháng 5 năm 2031.
II. TỔ CHỨC THỰC HIỆN
{said}
"""


LIST = (
    "1. Danh sách đại biểu: các huyện, thành phố gửi trước ngày 05/6/2031; các sở, ban, ngành gửi trước ngày "
    "10/6/2031; riêng Công an tỉnh gửi trước ngày 15/6/2031."
)
REPORT = (
    "1. Báo cáo kết quả hội nghị: cấp xã gửi Phòng Nội vụ chậm nhất 04 ngày, cấp huyện gửi Sở Nội vụ chậm nhất "
    "08 ngày sau khi kết thúc hội nghị."
)
OWN_PLAN = (
    "1. Kế hoạch của đơn vị do các sở, ban, ngành gửi Sở Nội vụ chậm nhất ngày 20/9/2030, các huyện, thành phố gửi "
    "chậm nhất ngày 25/9/2030."
)


def sent(reading: Reading) -> list[tuple[str, dict[str, Any]]]:
    """Return who sends, with the time, of what stands in the second part."""
    rows = [one for one in reading.facts if one.table in ("task", "reporting")
            and str(one.values.get("clause", "")).startswith("II")]  # fmt: skip
    times = ("window", "days_after", "working_days_after", "every", "day")
    return [(str(one.values.get("body") or one.values.get("by")),
             {key: one.values[key] for key in times if key in one.values}) for one in rows]  # fmt: skip


BY_WHOM = (
    "1. Danh sách đề cử đại biểu (Phụ lục 3) do các huyện, thành phố gửi chậm nhất ngày 11/6/2031, các sở, ban, ngành "
    "gửi chậm nhất ngày 16/6/2031."
)


@pytest.mark.parametrize(("said", "rows"), [
    (BY_WHOM,
     [("các huyện, thành phố", {"window": {"until": date(2031, 6, 11)}}),
      ("các sở, ban, ngành", {"window": {"until": date(2031, 6, 16)}})]),
    (LIST,
     [("các huyện, thành phố", {"window": {"before": date(2031, 6, 5)}}),
      ("các sở, ban, ngành", {"window": {"before": date(2031, 6, 10)}}),
      ("Công an tỉnh", {"window": {"before": date(2031, 6, 15)}})]),
    (REPORT,
     [("cấp xã", {"days_after": 4}), ("cấp huyện", {"days_after": 8})]),
    (OWN_PLAN,
     [("các sở, ban, ngành", {"window": {"until": date(2030, 9, 20)}}),
      ("các huyện, thành phố", {"window": {"until": date(2030, 9, 25)}})]),
    ("1. Mỗi đơn vị nêu tại khoản 2 Mục I nộp báo cáo tổng kết chậm nhất ngày 30/5/2031.",
     [("các huyện, thành phố; các sở, ban, ngành", {"window": {"until": date(2031, 5, 30)}})]),
    ("1. Danh sách điển hình: các huyện mỗi nơi 08 người; các sở mỗi nơi 02 người; gửi Sở Nội vụ trước ngày 01/4/2031.",
     [("các huyện", {"window": {"before": date(2031, 4, 1)}}), ("các sở", {"window": {"before": date(2031, 4, 1)}})]),
])  # fmt: skip
def test_each_sends_by_its_own_deadline(said: str, rows: list[Any], issued: Callable[..., Reading]) -> None:
    assert sent(issued(PLAN, said=said)) == rows


def test_others_send_the_same_as_those_they_are_likened_to(issued: Callable[..., Reading]) -> None:
    said = ("1. Các huyện, thành phố\n- Gửi hồ sơ khen thưởng về Sở Nội vụ trước ngày 12/5/2031.\n"
            "2. Các sở, ban, ngành\n- Gửi hồ sơ khen thưởng như các huyện, thành phố.")  # fmt: skip
    reading = issued(PLAN, said=said)
    mine = [one for one in reading.of("task") if one.values["clause"] == "II.2"]
    assert [(one.values["body"].casefold(), one.values["window"]) for one in mine] == [
        ("các sở, ban, ngành", {"before": date(2031, 5, 12)})
    ]
    assert "như các huyện" in mine[0].marks["body"]


@pytest.mark.parametrize("said", [
    "1. Nếu thay đổi đại biểu thì các huyện gửi danh sách trước ngày 05/6/2031.",
    "1. Các huyện lùi hội nghị nhưng không muộn hơn 05/6/2031 và phải gửi báo cáo.",
])  # fmt: skip
def test_what_is_only_on_terms_has_no_deadline_made_up(said: str, issued: Callable[..., Reading]) -> None:
    found = [times for body, times in sent(issued(PLAN, said=said)) if body == "các huyện" and "thì" not in said]
    assert not any(times.get("window") == {"until": date(2031, 6, 5)} for times in found)


def test_a_paper_whose_sender_is_not_understood_is_no_sending() -> None:
    state = State(body="các cơ quan, đơn vị")
    words = "Danh sách do các xã, phường và người có uy tín gửi"
    assert not read(state, words, Deadline(len(words), len(words), {"window": {"until": date(2031, 6, 11)}}))
    assert not state.made


def test_to_have_a_report_is_no_part_of_a_units_name() -> None:
    assert first_body("Các đơn vị có báo cáo nhanh gửi Sở Nội vụ") == ("các đơn vị", "có báo cáo nhanh gửi Sở Nội vụ")
    assert first_body("Các cơ quan có trụ sở gửi báo cáo") == ("các cơ quan có trụ sở", "gửi báo cáo")
