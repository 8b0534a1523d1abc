"""Passages that other answers, a table or the editor have filled meanwhile: they are not asked, and told in a line."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from typing import TYPE_CHECKING

from tdkt_tui.model.words import joined
from tdkt_tui.workflow.plan_notes import without_lefts

from .state import State, name_of

if TYPE_CHECKING:
    from .session import Session

_BRIEF = 60
"""Signs of a passage that is told for the last time."""


def held_lines(session: Session, state: State) -> Iterator[str]:
    """Yield a line for each passage that needs no question any more, once in a walk."""
    for left, facts in state.held:
        if name_of(left) not in session.closed:
            session.closed.add(name_of(left))
            if not facts:  # a heading: nobody looks for it
                continue
            clause, at, words = left.place
            place = ", ".join(filter(None, (clause, at)))
            yield f"Không hỏi nữa: {place} “{shorten(words, _BRIEF, placeholder=' …')}” đã đủ ở {joined(list(facts))}."


def settle(session: Session) -> None:
    """Strike those passages out of the file at the end of a walk; until then a step back opens them again.

    A heading that was passed over stays: no fact holds it, and nobody has answered it.
    """
    state = session.read()
    text = without_lefts(state.file.text, (left for left, facts in state.held if facts))
    if text != state.file.text:
        session.put(state, text)
