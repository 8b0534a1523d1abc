"""A unit that its own branch guides is free of its level's time and size: on its page and at the check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tdkt_tui.compliance.rules.windows import outside_window
from tdkt_tui.context.conference import own_window
from tdkt_tui.context.own_provisions import own_provisions, provides_for
from tdkt_tui.model.exceptions_laid import laid
from tdkt_tui.model.level import Cap, Level, LevelException, Size
from tdkt_tui.model.window import Window
from tdkt_tui.model.worded import Provision


def test_nothing_of_the_levels_time_and_size_is_left() -> None:
    level = Level(id="so", label="sở", window=Window.model_validate({"until": "2031-Q1"}), days=0.5,
                  size=Size(caps=[Cap(at_most=90)], decided_by="thủ trưởng"), choose_form=["hoi-nghi"])  # fmt: skip
    free = laid(level, LevelException(level="so", units=["Công an tỉnh"], guided_by="Bộ Mẫu"))
    assert (free.window.dated(), free.days, free.size) == (False, 0, Size())
    assert (free.choose_form, free.guided_by) == (["hoi-nghi"], "Bộ Mẫu")
    own = LevelException(level="so", guided_by="Bộ Mẫu", days=1, size=Size(caps=[Cap(category="guest", at_most=9)]))
    assert [(cap.category, cap.at_most) for cap in laid(level, own).size.caps] == [("guest", 9)]
    assert laid(level, own).days == 1


def test_a_page_says_whose_guidance_and_a_late_day_is_no_fault(shipped: Callable[..., Any]) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    late = dossier.profile.conference.model_copy(update={"date": date(2031, 8, 20)})
    profile = dossier.profile.model_copy(update={"conference": late})
    plan = dossier.plan.model_copy(update={"pilot": []})
    bound = replace(dossier, plan=plan, profile=profile)
    apart = LevelException(level=dossier.level.id, units=[profile.unit.category], guided_by="Bộ Mẫu", clause="II.1")
    guided = plan.model_copy(update={"exception": [*plan.exception, apart]})
    free = replace(bound, plan=guided, level=laid(dossier.level, apart))
    assert list(outside_window(bound))
    assert not list(outside_window(free))
    assert own_window(free) == "theo hướng dẫn của Bộ Mẫu"
    on_size = Provision(words="Nhiều nhất 90 người.", about="size", levels=[dossier.level.id])
    assert provides_for(bound, on_size)
    assert not provides_for(free, on_size)
    assert provides_for(free, on_size.model_copy(update={"about": "honours"}))


def test_a_number_of_the_units_own_stands_for_that_of_its_level(shipped: Callable[..., Any]) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    name = dossier.profile.unit.name
    of_all = Provision(words="Mỗi nơi kê 03 bàn.", about="other", levels=[dossier.level.id], clause="IV.9")
    own = Provision(words=f"Riêng {name} kê 10 bàn.", about="other", who=[name], clause="IV.9")
    for rows, left in (([of_all], ["03"]), ([of_all, own], ["10"])):
        plan = dossier.plan.model_copy(update={"provision": rows})
        told = own_provisions(replace(dossier, plan=plan))["other"]
        assert ["03" if "03" in line else "10" for line in told] == left


@pytest.mark.parametrize(("about", "all_do", "own_does", "both"), [
    ("size", "cử 03 đại biểu", "cử 10 đại biểu", False), ("size", "cử 03 đại biểu", "có 02 gian trưng bày", True),
    ("other", "cử 03 đại biểu", "cử 10 đại biểu", True), ("size", "cử 03 đại biểu", "cử thêm 02 đại biểu", True),
    ("size", "cử 03 đại biểu trước ngày 10/5", "cử 10 đại biểu", True),
])  # fmt: skip
def test_a_number_of_the_units_own_stands_for_none_of_anything_else(
    shipped: Callable[..., Any], about: Any, all_do: str, own_does: str, both: bool
) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    name = dossier.profile.unit.name
    of_all = Provision(words=f"Mỗi nơi {all_do}.", about="size", levels=[dossier.level.id], clause="IV.9")
    own = Provision(words=f"Riêng {name} {own_does}.", about=about, who=[name], clause="IV.9")
    plan = dossier.plan.model_copy(update={"provision": [of_all, own]})
    told = own_provisions(replace(dossier, plan=plan))
    assert sum(map(len, told.values())) == 1 + both
