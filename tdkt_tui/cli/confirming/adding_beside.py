"""A table that a group lacks is added from the paragraph that says it, by the questions of a passage."""

from __future__ import annotations

from textwrap import shorten

from tdkt_tui.model.text import plain_words
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.plan_notes import Left

from .adding import add_fact
from .level_added import add_level
from .session import Session
from .state import State
from .talk import number_of

MORE = "+"
"""What is typed for it."""
_BRIEF = 74


def add_beside(session: Session, state: State, group: Group, typed: str = "") -> None:
    """Ask which paragraph of a group says it, which table it is, and for its values. Raises Rests, Back.

    typed: a level in one sentence: it is of the paragraph that has most of its words.
    """
    lines = [state.original.paragraphs[at] for at in group.passages]
    if not lines:
        session.talk.say("Không thấy lời của bản gốc ở chỗ này; thêm bằng trình soạn thảo (s).")
        return
    words = {*plain_words(typed)}
    nearest = max(lines, key=lambda one: len(words & {*plain_words(one.text)}))
    if typed and add_level(session, state, _left(nearest), typed, last=False):
        return
    for number, one in enumerate(lines, 1) if len(lines) > 1 else ():
        session.talk.say(f"{number}. {shorten(one.text, _BRIEF, placeholder=' …')}")
    chosen = 1 if len(lines) == 1 else 0
    while not chosen:
        typed = session.talk.asked(f"  Lời ở dòng số mấy (1–{len(lines)}; Enter: thôi) > ")
        if not typed:
            return
        chosen = number_of(typed, len(lines))
        if not chosen:
            session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(lines)}.")
    add_fact(session, state, _left(lines[chosen - 1]), last=False)


def _left(line: Paragraph) -> Left:
    """Return a paragraph as a passage of its own."""
    clause = clause_words(line.clause) if line.clause and not line.part else ""
    return Left((0, 0), f"{', '.join(filter(None, (clause, line.at)))}: {line.text}")
