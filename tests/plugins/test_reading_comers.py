"""Who comes, as the sentence on how many goes on: of the level, or the kinds of unit, that the sentence is on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
II. HÌNH THỨC, THỜI GIAN, ĐẠI BIỂU
1. Cấp xã (xã, phường; trường học): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 25/3/2031.
{base}
2. Cấp huyện và các sở, ban, ngành: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 25/5/2031.
{above}
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong tháng 8/2031. {province}
III. KINH PHÍ
Do ngân sách bảo đảm.
"""
MOSTLY = "Các xã, phường mời không quá 95 đại biểu, chủ yếu là chủ trang trại, thợ giỏi và người cao tuổi gương mẫu."
REST = (
    "Huyện, thành phố triệu tập không quá 180 đại biểu; sở, ban, ngành không quá 140 đại biểu, trong đó đại biểu là "
    "điển hình tiên tiến chiếm ít nhất 65%, còn lại là khách mời và đại biểu đương nhiên."
)
PROVINCE = "Cấp tỉnh có khoảng 250 đại biểu, gồm các Anh hùng Lao động và trưởng các đoàn."


@pytest.fixture
def who(issued: Callable[..., Any]) -> Callable[..., dict[tuple[str, ...], list[str]]]:
    """Return, for the levels' kinds of unit, whom their lists name, with the kinds that alone have it behind a bar."""

    def read(base: str = "Thực hiện nghiêm túc.", above: str = "Bảo đảm trang trọng.", province: str = "") -> Any:
        levels = issued(PLAN, base=base, above=above, province=province).of("level")
        return {
            tuple(level.values["units"]): ["|".join([one["who"], *one.get("for_units", ())]) for one in told]
            for level in levels
            if (told := level.values.get("attend"))
        }

    return read


def test_whom_most_are_is_of_the_kinds_that_the_sentence_begins_with(who: Callable[..., Any]) -> None:
    ((units, told),) = who(MOSTLY).items()
    assert "trường học" in units
    assert told == ["chủ yếu là chủ trang trại, thợ giỏi và người cao tuổi gương mẫu|xã|phường"]


def test_the_rest_is_of_all_whose_numbers_stand_before(who: Callable[..., Any]) -> None:
    told = who(above=REST)
    lists = ["đại biểu là điển hình tiên tiến", "còn lại là khách mời và đại biểu đương nhiên"]
    assert {kind for units in told for kind in units} >= {"huyện", "sở", "ban", "ngành"}
    assert [[one.split("|")[0] for one in rows] for rows in told.values()] == [lists] * len(told)


def test_the_rest_alone_is_no_list(who: Callable[..., Any]) -> None:
    assert not who(above="Các sở, ban, ngành mời không quá 140 đại biểu, còn lại là khách mời.")


@pytest.mark.parametrize(
    "base",
    [
        "Các xã, phường mời từ 60 đến 95 đại biểu, gồm đại diện cấp ủy; chủ trang trại tiêu biểu; cần bảo đảm đủ nữ.",
        "Các xã, phường họp nửa ngày. Đại biểu là đại diện cấp ủy; chủ trang trại tiêu biểu.",
        "Dự hội nghị ở xã, phường có đại diện cấp ủy; chủ trang trại tiêu biểu.",
    ],
)
def test_a_list_behind_a_number_or_at_the_head_of_a_sentence(who: Callable[..., Any], base: str) -> None:
    ((_, told),) = who(base).items()
    assert told == ["đại diện cấp ủy|xã|phường", "chủ trang trại tiêu biểu|xã|phường"]


def test_each_hamlet_sends_a_number_in_words(who: Callable[..., Any]) -> None:
    ((_, told),) = who(
        "Đối với xã, phường, số đại biểu không quá 95 người, trong đó mỗi thôn có ít nhất một người."
    ).items()
    assert told == ["mỗi thôn có ít nhất một người|xã|phường"]


def test_those_at_the_provinces_congress_come_to_no_meeting_below_it(who: Callable[..., Any]) -> None:
    assert not [units for units in who(province=PROVINCE) if units != ("tỉnh",)]
    assert not who("Mỗi xã, phường cử 02 đại biểu dự Đại hội tỉnh, gồm một thợ giỏi và một chủ trang trại.")


def test_a_list_of_guests_names_no_others(who: Callable[..., Any]) -> None:
    told = who(above="- Thành phần khách mời: Đại diện cấp ủy; Anh hùng Lao động (nếu có).")
    assert {row for rows in told.values() for row in rows} == {"khách mời: đại diện cấp ủy; Anh hùng Lao động (nếu có)"}


HEADED = """\
I. HỘI NGHỊ
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. {heading}
Các sở, ban, ngành tổ chức Hội nghị biểu dương trong nửa ngày.
Các huyện, thành phố tổ chức Đại hội, không quá 200 đại biểu.
Thành phần đại biểu{of}: quá nửa là điển hình; còn lại là khách mời.
Thời gian hoàn thành ở cấp này là trong quý II năm 2031.
"""


@pytest.mark.parametrize(("heading", "of", "given"), [
    ("Hội nghị của các sở, ban, ngành; Đại hội của các huyện, thành phố", "", {"sở", "huyện"}),
    ("Hội nghị của các sở, ban, ngành; Đại hội của các huyện, thành phố", " của các huyện, thành phố", {"huyện"}),
])  # fmt: skip
def test_a_list_below_a_heading_of_several_is_of_all_of_them_unless_it_says_whose(
    heading: str, of: str, given: set[str], issued: Callable[..., Any]
) -> None:
    levels = issued(HEADED, heading=heading, of=of).of("level")
    assert {one.values["units"][0] for one in levels if one.values.get("attend")} == given
