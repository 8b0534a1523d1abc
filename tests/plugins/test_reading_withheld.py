"""What the words do not bear is proposed to nobody: its passage is left to whoever confirms the plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.reading_plan.lost_inside import lost_inside

PLAN = (
    "II. KINH PHÍ\n1. Kinh phí bảo đảm từ nhiều nguồn. {money}\n"
    "III. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n{duty}\n"
)
TIMES = "I. HỘI NGHỊ\n1. Cấp huyện (huyện, thành phố) tổ chức Hội nghị biểu dương.\n{said}\n"
DUTY = "2. Sở Tài chính bố trí kinh phí."


@pytest.mark.parametrize("money", [
    "Ngân sách tỉnh hỗ trợ 07 xã nêu tại điểm (2) khoản 1 mỗi xã 12 triệu đồng.",
    "Ngân sách tỉnh hỗ trợ các đơn vị làm điểm 12 triệu đồng/đơn vị.",
])  # fmt: skip
def test_a_sum_for_some_is_no_sum_for_all(money: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, money=money, duty=DUTY)
    assert reading.of("amount") == []
    assert [one.words for one in unread(reading) if "12 triệu đồng" in one.words]


def test_a_sum_for_each_of_a_kind_stays(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, money="Ngân sách tỉnh hỗ trợ mỗi xã 12 triệu đồng.", duty=DUTY)
    assert [one.values["units"] for one in reading.of("amount")] == [["xã"]]


@pytest.mark.parametrize(("duty", "words"), [
    ("2. Hai huyện Khê, Lũng gặp khó khăn; các phường của hai huyện này có thể ghép hội nghị.", "hai huyện này"),
    ("2. Thành phố Khê gửi kịch bản trước 20 ngày; các huyện gửi trước ít nhất 12 ngày.", "ít nhất 12 ngày"),
    ("2. Thủ trưởng thống nhất với cấp ủy cùng cấp quyết định 12 thành phần dự Hội nghị.", "12 thành phần"),
])  # fmt: skip
def test_who_or_what_only_the_words_before_tell_is_no_task(duty: str, words: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, money="", duty=duty)
    told = [f"{one.values['body']} {one.values['does']}" for one in reading.of("task")]
    assert not [one for one in told if _baseless(one)]
    assert [one.words for one in unread(reading) if words in one.words] or any(words in one for one in told)


def _baseless(told: str) -> bool:
    """Tell a task of whom, or on what, its own words do not say."""
    return told.startswith(("các phường của hai huyện này", "các huyện gửi trước", "Thủ trưởng thống nhất"))


@pytest.mark.parametrize(("duty", "told"), [
    ("2. Sở Tài chính thẩm định trước ngày 15/8/2031. Huyện, thị xã bảo đảm kinh phí ở cấp mình.",
     [("Sở Tài chính", "thẩm định"), ("huyện, thị xã", "bảo đảm kinh phí ở cấp mình")]),
    ("2. UBND các huyện: phân công cán bộ dự; thị xã Lũng Khê phối hợp với Công an tỉnh bảo đảm trật tự.",
     [("UBND các huyện", "phân công cán bộ dự"),
      ("thị xã Lũng Khê", "phối hợp với Công an tỉnh bảo đảm trật tự")]),
    ("2. Sở Tài chính ban hành mẫu trước ngày 15/9/2031; định kỳ ngày 20 hằng tháng, từ tháng 12/2031, tổng hợp số.",
     [("Sở Tài chính", "ban hành mẫu"),
      ("Sở Tài chính", "định kỳ ngày 20 hằng tháng, từ tháng 12/2031, tổng hợp số")]),
])  # fmt: skip
def test_units_behind_a_body_have_their_own_task(
    duty: str, told: list[tuple[str, str]], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, money="", duty=duty)
    assert [(one.values["body"], one.values["does"]) for one in reading.of("task")][1:] == told


def test_who_helps_some_is_no_source_of_all(issued: Callable[..., Any]) -> None:
    duty = "2. Sở Tài chính thẩm định. Kinh phí ở cấp mình tự cân đối; các xã nghèo do ngân sách huyện hỗ trợ."
    assert not [one for one in issued(PLAN, money="", duty=duty).of("budget") if "hỗ trợ" in one.values["source"]]


def test_a_bound_of_named_units_is_told_though_its_number_is_held() -> None:
    part = "các xã thuộc huyện Khê Lũng và xã Đá Mài (huyện Nà Sơn): không quá 60 đại biểu"
    assert lost_inside(part, [], ["phường", "at-most"]) == [part]
    assert lost_inside(part, [], ["xã thuộc huyện Khê Lũng"]) == []


HOLD = "II. NỘI DUNG\n1. Phát động thi đua.\n{said}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"


def test_what_kinds_of_unit_do_is_no_part_of_their_name(issued: Callable[..., Any]) -> None:
    said = ("Các cơ quan, địa phương vận dụng vào việc thường ngày, đăng ký mô hình mới; gửi đăng ký về Sở Nội vụ "
            "trước ngày 12/3/2031.")  # fmt: skip
    told = [(one.values["body"], one.values["does"]) for one in issued(HOLD, said=said).of("task")]
    assert ("các cơ quan, địa phương",
            "vận dụng vào việc thường ngày, đăng ký mô hình mới; gửi đăng ký về Sở Nội vụ") in told  # fmt: skip


def test_a_case_cut_before_its_last_noun_is_left_to_be_told(issued: Callable[..., Any]) -> None:
    said = "Cấp huyện, sở, ngành từ 03 đến 05 điển hình, mỗi báo cáo dài không quá 04 trang."
    for beside in ("", "Sở Nội vụ gửi bài mẫu trước ngày 12/3/2031. "):
        reading = issued(HOLD, said=f"2. {beside}{said}")
        assert not [one for one in reading.of("task") if " thì " in one.values["does"]]
        assert [one for one in unread(reading) if "04 trang" in one.words], beside


def test_units_that_lie_in_the_area_point_back_at_nobody(issued: Callable[..., Any]) -> None:
    said = ("II. HỘI NGHỊ\n1. Cấp cơ sở\nGồm các xã, phường; hợp tác xã trên địa bàn. Đơn vị có dưới 20 người thì "
            "không tổ chức riêng mà lồng ghép nội dung vào hội nghị người lao động.\n")  # fmt: skip
    reading = issued(said)
    told = [str(one.values) for one in reading.of("jointly")] + [one.words for one in unread(reading)]
    assert [one for one in told if "hội nghị người lao động" in one]


def test_a_sentence_that_only_names_who_has_another_task_is_told(issued: Callable[..., Any]) -> None:
    said = ("II. HỘI NGHỊ\n1. Nơi đã tổ chức\nXã, phường mới mà các đơn vị hợp thành đều đã tổ chức thì không tổ chức "
            "nữa, chỉ rà soát danh sách. Còn nơi chưa họp thì xã, phường mới họp một hội nghị gộp.\n")  # fmt: skip
    reading = issued(said)
    told = [str(one.values) for one in reading.facts] + [one.words for one in unread(reading)]
    assert [one for one in told if "hội nghị gộp" in one]


@pytest.mark.parametrize(("behind", "told"), [
    (", ngoài thời gian học sinh thi tốt nghiệp", True), (" và tránh những ngày mưa lũ", True),
    (", không để trùng mùa gặt", True), (" tại hội trường huyện", False),
])  # fmt: skip
def test_terms_behind_a_day_are_told(issued: Callable[..., Any], behind: str, *, told: bool) -> None:
    said = f"Thời gian hoàn thành: trước ngày 15/6/2031{behind}."
    reading = issued(TIMES, said=said)
    assert [str(one.values["window"]["before"]) for one in reading.of("level")] == ["2031-06-15"]
    assert [one.words for one in unread(reading)] == [said] * told
