"""Units that go first at a level, of which one is said where it lies: each of them, with the time of its own part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tdkt_tui.workflow.reading_plan import Reading

PLAN = """\
I. HỘI NGHỊ
1. Chỉ đạo điểm
Ủy ban nhân dân tỉnh chọn xã Đông Sơn (huyện Tân Bình) và Công ty cổ phần May An Lạc làm điểm ở cấp cơ sở, tổ chức \
xong trước ngày 05/12/2030; chọn huyện Tân Bình và Sở Y tế làm điểm ở cấp trên cơ sở, tổ chức xong trước ngày 27/3/2031.
"""


def test_each_of_them_has_its_time(issued: Callable[..., Reading]) -> None:
    found = [(one.values["unit"], one.values["window"]["before"]) for one in issued(PLAN).of("pilot")]
    assert [day for _, day in found] == [date(2030, 12, 5)] * 2 + [date(2031, 3, 27)] * 2
    assert [unit.partition(" (")[0] for unit, _ in found] == [
        "xã Đông Sơn", "Công ty cổ phần May An Lạc", "huyện Tân Bình", "Sở Y tế"]  # fmt: skip


OWN = """\
I. HỘI NGHỊ
1. Các huyện, thị xã
Các huyện tổ chức “Hội nghị gương sáng”. Thị xã Mai và huyện Tân Bình được Ủy ban nhân dân tỉnh chọn làm điểm, tổ chức \
dưới hình thức “Đại hội Thi đua yêu nước”, thời gian một ngày, xong trước ngày 27/3/2031.
Thời gian tổ chức không quá một ngày, xong trước ngày 20/5/2031, không quá 150 đại biểu.
2. Các sở, ban, ngành
Tổ chức “Hội nghị gương sáng”, nửa ngày, xong trước ngày 20/5/2031.
"""


def test_their_form_and_length_are_theirs_alone(issued: Callable[..., Reading]) -> None:
    reading = issued(OWN)
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    (apart,) = reading.of("exception")
    assert [one.casefold() for one in apart.values["units"]] == ["thị xã mai", "huyện tân bình"]
    assert ([names[one] for one in apart.values["choose_form"]], apart.values["days"]) == (
        ["Đại hội Thi đua yêu nước"], 1)  # fmt: skip
    level = next(one for one in reading.of("level") if "huyện" in one.values["units"])
    assert [names[one] for one in level.values["choose_form"]] == ["Hội nghị gương sáng"]
    assert level.values["days_at_most"] is True
