"""A note of the check is kept in the plan's own file, with the reason; what is kept silences nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.noticed import ask_noticed
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.talk import Talk
from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.compliance.rules.issued import kept_note
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.levels import unit_findings
from tdkt_tui.workflow.confirming.changing import kept_as_issued
from tdkt_tui.workflow.plan_waved import with_waved
from tdkt_tui.workflow.plugin_kept import without_kept

FACTS = """
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã"]
clause = "II.1"

[[document]]
kind = "plan"
template = "vinh_du/khong-co"

[[task]]
body = "các cơ quan còn lại"
does = "gửi báo cáo không quá 12 trang"
clause = "IV.1"

[[task]]
body = "các đơn vị ngoài tỉnh"
does = "dự hội nghị"
clause = "IV.2"
"""
ORIGINAL = "đoạn 1\tIV.1\t1. Các cơ quan còn lại gửi báo cáo không quá 12 trang, 04 bản, ngày 09/9/2031.\n"
WAVED = "mục IV.2, đoạn 2: Mời 07 người"


class Answering(Talk):
    """Gives answers in turn, and keeps what was told."""

    def __init__(self, *answers: str) -> None:
        self.interactive, self.left, self.said = True, list(answers), list[str]()

    def tell(self, lines: Iterable[str]) -> None:
        self.said += lines

    def ask(self, prompt: str) -> str | None:
        return self.left.pop(0) if self.left else None


@pytest.fixture
def asked(tmp_path: Path, province_text: Callable[[str, str], str]) -> Callable[..., tuple[str, str]]:
    """Return a function: answers → what was told, and the file by then."""
    file = tmp_path / "plan_1.toml"
    file.with_name("plan_1.ban-goc.txt").write_text(ORIGINAL, "utf8")
    file.write_text(with_waved(province_text("vinh_du", "Vinh Dự") + FACTS, WAVED), "utf8")

    def run(*answers: str) -> tuple[str, str]:
        talk = Answering(*answers)
        ask_noticed(Session(file, "vinh_du", talk))
        return " ".join(" ".join(talk.said).split()), file.read_text("utf8")

    return run


def test_each_note_is_kept_alone_and_told_no_more(asked: Callable[..., tuple[str, str]]) -> None:
    told, _ = asked("")
    assert all(one in told for one in ("còn nhắc 04 điều", "“các cơ quan còn lại”", "04; 09/9/2031", "Mời 07 người"))
    told, text = asked("1", "ban của tỉnh", "g 2", "2", "2", "đã nêu ở giấy mời", "")
    assert [mark["rule"] for mark in tomllib.loads(text)["as_issued"]] == ["plugin.charged"]
    assert "04; 09/9/2031 – giữ: đã hỏi" in text
    assert f"{WAVED} – giữ: đã nêu ở giấy mời" in text
    left, _ = asked("")
    assert "còn nhắc 01 điều" in left
    assert "“các đơn vị ngoài tỉnh”" in left


def test_the_next_command_typed_there_ends_the_question(asked: Callable[..., tuple[str, str]]) -> None:
    _, before = asked()
    told, after = asked("tdkt profile new vinh_du -o xa.toml", "1", "ban của tỉnh")
    assert after == before, "nothing behind it is an answer"
    assert "Không có câu trả lời" not in told
    assert "gõ lại ở dưới" in told


def test_no_reason_keeps_nothing(asked: Callable[..., tuple[str, str]]) -> None:
    _, before = asked()
    assert asked("1", "", "9", "")[1] == before


@pytest.mark.parametrize(("old", "new", "told"), [
    ("", "", []),
    ("[[task]]", '[[task]]\nbody = "xã"\ndoes = "dự"\nclause = "I"\n\n[[task]]', []),
    ('body = "các cơ quan còn lại"', 'body = "các cơ quan ở xa"', ["task.1.body"]),
])  # fmt: skip
def test_what_is_kept_is_one_note_on_one_fact(
    old: str, new: str, told: list[str], province_text: Callable[[str, str], str]
) -> None:
    text = kept_as_issued(province_text("vinh_du", "Vinh Dự") + FACTS, "task.1.body", "vì vậy", "plugin.charged")
    plan = Plan.model_validate(tomllib.loads(text.replace(old, new, 1)))
    found = [one.field for one in without_kept(plan, unit_findings(plan))]
    assert [key for key in found if "các cơ quan" in _body(plan, key)] == told
    assert sum("ngoài tỉnh" in _body(plan, key) for key in found) == 1
    assert kept_note(plan, "plugin.reach", "task.1.body") is None
    assert not [one for one in check_plan(plan) if one.rule == "plan.as-issued"]


def _body(plan: Any, key: str) -> str:
    return str(plan.task[int(key.split(".")[1]) - 1].body)
