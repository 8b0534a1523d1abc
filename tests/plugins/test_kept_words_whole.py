"""Words that are kept: whole brackets, one text, and the part of a unit's plan that they belong in."""

from __future__ import annotations

import pytest

from tdkt_tui.workflow.confirming.bare_words import is_on_report
from tdkt_tui.workflow.confirming.drawing_papers import agenda
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.kept_words import kept_words
from tdkt_tui.workflow.confirming.passage import Passage


def kept(whole, *halves):
    return kept_words(Passage(whole, whole, "II", ()), [Half(one, ()) for one in halves])


AGENDA = "Chào cờ; tham luận (xã từ 01 đến 02; huyện từ 03 đến 04 bài); bế mạc."


@pytest.mark.parametrize(("halves", "words"), [
    (["Tham luận (xã từ 01 đến 02"], "tham luận (xã từ 01 đến 02)"),
    (["huyện từ 03 đến 04 bài)"], "tham luận (huyện từ 03 đến 04 bài)"),
    (["Tham luận (xã từ 01 đến 02", "huyện từ 03 đến 04 bài)"], "tham luận (xã từ 01 đến 02; huyện từ 03 đến 04 bài)"),
])  # fmt: skip
def test_brackets_are_closed_and_said_once_whatever_letter_the_line_was_read_with(halves, words):
    assert kept(AGENDA, *halves) == words


def test_behind_a_gap_a_sentence_begins_with_a_capital_and_numbers_stay_together():
    text = "Ai làm nấy thưởng. Ở tỉnh thì tỉnh thưởng; hồ sơ lập 02 bộ."
    assert kept(text, "Ai làm nấy thưởng.", "hồ sơ lập 02 bộ.") == "Ai làm nấy thưởng. Hồ sơ lập 02 bộ."
    assert (
        kept("Gồm: (1) khai mạc; (2) bế mạc.", "Gồm: (1) khai mạc;", "(2) bế mạc.") == "Gồm: (1) khai mạc; (2) bế mạc."
    )
    assert kept("Hai là, chú ý vùng sâu.", "Hai là, chú ý vùng sâu.") == "chú ý vùng sâu."


def test_a_day_that_is_pointed_back_to_is_named_and_the_rest_is_not_others():
    text = "Gửi báo cáo chậm nhất ngày 05/3/2031; đơn vị không họp cũng báo cáo theo thời hạn này."
    assert kept(text, "đơn vị không họp cũng báo cáo theo thời hạn này.").endswith("này (chậm nhất ngày 05/3/2031).")
    text = "Công an tỉnh 06 đại biểu. Số còn lại do Sở Nội vụ lựa chọn."
    assert kept(text, "Số còn lại do Sở Nội vụ lựa chọn.") == "Số đại biểu còn lại do Sở Nội vụ lựa chọn."


@pytest.mark.parametrize(("words", "above", "part"), [
    ("Số lượng đại biểu do thủ trưởng quyết định, không quá 90 đại biểu", ("a) Hình thức:",), "size"),
    ("Việc tổ chức phải tiết kiệm, không tặng quà bằng ngân sách", (), "form"),
    ("Mỗi đoàn cử thêm 02 đại biểu dự khuyết", ("2. Thành phần, số lượng",), "nomination"),
    ("Số còn lại do Sở Mẫu lựa chọn", ("4. Đại hội Thi đua yêu nước tỉnh", "b) Phân bổ đại biểu:"), "nomination"),
    ("Hội đồng Thi đua - Khen thưởng tỉnh xem xét", (), "other"),
    ("lựa chọn tổ chức riêng hoặc theo cụm", (), "form"),
    ("Kết quả khen thưởng (tối đa 04 trang)", ("Mẫu số 01 - Báo cáo kết quả",), "reporting"),
])  # fmt: skip
def test_a_sentence_belongs_under_the_heading_that_it_is_on(words, above, part):
    assert about(Passage(words, words, "II", above)) == part


def test_what_a_report_is_to_be_like_is_no_item_of_a_programme():
    whole = "Báo cáo tổng kết cần nêu rõ cái mới; có so sánh với năm trước; không kể lể."
    passage = Passage(whole, whole, "II", ("3. Chương trình hội nghị",))
    assert is_on_report(passage)
    assert [weight for weight, _ in agenda(None, passage)] == [0, 0, 0]
    assert not is_on_report(Passage("Báo cáo tổng kết", "Báo cáo tổng kết", "II", ()))


def test_what_stands_in_a_cell_is_kept_without_the_other_cells_of_its_row():
    cell = "Từ 70 người: cử đại biểu Dưới 70: mọi người dự"
    assert kept(f"| Các sở, ban | Hội nghị gặp mặt | trước ngày 10/3/2031 | {cell} |", cell) == cell


SIZES = (
    "Có cờ hoa. Nơi có từ 40 người trở xuống họp toàn thể; nơi trên 40 người họp đại biểu, do cấp ủy chọn. Xong sớm."
)


@pytest.mark.parametrize("half", ["Nơi có từ 40 người trở xuống họp toàn thể", "nơi trên 40 người họp đại biểu"])
def test_a_rule_on_both_sides_of_a_number_is_kept_whole(half):
    assert kept(SIZES, half) == SIZES.partition(". ")[2].partition(" Xong")[0]
    assert kept(SIZES.replace("trên 40", "trên 60"), half).count("họp") == 1


def test_the_first_item_behind_the_words_that_lead_to_the_order_is_an_item():
    words = "Hội nghị đi theo trình tự: Chào cờ; khai mạc; trao thưởng."
    titles = [values["title"] for score, values in agenda(None, Passage(words, words, "III", ())) if score]
    assert titles == ["Chào cờ", "Khai mạc", "Trao thưởng"]


@pytest.mark.parametrize(("begins", "whole"), [
    ("của cấp cơ sở", True), ("của các xã", True), ("của cải", False), ("báo cáo của cấp xã", False),
])  # fmt: skip
def test_a_part_that_says_only_whose_is_told_with_what_it_is(begins: str, whole: bool) -> None:
    part = f"{begins} không quá bốn trang."
    text = f"Báo cáo của cấp huyện không quá chín trang; {part}"
    assert kept_words(Passage(part, text, "II", ()), [Half(part, ())]) == (text if whole else part)
