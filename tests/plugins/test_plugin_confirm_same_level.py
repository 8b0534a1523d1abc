"""What is said of units that are a level already is that level's; two levels of the same units are told."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.levels import unit_findings
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing import draft_of, drafts_for
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.replacing import completed

LEVELS = """
[[level]]
id = "so"
label = "các sở, ban, ngành"
units = ["sở", "ban", "ngành"]
clause = "IV.6"
[[level]]
id = "huyen"
label = "các huyện, thị xã"
units = ["huyện", "thị xã"]
clause = "IV.6"
"""
WORDS = "Cấp huyện: tổ chức hội nghị biểu dương, không quá ½ ngày, xong trước ngày 20/5/2026, không quá 120 đại biểu."


@pytest.fixture
def plan(province_text: Callable[[str, str], str]) -> Callable[[str], Plan]:
    """Return a plan with these levels, and more of the second."""
    return lambda more: Plan.model_validate(tomllib.loads(f"{province_text('vinh_du', 'Vinh Dự')}{LEVELS}{more}"))


def passage(words: str) -> Passage:
    return Passage(words, words, "II.3.a", ())


def test_a_level_that_lacks_what_is_said_gets_it(plan: Callable[[str], Plan]) -> None:
    (draft, *_) = [one for one in drafts_for(plan(""), passage(WORDS)) if one.name == "level"]
    assert (draft.fact, {*draft.values} >= {"choose_form", "window", "days", "most"}) == ("level.2", True)
    assert draft.missing() == []


@pytest.mark.parametrize(
    "more", ["window = { before = 2026-04-30 }", "days = 1", 'when = "không có đơn vị trực thuộc"']
)
def test_a_level_that_says_otherwise_keeps_that(more: str, plan: Callable[[str], Plan]) -> None:
    told = completed(plan(more), draft_of(plan(more), passage(WORDS), "level"))
    assert told.fact == ""


def test_two_forms_are_two_tables(tmp_path: Path, province_text: Any, listener: Any) -> None:
    file = tmp_path / "plan_1.toml"
    left = "\n# CHƯA HIỂU, theo mục.\n# - mục III.2, đoạn 2: Xã biên giới được họp 05 lần.\n"
    file.write_text(province_text("vinh_du", "Vinh Dự") + left, "utf8")
    walk(Session(file, "vinh_du", listener(["t", "10", "cấp xã", "xã", "Hội nghị A; Đại hội B", "c", "q"])))
    said = tomllib.loads(file.read_text("utf8"))
    assert [one["name"] for one in said["form"]] == ["Hội nghị A", "Đại hội B"]
    assert said["level"][-1]["choose_form"] == [one["id"] for one in said["form"]]


def test_typed_for_units_that_are_a_level_it_is_that_levels(plan: Callable[[str], Plan]) -> None:
    typed = Draft("level", {"label": "cấp huyện", "units": ["huyện"], "choose_form": ["Hội nghị A"]}, "II.3")
    assert completed(plan(""), typed) == Draft("level", {"choose_form": ["Hội nghị A"]}, "II.3", "level.2")


@pytest.mark.parametrize(("units", "more", "told"), [
    (["Huyện", "thành phố"], {}, ["level.2.units"]), (["thành phố"], {}, []),
    (["huyện"], {"when": "không có đơn vị trực thuộc"}, []), (["huyện"], {"without_subordinates": ["huyện"]}, []),
])  # fmt: skip
def test_two_levels_of_the_same_units_are_told(
    units: list[str], more: dict[str, Any], told: list[str], plan: Callable[[str], Plan]
) -> None:
    known = plan("").level[1]
    twin = type(known).model_validate({"id": "cap-huyen", "label": "cấp huyện", "units": units, **more})
    found = unit_findings(plan("").model_copy(update={"level": [known, twin], "document": []}))
    assert [one.field for one in found if "cùng có loại đơn vị" in one.message] == told
