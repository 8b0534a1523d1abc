"""What stands below a heading on some districts by their names is theirs, or their communes', and never all units'."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.whom import whose
from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.named_headed import communes_in, districts_headed, part_of

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ Ở CÁC CẤP
1. Các xã, phường, thị trấn
Tổ chức “Hội nghị biểu dương gương tốt” trong thời gian nửa ngày, xong trước ngày 20/3/2031, không quá 90 đại biểu.
2. Các huyện, thị xã
Tổ chức “Đại hội Thi đua yêu nước” một ngày, xong trước ngày 25/5/2031, không quá 180 đại biểu.
{third}
Cấp cơ sở ở đây xong chậm nhất ngày 10/4/2031; xã nào xa thì báo huyện.
Cấp huyện mở Hội nghị điển hình thay cho Đại hội Thi đua yêu nước, không quá 110 đại biểu; xong trước ngày 15/6/2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def levels(reading: Reading) -> dict[str, Any]:
    return {one.values["units"][0]: (one.values["window"], one.values["size"]["caps"][0]["at_most"])
            for one in reading.of("level")}  # fmt: skip


@pytest.mark.parametrize("head", ["3. Đối với huyện Bắc Khê và huyện Đông Khê", "3. Hai huyện Bắc Khê, Đông Khê:"])
def test_the_levels_keep_their_own_and_these_have_theirs(issued: Callable[..., Reading], head: str) -> None:
    reading = issued(PLAN, third=head)
    told = levels(reading)
    assert [bound for _, bound in told.values()] == [90, 180]
    base, districts = sorted(reading.of("exception"), key=lambda one: str(one.values["units"]), reverse=True)
    assert (base.values["units"], base.values["when"]) == (
        ["xã", "phường", "thị trấn"], "thuộc huyện Bắc Khê, huyện Đông Khê")  # fmt: skip
    assert base.values["window"].keys() == {"until"}
    assert districts.values["units"] == ["huyện Bắc Khê", "huyện Đông Khê"]
    assert districts.values["size"]["caps"][0]["at_most"] == 110
    (form,) = [one for one in reading.of("form") if one.values["id"] in districts.values["choose_form"]]
    assert form.values["name"] == "Hội nghị điển hình"


@pytest.mark.parametrize(("line", "districts"), [
    ("4. Riêng các huyện Bắc Khê, Đông Khê", ["huyện Bắc Khê", "huyện Đông Khê"]),
    ("Thị xã Mai", ["thị xã Mai"]),
    ("Các huyện, thị xã", []), ("Sở Y tế", []), ("Ủy ban nhân dân huyện Bắc Khê", []), ("Xã Lan, xã Hồng", []),
])  # fmt: skip
def test_such_a_heading_names_districts_and_nothing_else(line: str, districts: list[str]) -> None:
    assert districts_headed(line) == districts


@pytest.mark.parametrize(("words", "part", "communes"), [
    ("Ở cơ sở, các xã họp theo cụm.", "commune", ["xã"]),
    ("Các xã được lùi.", "commune", ["xã"]),
    ("Báo cáo tại Hội nghị ở xã được đọc bằng hai thứ tiếng.", "commune", ["xã"]),
    ("Cấp huyện mở hội nghị.", "district", []),
    ("Thị trấn Mận vẫn theo lịch chung.", "other", []),
    ("Tỷ lệ nữ đạt 20%.", "", []),
])  # fmt: skip
def test_whom_a_sentence_there_is_on(words: str, part: str, communes: list[str]) -> None:
    assert (part_of(words), communes_in(words)) == (part, communes)


@pytest.mark.parametrize(("words", "before", "binds"), [
    ("Các xã được lùi.", None, {"who": ["xã thuộc huyện Bắc Khê, huyện Đông Khê"]}),
    ("Ở cơ sở được lùi.", None, {"who": ["xã, phường, thị trấn thuộc huyện Bắc Khê, huyện Đông Khê"]}),
    ("Tỷ lệ nữ đạt 20%.", None, {"who": ["huyện Bắc Khê", "huyện Đông Khê"]}),
    ("Tỷ lệ nữ đạt 20%.", {"who": ["xã thuộc huyện Bắc Khê"]}, {"who": ["xã thuộc huyện Bắc Khê"]}),
])  # fmt: skip
def test_a_passage_there_binds_them_alone(
    two_levels: Any, words: str, before: dict[str, Any] | None, binds: dict[str, Any]
) -> None:
    plan: Plan = two_levels()
    assert whose(plan, Passage(words, words, "I.3", ("I. TỔ CHỨC", "3. Đối với huyện Bắc Khê và huyện Đông Khê")),
                 before) == binds  # fmt: skip


MEETINGS = """\
I. HỘI NGHỊ CÁC CẤP
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031; không quá 100 đại biểu.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương một ngày, trong quý II năm 2031; không quá 150 đại biểu.
{third}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
{body}
"""


def test_below_a_name_in_the_part_on_tasks_stand_its_tasks(issued: Callable[..., Reading]) -> None:
    work = "- Bố trí địa điểm họp trước ngày 10/5/2031.\n- Chủ trì bảo đảm an ninh, trật tự nơi họp."
    reading = issued(MEETINGS, third="", body=f"2. Thành phố Mơ\n{work}")
    assert reading.of("exception") == []
    tasks = [str(one.values["does"]) for one in reading.of("task") if "Mơ" in str(one.values["body"])]
    assert [one.split(" ", 1)[0].casefold() for one in tasks] == ["bố", "chủ"]


@pytest.mark.parametrize("work", [
    "Chủ tịch UBND huyện gửi báo cáo về Sở Nội vụ trước ngày 30/6/2031.",
    "Bố trí địa điểm Hội nghị trước ngày 30/6/2031.",
    "Chọn đơn vị làm điểm xong trước ngày 30/6/2031.",
])  # fmt: skip
def test_the_day_of_other_work_is_not_their_meetings_and_is_told(work: str, issued: Callable[..., Reading]) -> None:
    third = f"3. Đối với huyện Bưởi và huyện Na\nTổ chức Hội nghị không quá 60 đại biểu.\n{work}"
    reading = issued(MEETINGS, third=third, body="")
    (one,) = reading.of("exception")
    assert one.values["size"]["caps"][0]["at_most"] == 60
    assert "window" not in one.values
    assert any(work.strip(".") in left.words for left in unread(reading))
