"""What is typed of several levels in one line: each part is carried out or told; periods, sizes as plans say them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

SAID = ", từ 70 đến 90 đại biểu"
SIZE = "size = { caps = [{ at_least = 70, at_most = 90 }] }\n"


@pytest.fixture
def walked(walk_huts: Any) -> Callable[..., tuple[str, dict[str, Any]]]:
    """Return a function: answers at the table → (what was told, the levels by their codes)."""

    def run(*answers: str) -> tuple[str, dict[str, Any]]:
        told, file = walk_huts(*answers, said=SAID, more=SIZE)
        return told, {one["id"]: one for one in tomllib.loads(file.read_text("utf8"))["level"]}

    return run


@pytest.mark.parametrize("typed", [
    "{lan} thứ gì lạ; {tram} tối đa 44", "{tram} tối đa 44; {lan} thứ gì lạ", "{lan} 31/2/2026; {tram} tối đa 44",
    "{lan} đơn vị lán; {lan} thứ gì lạ; {tram} tối đa 44",
])  # fmt: skip
def test_a_part_that_is_refused_is_told_and_the_others_are_carried_out(typed: str, walked: Any) -> None:
    told, held = walked(typed, "q")
    assert "Không có câu trả lời “1 " in told
    assert held["tram"]["size"]["caps"][0]["at_most"] == 44, told
    assert (held["lan"]["units"], held["lan"]["window"]) == (["lán"], {"until": "2026-Q2"})


def test_who_decides_in_one_part_is_no_part_of_the_others(walked: Any) -> None:
    told, held = walked(
        "{lan} trước 15/4/2026; dưới 90 người: hội nghị toàn thể; {tram} do thủ trưởng đơn vị quyết định", "q"
    )
    assert held["lan"]["size"] == {"plenary_below_staff": 90}, told
    assert held["lan"]["window"] == {"before": date(2026, 4, 15)}
    assert held["tram"]["size"] == {"decided_by": "thủ trưởng đơn vị"}


def test_who_decides_with_a_number_behind_a_comma_is_no_unit(walked: Any) -> None:
    told, held = walked("{tram} do thủ trưởng trạm quyết định, tối đa 61", "q")
    assert held["tram"]["units"] == ["trạm giống"], told
    assert held["tram"]["size"]["decided_by"] == "thủ trưởng trạm"
    assert held["tram"]["size"]["caps"][0]["at_most"] == 61


def test_a_number_alone_is_how_many_come_at_most_where_no_fewest_is_said(walked: Any) -> None:
    told, held = walked("{tram} tối đa 61", "{tram} 58", "q")
    (cap,) = held["tram"]["size"]["caps"]
    assert (cap.get("at_least"), cap["at_most"]) == (None, 58), told


@pytest.mark.parametrize("typed", [
    "từ 15/4/2026, trước ngày 15/6/2026", "từ 15/4, trước 15/6/2026", "từ ngày 15/4/2026 đến trước ngày 15/6/2026",
    "thời hạn từ ngày 15/4/2026 và trước ngày 15/6/2026", "½ ngày; từ 15/4/2026, trước ngày 15/6/2026; tối đa 50",
])  # fmt: skip
def test_a_period_is_typed_as_plans_say_it(typed: str, walked: Any) -> None:
    told, held = walked(f"{{lan}} {typed}", "q")
    assert held["lan"]["window"] == {"since": date(2026, 4, 15), "before": date(2026, 6, 15)}, told
    assert "Chưa hiểu" not in told


@pytest.mark.parametrize(("typed", "decided"), [
    ("từ 90 người trở lên: hội nghị đại biểu", {}), ("có từ 90 người thì tổ chức hội nghị đại biểu", {}),
    ("dưới 90 người: hội nghị toàn thể; từ 90 người trở lên: hội nghị đại biểu", {}),
    ("từ 90 người trở lên: hội nghị đại biểu, số lượng do thủ trưởng đơn vị quyết định",
     {"decided_by": "thủ trưởng đơn vị"}),
])  # fmt: skip
def test_from_how_many_on_delegates_come_is_no_condition_of_the_level(
    typed: str, decided: dict[str, str], walked: Any
) -> None:
    told, held = walked(f"{{lan}} {typed}", "q")
    assert held["lan"]["size"] == {"plenary_below_staff": 90} | decided, told
    assert ("when" in held["lan"], held["lan"]["choose_form"]) == (False, ["neu-guong"])


def test_a_number_alone_is_the_most_where_the_level_has_no_number(walked: Any) -> None:
    told, held = walked("{lan} 150; {doi} 150", "q")
    assert held["lan"]["size"]["caps"] == [{"at_most": 150, "clause": "II.4"}], told
    assert held["doi"]["size"]["caps"][0]["at_most"] == 150
