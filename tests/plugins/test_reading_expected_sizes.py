"""A size that is only expected bounds nothing; how many staff part a plenary from delegates, in either direction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.cli.plan_text.levels import level_lines
from tdkt_tui.model.level import Level, LevelException
from tdkt_tui.model.size_laying import sized
from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. NỘI DUNG
1. Cấp sở (sở, ban, ngành)
- Hình thức: Hội nghị điển hình tiên tiến.
- Thời gian: 01 buổi, trong quý II/2031.
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def size(reading: Reading) -> dict[str, Any]:
    return dict(reading.of("level")[0].values.get("size", {}))


def left(reading: Reading) -> list[str]:
    return [one.words for one in unread(reading) if one.piece.clause == "II.1"]


@pytest.mark.parametrize(("said", "caps"), [
    ("- Số lượng: dự kiến 400 đại biểu.", {"all": {"expected": 400}}),
    ("- Số lượng: khoảng 250 đại biểu.", {"all": {"expected": 250}}),
    ("- Dự kiến số lượng đại biểu: 400 người.", {"all": {"expected": 400}}),
    ("- Số lượng đại biểu dự kiến: 350 người.", {"all": {"expected": 350}}),
    ("- Tổng số đại biểu tham dự dự kiến là 300 người.", {"all": {"expected": 300}}),
    ("- Số lượng: khoảng 300 đại biểu, không quá 350 đại biểu.", {"all": {"expected": 300, "at_most": 350}}),
    ("- Quy mô: khoảng 400 đại biểu, trong đó 350 đại biểu chính thức và 50 khách mời.",
     {"all": {"expected": 400}, "official": {"at_least": 350, "at_most": 350},
      "guest": {"at_least": 50, "at_most": 50}}),
    ("- Quy mô: dự kiến khoảng 400 đại biểu, trong đó 350 đại biểu chính thức, 50 khách mời.",
     {"all": {"expected": 400}, "official": {"expected": 350}, "guest": {"expected": 50}}),
])  # fmt: skip
def test_an_expected_number_is_kept_as_such(said: str, caps: dict[str, dict[str, int]], issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    found = {cap["category"]: {key: cap[key] for key in cap if key not in ("category", "clause")}
             for cap in size(reading)["caps"]}  # fmt: skip
    assert found == caps
    assert left(reading) == []


def test_those_who_speak_are_no_size(issued: Issued) -> None:
    reading = issued(PLAN, said="- Mời khoảng 15 đại biểu phát biểu tham luận.")
    assert size(reading) == {}
    assert any("15" in words for words in left(reading))


@pytest.mark.parametrize(("said", "told"), [
    ("- Đơn vị có từ 100 người trở lên tổ chức hội nghị đại biểu.", {"delegates_above_staff": 99}),
    ("- Đơn vị có dưới 100 người tổ chức hội nghị toàn thể; đơn vị có từ 100 người trở lên tổ chức hội nghị đại biểu.",
     {"plenary_below_staff": 100, "delegates_above_staff": 99}),
    ("- Đơn vị có trên 100 người tổ chức hội nghị đại biểu.", {"delegates_above_staff": 100}),
    ("- Cơ quan có từ 80 người trở xuống tổ chức hội nghị toàn thể.", {"plenary_below_staff": 81}),
])  # fmt: skip
def test_staff_from_a_number_on_is_above_the_one_before(said: str, told: dict[str, int], issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    assert size(reading) == told
    assert [words for words in left(reading) if "trở" in words] == []


LEVEL = Level.model_validate({"id": "so", "label": "cấp sở", "size": {"caps": [{"expected": 250}]}})


def test_an_expected_number_is_printed() -> None:
    from tdkt_tui.context.levels import _size
    from tdkt_tui.model.plan import Plan

    plan = Plan.model_construct(level=[LEVEL], exception=[], pilot=[], jointly=[], form=[])
    assert any("khoảng 250 đại biểu" in line for line in level_lines(plan))
    assert _size(LEVEL.size)["caps"] == "khoảng 250 đại biểu"


def test_what_an_exception_says_of_a_group_replaces_what_was_expected() -> None:
    item = LevelException.model_validate({"level": "so", "units": ["ban"], "size": {"caps": [{"at_most": 90}]}})
    (cap,) = sized(LEVEL, item).caps
    assert (cap.at_most, cap.expected) == (90, 0)
    other = LevelException.model_validate({"level": "so", "units": ["ban"],
                                           "size": {"caps": [{"category": "guest", "at_most": 9}]}})  # fmt: skip
    assert [(cap.category, cap.expected) for cap in sized(LEVEL, other).caps] == [("all", 250), ("guest", 0)]


@pytest.mark.parametrize(("said", "caps"), [
    ("Hội nghị gặp mặt, biểu dương tổ chức vào sáng ngày 09/6/2031, với 150 đại biểu, gồm 120 nông dân, 30 khách mời.",
     {"all": 150, "guest": 30}),
    ("Hội nghị gặp mặt, biểu dương được tổ chức trong tháng 6/2031, có 200 đại biểu dự.", {"all": 200}),
    ("Hội nghị gặp mặt, biểu dương tổ chức trong tháng 6/2031, có 12 đại biểu tham luận.", {}),
])  # fmt: skip
def test_how_many_come_is_said_behind_what_is_held(said: str, caps: dict[str, int], issued: Issued) -> None:
    reading = issued(f"II. NỘI DUNG\n1. Cấp tỉnh: {said}\n")
    assert {cap["category"]: cap["at_most"] for cap in size(reading).get("caps", [])} == caps
    assert reading.of("form")[0].values["name"] == "Hội nghị gặp mặt, biểu dương"
