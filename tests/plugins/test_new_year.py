"""A plan for all the work of a year makes no plan for a conference of its units, whatever they hold in it."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.workflow.scaffold.unit_template import unit_template
from tdkt_tui.workflow.scaffold.year_title import year_title

ISSUED = date(2024, 1, 15)


@pytest.mark.parametrize(("title", "own"), [
    ("Công tác thi đua, khen thưởng năm 2021", "{{ plan.title }} của {{ unit.area }}"),
    ("Công tác thi đua, khen thưởng tỉnh Hà Lâm năm 2023",
     '{{ plan.title|replace(" tỉnh Hà Lâm", "") }} của {{ unit.area }}'),
    ("Tổng kết công tác khen thưởng năm 2025, triển khai công tác thi đua năm 2026 trên địa bàn tỉnh Hà Lâm",
     '{{ plan.title|replace(" trên địa bàn tỉnh Hà Lâm", "") }} của {{ unit.area }}'),
    ("Tổ chức Hội nghị điển hình tiên tiến các cấp năm 2026", ""),
    ("Tổng kết phong trào thi đua yêu nước giai đoạn 2021 - 2025, năm 2025", ""),
    ("Tổng kết 05 năm thực hiện phong trào thi đua “Chung sức”", ""),
])  # fmt: skip
def test_the_title_of_a_years_plan_is_the_units(title: str, own: str) -> None:
    assert year_title(title) == own


@pytest.mark.parametrize("conference", [True, False])
def test_a_years_plan_has_its_conference_as_one_thing_of_many(conference: bool) -> None:
    text = unit_template({"ID": "ha_lam"}, ISSUED, conference=conference, year="{{ plan.title }} của {{ unit.area }}")
    assert "{% else %}{{ plan.title }} của {{ unit.area }}{% endif %}" in text
    assert ("1. Tổ chức {{ conference.name }}:" in text) is conference
    assert "1. Triển khai các nội dung của {{ plan.short }}" in text
    assert "1. Hình thức" not in text
    assert ('- Thành phần: {{ conference.attend|join(" ") }}' in text) is conference
