"""What every question of the walk has: how it is asked once, and the answers that each of them takes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from tdkt_tui.model.fault import TdktError

from .editing import edited_at
from .session import Session
from .state import Item, State
from .talk import NAMES, RESTS, Back, Rests


def ask_once(
    session: Session,
    state: State,
    item: Item,
    lines: Iterable[str],
    *,
    prompt: str,
    act: Callable[[str], None],
    late: Collection[str] = ("đúng", "d"),
) -> bool:
    """Show a question and carry out one answer. Returns False where the person rests.

    late: what may not be answered before the last page.
    """
    answer = session.show(state, item, lines, prompt, late)
    if answer is None or answer.casefold() in RESTS:
        return False
    try:
        act(answer)
    except Rests:
        return False
    except Back:
        session.view.aside()
    except TdktError as fault:
        session.hindered(fault)
    return True


def common(session: Session, state: State, item: Item, answer: str, *, line: Callable[[], int], words: str,
           more: str = "") -> bool:  # fmt: skip
    """Carry out an answer of these; False for any other.

    line: where the editor opens; words: what "?" tells; more: what "??" tells.
    """
    match NAMES.get(answer):
        case "s":
            edited_at(session, line())
        case "b":
            session.put_off(state, item)
        case "l":
            session.back(state)
        case "?":
            session.talk.tell(words.split("\n"))
        case "??":
            session.talk.tell((more or words).split("\n"))
        case _:
            return False
    return True
