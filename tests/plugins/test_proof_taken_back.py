"""A mend of the proof sheet that is taken back, or not: only Enter does; a rest leaves the plan as it is."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.cli.confirming.talk import BadAnswer, Talk
from tdkt_tui.cli.proofing.mends import Mend, undo


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return what asks whether the last mend is taken back: with an answer typed, it returns (goes on, what is put)."""

    def run(answer: str) -> tuple[bool, list[str]]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
        put: list[str] = []
        session: Any = SimpleNamespace(
            talk=Talk(), view=SimpleNamespace(anew=lambda: None),
            read=lambda: SimpleNamespace(file=SimpleNamespace(text="mới")),
            put=lambda _, text: bool(put.__iadd__([text])),
        )  # fmt: skip
        mends = [Mend("“Gửi hồ sơ”", "cũ", "mới")]
        goes_on = undo(session, mends)
        assert bool(mends) is not bool(put)
        return goes_on, put

    return run


@pytest.mark.parametrize(("answer", "goes_on", "put"), [
    ("\n", True, ["cũ"]), ("b\n", True, []), ("B\n", True, []), ("<\n", True, []),
    ("q\n", False, []), ("nghỉ\n", False, []), ("", False, []),
])  # fmt: skip
def test_only_enter_takes_a_mend_back(asked: Any, answer: str, goes_on: bool, put: list[str]) -> None:
    assert asked(answer) == (goes_on, put)


def test_another_answer_is_told_as_none(asked: Any) -> None:
    with pytest.raises(BadAnswer, match="2 các xã"):
        asked("2 các xã\n")
