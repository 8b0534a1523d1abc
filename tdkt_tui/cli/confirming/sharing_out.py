"""A level that was made two: what both parts have now is told, and what is of one of them only is left to that one."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from tdkt_tui.cli.plan_text.page import unwrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.shared_after import Shared, left_to, shared_after

from .right import put_value
from .session import Session
from .talk import several
from .understood import understood

_BRIEF = 120
"""Signs of what both parts have, when it is told to be chosen."""
_LABELS = {"window": "Thời hạn", "days": "Thời gian tổ chức", "size": "Số lượng", "budget": "Kinh phí",
           "place": "Địa điểm", "own_plan": "Kế hoạch riêng"}  # fmt: skip
"""How the screen of a level begins the line about each of its keys."""


def share_out(session: Session, fact: str) -> None:
    """Ask of both parts of a level which of what both have is of it alone, and write it. Raises Rests, Back, BadInput.

    fact: the first part; the other stands behind it.
    """
    number = int(fact.partition(".")[2])
    if not session.talk.interactive:
        return
    for first in (True, False):
        state = session.read()
        shared = list(shared_after(state.plan, number))
        if not shared:
            return
        mine = state.plan.level[number - 1 if first else number]
        if first:
            session.talk.say("Cả hai cấp đang cùng có:")
        for at, one in enumerate(shared, 1):
            session.talk.say(f"{at}. {shorten(_words(state.plan, number, one), _BRIEF, placeholder=' …')}", "    ")
        chosen = _chosen(session, mine.label, shared)
        if chosen:
            put_value(session, state, left_to(state.file.text, state.plan, number, chosen, first=first))


def _chosen(session: Session, label: str, shared: Sequence[Shared]) -> list[Shared]:
    while typed := session.talk.asked(
        f"  Số nào chỉ của {shorten(label, 32, placeholder='…')} (Enter: không số nào) > "
    ):
        if chosen := several(typed, shared):
            return chosen
        session.talk.unknown(typed, f"Ghi số từ 1 đến {len(shared)}, như: 1 3; Enter: không số nào.")
    return []


def _words(plan: Plan, number: int, shared: Shared) -> str:
    """Return what both parts have in the words of their screens."""
    if shared.facts:
        facts = [fact for fact, _ in shared.facts]
        words = next(iter(unwrapped([row for row in understood(plan, facts[:1]) if row.startswith(" ")])), facts[0])
        return f"{words} … ({len(facts)} dòng)" if len(facts) > 1 else words
    if shared.form:
        return f"Hình thức: {next((one.name for one in plan.form if one.id == shared.form), shared.form)}"
    rows = unwrapped(understood(plan, [f"level.{number}"]))
    label = _LABELS[shared.key]
    return next((row for row in rows if row.startswith(label)), label)
