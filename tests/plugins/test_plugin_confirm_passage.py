"""What is shown with a passage: the head of its table, and of its figures only those that no fact has by now."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.cli.confirming.shown_passage import passage_lines
from tdkt_tui.cli.confirming.state import State, Told
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.plan_file import PlanText
from tdkt_tui.workflow.plan_notes import Left

LEVEL = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã"]
choose_form = ["hoi-nghi"]
clause = "II.1"
"""
HEAD = "TT | Công việc | Người làm"
ROWS = ("1 | In tài liệu | Hai phòng", "2 | Trang trí | Một phòng")


@pytest.fixture
def shown(tmp_path: Any, province_text: Any) -> Any:
    """Return a function: (more of the plan, paragraphs of the original, passages) → what is told of these."""

    def told(more: str, texts: tuple[str, ...], *passages: str) -> str:
        text = province_text("vinh_du", "Vinh Dự") + LEVEL + more
        original = Original(tuple(Paragraph(f"đoạn {at}", "II.1", one) for at, one in enumerate(texts, 1)))
        plan = Plan.model_validate(tomllib.loads(text))
        left = tuple(Left((at, at), f"mục II.1, {one}") for at, one in enumerate(passages, 1))
        state = State(PlanText(tmp_path / "plan_1.toml", text, b""), plan, original, (), left)
        return " ".join(" ".join(passage_lines(state, left, (1, len(left)), Told())).split())

    return told


def test_a_figure_goes_from_what_is_unread_when_a_fact_has_it(shown: Any) -> None:
    words = "Thời gian ½ ngày, có 12 điểm cầu."
    passage = f"đoạn 1: {words} (trong đó chưa đọc: ½ ngày, 12)"
    assert "Chưa đọc: ½ ngày, 12" in shown("", (words,), passage)
    assert "Chưa đọc: 12" in shown("days = 0.5\n", (words,), passage)
    task = '[[task]]\nbody = "Sở A"\ndoes = "dựng 12 điểm cầu"\nclause = "II.1"\n'
    assert "Chưa đọc: 12" in shown(f"days = 0.5\n{task}", (words,), passage), "words alone do not hold it"


def test_a_row_stands_under_what_its_columns_are_headed(shown: Any) -> None:
    for passages in ((f"đoạn 2: {ROWS[0]}",), tuple(f"đoạn {at}: {row}" for at, row in enumerate(ROWS, 2))):
        told = shown("", (HEAD, *ROWS), *passages)
        assert (told.count(HEAD), told.index(HEAD) < told.index(ROWS[0])) == (1, True)
    assert HEAD not in shown("", (HEAD, "Các phòng làm."), "đoạn 2: Các phòng làm.")
