"""The question about passages that were not understood, and its answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import takewhile

from tdkt_tui.model.fault import TdktError
from tdkt_tui.workflow.confirming.changing import table_of
from tdkt_tui.workflow.plan_notes import Left

from .abridged import CUT
from .annex_kind import Annex
from .annexes import rows_of
from .columns import Columns
from .columns_asked import Rows, table_at
from .common import ask_once, common
from .offering import offers_of
from .pages import AS_ABOVE
from .passage_general import General, is_general
from .passage_groups import USUAL, Numbered, Together
from .passage_help import ALONE_ALL
from .passage_kinds import Alone
from .passage_plain import Plain
from .session import Session
from .shown import quoted
from .shown_changed import not_above
from .shown_passage import facts_beside, is_row, passage_lines
from .state import State, name_of, only_words

_QUOTE = "  │"
"""What the original's words begin with on the screen."""


def ask_passage(session: Session, state: State, left: tuple[Left, ...]) -> bool:
    """Show a passage, or several that are asked together, and carry out one answer.

    Returns False where the person rests.
    """
    asked = _kind_of(session, state, left)
    waiting = sum(name_of(one) not in session.later for one in state.left)
    told = passage_lines(state, left, session.count("left", waiting), session.told, _numbers(asked), kept=_kept(asked))
    lines = [
        *(asked.beside(told) if isinstance(asked, (Plain, Columns)) else _open(asked, told)),
        *asked.more(),
    ]
    session.view.in_part = False
    if isinstance(asked, (Plain, Rows)):
        lines = _still_open(session, left, lines)
    act = partial(_carry_out, session, state, asked)
    prompt = asked.prompt()
    if any(CUT in line for line in lines):
        prompt = prompt.replace(USUAL, f"v cả lời · {USUAL}")
    return ask_once(session, state, left, lines, prompt=prompt, act=act, late=asked.late)


def _still_open(session: Session, left: tuple[Left, ...], lines: list[str]) -> list[str]:
    """Return the lines of passages asked together; where they stood on the screen before only what is new of them."""
    names, above = {name_of(one) for one in left}, session.view.passages
    session.view.passages = (names, lines)
    session.view.facts = lines
    if not (above and names < above[0]):
        return lines
    session.view.in_part = True
    return [*lines[:2], *not_above(lines[2:], above[1]), f"  {AS_ABOVE}"]


def _open(asked: Together | Alone, told: Iterable[str]) -> Iterable[str]:
    """Return the lines of a passage; of one that was read before, or of which facts of others hold some, only its head
    and the sentences still open."""
    if isinstance(asked, Annex) or not isinstance(asked, Alone):
        return told
    if not (asked.read or (asked.offers and any(half.again for half in asked.offers.halves))):
        return told
    head = takewhile(lambda line: not line.startswith(_QUOTE), list(told))
    return [*head, *quoted(asked.open_words())]


def _kept(asked: Together | Alone) -> list[str]:
    """Return the sentences of a passage that are to stay in their words."""
    offers = asked.offers if isinstance(asked, Alone) else None
    if offers is None or name_of(asked.left[0]) in asked.session.apart:  # picked out to be seen whole
        return []
    return [half.words for half in offers.numbered if half.drafts[0].name == "provision"]


def _numbers(asked: Together | Alone) -> Sequence[int]:
    return asked.numbers if isinstance(asked, Together) else (1,)


def _line(state: State, left: Left) -> int:
    """Return where the editor opens for a passage: at the last fact of its clause, else at the passage's own line."""
    beside = facts_beside(state, left)
    try:
        return table_of(state.file.text, beside[-1])[0] if beside else left.lines[0]
    except TdktError:
        return left.lines[0]


def _carry_out(session: Session, state: State, asked: Together | Alone, typed: str) -> None:
    answer = typed.casefold()
    if act := asked.answers().get(answer):
        act()
    elif answer == "v":
        session.talk.tell(line for one in asked.left for line in quoted(one.place[2]))
        if session.view.in_part:
            session.talk.tell(session.view.facts if isinstance(asked, (Plain, Rows)) else asked.more())
    elif _numbered(asked, typed) or (answer != typed and asked.numbered(answer)):  # names keep their capitals
        return
    elif not common(session, state, asked.left, answer, line=partial(_line, state, asked.left[0]), words=asked.help,
                    more=ALONE_ALL if isinstance(asked, Alone) else ""):  # fmt: skip
        session.talk.unknown(answer, asked.known())


def _numbered(asked: Together | Alone, typed: str) -> bool:
    """Carry out an answer that begins with a number; False for any other."""
    return asked.answered(typed) if isinstance(asked, Numbered) else asked.numbered(typed)


def _kind_of(session: Session, state: State, left: tuple[Left, ...]) -> Together | Alone:
    """Return which kind passages are that are asked together."""
    if len(left) > 1:
        if only_words(left[0]):
            return Together(session, state, left)
        if all(is_general(session, state, one) for one in left):
            return General(session, state, left)
        if session.talk.interactive and table_at(session, state, left[0]):
            return Columns(session, state, left)
        plain = any(offers_of(session, state, one).ready for one in left)
        return (Plain if plain else Rows if is_row(left[0]) else Together)(session, state, left)
    rows = rows_of(state, left)
    return Annex(session, state, left, rows) if rows else Alone(session, state, left)
