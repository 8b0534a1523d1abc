"""A table that a group lacks is added from the paragraph that says it, by the questions of a passage."""

from __future__ import annotations

from textwrap import shorten

from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.plan_notes import Left

from .adding import add_fact
from .session import Session
from .state import State
from .talk import number_of

MORE = "+"
"""What is typed for it."""
_BRIEF = 74


def add_beside(session: Session, state: State, group: Group) -> None:
    """Ask which paragraph of a group says it, which table it is, and for its values. Raises Rests, Back."""
    lines = [state.original.paragraphs[at] for at in group.passages]
    if not lines:
        session.talk.say("Không thấy lời của bản gốc ở chỗ này; thêm bằng trình soạn thảo (s).")
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
    line = lines[chosen - 1]
    clause = clause_words(line.clause) if line.clause and not line.part else ""
    place = ", ".join(filter(None, (clause, line.at)))
    add_fact(session, state, Left((0, 0), f"{place}: {line.text}"), last=False)
