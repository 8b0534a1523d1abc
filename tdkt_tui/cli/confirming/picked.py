"""Sentences of a passage that a person says are words only, or stay in their words, by their numbers alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.plan_notes import Left, without_left

from .levels_short import called
from .offering import offers_of
from .remaining import with_rest_waved
from .session import Session
from .shown_offers import offers_lines
from .state import State, name_of
from .talk import several
from .whose_words import refused, said_of

_SHORT, _OFTEN = "c1+2", 1
"""What counts how often the short names of levels were told, and how often they are."""
_NUMBERS = r"\d+(?:\s*[-–]\s*\d+)?(?:[\s,]+\d+(?:\s*[-–]\s*\d+)?)*"
_WAVES = re.compile(rf"(?:w|x|bỏ)\s*(?P<behind>{_NUMBERS})|(?P<before>{_NUMBERS})\s*(?:w|x|bỏ)", re.IGNORECASE)
_KEEPS = re.compile(rf"(?:k\s*(?P<behind>{_NUMBERS})|(?P<before>{_NUMBERS})\s*k)(?:\s+(?P<whom>\D.*))?", re.IGNORECASE)


def waved(session: Session, state: State, left: Left, typed: str) -> bool:
    """Take sentences for words, "w 1 3" or "1 w"; the passage ends with the last. False for any other answer."""
    found = _WAVES.fullmatch(typed.strip())
    offers = offers_of(session, state, left)
    chosen = several(found["behind"] or found["before"], offers.numbered) if found else []
    gone = [half for half in chosen if not offers.done(half)]
    if not gone:
        return bool(chosen)
    session.told.waved.setdefault(name_of(left), set()).update(half.words for half in gone)
    now = offers_of(session, state, left)
    session.talk.say(f"Bỏ câu {offers.numbers(gone)}, không in.")
    if not (now.ready or now.rest or now.over):
        session.put(state, without_left(with_waved(session, state.file.text, left), left), (left,))
    return True


def with_waved(session: Session, text: str, left: Left) -> str:
    """Return a text that keeps what of a passage was taken for words, as far as it says or binds."""
    gone = session.told.waved.get(name_of(left), ())
    return with_rest_waved(text, left, sorted(gone, key=left.words.find)) if gone else text


def kept(session: Session, state: State, left: Left, typed: str) -> bool:
    """Keep sentences in their words, "k 1" or "1 k các xã", whatever table they may be; False for any other answer."""
    found = _KEEPS.fullmatch(typed.strip())
    offers = offers_of(session, state, left)
    lines = [*offers.numbered, *[None] * (len(offers.drafts) - len(offers.numbered))]  # the others are no sentences
    chosen = [half for half in several(found["behind"] or found["before"], lines) if half] if found else []
    if not found or not chosen:
        return False
    whom = (found["whom"] or "").strip()
    if whom and refused(session, whom):
        return True
    mine, name = [half.words for half in chosen if not offers.done(half)], name_of(left)
    session.told.kept.setdefault(name, set()).update(mine)
    if whom:
        first = next(half.drafts[0] for half in chosen)
        session.told.whose.setdefault(name, {}).update(dict.fromkeys(mine, said_of(state.plan, whom, first)))
    session.talk.tell(offers_lines(offers_of(session, state, left), still=True))
    return True


def of_whom(session: Session, plan: Plan, numbers: Sequence[int], *, many: bool = False) -> Iterator[str]:
    """Yield, once in a walk, by which short names the plan's levels are typed behind a number.

    numbers: of what is kept in its words; many: these are sentences of one passage.
    """
    session.talk.told[_SHORT] += bool(numbers and plan.level)
    if numbers and plan.level and session.talk.told[_SHORT] <= _OFTEN:
        codes = " · ".join(f"c{at} {called(plan, level.id)}" for at, level in enumerate(plan.level, 1))
        some = f"; vài câu: w {numbers[-1]} bỏ, k {numbers[-1]} nguyên lời" if many else ""
        yield f"Đổi ai, như {numbers[-1]} c1+2: {codes}{some}"
