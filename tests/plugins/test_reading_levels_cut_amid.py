"""Words that were cut amid a sentence are no level: what the clause says is read anew, whom each value is of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan.level_segments import segment_of
from tdkt_tui.workflow.reading_plan.unit_lists import is_kind

PROSE = """\
I. NỘI DUNG
1. Việc chung
II. HÌNH THỨC, THỜI GIAN Ở TỪNG CẤP
Cấp cơ sở là các xã, phường; các trường học, hợp tác xã. Những nơi này tổ chức Hội nghị biểu dương người tốt. Hội nghị \
làm trong một buổi, có thể ghép với hội nghị tổng kết năm, và phải xong trong quý I năm 2031. Hợp tác xã dưới mức nói \
trên không phải tổ chức riêng mà cử người dự hội nghị của xã.
Các huyện, thị xã tổ chức Đại hội Thi đua yêu nước; các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến. Thời gian \
không quá 01 ngày đối với huyện, thị xã và không quá nửa ngày đối với cơ quan, đơn vị; tất cả hoàn thành trong quý II \
năm 2031.
III. THỰC HIỆN
1. Sở Nội vụ theo dõi.
"""
ITEMS = """\
I. HỘI NGHỊ
1. Hội nghị điển hình tiên tiến ở cơ sở
a) Đơn vị tổ chức: các xã, phường; trường học.
b) Hình thức: tùy nơi mà chọn hội nghị tuyên dương điển hình, hội nghị biểu dương lao động giỏi hoặc họp mặt người \
tốt. Xã nào đã tổ chức hội nghị biểu dương trong năm 2030 thì không tổ chức lại.
c) Thời gian: một buổi, xong trong tháng 3/2031.
d) Thành phần: đại diện các giới; mỗi thôn, tổ dân phố có ít nhất ba người dự.
2. Hội nghị điển hình tiên tiến cấp huyện, sở, ngành
a) Thời gian: không quá một ngày đối với huyện, thị xã, nửa ngày đối với các đơn vị còn lại; xong trước ngày 15/6/2031.
b) Số lượng đại biểu: huyện, thị xã từ 110 đến 140 người; các đơn vị khác do thủ trưởng quyết định. Việc cử đại biểu \
dự Đại hội tỉnh làm ngay tại hội nghị bằng hình thức biểu quyết.
II. THỰC HIỆN
1. Sở Nội vụ theo dõi.
"""


def made(reading: Any) -> dict[str, dict[str, Any]]:
    return {str(one.values["units"][0]): one.values for one in reading.of("level")}


def names(reading: Any, level: dict[str, Any]) -> list[str]:
    forms = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    return [forms[code] for code in level["choose_form"]]


@pytest.mark.parametrize("unit", ["hợp tác xã dưới mức nói trên không", "thành phố và", "sở không phải tổ chức"])
def test_words_of_a_sentence_are_no_kind_of_unit(unit: str) -> None:
    assert not is_kind(unit)
    assert is_kind("đơn vị trực thuộc sở, ngành và trực thuộc huyện")


def test_a_clause_in_which_rows_were_cut_amid_is_read_by_whom_each_value_is_of(issued: Callable[..., Any]) -> None:
    reading = issued(PROSE)
    levels = made(reading)
    assert [*levels] == ["xã", "huyện", "sở"]
    assert [(one["days"], one["window"]["until"]) for one in levels.values()] == [
        (0.5, "2031-Q1"), (1, "2031-Q2"), (0.5, "2031-Q2")]  # fmt: skip
    assert names(reading, levels["huyện"]) == ["Đại hội Thi đua yêu nước"]
    assert names(reading, levels["sở"]) == ["Hội nghị điển hình tiên tiến"]


def test_the_base_by_its_short_word_is_a_level_with_the_forms_that_are_chosen(issued: Callable[..., Any]) -> None:
    reading = issued(ITEMS)
    level = made(reading)["xã"]
    assert level["label"] == "cấp cơ sở"
    assert names(reading, level) == ["Hội nghị tuyên dương điển hình", "Hội nghị biểu dương lao động giỏi",
                                     "Họp mặt người tốt"]  # fmt: skip
    assert "size" not in level


def test_the_rest_of_several_levels_have_their_own_length_and_number(issued: Callable[..., Any]) -> None:
    reading = issued(ITEMS)
    levels = made(reading)
    assert (levels["huyện"]["days"], levels["sở"]["days"]) == (1, 0.5)
    assert levels["huyện"]["size"]["caps"][0]["at_most"] == 140
    assert levels["sở"]["size"] == {"decided_by": "thủ trưởng"}
    assert names(reading, levels["huyện"]) == ["Hội nghị điển hình tiên tiến"]


def test_a_level_that_a_text_names_has_nothing_of_the_rest() -> None:
    labels = ["cấp huyện", "sở, ngành"]
    text = "Thời gian: 01 ngày đối với huyện, nửa ngày đối với các cơ quan khác."
    assert segment_of(text, "cấp huyện", labels) == "Thời gian: 01 ngày đối với huyện,"
    assert segment_of(text, "sở, ngành", labels) == "Thời gian: nửa ngày đối với ."


SENT = """\
I. HỘI NGHỊ
1. Hội nghị điển hình tiên tiến của doanh nghiệp, hợp tác xã
- Thời gian: ½ ngày, xong trước ngày 10/5/2031.
2. Đại hội Thi đua yêu nước tỉnh
Số lượng: 300 đại biểu. Đại biểu chính thức gồm đại biểu đương nhiên khoảng 40 người và điển hình.
3. Đại biểu dự Đại hội Thi đua yêu nước tỉnh
a) Doanh nghiệp, hợp tác xã (35 đại biểu) do Liên minh giới thiệu.
b) Phân bổ đại biểu: Mặt trận Tổ quốc tỉnh 30 đại biểu.
II. THỰC HIỆN
1. Sở Nội vụ theo dõi.
"""


def test_those_who_are_sent_to_the_congress_are_no_size_of_another_meeting_and_no_level(
    issued: Callable[..., Any],
) -> None:
    levels = made(issued(SENT))
    assert "Mặt trận Tổ quốc tỉnh" not in levels
    assert "size" not in levels["doanh nghiệp"]
    assert [cap for cap in levels["tỉnh"]["size"]["caps"] if cap["category"] == "all"] == [
        {"category": "all", "at_least": 300, "at_most": 300, "clause": "I.2"}]  # fmt: skip


IN_BRACKETS = """\
Phần thứ nhất
NỘI DUNG, HÌNH THỨC, THỜI GIAN
(1) Đối với cấp cơ sở (xã, phường, doanh nghiệp). Tổ chức “Hội nghị biểu dương người tốt”; doanh nghiệp có thể chọn \
“Hội nghị lao động giỏi”. Thời gian nửa ngày, hoàn thành trước ngày 20/4/2031.
(2) Đối với các huyện, thị xã. Tổ chức “Hội nghị điển hình tiên tiến”, thời gian không quá một ngày, hoàn thành trước \
ngày 25/5/2031, không quá 180 đại biểu.
(3) Đại hội Thi đua yêu nước tỉnh Lũng Khê. Dự kiến tổ chức trong quý III/2031, tổng số khoảng 350 đại biểu. Chỉ tiêu: \
thành phố Bến Đá cử 11 đại biểu; các huyện, thị xã còn lại mỗi nơi cử 06 đại biểu.
Phần thứ hai
THỰC HIỆN
(1) Sở Nội vụ theo dõi.
"""


def test_whom_a_number_of_delegates_is_given_is_no_level(issued: Callable[..., Any]) -> None:
    levels = {str(one.values["label"]): one.values for one in issued(IN_BRACKETS).of("level")}
    assert not [label for label in levels if "cử" in label]
    assert {one["window"].get("quarter") for one in levels.values() if "huyện" in one["units"]} == {None}


def test_what_some_may_choose_takes_no_time_from_their_level(issued: Callable[..., Any]) -> None:
    levels = {str(one.values["label"]): one.values for one in issued(IN_BRACKETS).of("level")}
    assert str(levels["cấp cơ sở"]["window"]["before"]) == "2031-04-20"
    assert "window" not in levels.get("các doanh nghiệp", {})


SHORT_NAMED = """\
MỤC ĐÍCH, YÊU CẦU
Tổng kết phong trào thi đua.
HỘI NGHỊ CẤP HUYỆN, CẤP SỞ VÀ TƯƠNG ĐƯƠNG
Các huyện, thành, thị; các sở, ban, ngành tổ chức “Hội nghị điển hình tiên tiến”. Thời gian hội nghị: \
các huyện, thành, thị không quá một ngày, các cơ quan, đơn vị khác nửa ngày; \
bắt đầu từ ngày 10/4/2031 và hoàn thành trước ngày 12/6/2031.
Hội nghị cấp huyện có từ 120 đến 170 đại biểu; sở, ban, ngành có dưới 80 cán bộ, công chức tổ chức hội nghị toàn thể, \
từ số đó trở lên tổ chức hội nghị đại biểu với số lượng không quá 130 đại biểu.
TỔ CHỨC THỰC HIỆN
Sở Nội vụ theo dõi.
"""


def test_each_sort_has_its_length_and_both_the_time_behind(issued: Callable[..., Any]) -> None:
    reading = issued(SHORT_NAMED)
    levels = made(reading)
    assert levels["huyện"]["units"] == ["huyện", "thành phố", "thị xã"]
    assert [(levels[one]["days"], str(levels[one]["window"]["before"])) for one in ("huyện", "sở")] == [
        (1, "2031-06-12"), (0.5, "2031-06-12")]  # fmt: skip
    assert not [one for one in reading.of("exception") if "dưới 80" in str(one.values.get("when"))]
