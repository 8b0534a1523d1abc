"""The walk through one plan: what binds communes is asked first, then other levels, then single bodies."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.words import padded
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.plan_notes import Left

from .editing import mend
from .groups import ask_group
from .groups_together import ask_groups, next_groups
from .held import held_lines, settle
from .levels_overview import ask_overview, overview_due
from .milestone import milestone
from .passages import ask_passage
from .places import where
from .recounting import recounted
from .session import Session
from .state import Reached, State, name_of
from .talk import NAMES, RESTS
from .together import binding, binding_first, next_passages

_MOST = 9
"""Lines of one kind at the end; both kinds and the next command stand on one screen."""


def walk(session: Session) -> bool:
    """Ask everything that is open. Returns False where the person rests; raises the faults of a file that is broken."""
    while True:
        if session.talk.interactive:
            mend(session)
        state = session.read()
        groups, passages = _next(session, state)
        for line in (*held_lines(session, state), *recounted(session, state)):
            session.talk.say(line)
        goes_on = _reached(session, state, ends=not (groups or passages))
        if goes_on is None:
            goes_on = _ask(session, state, groups, passages)
        if not goes_on:
            settle(session)
            return not (groups or passages)


def _ask(session: Session, state: State, groups: tuple[Group, ...], passages: tuple[Left, ...]) -> bool:
    """Ask what is next. Returns False where the person rests."""
    if groups and overview_due(session, state, groups):
        return ask_overview(session, state)
    if groups:
        return ask_groups(session, state, groups) if len(groups) > 1 else ask_group(session, state, groups[0])
    return ask_passage(session, state, passages) if passages else _goes_back(session, state)


def _next(session: Session, state: State) -> tuple[tuple[Group, ...], tuple[Left, ...]]:
    """Return the groups, or the passages, that are asked next.

    First what binds communes, groups before passages, so that their first document is soon made; then the same of other
    levels; then of bodies by their names, of the province's congress, of what is only cited, and general words. What a
    person is at is seen to its end before all.
    """
    open_now = [one for one in state.left if name_of(one) not in session.later]
    if groups := next_groups(session, state, state.later | state.behind):
        return groups, ()
    if {*session.returned, *session.apart, *session.screen}.intersection(map(name_of, open_now)):
        return (), next_passages(session, state, open_now)
    bound = binding(session, state) if session.told.milestone is not Reached.USE else []
    for turn, waiting in ((binding_first(session, state, bound), state.later), (bound, ())):
        if asked := [one for one in turn if name_of(one) not in session.later]:
            return (), next_passages(session, state, asked)
        if groups := next_groups(session, state, waiting):
            return groups, ()
    return (), next_passages(session, state, open_now)


def _reached(session: Session, state: State, *, ends: bool) -> bool | None:
    """Tell how far one is, and ask whether to go on where the first document can be made; None where one goes on.

    ends: nothing is asked behind it. Returns False where the person rests, True where a step back is to be read first.
    """
    told = [*milestone(session, state)]
    for line in told:
        session.talk.say(line)
    waits = told and session.told.milestone in (Reached.FIRST, Reached.USE) and session.trail and not ends
    if not (waits and session.talk.interactive):
        return None
    answer = _answer(session, "  Enter hỏi tiếp · l lùi · q nghỉ > ", "Enter, l hoặc q.")
    if answer == "l":
        session.back(state)
    return None if not answer else answer == "l"


def _goes_back(session: Session, state: State) -> bool:
    """Ask, behind the last answer, whether it was right: it is the only one that no other question follows."""
    if not (session.trail and session.talk.interactive):
        return False
    goes_back = _answer(session, "  Đã hỏi hết. Enter xong · l lùi điều vừa trả lời > ", "Enter hoặc l.") == "l"
    if goes_back:
        session.back(state)
    return goes_back


def _answer(session: Session, prompt: str, known: str) -> str:
    """Ask until one of these is answered: "" for Enter, "l" for a step back, "q" where the person rests.

    known: what is told of the answers to one who gives another.
    """
    while True:
        answer = session.talk.ask(prompt)
        if answer is None or answer.casefold() in RESTS:
            return "q"
        if not answer:
            return ""
        if NAMES.get(answer.casefold()) == "l":
            return "l"
        session.talk.unknown(answer, known)


def left_lines(state: State, *, listed: bool) -> Iterator[str]:
    """Yield what nobody has answered yet: how much, and where wanted a line each, as far as a screen holds it.

    listed: for one who has not seen it, as through a pipe; at a terminal the walk shows each when it goes on.
    """
    if state.groups:
        yield f"Còn {padded(len(state.groups))} nhóm chưa xác nhận{':' if listed else '.'}"
        told = [f"{where(state.original, group)}: {_facts(group.facts)}" for group in state.groups]
        yield from _first(told if listed else [], "nhóm")
    if state.left:
        yield f"Còn {padded(len(state.left))} đoạn chưa hiểu{':' if listed else '.'}"
        yield from _first([_short(one) for one in state.left] if listed else [], "đoạn")


def _first(lines: list[str], noun: str) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:_MOST])
    if (more := len(lines) - _MOST) > 0:
        yield f"  … và {padded(more)} {noun} nữa"


def _facts(facts: tuple[str, ...]) -> str:
    return ", ".join(facts) if len(facts) < 4 else f"{facts[0]} … {facts[-1]} ({len(facts)} dữ kiện)"


def _short(left: Left) -> str:
    return left.words if len(left.words) <= 76 else left.words[:74].rsplit(" ", 1)[0] + " …"
