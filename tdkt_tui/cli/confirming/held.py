"""Passages that other answers, a table or the editor have filled meanwhile: they are not asked, and told in a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import shorten
from typing import TYPE_CHECKING

from tdkt_tui.model.words import joined
from tdkt_tui.workflow.plan_notes import without_lefts

from .places import ranges
from .state import State, name_of

if TYPE_CHECKING:
    from .session import Session

_BRIEF = 30
"""Signs of a passage that is told for the last time."""


def held_lines(session: Session, state: State) -> Iterator[str]:
    """Yield a line about the passages that need no question any more, each told once in a walk."""
    told = [(left, facts) for left, facts in state.held if name_of(left) not in session.closed]
    session.closed.update(name_of(left) for left, _ in told)
    told = [one for one in told if one[1]]  # without facts it is a heading: nobody looks for it
    if len(told) == 1:
        (clause, at, words), facts = told[0][0].place, told[0][1]
        place = ", ".join(filter(None, (clause, at)))
        yield f"Không hỏi nữa: {place} “{shorten(words, _BRIEF, placeholder=' …')}” đã đủ ở {joined(list(facts))}."
    elif told:
        clauses = dict.fromkeys(left.place[0] for left, _ in told)
        places = "; ".join(", ".join(filter(None, (clause, ranges(
            left.place[1] for left, _ in told if left.place[0] == clause)))) for clause in clauses)  # fmt: skip
        facts = _in_short(dict.fromkeys(fact for _, facts in told for fact in facts))
        yield f"Không hỏi nữa {len(told)} đoạn, đã đủ ở {facts}: {places}."


def _in_short(facts: Iterable[str]) -> str:
    """Return facts with their numbers together: "provision.14–16 và task.3"."""
    tables: dict[str, list[str]] = {}
    for fact in facts:
        table, _, number = fact.partition(".")
        tables.setdefault(table, []).append(number)
    return joined([table + "." * all(of) + ranges(f"đoạn {one}" for one in of).removeprefix("đoạn ")
                   for table, of in tables.items()])  # fmt: skip


def settle(session: Session) -> None:
    """Strike those passages out of the file at the end of a walk; until then a step back opens them again.

    A heading that was passed over stays: no fact holds it, and nobody has answered it.
    """
    state = session.read()
    text = without_lefts(state.file.text, (left for left, facts in state.held if facts))
    if text != state.file.text:
        session.put(state, text)
