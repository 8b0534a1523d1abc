"""Levels told in a sentence of a list; sizes of a kind and in words; times in part of a period and without a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
REST = "\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"
HELD = "Hội nghị điển hình tiên tiến"
ALL = "Các sở, ban, ngành, Mặt trận Tổ quốc và đoàn thể tỉnh"
FORM = "a) Hình thức: Hội nghị điển hình tiên tiến."


def level(issued: Issued, said: str, section: str = "II. NỘI DUNG") -> dict[str, Any]:
    (only,) = levels(issued, said, section)
    return only


def levels(issued: Issued, said: str, section: str = "II. NỘI DUNG") -> list[dict[str, Any]]:
    reading = issued(f"{section}\n{said}{REST}")
    names = {item.values["id"]: item.values["name"] for item in reading.of("form")}
    return [
        item.values | {"forms": [names[code] for code in item.values.get("choose_form", ())], "marks": item.marks}
        for item in reading.of("level")
    ]


SENTENCES = {
    f"1. Các cơ quan, đơn vị, doanh nghiệp\na) {ALL} tổ chức {HELD}, hoàn thành (xong) trước 30/4/2025": (
        ["sở", "ban", "ngành", "Mặt trận Tổ quốc", "đoàn thể"], {"before": date(2025, 4, 30)}),
    f"1. Các cơ quan, đơn vị\n- Các doanh nghiệp nhà nước tổ chức {HELD}, xong trong tháng 3/2025.": (
        ["doanh nghiệp nhà nước"], {"until": "2025-03"}),
    f"1. Các doanh nghiệp có từ 200 lao động trở lên tổ chức {HELD} chậm nhất trong quý I/2025.": (
        ["doanh nghiệp có từ 200 lao động trở lên"], {"until": "2025-Q1"}),
    f"1. Các sở, ban, ngành, đoàn thể tỉnh\nTổ chức {HELD} muộn nhất ngày 30 tháng 4 năm 2025.": (
        ["sở", "ban", "ngành", "đoàn thể"], {"until": date(2025, 4, 30)}),
    f"1. Các huyện, thành phố: tổ chức {HELD.lower()} trước ngày 20 tháng 5 năm 2025.": (
        ["huyện", "thành phố"], {"before": date(2025, 5, 20)}),
    f"1. Các huyện, thành phố\na) {HELD} được tổ chức từ ngày 15/4 đến ngày 30/5/2025.": (
        ["huyện", "thành phố"], {"since": date(2025, 4, 15), "until": date(2025, 5, 30)}),
    f"1. Các Cụm, Khối thi đua: tổ chức {HELD} xong trước 15/6/2025.": (
        ["cụm", "Khối thi đua"], {"before": date(2025, 6, 15)}),
    f"1. Cấp tỉnh: Tổ chức {HELD}, dự kiến tháng 9/2025.": (["tỉnh"], {"month": "2025-09", "approx": True}),
}  # fmt: skip


@pytest.mark.parametrize("said", SENTENCES)
def test_a_sentence_of_a_list_is_a_level(said: str, issued: Issued) -> None:
    told = level(issued, said)
    assert (told["units"], told["window"]) == SENTENCES[said]
    assert told["forms"] == [HELD]


def test_several_levels_of_one_sentence_have_all_that_it_says(issued: Issued) -> None:
    said = "1. Cấp huyện, cấp xã và các sở, ban, ngành: Tổ chức Hội nghị điển hình tiên tiến chậm nhất tháng 6/2025."
    told = levels(issued, said)
    assert [one["label"] for one in told] == ["cấp huyện", "cấp xã", "các sở, ban, ngành"]
    assert all(one["window"] == {"until": "2025-06"} and len(one["forms"]) == 1 for one in told)


@pytest.mark.parametrize(
    ("said", "caps"),
    [
        ("Số lượng đại biểu chính thức: Từ 180 đến 220 đại biểu; tổng số không quá 250.",
         {"official": (180, 220), "all": (0, 250)}),
        ("Số lượng: từ năm mươi đến tám mươi đại biểu.", {"all": (50, 80)}),
        ("Số lượng: không quá một trăm năm mươi đại biểu, tối đa 20 khách mời.", {"all": (0, 150), "guest": (0, 20)}),
        ("Quy mô: từ 120 đến 150.", {"all": (120, 150)}),
        ("Số lượng do thủ trưởng đơn vị quyết định nhưng không quá 80 người.", {"all": (0, 80)}),
        ("Số lượng đại biểu: 350 đại biểu, trong đó 300 đại biểu chính thức và 50 khách mời.",
         {"all": (350, 350), "official": (300, 300), "guest": (50, 50)}),
        ("Số lượng đại biểu mời dự: tối đa 120 người.", {"all": (0, 120)}),
    ],
)  # fmt: skip
def test_a_size_is_of_those_it_counts(said: str, caps: dict[str, tuple[int, int]], issued: Issued) -> None:
    reading = issued(f"II. NỘI DUNG\n1. Cấp huyện\n{FORM}\nb) {said}{REST}")
    (told,) = (item.values["size"] for item in reading.of("level"))
    assert {cap["category"]: (cap.get("at_least", 0), cap["at_most"]) for cap in told["caps"]} == caps
    assert told.get("decided_by", "") == ("thủ trưởng đơn vị" if "quyết định" in said else "")
    assert not [left.words for left in unread(reading) if left.piece.clause.startswith("II.1")]


def test_what_one_unit_sends_is_no_size(issued: Issued) -> None:
    reading = issued(f"II. NỘI DUNG\n1. Cấp huyện\n{FORM}\nb) Số lượng đại biểu:\n- Đại biểu: 05 đại biểu.{REST}")
    assert "size" not in reading.of("level")[0].values
    assert any("05 đại biểu" in left.words for left in unread(reading))


@pytest.mark.parametrize(
    ("said", "window"),
    [
        ("đầu quý II/2025", {"month": "2025-04", "approx": True}),
        ("cuối quý II năm 2025", {"month": "2025-06", "approx": True}),
        ("nửa đầu tháng 6 năm 2025", {"since": date(2025, 6, 1), "until": date(2025, 6, 15)}),
        ("dự kiến tuần đầu tháng 9/2025", {"since": date(2025, 9, 1), "until": date(2025, 9, 7), "approx": True}),
        ("dự kiến hai tuần đầu tháng 9/2025", {"since": date(2025, 9, 1), "until": date(2025, 9, 14), "approx": True}),
        ("chậm nhất là giữa tháng 4/2025", {"until": date(2025, 4, 15), "approx": True}),
        ("hạ tuần tháng 2 năm 2025", {"since": date(2025, 2, 21), "until": date(2025, 2, 28)}),
    ],
)
def test_a_part_of_a_period_is_read_and_marked(said: str, window: dict[str, Any], issued: Issued) -> None:
    reading = issued(f"II. NỘI DUNG\n1. Cấp huyện\n{FORM}\nb) Thời gian: {said}.{REST}")
    (told,) = reading.of("level")
    assert told.values["window"] == window
    assert "tháng" in told.marks["window"] or "quý" in told.marks["window"]
    assert not [left.words for left in unread(reading) if left.piece.clause.startswith("II.1")]


@pytest.mark.parametrize(
    ("said", "window"),
    [
        ("Thời gian hoàn thành: trong quý II/2025.", {"until": "2025-Q2"}),
        ("Hoàn thành trong tháng 5/2025.", {"until": "2025-05"}),
        ("Thời gian: hoàn thành vào tháng 6/2025.", {"until": "2025-06"}),
        ("Thời hạn hoàn thành: tháng 4 năm 2025.", {"until": "2025-04"}),
        ("Thời gian: tổ chức xong trong quý I/2025.", {"until": "2025-Q1"}),
        ("Thời gian: trong tháng 5/2025.", {"month": "2025-05"}),
        ("Thời gian: hoàn thành chậm nhất ngày 15/6/2025. Chọn huyện Khê tổ chức đại hội điểm, xong trước 15/5/2025.",
         {"until": date(2025, 6, 15)}),
    ],
)  # fmt: skip
def test_what_is_to_be_done_in_a_period_ends_with_it(said: str, window: dict[str, Any], issued: Issued) -> None:
    assert level(issued, f"1. Cấp huyện\n{FORM}\nb) {said}")["window"] == window


@pytest.mark.parametrize(
    ("section", "before", "said", "window"),
    [
        ("II. NỘI DUNG", "trong quý II/2025", "trước ngày 15 tháng 6", {"before": date(2025, 6, 15)}),
        ("II. NỘI DUNG", "xong trước 31/3/2025", "xong trước 15/6, thời lượng 01 buổi", {"before": date(2025, 6, 15)}),
        ("II. THỜI GIAN TỔ CHỨC NĂM 2025", "chưa định", "trong quý II", {"quarter": "2025-Q2"}),
        ("II. NỘI DUNG", "trước 31/12/2024 (theo Kế hoạch số 12/KH-UBND ngày 01/01/2023)", "xong trước 20/12",
         {"before": date(2024, 12, 20)}),
    ],
)  # fmt: skip
def test_a_time_without_a_year_has_the_nearest_one_and_is_marked(
    section: str, before: str, said: str, window: dict[str, Any], issued: Issued
) -> None:
    text = f"1. Cấp xã\n{FORM}\nb) Thời gian: {before}.\n2. Cấp huyện\n{FORM}\nb) Thời gian: {said}."
    told = levels(issued, text, section)[-1]
    assert told["window"] == window
    assert f"năm {str(next(iter(window.values())))[:4]}" in told["marks"]["window"]


def test_no_year_is_invented(issued: Issued) -> None:
    reading = issued(f"II. NỘI DUNG\n1. Cấp huyện\n{FORM}\nb) Thời gian: xong trước 15/6.{REST}")
    assert "window" not in reading.of("level")[0].values
    assert any("15/6" in left.words for left in unread(reading))


def test_what_a_heading_calls_it_stands_only_where_nothing_below_says_the_form(issued: Issued) -> None:
    head = "1. Tổ chức Đại hội Thi đua yêu nước ở cấp huyện"
    time = "b) Thời gian: xong trước 31/5/2025."
    assert level(issued, f"{head}\n{FORM}\n{time}")["forms"] == ["Hội nghị điển hình tiên tiến"]
    assert level(issued, f"{head}\n{time}")["forms"] == ["Đại hội Thi đua yêu nước"]


def test_a_form_named_only_above_the_levels_is_marked(issued: Issued) -> None:
    said = "1. Hội nghị điển hình tiên tiến các cấp\n- Đối với cấp xã:\n+ Thời gian: trong quý I/2025."
    told = level(issued, said)
    assert told["forms"] == ["Hội nghị điển hình tiên tiến"]
    assert "đề mục" in told["marks"]["choose_form"]


def test_units_that_no_sentence_lists_are_marked_as_deduced(issued: Issued) -> None:
    time = "b) Thời gian: xong trước 31/5/2025."
    bare = level(issued, f"1. Cấp huyện\n{FORM}\n{time}")
    assert bare["units"] == ["huyện", "thị xã", "thành phố"]
    assert "cấp huyện" in bare["marks"]["units"]
    listed = level(issued, f"1. Đại hội Thi đua yêu nước cấp huyện (huyện, thành phố)\n{FORM}\n{time}")
    assert (listed["units"], listed["marks"]) == (["huyện", "thành phố"], {})


def test_a_share_beside_who_attends_is_a_share_and_never_an_empty_entry(issued: Issued) -> None:
    said = (
        f"1. Cấp huyện\n{FORM}\nb) Thành phần đại biểu:\n- Các điển hình tiên tiến được bình chọn, chiếm ít nhất 60% "
        "tổng số đại biểu. Số lượng đại biểu do đơn vị quyết định nhưng không quá 80 người.\n"
        "- Đại biểu nữ chiếm ít nhất 30%."
    )
    told = level(issued, said)
    assert [entry["who"] for entry in told["attend"]] == ["các điển hình tiên tiến được bình chọn"]
    assert [(one["category"], one["share"]) for one in told["size"]["shares"]] == [("exemplar", 0.6), ("women", 0.3)]
    assert told["size"]["caps"][0]["at_most"] == 80
