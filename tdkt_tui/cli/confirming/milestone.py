"""What a person may stop at: all groups are confirmed; of the passages that remain it is told what they may say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tdkt_tui.model.words import joined, padded
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.open_of_levels import open_of_levels
from tdkt_tui.workflow.confirming.signs import figures_said
from tdkt_tui.workflow.plan_notes import Left

from .session import Session
from .state import Reached, State, name_of
from .together import binding

_BESIDE = frozenset(("basis", "recipient", "archive", "anniversary", "aim"))
"""Tables of which a unit's conference needs nothing: what is cited, and who gets the plan."""
FIRST = "tdkt profile new {} -o don-vi.toml; tdkt build don-vi.toml -o ra"
"""The commands that make the first document."""
_LEVELS, _MOST = 3, 4
"""Levels that are told, and what of each: the screen is the next passage's."""


def milestone(session: Session, state: State) -> Iterator[str]:
    """Yield, once in a walk, that no group is left; once more that no passage is left that binds units.

    Only then a plan is said to be of use, and not with errors: who stops before lacks what units are to follow. Groups
    on what no unit reckons with may have been put off.
    """
    if not state.left or session.told.milestone is Reached.USE or any(_waits(session, one) for one in state.groups):
        return
    bound = binding(session, state)
    asked = [one for one in bound if name_of(one) not in session.later]
    if asked and session.told.milestone is Reached.GROUPS:
        return
    behind = "Đã hết các nhóm" if session.told.milestone is Reached.NONE else "Đã hết các đoạn hỏi trước"
    session.told.milestone = Reached.GROUPS if asked else Reached.USE
    yield f"{behind}, {'; '.join(_use(session, state, bound, asked))}. Còn {', '.join(_left(state))}, hỏi từ đây."
    if told := list(_open(open_of_levels(state.plan, state.left))):
        yield f"Chưa ghi, nên chưa in: {'; '.join(told)}."


def _waits(session: Session, group: Group) -> bool:
    """Tell a group that is still to be asked, or that was put off though units reckon with what it says."""
    kinds = {fact.partition(".")[0] for fact in group.facts}
    return name_of(group) not in session.later or not kinds <= _BESIDE


def _use(session: Session, state: State, bound: Sequence[Left], asked: Sequence[Left]) -> Iterator[str]:
    """Yield how far the plan is of use. asked: of the passages that bind units those that were not put off."""
    empty = ", ".join(level.label for level in state.plan.level if not (level.choose_form or level.window.dated()))
    if errors := state.errors():
        yield f"kế hoạch còn {padded(errors)} LỖI, tdkt plugin check {session.plugin} nêu từng chỗ"
    if asked:
        whole = "" if errors else ": trả lời hết thì kế hoạch dùng được"
        yield f"hỏi trước {padded(len(asked))} đoạn nêu điều đơn vị phải theo{whole}"
        yield from [f"{empty} chưa có hình thức và thời hạn"] if empty else []
    elif not errors:
        later = {
            f"{padded(len(bound))} đoạn đơn vị phải theo": bound,
            f"{padded(len(state.groups))} nhóm": state.groups,
        }
        told = joined([said for said, ones in later.items() if ones])
        but = f", trừ {told} để sau" if told else ""
        yield f"đủ để lập văn bản đầu tiên{but}: q, rồi {FIRST.format(session.plugin)}"
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
