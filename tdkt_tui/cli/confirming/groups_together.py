"""Groups of facts in one question: those of one part that follow one another, as many as are seen at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import partial

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.finding import Severity
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import values_of
from tdkt_tui.workflow.plan_notes import PROPOSED, notes_of, struck

from .common import ask_once, common
from .groups import line_of
from .session import Session
from .shown import body_lines, where
from .state import State, Told, name_of
from .talk import number_of

_LINES = 20
"""Lines of groups that are asked together: with their head and the question they stand on one screen."""
HELP = """\
  Enter  đúng cả: xóa ghi chú “CHƯA XÁC NHẬN” của mọi điều đang hiện
  số     điều ấy sai, hay chưa chắc: xem riêng, ở đó gõ lại, sửa, bỏ được
  s      sửa trong trình soạn thảo, mở ở điều đầu tiên
  b      để sau cả;  l  lùi một nhóm;  q  nghỉ, điều đã trả lời vẫn còn"""


def next_groups(session: Session, state: State) -> tuple[Group, ...]:
    """Return what is asked next: one group, or several of which nothing is missing and the checks tell nothing.

    A pipe is asked one by one: nobody sees there what would go together.
    """
    open_now = [one for one in state.groups if name_of(one) not in session.later]
    if picked := next((one for one in open_now if name_of(one) in session.apart), None):
        return (picked,)
    taken = open_now[:1]
    for group in open_now[1:] if session.talk.interactive else ():
        if not all(_plain(state, one) for one in (taken[0], group)) or _part(group) != _part(taken[0]):
            break
        if len(list(_body(state, [*taken, group], deepcopy(session.told)))) > _LINES:
            break
        taken.append(group)
    return tuple(taken)


def _plain(state: State, group: Group) -> bool:
    told = any(one.severity is not Severity.NOTE for one in state.findings(group.facts))
    return group.kind == "facts" and not told and all(note.kind == PROPOSED for note in group.notes)


def _part(group: Group) -> str:
    return group.clause.partition(".")[0]


def _body(state: State, groups: Sequence[Group], told: Told) -> Iterator[str]:
    for number, group in enumerate(groups, 1):
        yield from wrapped(f"{number}. {where(state.original, group)}", "")
        yield from body_lines(state, group, values_of(state.file.text, group), told)


def ask_groups(session: Session, state: State, groups: tuple[Group, ...]) -> bool:
    """Show groups together and carry out one answer. Returns False where the person rests."""
    waiting = sum(name_of(one) not in session.later for one in state.groups)
    first, last = session.count("group", waiting)
    head = f"[{first}–{first + len(groups) - 1}/{last}] {_part(groups[0])}: {len(groups)} điều hỏi chung"
    prompt = f"  Enter đúng cả {len(groups)} · 1–{len(groups)} xem riêng · b sau · l lùi · q nghỉ · ? > "
    lines = ["", head, *_body(state, groups, session.told)]
    return ask_once(session, state, groups, lines, prompt=prompt, act=partial(_carry_out, session, state, groups))


def _carry_out(session: Session, state: State, groups: tuple[Group, ...], typed: str) -> None:
    answer = typed.casefold()
    if answer in ("", "đúng", "d"):
        keys = {note.key for group in groups for note in group.notes}
        text = state.file.text
        session.put(state, struck(text, [note for note in notes_of(text) if note.key in keys]), groups)
    elif number := number_of(answer, len(groups)):
        session.apart.add(name_of(groups[number - 1]))
    elif not common(session, state, groups, answer, line=partial(line_of, state, groups[0]), words=HELP):
        session.talk.unknown(answer, f"Enter, một số từ 1 đến {len(groups)}, s, b, l, q hoặc ?.")
