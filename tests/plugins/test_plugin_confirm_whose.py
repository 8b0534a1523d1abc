"""Whose a draft is: units that are so and so large, units that the heading names."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.drawing_exceptions import exception
from tdkt_tui.workflow.confirming.drawing_kinds import task
from tdkt_tui.workflow.confirming.passage import Passage


@pytest.fixture
def plan(province_text: Any, plan_body: str) -> Plan:
    """Return a plan of one level."""
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + plan_body))


LARGE = "Đơn vị sự nghiệp trực thuộc sở có từ 300 viên chức, người lao động trở lên"


@pytest.mark.parametrize(("words", "units", "when"), [
    (f"{LARGE} được tổ chức hội nghị riêng trong tháng 8/2026, không quá 100 đại biểu.",
     ["đơn vị sự nghiệp trực thuộc sở"], "có từ 300 viên chức, người lao động trở lên"),
    ("Riêng trường học dưới 50 giáo viên tổ chức xong trước ngày 20/9/2026.", ["trường học"], "dưới 50 giáo viên"),
])  # fmt: skip
def test_how_large_some_units_are_is_their_condition(words: str, units: list[str], when: str, plan: Plan) -> None:
    found = [one for _, one in exception(plan, Passage(words, words, "II.9", ()))]
    assert [(one["units"], one["when"]) for one in found] == [(units, when)]


@pytest.mark.parametrize(
    ("heading", "words", "body"),
    [
        ("1. Đối với xã, phường, thị trấn", "Lập danh sách điển hình trước ngày 20/3/2026.", "xã, phường, thị trấn"),
        ("b) Ở các sở, ban, ngành", "Gửi dự toán trước ngày 20/3/2026.", "sở, ban, ngành"),
        ("1. Ở xã, phường", "102 người dự hội nghị trước ngày 20/3/2026.", ""),
    ],
)
def test_a_heading_that_names_the_units_tells_who_does_it(heading: str, words: str, body: str, plan: Plan) -> None:
    (told,) = [one for _, one in task(plan, Passage(words, words, "II.9", ("II. NỘI DUNG", heading)))]
    assert told["body"] == body
