"""A plan's file that is walked through: what its text says is asked of the text itself, whatever stood there before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput
from tdkt_tui.workflow.confirming.plan_file import read_text, said_by

PLAN = """\
[plan]
id = "song_mau/1-2031"
number = 1
symbol = "KH-UBND"
date = 2031-01-05
place = "Sông Mẫu"
title = "Tổ chức phong trào thi đua năm 2031"
issuer = { kind = "people-committee", name = "Ủy ban nhân dân tỉnh Sông Mẫu" }
signature = { on_behalf_of = "ỦY BAN NHÂN DÂN", post = "CHỦ TỊCH" }
"""


@pytest.fixture
def plan_at(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "plan.toml"
        path.write_text(text, "utf8")
        return path

    return write


def test_another_text_of_the_same_file_says_another_plan(plan_at: Callable[[str], Path]) -> None:
    first = read_text(plan_at(PLAN)).plan
    again = read_text(plan_at(PLAN.replace("number = 1", "number = 2"))).plan
    assert (first.plan.number, again.plan.number) == (1, 2)
    assert read_text(plan_at(PLAN)).plan.plan.number == 1


def test_faults_are_told_anew_and_of_the_file_that_holds_them(tmp_path: Path) -> None:
    text = PLAN.replace("number = 1", 'number = "một"')
    (_, faults), (_, others) = said_by(tmp_path / "a.toml", text), said_by(tmp_path / "b.toml", text)
    assert "a.toml" in faults[0].place
    assert "b.toml" in others[0].place
    faults.clear()
    assert said_by(tmp_path / "a.toml", text)[1]


def test_no_toml_is_told_each_time(plan_at: Callable[[str], Path]) -> None:
    path = plan_at(f"{PLAN}[[task]\n")
    for _ in range(2):
        with pytest.raises(BadInput):
            read_text(path)
