"""The forms of a level's kinds of units, in brackets behind each or before it, are not those of all its units."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_a_form_of_other_units_is_not_chosen_by_a_level(issued: Callable[..., Any]) -> None:
    plan = "II. TỔ CHỨC\n1. Các xã, phường\n{said}\nThời gian: nửa ngày, xong trước ngày 15/3/2031.\n"
    said = "Tên gọi: “Hội nghị biểu dương người tốt” (xã, phường); “Hội nghị lao động giỏi” (doanh nghiệp)."
    reading = issued(plan, said=said)
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    levels = [[names[code] for code in one.values.get("choose_form", ())] for one in reading.of("level")]
    assert levels == [["Hội nghị biểu dương người tốt"]]
