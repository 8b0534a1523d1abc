"""A rule for all that the plan has in the clause of one body: it is no task of that body's alone."""

from __future__ import annotations

from types import SimpleNamespace as Plain
from typing import Any

import pytest

from tdkt_tui.context.own_others import told_elsewhere

DOES = "lập dự toán chung; hội nghị nơi nào thì nơi ấy lo chỗ ăn nghỉ cho đại biểu"


@pytest.mark.parametrize(("words", "told"), [
    ("Hội nghị nơi nào thì nơi ấy lo chỗ ăn nghỉ cho đại biểu.", False), ("lập dự toán chung; hội nghị nơi nào", True),
])  # fmt: skip
def test_a_sentence_with_a_subject_of_its_own_is_printed(words: str, told: bool) -> None:
    task = Plain(body="Sở Tài chính", does=DOES, clause="V")
    dossier: Any = Plain(
        plan=Plain(task=[task], form=[]), level=Plain(choose_form=[]), form=None, charges=lambda *_: False
    )
    assert told_elsewhere(dossier, words) is told
