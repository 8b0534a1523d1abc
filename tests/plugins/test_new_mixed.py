"""Of a plan in which only some levels hold a conference, each unit is given the plan that its level asks for."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.scaffold.asking import NewProvince
from tdkt_tui.workflow.scaffold.making import own_core
from tdkt_tui.workflow.scaffold.proposed import proposed_plan
from tdkt_tui.workflow.scaffold.sample import sample_profile
from tdkt_tui.workflow.scaffold.words import PlanFile, SampleLevel

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): không tổ chức hội nghị, chỉ tổng kết bằng báo cáo; hoàn thành trước ngày 15/3/2031.
2. Cấp huyện (huyện, thành phố): {district} hoàn thành trước ngày 15/6/2031.
3. Cấp tỉnh: {province} trong quý IV năm 2031.
II. CHƯƠNG TRÌNH HỘI NGHỊ CẤP TỈNH
1. Khai mạc.
2. Báo cáo tổng kết.
3. Trao thưởng.
"""
WITHOUT = "không tổ chức hội nghị, chỉ tổng kết bằng báo cáo;"
WANTED = NewProvince("lam_giang", date(2031, 1, 5), "tỉnh Lâm Giang")
HELD = "tổ chức Hội nghị điển hình tiên tiến,"


@pytest.mark.parametrize(("district", "held"), [(HELD, True), (WITHOUT, False)])
def test_a_conference_above_the_samples_level_has_its_words(
    district: str, held: bool, issued: Callable[..., Any]
) -> None:
    plan = proposed_plan(WANTED, issued(PLAN, district=district, province="tổ chức Hội nghị tổng kết"), "ke-hoach.txt")
    assert (plan.level.id, plan.level.form) == ("xa", "")
    text = own_core(WANTED, plan)["templates/lam_giang/ke-hoach-don-vi.txt"].decode()
    assert ("Tổ chức {{ conference.name }}" in text, "Chủ trì: {{ conference.chair" in text) == (held, held)
    assert "Triển khai {{ plan.short }} của" in text


def test_a_programme_that_is_the_provinces_alone_is_printed_for_nobody_else(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, district=HELD, province="tổng kết phong trào thi đua")
    plan = proposed_plan(WANTED, reading, "ke-hoach.txt")
    offers = [one for one in tomllib.loads(plan.text)["document"] if one["kind"] == "agenda"]
    assert offers == [], "no level with a programme is known to hold a conference: it waits as a comment"
    assert '# kind = "agenda"' in plan.text


@pytest.mark.parametrize(("unit", "told"), [
    ("thành phố Phan Lê", ("thành phố", "Thành phố Phan Lê", "Ủy ban nhân dân thành phố Phan Lê")),
    ("huyện", ("huyện", "Huyện Mẫu", "Ủy ban nhân dân huyện Mẫu")), ("sở", ("sở", "Sở Mẫu", "Sở Mẫu")),
])  # fmt: skip
def test_a_sample_of_a_level_that_names_its_units_is_one_of_these(unit: str, told: tuple[str, str, str]) -> None:
    plan = PlanFile("plan_1.toml", "lam_giang/1", "", SampleLevel("huyen", unit, "", None), agenda=False)
    made = tomllib.loads(sample_profile(WANTED, plan))
    assert (made["unit"]["category"], made["unit"]["name"], made["issuer"]["name"]) == told
