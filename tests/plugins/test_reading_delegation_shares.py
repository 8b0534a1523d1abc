"""Shares of those whom each unit sends to a congress above: no unit's own conference is held against them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
II. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
1. Thời gian: 01 ngày, tổ chức vào ngày 27/8/2025.
2. Cơ cấu đại biểu
{said}
III. HỘI NGHỊ Ở CẤP DƯỚI
1. Các huyện tổ chức Hội nghị điển hình tiên tiến trước ngày 15/7/2025.
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Trong từng đoàn, nữ chiếm từ 30% trở lên; người trực tiếp lao động ít nhất 50%.",
         [("nữ", "at_least", "30%"), ("lao động trực tiếp", "at_least", "50%")]),
        ("Đoàn đại biểu của mỗi huyện phải có nữ không dưới 35%.", [("nữ", "at_least", "35%")]),
        ("Trong tổng số đại biểu của mỗi đơn vị, nữ chiếm từ 30% trở lên.", [("nữ", "at_least", "30%")]),
        ("Mỗi đoàn bảo đảm dân tộc thiểu số tối thiểu 20%, cán bộ từ cấp phòng trở lên không quá 15% số đại biểu.",
         [("dân tộc thiểu số", "at_least", "20%"), ("cán bộ từ cấp phòng trở lên", "at_most", "15%")]),
        ("Trong các đoàn, nữ ít nhất 30%. Cán bộ quản lý không quá 20% số đại biểu là cá nhân.",
         [("nữ", "at_least", "30%"), ("cán bộ quản lý (trong số đại biểu là cá nhân)", "at_most", "20%")]),
    ],
)  # fmt: skip
def test_a_share_of_each_delegation_is_of_those_who_are_sent(
    said: str, told: list[tuple[str, str, str]], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    province = next(one.values["id"] for one in reading.of("level") if one.values["units"] == ["tỉnh"])
    found = [one.values for one in reading.of("composition")]
    assert [(one["group"], bound, one[bound]) for one, (_, bound, _) in zip(found, told, strict=True)] == told
    assert all(one["of"] == "delegation" and one["levels"] == [province] for one in found)
    assert not any("shares" in one.values.get("size", {}) for one in reading.of("level"))
    assert not unread(reading)


@pytest.mark.parametrize("said", ["Các đoàn thể có nữ ít nhất 30%.", "Đại biểu là đoàn viên trẻ; nữ ít nhất 30%."])
def test_a_share_beside_words_like_it_is_of_all(said: str, issued: Callable[..., Any]) -> None:
    assert not [one for one in issued(PLAN, said=said).of("composition") if one.values.get("of") == "delegation"]


@pytest.mark.parametrize(("said", "units", "told"), [
    ("Trong số đại biểu chính thức của mỗi huyện, thị xã phải có ít nhất 4 đại biểu nữ, 8 đại biểu là đảng viên.",
     ["huyện", "thị xã"], [("nữ", "4"), ("đảng viên", "8")]),
    ("Đoàn đại biểu của mỗi huyện phải có tối thiểu 05 nông dân, 01 bí thư chi bộ và 02 người dưới 35 tuổi.",
     ["huyện"], [("nông dân", "5"), ("bí thư chi bộ", "1"), ("dưới 35 tuổi", "2")]),
    ("Trong số đại biểu của mỗi huyện, thị xã, bảo đảm nữ từ 30% trở lên; người dưới 35 tuổi từ 20% trở lên.",
     ["huyện", "thị xã"], [("nữ", "30%"), ("dưới 35 tuổi", "20%")]),
    ("Mỗi đoàn có ít nhất 02 người có uy tín.", None, [("người có uy tín", "2")]),
])  # fmt: skip
def test_so_many_of_a_sort_in_each_delegation_of_these_units(
    said: str, units: list[str] | None, told: list[tuple[str, str]], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    found = [one.values for one in reading.of("composition")]
    assert [(one["group"], one["at_least"]) for one in found] == told
    assert all(one["of"] == "delegation" and one.get("units") == units for one in found)
    assert not unread(reading)


def test_what_some_of_them_send_besides_is_theirs_alone(issued: Callable[..., Any]) -> None:
    said = ("Đoàn đại biểu của mỗi huyện phải có ít nhất 05 nông dân. Các huyện biên giới (Khe Lim, Thạch Mai) có "
            "thêm ít nhất 01 đại biểu giữ đường biên.")  # fmt: skip
    last = issued(PLAN, said=said).of("composition")[-1].values
    assert (last["units"], last["group"], last["at_least"]) == (["huyện biên giới"], "đại biểu giữ đường biên", "1")


def test_units_by_their_names_have_a_part_of_their_own(issued: Callable[..., Any]) -> None:
    parts = ("I. HÌNH THỨC, THỜI GIAN\n1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.\n"
             "II. ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH\n1. {said}\n")  # fmt: skip
    said = "Các huyện A Sa, Mai Lĩnh phải có ít nhất một nửa đại biểu là người dân tộc thiểu số."
    assert [one.values for one in issued(parts, said=said).of("composition")] == [
        {"levels": ["tinh"], "units": ["huyện A Sa", "huyện Mai Lĩnh"], "group": "dân tộc thiểu số",
         "of": "delegation", "at_least": "1/2", "clause": "II.1"}]  # fmt: skip
    some = "Các huyện miền núi phải có ít nhất một nửa đại biểu là người dân tộc thiểu số."
    assert not [one for one in issued(parts, said=some).of("composition") if one.values.get("of") == "delegation"]


def test_what_ends_with_whose_delegates_they_are_is_of_each_delegation(issued: Callable[..., Any]) -> None:
    parts = ("I. HÌNH THỨC, THỜI GIAN\n1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.\n"
             "II. ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH\n1. {said}\n")  # fmt: skip
    said = ("Cơ cấu đại biểu: nữ từ 30% trở lên; người dân tộc thiểu số (Dao, Thái...) từ 10% đến 15%; cán bộ quản lý"
            " không quá 20% tổng số đại biểu của đơn vị.")  # fmt: skip
    found = [one.values for one in issued(parts, said=said).of("composition")]
    assert [(one["group"], one.get("at_least"), one.get("at_most")) for one in found] == [
        ("nữ", "30%", None), ("người dân tộc thiểu số (Dao, Thái...)", "10%", "15%"), ("cán bộ quản lý", None, "20%")
    ]  # fmt: skip
    assert all((one["of"], one["levels"]) == ("delegation", ["tinh"]) for one in found)
    whole = issued(parts, said="Cơ cấu đại biểu: nữ từ 30% trở lên.").of("composition")
    assert [one.values.get("of") for one in whole] == [None]


def test_who_introduces_the_delegates_is_no_word_on_every_level(issued: Callable[..., Any]) -> None:
    parts = ("I. HÌNH THỨC, THỜI GIAN\na) Cấp xã\n- Hình thức: Hội nghị điển hình tiên tiến, trong quý I năm 2031.\n"
             "b) Cấp tỉnh\n- Hình thức: Đại hội Thi đua yêu nước.\n- Thời gian: 01 ngày, tháng 8 năm 2031.\n"
             "- {said}\n")  # fmt: skip
    said = "Thành phần: Đại biểu là điển hình do các cấp giới thiệu, trong đó nữ từ 30% trở lên."
    found = issued(parts, said=said)
    assert all(one.values.get("levels") == ["tinh"] for one in found.of("composition"))
    assert found.of("composition") or any(one.values.get("size", {}).get("shares") for one in found.of("level"))
