"""Pilots that one sentence chooses and others give their time, with times of a part of a month; a venue is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. {said}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
WEEK = {"since": date(2031, 3, 1), "until": date(2031, 3, 7), "approx": True}


def pilots(issued: Callable[..., Any], said: str) -> list[tuple[str, Any]]:
    return [(one.values["unit"], one.values["window"]) for one in issued(PLAN, said=said).of("pilot")]


CHOICE = "UBND tỉnh chọn phường Mai và Sở Y tế tổ chức trước để rút kinh nghiệm."


def test_units_chosen_first_have_their_times_in_the_next_sentences(issued: Callable[..., Any]) -> None:
    said = (
        f"{CHOICE} Sở Y tế tổ chức xong trong tháng 4 năm 2031; phường Mai tổ chức xong trước ngày 20 tháng 4 năm 2031."
    )
    assert pilots(issued, said) == [("Sở Y tế", {"until": "2031-04"}), ("phường Mai", {"before": date(2031, 4, 20)})]
    assert [one.words for one in unread(issued(PLAN, said=said)) if one.piece.clause == "I.2"] == []


def test_units_that_are_chosen_to_be_led_first_are_pilots(issued: Callable[..., Any]) -> None:
    said = ("Chọn phường Mai và Hội Nông dân tỉnh chỉ đạo điểm. Phường Mai xong trước ngày 20/4/2031; Hội Nông dân"
            " tỉnh hoàn thành trước ngày 10/4/2031.")  # fmt: skip
    assert sorted(pilots(issued, said)) == [("Hội Nông dân tỉnh", {"before": date(2031, 4, 10)}),
                                            ("phường Mai", {"before": date(2031, 4, 20)})]  # fmt: skip
    assert pilots(issued, "Các xã, phường lựa chọn thôn, tổ dân phố để chỉ đạo điểm, xong trước ngày 10/4/2031.") == []


def test_a_choice_without_the_time_of_each_stays_told(issued: Callable[..., Any]) -> None:
    said = f"{CHOICE} Sở Y tế tổ chức xong trong tháng 4 năm 2031."
    assert pilots(issued, said) == []
    left = " ".join(one.words for one in unread(issued(PLAN, said=said)) if one.piece.clause == "I.2")
    assert "chọn phường Mai" in left


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Đơn vị làm điểm: xã Khê Thượng (tháng 02/2031), phường Mai (tuần đầu tháng 3/2031).",
         [("xã Khê Thượng", {"month": "2031-02"}), ("phường Mai", WEEK)]),
        ("Chọn phường Mai làm điểm cấp xã (xong trước 15/01/2031), Sở Y tế làm điểm cấp sở (xong trước 20/3/2031).",
         [("phường Mai", {"before": date(2031, 1, 15)}), ("Sở Y tế", {"before": date(2031, 3, 20)})]),
        ("Đơn vị chọn làm điểm: phường Mai (hội nghị trước 15/3/2031) và Sở Y tế (hội nghị xong trước 20/3/2031).",
         [("phường Mai", {"before": date(2031, 3, 15)}), ("Sở Y tế", {"before": date(2031, 3, 20)})]),
        ("Đơn vị làm điểm: huyện Khê (Đại hội, trước 15/3/2031); phường 3, thành phố Lũng (trước 20/3/2031).",
         [("huyện Khê", {"before": date(2031, 3, 15)}), ("phường 3, thành phố Lũng", {"before": date(2031, 3, 20)})]),
        ("UBND tỉnh chọn phường Mai và Sở Y tế tổ chức hội nghị trước, xong trong tháng 4/2031.",
         [("phường Mai", {"until": "2031-04"}), ("Sở Y tế", {"until": "2031-04"})]),
        ("Sở Y tế tổ chức hội nghị trước ngày 20/3/2031.", []),
        ("Hội nghị điểm: Nhà Văn hóa tỉnh (ngày 10/3/2031).", []),
        ("Tổ chức hội nghị điểm tại Trường Chính trị tỉnh, trong tháng 3 năm 2031.", []),
    ],
    ids=["part of a month", "one for each level", "conference in brackets", "form in brackets", "held ahead",
         "before a day", "a hall", "a school's hall"],
)  # fmt: skip
def test_each_pilot_has_its_own_time_and_a_venue_is_none(
    said: str, told: list[tuple[str, Any]], issued: Callable[..., Any]
) -> None:
    assert pilots(issued, said) == told


@pytest.mark.parametrize("both", ["Hai đơn vị", "Cả 02 nơi làm điểm"])
def test_those_chosen_have_one_time_together_and_report_as_pilots(both: str, issued: Callable[..., Any]) -> None:
    said = (f"Chọn phường Mai và xã Khê làm điểm cấp xã. {both} tổ chức hội nghị từ 24/6/2026 đến 28/6/2026, số liệu "
            "tính đến 31/5/2026; gửi báo cáo rút kinh nghiệm về Sở Nội vụ chậm nhất 30/6/2026.")  # fmt: skip
    reading = issued(PLAN, said=said)
    assert [(one.values["unit"], one.values["window"]["until"].day) for one in reading.of("pilot")] == [
        ("phường Mai", 28), ("xã Khê", 28)]  # fmt: skip
    assert [one.values["body"] for one in reading.of("task") if "rút kinh nghiệm" in one.values["does"]] == [
        "các đơn vị làm điểm"]  # fmt: skip
    assert "số liệu tính đến 31/5/2026" in [one.words for one in unread(reading)]


def test_those_chosen_to_go_first_each_with_its_time_in_one_sentence(issued: Callable[..., Any]) -> None:
    said = ("UBND tỉnh chọn 02 đơn vị làm điểm, tổ chức trước để rút kinh nghiệm chung: phường Mai (đại diện khối xã,"
            " phường) tổ chức ngày 08/4/2031 và Sở Y tế (đại diện khối sở, ngành) tổ chức trước ngày 25/4/2031. Các đơn"
            " vị còn lại chỉ tổ chức sau khi có thông báo rút kinh nghiệm.")  # fmt: skip
    assert pilots(issued, said) == [
        ("phường Mai", {"on": date(2031, 4, 8)}),
        ("Sở Y tế", {"before": date(2031, 4, 25)}),
    ]
    tasks = [one.values["body"] for one in issued(PLAN, said=said).of("task") if one.piece.clause == "I.2"]
    assert tasks == ["các đơn vị còn lại"]


def test_who_do_it_before_others_are_pilots_with_what_they_send(issued: Callable[..., Any]) -> None:
    said = ("Chọn phường Mai và Sở Y tế làm trước để các nơi đến xem, học hỏi. Hai đơn vị này tổ chức trong tháng 3 năm"
            " 2031, gửi kịch bản cho Sở Nội vụ trước khi họp ít nhất 10 ngày.")  # fmt: skip
    reading = issued(PLAN, said=said)
    assert [one.values["unit"] for one in reading.of("pilot")] == ["phường Mai", "Sở Y tế"]
    tasks = [one.values for one in reading.of("task") if one.piece.clause == "I.2"]
    assert [(one["body"], one["does"]) for one in tasks] == [
        ("các đơn vị làm điểm", "gửi kịch bản cho Sở Nội vụ trước khi họp ít nhất 10 ngày")]  # fmt: skip
    assert not [one for one in unread(reading) if one.piece.clause == "I.2"]
