"""What a person may stop at: all groups are confirmed; of the passages that remain it is told what they may say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tdkt_tui.model.words import padded
from tdkt_tui.workflow.confirming.open_of_levels import open_of_levels
from tdkt_tui.workflow.confirming.signs import figures_said

from .session import Session
from .state import State

_LEVELS, _MOST = 3, 4
"""Levels that are told, and what of each: the screen is the next passage's."""


def milestone(session: Session, state: State) -> Iterator[str]:
    """Yield, once in a walk, that no group is left.

    A plan with errors, or with a level of which neither form nor time is known, is not said to be of use already.
    """
    if session.told.milestone or state.groups or not state.left:
        return
    session.told.milestone = True
    if errors := state.errors():
        use = f"kế hoạch còn {padded(errors)} LỖI, tdkt plugin check {session.plugin} nêu từng chỗ"
    elif empty := [level.label for level in state.plan.level if not (level.choose_form or level.window.dated())]:
        use = f"nhưng {', '.join(empty)} chưa có hình thức và thời hạn: đoạn nêu các điều ấy còn ở dưới thì trả lời đã"
    else:
        use = "kế hoạch dùng được rồi: q, rồi các lệnh sẽ nêu"
    passages = [one for one in state.left if not one.wording]
    weigh = sum(bool(figures_said(one.place[2])) for one in passages)
    words = len(state.left) - len(passages)
    left = [f"{padded(len(passages))} đoạn chưa hiểu ({padded(weigh)} đoạn có số hay ngày)"] if passages else []
    left += [f"{padded(words)} đoạn chỉ có lời"] if words else []
    yield f"Đã hết các nhóm, {use}. Còn {', '.join(left)}, hỏi từ đây."
    if told := list(_open(open_of_levels(state.plan, state.left))):
        yield f"Chưa ghi, nên chưa in: {'; '.join(told)}."


def _open(found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield what is open, of the first levels each, as far as a line or two hold it."""
    for label, said in list(found.items())[:_LEVELS]:
        more = " …" if len(said) > _MOST else ""
        yield f"{label or 'chung'} – {', '.join(said[:_MOST])}{more}"
    if len(found) > _LEVELS:
        yield f"và {padded(len(found) - _LEVELS)} cấp khác"
