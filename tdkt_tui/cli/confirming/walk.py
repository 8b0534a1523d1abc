"""The walk through one plan: groups of facts first, then the passages that were not understood."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.words import padded
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
from .state import State, name_of
from .talk import NAMES, RESTS
from .together import next_passages

_MOST = 9
"""Lines of one kind at the end; both kinds and the next command stand on one screen."""


def walk(session: Session) -> bool:
    """Ask everything that is open. Returns False where the person rests; raises the faults of a file that is broken."""
    while True:
        if session.talk.interactive:
            mend(session)
        state = session.read()
        groups = next_groups(session, state)
        open_now = [one for one in state.left if name_of(one) not in session.later]
        passages = () if groups else next_passages(session, state, open_now)
        for line in (*held_lines(session, state), *recounted(session, state), *milestone(session, state)):
            session.talk.say(line)
        if groups and overview_due(session, state, groups):
            goes_on = ask_overview(session, state)
        elif groups:
            goes_on = ask_groups(session, state, groups) if len(groups) > 1 else ask_group(session, state, groups[0])
        elif passages:
            goes_on = ask_passage(session, state, passages)
        else:
            goes_on = _goes_back(session, state)
        if not goes_on:
            settle(session)
            return not (groups or passages)


def _goes_back(session: Session, state: State) -> bool:
    """Ask, behind the last answer, whether it was right: it is the only one that no other question follows."""
    while session.trail and session.talk.interactive:
        answer = session.talk.ask("  Đã hỏi hết. Enter xong · l lùi điều vừa trả lời > ")
        if answer is None or answer.casefold() in ("", *RESTS):
            return False
        if NAMES.get(answer.casefold()) == "l":
            session.back(state)
            return True
        session.talk.unknown(answer, "Enter hoặc l.")
    return False


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
