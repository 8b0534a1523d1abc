"""A form that a plan names for all units of a level stands on a unit's page with that unit's name in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.conference import conference
from tdkt_tui.context.form_name import of_unit
from tdkt_tui.context.gaps import Gaps

MEETING = "Hội nghị điển hình tiên tiến"


@pytest.mark.parametrize(("name", "district", "office"), [
    ("huyện (thành phố) giai đoạn 2011 - 2015", "huyện Lạc Sơn giai đoạn 2011 - 2015", ""),
    ("của huyện, thị xã, thành phố lần thứ II", "huyện Lạc Sơn lần thứ II", ""),
    ("sở, ban, ngành năm 2015", "", "Sở Y tế năm 2015"),
    ("cơ quan, đơn vị, địa phương", "huyện Lạc Sơn", "Sở Y tế"),
    ("các cấp năm 2020", "huyện Lạc Sơn năm 2020", "Sở Y tế năm 2020"),
    ("cấp huyện", "huyện Lạc Sơn", ""),
    ("cấp xã năm 2026", "", ""),
    ("cấp tỉnh năm 2026", "", ""),
    ("huyện năm 2015", "huyện Lạc Sơn năm 2015", ""),
    ("xã (phường, đặc khu) năm 2026", "", ""),
    ("hợp tác xã năm 2020", "", ""),
    ("về an sinh xã hội", "", ""),
    ("tỉnh Bắc Giang", "", ""),
    ("huyện Hữu Lũng", "", ""),
])  # fmt: skip
def test_a_form_of_all_kinds_has_the_units_name(name: str, district: str, office: str) -> None:
    assert of_unit(f"{MEETING} {name}", "huyện", "huyện Lạc Sơn") == f"{MEETING} {district or name}"
    assert of_unit(f"{MEETING} {name}", "sở", "Sở Y tế") == f"{MEETING} {office or name}"


@pytest.mark.parametrize(("row", "mine"), [("huyện (thành phố)", True), ("xã (phường)", False)])
def test_a_row_in_a_name_is_of_the_other_kinds_of_its_tier_too(row: str, mine: bool) -> None:
    whole = of_unit(f"{MEETING} {row} năm 2026", "thị xã", "thị xã Lũng Khê")
    assert whole == f"{MEETING} {'thị xã Lũng Khê' if mine else row} năm 2026"


def test_a_unit_is_named_once_in_its_title(shipped: Any) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    forms = [one.model_copy(update={"name": f"{MEETING} huyện (thành phố) năm 2020"}) for one in dossier.plan.form]
    given = replace(dossier, plan=dossier.plan.model_copy(update={"form": forms}))
    told = conference(given, Gaps(given, "plan", draft=True))
    assert told["name"] == told["form"] == f"{MEETING} huyện Việt Yên năm 2020"
