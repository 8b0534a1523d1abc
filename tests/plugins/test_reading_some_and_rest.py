"""What a plan says of some of a level's units by their names, and of the rest: another form, another size."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = (
    "II. NỘI DUNG\n1. Cấp huyện (huyện, thị xã, thành phố)\n{said}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn.\n"
)
ALL, SOME = "Hội nghị điển hình tiên tiến", "Hội nghị gặp mặt, biểu dương điển hình"
HELD = f"a) Hình thức: {ALL}."
CALLED = {
    f"a) Hình thức: {ALL}. Thành phố An Lạc, thị xã Cao Khê được gọi là “{SOME}”.",
    f"a) Hình thức: {ALL}; riêng thành phố An Lạc, thị xã Cao Khê tổ chức “{SOME}”.",
    f"a) Hình thức: tổ chức “{ALL}”. Thành phố An Lạc và thị xã Cao Khê lấy tên gọi là “{SOME}”.",
    f"a) Hình thức: {ALL} (thành phố An Lạc, thị xã Cao Khê gọi là “{SOME}”).",
}
SIZES = {
    "b) Số lượng: thành phố An Lạc, huyện Cao Sơn: tối đa 220 đại biểu; các huyện, thị xã còn lại tối đa 180 đại biểu.",
    "b) Số lượng: thành phố An Lạc, huyện Cao Sơn không quá 220 đại biểu; các đơn vị còn lại không quá 180 đại biểu.",
    "b) Số lượng đại biểu không quá 220 người đối với thành phố An Lạc, huyện Cao Sơn; nơi khác không quá 180 người.",
}


@pytest.mark.parametrize("said", sorted(CALLED))
def test_another_form_of_units_by_name_is_not_that_of_all(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    (level,), (some,) = reading.of("level"), reading.of("exception")
    assert [names[code] for code in level.values["choose_form"]] == [ALL]
    assert [names[code] for code in some.values["choose_form"]] == [SOME]
    assert some.values["units"] == ["thành phố An Lạc", "thị xã Cao Khê"]
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II")] == []


@pytest.mark.parametrize("said", sorted(SIZES))
def test_those_who_are_left_are_bound_as_the_level_is(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=f"{HELD}\n{said}")
    (level,), (some,) = reading.of("level"), reading.of("exception")
    assert (some.values["units"], some.values["size"]["caps"][0]["at_most"]) == (
        ["thành phố An Lạc", "huyện Cao Sơn"], 220)  # fmt: skip
    assert [cap["at_most"] for cap in level.values["size"]["caps"]] == [180]


def test_a_kind_that_neither_names_is_bound_by_none(issued: Issued) -> None:
    said = "b) Số lượng: huyện Cao Sơn tối đa 220 đại biểu; các huyện còn lại tối đa 180 đại biểu."
    reading = issued(PLAN, said=f"{HELD}\n{said}")
    assert "size" not in reading.of("level")[0].values
    assert [one.values["units"] for one in reading.of("exception")] == [["huyện Cao Sơn"], ["huyện"]]


@pytest.mark.parametrize("who", ["cơ quan", "đơn vị"])
@pytest.mark.parametrize("meets", ["được ghép chung", "tổ chức chung"])
def test_how_many_each_sends_to_a_joint_conference_is_no_size(who: str, meets: str, issued: Issued) -> None:
    sent = (f"{who.capitalize()} có dưới 40 công chức {meets} theo Khối thi đua, do Khối trưởng chủ trì, "
            f"mỗi {who} góp từ 10 đến 20 đại biểu.")  # fmt: skip
    said = f"a) Hình thức: {ALL}, 1/2 ngày, từ ngày 15/4/2031 đến ngày 20/5/2031. {sent}"
    reading = issued(PLAN, said=said)
    (level,), (joint,) = reading.of("level"), reading.of("jointly")
    assert "size" not in level.values
    assert (joint.values["organiser"], "when" in joint.values) == ("Khối trưởng", True)
    assert [one.values["name"] for one in reading.of("form")] == [ALL]
    assert str(level.values["window"]["until"]) == "2031-05-20"


@pytest.mark.parametrize(("who", "units"), [
    ("các xã biên giới (An Lạc, phường Cao Sơn)", ["An Lạc"]),
])  # fmt: skip
def test_names_in_brackets_are_of_the_kind_before_them(who: str, units: list[str], issued: Issued) -> None:
    head = f"1. Cấp xã (xã, phường)\na) Hình thức: {ALL}, xong trước ngày 25/12/2031."
    said = f"{head} Đối với {who} được kéo dài đến ngày 05/01/2032."
    reading = issued(PLAN.replace("1. Cấp huyện (huyện, thị xã, thành phố)\n", ""), said=said)
    made = [one.values["units"] for one in reading.of("exception")]
    assert made == ([units] if units != ["An Lạc"] else [])
    assert len(made) + sum("05/01/2032" in left.words for left in unread(reading)) == 1


def test_a_share_with_its_number_first_is_of_the_group_behind_it(issued: Issued) -> None:
    said = f"{HELD}\nb) Số lượng: từ 50 đến 80 người, trong đó ít nhất 2/3 là hộ gia đình, cá nhân được biểu dương."
    (share,) = issued(PLAN, said=said).of("composition")
    assert (share.values["group"], share.values["at_least"]) == ("hộ gia đình, cá nhân được biểu dương", "2/3")


def test_who_decides_on_those_who_are_left(issued: Issued) -> None:
    said = (f"{HELD}\nb) Số lượng: thành phố An Lạc, huyện Cao Sơn không quá 200 đại biểu; các đơn vị còn lại do Chủ "
            "tịch quyết định, không quá 120 đại biểu.")  # fmt: skip
    size = issued(PLAN, said=said).of("level")[0].values["size"]
    assert (size["caps"][0]["at_most"], size["decided_by"]) == (120, "Chủ tịch")
