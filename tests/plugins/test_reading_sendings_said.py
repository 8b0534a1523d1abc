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


def kept(reading: Reading) -> list[tuple[str, str]]:
    """Return who sends and what of all that was read as sent."""
    told = [(one.values["body"], one.values["does"]) for one in reading.of("task")]
    return told + [(one.values["by"], one.values["about"]) for one in reading.of("reporting")]


ALL = "các cơ quan, đơn vị, địa phương"


def test_days_after_the_meeting_and_a_day_behind_them_are_of_two_papers(issued: Callable[..., Reading]) -> None:
    reading = issued("I. BÁO CÁO\nBan hành kế hoạch của đơn vị, gửi Sở Nội vụ trước ngày 20/9/2030; các huyện gửi kèm "
                     "lịch họp. Báo cáo kết quả Hội nghị gửi chậm nhất 08 ngày sau khi bế mạc; danh sách giới thiệu dự "
                     "Đại hội tỉnh gửi trước ngày 15/6/2031.\n")  # fmt: skip
    (report,) = reading.of("reporting")
    assert (report.values["by"], report.values["to"], report.values["days_after"]) == (ALL, "Sở Nội vụ", 8)
    assert report.marks["to"].startswith("suy ra")
    told = {one.values["does"]: one.values.get("window") for one in reading.of("task")}
    assert told["ban hành kế hoạch của đơn vị, gửi Sở Nội vụ"] == {"before": date(2030, 9, 20)}
    assert told["gửi danh sách giới thiệu dự Đại hội tỉnh"] == {"before": date(2031, 6, 15)}


def test_who_need_not_hold_it_again_sends_another_paper_by_a_day_of_its_own(issued: Callable[..., Reading]) -> None:
    reading = issued("I. BÁO CÁO\nCác địa phương, đơn vị gửi kế hoạch về UBND tỉnh (qua Sở Nội vụ) trước ngày "
                     "28/7/2031. Báo cáo kết quả hội nghị gửi trong thời hạn 06 ngày làm việc sau khi kết thúc; đơn vị "
                     "không phải tổ chức lại gửi báo cáo rà soát trước ngày 15/8/2031.\n")  # fmt: skip
    (report,) = [one for one in reading.of("reporting") if one.values.get("working_days_after") == 6]
    assert (report.values["to"], report.values["through"]) == ("UBND tỉnh", "Sở Nội vụ")
    assert "window" not in report.values
    (review,) = [one for one in reading.of("task") if one.values.get("window") == {"before": date(2031, 8, 15)}]
    assert review.values["does"] == "nơi không phải tổ chức lại thì gửi báo cáo rà soát"


def test_what_becomes_of_what_is_late_goes_with_it_and_the_verb_stands_first(issued: Callable[..., Reading]) -> None:
    said = ("1. Các huyện, thành phố gửi kế hoạch của mình về Sở Nội vụ trước ngày 15/11/2030. Sau khi họp hội nghị, "
            "chậm nhất 09 ngày, đơn vị gửi báo cáo kết quả (kèm các tham luận). Danh sách đại biểu dự Đại hội tỉnh gửi "
            "trước ngày 30/6/2031; quá thời hạn trên coi như không có đại biểu.")  # fmt: skip
    told = kept(issued(PLAN, said=said))
    assert ("các huyện, thành phố", "kết quả (kèm các tham luận)") in told
    assert ("các huyện, thành phố",
            "gửi danh sách đại biểu dự Đại hội tỉnh; quá thời hạn trên coi như không có đại biểu") in told  # fmt: skip


def test_in_what_way_it_is_sent_stays_with_what_is_sent(issued: Callable[..., Reading]) -> None:
    said = ("1. Sau khi hội nghị, đại hội bế mạc, trong vòng 06 ngày làm việc gửi báo cáo kết quả. Báo cáo tổng hợp "
            "gửi trước ngày 25/6/2031 bằng bản in và qua thư điện tử.")  # fmt: skip
    told = [does for _, does in kept(issued(PLAN.replace("TỔ CHỨC THỰC HIỆN", "THÔNG TIN"), said=said))]
    assert any(does.endswith("báo cáo tổng hợp bằng bản in và qua thư điện tử") for does in told), told


def test_whose_sending_it_is_stays_open_below_a_level_and_where_words_begin_with_somebody_unknown(
    issued: Callable[..., Reading],
) -> None:
    for said in ("Bên A do ở xa được gửi báo cáo sơ kết đến ngày 15/4/2031.",):
        reading = issued("I. BÁO CÁO\nBáo cáo sơ kết: các huyện gửi trước ngày 01/4/2031. {said}\n", said=said)
        assert not [one for one in reading.of("task") if one.values.get("window") == {"until": date(2031, 4, 15)}
                    and one.values["body"] == ALL]  # fmt: skip
