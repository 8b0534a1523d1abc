"""A mend of the proof sheet that is taken back, or not: only Enter does; a rest leaves the plan as it is."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.cli.confirming.talk import BadAnswer, Talk
from tdkt_tui.cli.proofing.mends import Mend, _asked, undo


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


@pytest.mark.parametrize(("key", "offered"), [("task.1", True), ("", False)])
def test_what_is_of_no_fact_yet_cannot_be_kept_for_other_pages(key: str, offered: bool) -> None:
    """A sentence that was open till it was typed for all units: no fact of it can be given to the pages that lose."""
    asked: list[str] = []
    talk = SimpleNamespace(say=lambda *_: None, tell=lambda _: None, ask=lambda prompt: asked.append(prompt) or "")
    session: Any = SimpleNamespace(talk=talk)
    line: Any = SimpleNamespace(sources=[SimpleNamespace(key=key)])
    assert _asked(session, Mend("“Xóa nhà tạm”", "cũ", "mới", (line,), "*"), []) == ""
    assert [("g giữ" in prompt) for prompt in asked] == [offered]
