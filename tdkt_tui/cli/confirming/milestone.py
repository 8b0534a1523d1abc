"""What a person may stop at: all groups are confirmed; of the passages that remain it is told what they may say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tdkt_tui.model.words import padded
from tdkt_tui.workflow.confirming.binding import OTHER
from tdkt_tui.workflow.confirming.open_of_levels import open_of_levels
from tdkt_tui.workflow.confirming.signs import figures_said
from tdkt_tui.workflow.plan_notes import Left

from .session import Session
from .state import Reached, State, name_of
from .together import weights_of

_LEVELS, _MOST = 3, 4
"""Levels that are told, and what of each: the screen is the next passage's."""


def milestone(session: Session, state: State) -> Iterator[str]:
    """Yield, once in a walk, that no group is left; once more that no passage is left that binds units.

    Only then a plan is said to be of use, and not with errors: who stops before lacks what units are to follow.
    """
    if state.groups or not state.left or session.told.milestone is Reached.USE:
        return
    weighed = weights_of(session, state)
    binding = [one for one in state.left if weighed.get(one.words, OTHER) < OTHER]
    asked = [one for one in binding if name_of(one) not in session.later]
    if asked and session.told.milestone is Reached.GROUPS:
        return
    behind = "Đã hết các nhóm" if session.told.milestone is Reached.NONE else "Đã hết các đoạn hỏi trước"
    session.told.milestone = Reached.GROUPS if asked else Reached.USE
    yield f"{behind}, {'; '.join(_use(session, state, binding, asked))}. Còn {', '.join(_left(state))}, hỏi từ đây."
    if told := list(_open(open_of_levels(state.plan, state.left))):
        yield f"Chưa ghi, nên chưa in: {'; '.join(told)}."


def _use(session: Session, state: State, binding: Sequence[Left], asked: Sequence[Left]) -> Iterator[str]:
    """Yield how far the plan is of use. asked: of the passages that bind units those that were not put off."""
    empty = ", ".join(level.label for level in state.plan.level if not (level.choose_form or level.window.dated()))
    if errors := state.errors():
        yield f"kế hoạch còn {padded(errors)} LỖI, tdkt plugin check {session.plugin} nêu từng chỗ"
    if asked:
        whole = "" if errors else ": trả lời hết thì kế hoạch dùng được"
        yield f"hỏi trước {padded(len(asked))} đoạn nêu điều đơn vị phải theo{whole}"
        yield from [f"{empty} chưa có hình thức và thời hạn"] if empty else []
    elif not errors:
        put_off = f", trừ {padded(len(binding))} đoạn đơn vị phải theo mà để sau" if binding else ""
        yield f"kế hoạch dùng được rồi{put_off}: q, rồi các lệnh sẽ nêu"
        yield from [f"{empty}: không ghi hình thức, thời hạn"] if empty else []


def _left(state: State) -> Iterator[str]:
    passages = [one for one in state.left if not one.wording]
    weigh = sum(bool(figures_said(one.place[2])) for one in passages)
    if passages:
        yield f"{padded(len(passages))} đoạn chưa hiểu ({padded(weigh)} đoạn có số hay ngày)"
    if words := len(state.left) - len(passages):
        yield f"{padded(words)} đoạn chỉ có lời"


def _open(found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield what is open, of the first levels each, as far as a line or two hold it."""
    for label, said in list(found.items())[:_LEVELS]:
        more = " …" if len(said) > _MOST else ""
        yield f"{label or 'chung'} – {', '.join(said[:_MOST])}{more}"
    if len(found) > _LEVELS:
        yield f"và {padded(len(found) - _LEVELS)} cấp khác"
