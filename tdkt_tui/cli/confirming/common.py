"""The answers that every question of the walk takes: the editor, put off, a step back, what the answers are."""

from __future__ import annotations

from collections.abc import Callable

from .editing import edited_at
from .session import Session
from .state import Item, State
from .talk import NAMES


def common(session: Session, state: State, item: Item, answer: str, *, line: Callable[[], int], words: str) -> bool:
    """Carry out an answer of these; False for any other. line: where the editor opens; words: what "?" tells."""
    match NAMES.get(answer):
        case "s":
            edited_at(session, line())
        case "b":
            session.put_off(state, item)
        case "l":
            session.back(state)
        case "?":
            session.talk.tell(words.split("\n"))
        case _:
            return False
    return True
