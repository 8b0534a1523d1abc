"""A level told by labels: its name, time and size on lines of their own, with what is otherwise for some units."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Read = Callable[..., Reading]
PARTS = """\
I. HỘI NGHỊ BIỂU DƯƠNG Ở CƠ SỞ
1. Xã, phường, đặc khu
- Tên gọi: Hội nghị gương mặt sáng {sorts}
- Thời gian: 01 buổi, trong tháng 9 năm 2031.
{sizes}
2. Sở, ban, ngành; Mặt trận, đoàn thể; doanh nghiệp
- Tên gọi: Hội nghị nêu gương.
- Thời gian: 01 buổi, từ 08/9/2031 đến 30/9/2031. {late}
- Số lượng: không quá 150 đại biểu; {more}
II. KINH PHÍ
"""
SIZES = "- Số lượng đại biểu:\n+ Phường: 120 - 150;\n+ Xã: 80 - 120;\n+ Đặc khu Khê Cỏ: không ấn định."
SORTS = "xã (phường, đặc khu) giai đoạn 2026 - 2031."


@pytest.fixture
def read(issued: Read) -> Read:
    def reading(**said: str) -> Reading:
        return issued(PARTS, **({"sorts": SORTS, "sizes": SIZES, "late": "", "more": ""} | said))

    return reading


def _left(reading: Reading) -> str:
    return " / ".join(item.words for item in unread(reading))


def _apart(reading: Reading, key: str) -> list[tuple[list[str], Any]]:
    return [(one.values["units"], one.values[key]) for one in reading.of("exception") if key in one.values]


def _caps(reading: Reading) -> list[tuple[list[str], tuple[int, int]]]:
    caps = [(units, size["caps"][0]) for units, size in _apart(reading, "size")]
    return [(units, (cap.get("at_least", 0), cap.get("at_most", 0))) for units, cap in caps]


def test_a_row_of_kinds_between_semicolons_is_a_level(read: Read) -> None:
    first, second = (one.values for one in read().of("level"))
    assert first["units"] == ["xã", "phường", "đặc khu"]
    assert second["units"] == ["sở", "ban", "ngành", "Mặt trận", "đoàn thể", "doanh nghiệp"]
    assert second["window"] == {"since": date(2031, 9, 8), "until": date(2031, 9, 30)}
    assert second["size"]["caps"][0]["at_most"] == 150


def test_a_name_keeps_the_years_behind_the_sorts_of_units(read: Read) -> None:
    reading = read()
    assert [one.values["name"] for one in reading.of("form")] == [
        "Hội nghị gương mặt sáng xã (phường, đặc khu) giai đoạn 2026 - 2031", "Hội nghị nêu gương"]  # fmt: skip
    assert "Tên gọi" not in _left(reading)
    assert read(sorts="xã (phường).").of("form")[0].values["name"] == "Hội nghị gương mặt sáng"


@pytest.mark.parametrize("sizes", [
    SIZES, "- Số lượng đại biểu: Phường: 120 - 150; xã: 80 - 120; đặc khu Khê Cỏ: không ấn định.",
    "- Quy mô:\n+ Ở phường: từ 120 đến 150 đại biểu;\n+ Ở các xã: từ 80 đến 120 đại biểu.\nKhê Cỏ: không ấn định.",
    "- Số lượng: phường từ 120 đến 150 đại biểu; xã từ 80 đến 120 đại biểu; đặc khu: không ấn định.",
])  # fmt: skip
def test_each_kind_of_a_level_has_its_own_size(sizes: str, read: Read) -> None:
    reading = read(sizes=sizes)
    assert _caps(reading) == [(["phường"], (120, 150)), (["xã"], (80, 120))]
    assert "không ấn định" in _left(reading)
    assert "120" not in _left(reading)
    assert "size" not in reading.of("level")[0].values


def test_some_units_of_a_kind_are_a_case_apart_and_the_kind_is_marked(read: Read) -> None:
    reading = read(sizes=SIZES.replace("120;", "120; xã vùng cao: 60 - 80;"))
    assert _caps(reading) == [(["phường"], (120, 150)), (["xã"], (80, 120)), (["xã"], (60, 80))]
    assert ["size" in one.marks for one in reading.of("exception")] == [False, True, False]
    assert _apart(reading, "when") == [(["xã"], "xã vùng cao")]
    assert "xã vùng cao" not in _left(reading)


@pytest.mark.parametrize("sizes", [
    "- Số lượng đại biểu:\n+ Thôn: 20 - 30;",
    "- Số lượng đại biểu:\n+ Xã, phường, đặc khu: 80 - 60;",
])  # fmt: skip
def test_what_is_no_size_of_a_kind_is_told(sizes: str, read: Read) -> None:
    reading = read(sizes=sizes)
    assert not _caps(reading)
    assert sizes.rpartition("+ ")[2].strip(";") in _left(reading)


def test_a_time_of_units_that_are_not_all_known_is_told(read: Read) -> None:
    reading = read(late=(late := "Các sở mới lập (Sở Tài chính, các ban khác) tổ chức trước 04/10/2031."))
    assert not _apart(reading, "window")
    assert late.strip(".") in _left(reading)


def test_a_time_in_a_case_keeps_the_case(read: Read) -> None:
    reading = read(late="Sở Tài chính tổ chức trước 04/10/2031 nếu chưa ổn định.")
    window = {"before": date(2031, 10, 4), "condition": "nếu chưa ổn định"}
    assert _apart(reading, "window") == [(["Sở Tài chính"], window)]
    assert not [one for one in reading.of("exception") if "window" in one.marks]


def test_a_time_that_is_only_allowed_says_so(read: Read) -> None:
    reading = read(late="Sở Tài chính có thể tổ chức trước 04/10/2031.")
    assert _apart(reading, "window") == [(["Sở Tài chính"], {"before": date(2031, 10, 4)})]
    assert [one.marks["window"] for one in reading.of("exception") if "window" in one.values] == [
        "suy ra: bản gốc ghi “có thể”"
    ]


def test_a_number_behind_a_later_time_is_its_size(read: Read) -> None:
    reading = read(late="Sở Tài chính tổ chức trước 04/10/2031 với 90 người dự.")
    assert _apart(reading, "window") == [(["Sở Tài chính"], {"before": date(2031, 10, 4)})]
    assert (["Sở Tài chính"], (90, 90)) in _caps(reading)


def test_a_heading_in_capitals_names_the_congress_as_its_form(issued: Read) -> None:
    more = "III. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH LẦN THỨ I\n1. Thời gian: 01 ngày, trong tháng 10 năm 2031.\n"
    reading = issued(PARTS + more, sorts=SORTS, sizes=SIZES, late="", more="")
    congress = reading.of("level")[-1].values
    (form,) = (one.values for one in reading.of("form") if one.values["id"] in congress["choose_form"])
    assert (form["name"], form["kind"]) == ("Đại hội Thi đua yêu nước tỉnh", "congress")


def test_a_paper_sent_behind_a_colon_is_named_without_it(issued: Read) -> None:
    parts = "I. YÊU CẦU\n- Danh sách đại biểu dự Đại hội: gửi trước ngày 07/10/2031.\n"
    assert [one.values["does"] for one in issued(parts).of("task")] == ["gửi danh sách đại biểu dự Đại hội"]
