"""Paragraphs below one heading on a tier, each on units of its own: each is a level, with its own time and size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN
1. Cấp cơ sở
Xã, phường, thị trấn tổ chức Hội nghị biểu dương người tốt, việc tốt trong một buổi, trong tháng 02 năm 2031. Số đại\
 biểu dự hội nghị của mỗi xã, phường, thị trấn khoảng 100 người, nơi có trên 15 nghìn dân không quá 130 người.
Cơ quan, đơn vị, doanh nghiệp {case}, nếu có dưới 200 người thì tổ chức hội nghị toàn thể cán bộ, công nhân, nếu có từ\
 200 người trở lên thì tổ chức hội nghị đại biểu không quá 150 người. Tên gọi chung là Hội nghị biểu dương người lao\
 động giỏi, lao động sáng tạo, làm trong một buổi và xong trong quý I năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize("case", ["không có đơn vị trực thuộc", "có đơn vị cơ sở trực thuộc"])
def test_each_paragraph_is_a_level_of_its_own(case: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, case=case)
    communes, offices = [one.values for one in reading.of("level")]
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    assert (communes["units"], communes["window"]) == (["xã", "phường", "thị trấn"], {"month": "2031-02"})
    assert communes["size"] == {"caps": [{"category": "all", "expected": 100, "clause": "I.1"}]}
    assert (offices["label"], offices["units"], offices["when"]) == (
        "các cơ quan, đơn vị, doanh nghiệp", ["cơ quan", "đơn vị", "doanh nghiệp"], case)  # fmt: skip
    assert offices["window"] == {"until": "2031-Q1"}
    assert offices["size"]["plenary_below_staff"] == 200
    assert [names[code] for code in offices["choose_form"]] == [
        "Hội nghị biểu dương người lao động giỏi, lao động sáng tạo"
    ]


SHARE = """\
I. TỔ CHỨC HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN
1. Cấp huyện, thành phố và cấp sở, ban, ngành
UBND các huyện, thành phố tổ chức Hội nghị điển hình tiên tiến trong tháng 4 năm 2031. Đại biểu là điển hình tiên tiến\
 phải đạt từ 70% trở lên.
Các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến trong một buổi, xong trước ngày 30-5-2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def test_a_share_in_the_paragraph_of_one_level_is_of_that_level(issued: Callable[..., Any]) -> None:
    reading = issued(SHARE)
    districts, _ = [one.values["id"] for one in reading.of("level")]
    assert [one.values["levels"] for one in reading.of("composition")] == [[districts]]


def test_a_sort_of_one_of_two_levels_of_a_clause_is_an_exception_of_that(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, case="không có đơn vị trực thuộc")
    (some,) = [one.values for one in reading.of("exception")]
    assert some["level"] == reading.of("level")[0].values["id"]
    assert (some["when"], some["size"]["caps"][0]["at_most"]) == ("nơi có trên 15 nghìn dân", 130)


ROWS = """\
I. TỔ CHỨC HỘI NGHỊ
1. Cấp cơ sở
Cấp cơ sở gồm xã, phường; trường học; doanh nghiệp, hợp tác xã. Tùy điều kiện mà chọn tên gọi “Hội nghị gương sáng”\
 hoặc “Hội nghị lao động giỏi”, tiến hành gọn trong một buổi. Tất cả hoàn thành trong quý I năm 2031; các xã, phường cố\
 gắng làm xong sớm.
{some}
2. Cấp huyện và các sở, ban, ngành
Các huyện, thị xã tổ chức “Hội nghị điển hình tiên tiến”, không quá một ngày, từ 150 đến 200 đại biểu, chậm nhất ngày\
 25 tháng 5 năm 2031 phải xong.
Các sở, ban, ngành có đơn vị trực thuộc tổ chức hội nghị trong một buổi, {same}; số lượng đại biểu do thủ trưởng quyết\
 định.
Công an tỉnh tổ chức hội nghị có 300 đại biểu theo ngành dọc.
Chọn huyện Lam Hạ làm trước. Đơn vị này tổ chức trong tháng 3 năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize("same", ["cùng thời hạn với các huyện", "thời gian như cấp huyện", "thời gian như mục 1"])
def test_a_paragraph_s_values_are_of_the_level_it_begins_with_alone(same: str, issued: Callable[..., Any]) -> None:
    _, districts, offices = issued(ROWS, same=same, some="").of("level")
    assert districts.values["size"] == {"caps": [{"category": "all", "at_least": 150, "at_most": 200, "clause": "I.2"}]}
    assert (offices.values["units"], offices.values["size"]) == (["sở", "ban", "ngành"], {"decided_by": "thủ trưởng"})
    assert (offices.values["days"], "choose_form" in offices.values) == (0.5, False)
    assert offices.values["window"] == ({"until": "2031-Q1"} if "mục" in same else districts.values["window"])


def test_another_level_s_time_that_is_to_be_shunned_is_no_level_s(issued: Callable[..., Any]) -> None:
    *_, offices = issued(ROWS, same="không tổ chức cùng thời gian với các huyện", some="").of("level")
    assert "window" not in offices.values or offices.values["window"] == {}, offices.values


@pytest.mark.parametrize(("some", "lacks"), [
    ("Đơn vị có dưới 20 người không tổ chức hội nghị riêng mà bình chọn khi họp.", True),
    ("Không tổ chức hội nghị riêng.", False),
])  # fmt: skip
def test_a_sentence_on_which_units_a_level_has_takes_nothing_from_it(
    some: str, lacks: bool, issued: Callable[..., Any]
) -> None:
    level = issued(ROWS.replace("“Hội nghị gương sáng” hoặc “Hội nghị lao động giỏi”", "{form}"), form="nào cũng được",
                   same="", some=some).of("level")[0]  # fmt: skip
    assert (level.values["window"], level.values["days"]) == ({"until": "2031-Q1"}, 0.5)
    assert ("choose_form" in level.marks) is not lacks, "what is said of some is no word on the level's own form"
    base = issued(ROWS, same="", some=some)
    names = {one.values["id"]: one.values["name"] for one in base.of("form")}
    chosen = base.of("level")[0].values["choose_form"]
    assert [names[code] for code in chosen] == ["Hội nghị gương sáng", "Hội nghị lao động giỏi"]


def test_values_in_their_order_are_each_of_one_level_and_the_time_of_all_is_told(issued: Callable[..., Any]) -> None:
    reading = issued("""\
I. TỔ CHỨC HỘI NGHỊ
1. Cấp xã và cấp huyện lần lượt tổ chức Hội nghị gương sáng và Đại hội Thi đua yêu nước; thời gian tương ứng là ½ ngày\
 và 01 ngày, xong trong quý II năm 2031.
2. Cấp tỉnh
Đại hội Thi đua yêu nước tỉnh Lam Sơn lần thứ VI dự kiến họp một ngày trong tháng 8 năm 2031.
""")
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    *two, province = [one.values for one in reading.of("level")]
    assert [(one["label"], names[one["choose_form"][0]], one["days"]) for one in two] == [
        ("cấp xã", "Hội nghị gương sáng", 0.5), ("cấp huyện", "Đại hội Thi đua yêu nước", 1)]  # fmt: skip
    assert not any("window" in one for one in two)
    assert any("quý II" in left.words for left in unread(reading))
    assert (province["days"], len(province["choose_form"])) == (1, 1)
