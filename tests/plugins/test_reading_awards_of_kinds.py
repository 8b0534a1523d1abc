"""Awards that each unit of a kind may ask for: of offices and no firm of their level, of the firms of the province."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading
from tdkt_tui.workflow.reading_plan.award_units import Awarding
from tdkt_tui.workflow.reading_plan.facts import Proposal

Issued = Callable[..., Reading]
PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở: các xã, phường, doanh nghiệp trực thuộc sở tổ chức Hội nghị điển hình, xong trước ngày 30/4/2031.
2. Các huyện, thành phố {city}: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 15/6/2031.
3. Các sở, ban, ngành, đoàn thể, doanh nghiệp thuộc khối thi đua: tổ chức Hội nghị điển hình, xong trước ngày 15/6/2031.
4. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 9 năm 2031.
II. KHEN THƯỞNG
1. Chủ tịch UBND tỉnh tặng Bằng khen: {said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
OFFICES, FIRMS = ["sở", "ban", "ngành", "đoàn thể"], ["doanh nghiệp thuộc khối thi đua"]


def told(reading: Reading) -> list[tuple[Any, ...]]:
    return [(one.values.get("units", []), one.values.get("collectives", 0), one.values.get("individuals", 0))
            for one in reading.of("honours") if one.values["award"].startswith("đề nghị")]  # fmt: skip


@pytest.mark.parametrize(("said", "awards"), [
    ("mỗi sở, ban, ngành, đoàn thể đề nghị không quá 02 tập thể, 04 cá nhân.", [(OFFICES, 2, 4)]),
    ("mỗi sở, ngành đề nghị không quá 06 (02 tập thể, 04 cá nhân).", [(OFFICES, 2, 4)]),
    ("mỗi sở, ngành đề nghị không quá 07 (02 tập thể, 04 cá nhân).", []),
    ("mỗi doanh nghiệp được đề nghị 02 tập thể, 01 cá nhân.", [(FIRMS, 2, 1)]),
    ("mỗi huyện, thành phố đề nghị 05 tập thể, 09 cá nhân.", [(["huyện", "thành phố"], 5, 9)]),
])  # fmt: skip
def test_whose_an_award_is(said: str, awards: list[tuple[Any, ...]], issued: Issued) -> None:
    assert told(issued(PLAN, said=said, city="Lâm")) == awards


def test_a_head_of_districts_and_the_city_is_of_all_of_them(issued: Issued) -> None:
    given = "Chủ tịch UBND huyện, thành phố tặng Giấy khen cho không quá 11 tập thể."
    reading = issued(PLAN, said=f"mỗi huyện, thành phố 01 tập thể. {given}", city="Lâm")
    (own,) = [one.values for one in reading.of("honours") if one.values["award"].startswith("Giấy khen")]
    assert ("units" in own, own["collectives"]) == (False, 11)


@pytest.mark.parametrize(("who", "units"), [
    ("Mỗi sở, cơ quan", []), ("Mỗi sở", ["sở", "cơ quan", "ban"]), ("Mỗi sở, doanh nghiệp", []),
])  # fmt: skip
def test_a_word_for_any_unit_is_a_firm_too(who: str, units: list[str]) -> None:
    kinds = ["sở", "cơ quan", "ban", "doanh nghiệp"]
    level = Proposal("level", {"id": "a", "units": kinds}, None)
    award = Proposal("honours", {"level": "a", "award": "Cờ"}, None)
    heard = Awarding()
    heard.hear(Reading([], facts=[level]), award, who)
    heard.put()
    assert award.values.get("units", []) == units


def test_kinds_that_an_award_does_not_name_are_marked() -> None:
    level = Proposal("level", {"id": "a", "units": ["sở", "ban", "trường cao đẳng", "doanh nghiệp"]}, None)
    award = Proposal("honours", {"level": "a", "award": "Cờ"}, None)
    Awarding().hear(Reading([], facts=[level]), award, "mỗi sở, ban 01 tập thể")
    assert award.marks == {"units": "suy ra: bản gốc chỉ nêu sở, ban"}
