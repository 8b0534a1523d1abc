"""A row of units that hold one conference: bodies by their names among them are of the same level, and have no task."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở: Các xã, phường tổ chức “Hội nghị gương sáng” trong tháng 3 năm 2031.
2. {row}
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
"""
HELD = "Hội nghị điển hình tiên tiến, ½ ngày, xong trong tháng 5/2031, không quá 170 đại biểu."


@pytest.mark.parametrize(("row", "units"), [
    (("Cấp trên cơ sở\na) Các sở, ban; Ủy ban MTTQ Việt Nam và các đoàn thể cấp tỉnh; Công an tỉnh; Bộ Chỉ huy Quân sự "
      f"tỉnh tổ chức {HELD}"),
     ["sở", "ban", "Ủy ban MTTQ Việt Nam", "đoàn thể", "Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
    (f"Cấp trên cơ sở: Các sở, ban, Công an tỉnh, doanh nghiệp có từ 200 lao động trở lên tổ chức {HELD}",
     ["sở", "ban", "Công an tỉnh", "doanh nghiệp có từ 200 lao động trở lên"]),
    (f"Các sở, ngành và tương đương, Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh: {HELD.replace('xong trong ', '')}",
     ["sở", "ngành", "Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
])  # fmt: skip
def test_bodies_are_of_the_level_of_their_row(row: str, units: list[str], issued: Callable[..., Any]) -> None:
    reading: Reading = issued(PLAN, row=row)
    level = reading.of("level")[1].values
    assert level["units"] == units
    assert (level["days"], level["size"]["caps"][0]["at_most"]) == (0.5, 170)
    assert set(level["window"].values()) == {"2031-05"}
    assert not reading.of("exception")
    assert not [one for one in reading.of("task") if "Hội nghị" in one.values["does"]]
    assert not [one for one in unread(reading) if one.piece.clause.startswith("I.2")]


@pytest.mark.parametrize("row", [
    ("Ở cơ sở (trường học, trạm y tế; đơn vị trực thuộc sở): chọn một trong các hình thức: Hội nghị biểu dương gương "
     "sáng; Hội nghị gặp mặt điển hình. Hoàn thành trước ngày 31/3/2031, thời gian ½ ngày."),
    ("Đối với trường học, trạm y tế; đơn vị trực thuộc sở: chọn một trong các hình thức:\n- Hội nghị biểu dương gương "
     "sáng;\n- Hội nghị gặp mặt điển hình.\nHoàn thành trước ngày 31/3/2031, thời gian ½ ngày."),
])  # fmt: skip
def test_one_of_several_forms_is_chosen(row: str, issued: Callable[..., Any]) -> None:
    reading: Reading = issued(PLAN.replace("1. Cấp cơ sở: Các xã, phường", "1. Cấp huyện"), row=row)
    level = next(one.values for one in reading.of("level") if "trạm y tế" in one.values["units"])
    assert level["units"] == ["trường học", "trạm y tế", "đơn vị trực thuộc sở"]
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    assert [names[code] for code in level["choose_form"]] == [
        "Hội nghị biểu dương gương sáng", "Hội nghị gặp mặt điển hình"]  # fmt: skip
    assert not [one for one in unread(reading) if one.piece.clause == "I.2"]
