"""Groups of facts in one question: what is plainly said, as many as are seen at once; what is unsure is asked alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from copy import deepcopy
from functools import partial

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import values_of

from .adding_beside import MORE
from .answer_line import rows_said
from .answers_told import TOGETHER, TOGETHER_ALL
from .common import ask_once, common
from .groups import line_of
from .leaving_out import DROP, asked_which, leave_out, rows_to_drop
from .looking import look_at
from .places import begun, where
from .plain import checked, plain, why_unsure
from .retyped_apart import each_of, retype_one, said_of, said_since
from .retyping import can_retype
from .right import confirm_all
from .session import Session
from .shown import seen_whole, whole_lines
from .shown_together import together_lines
from .state import Name, State, name_of
from .talk import in_short, number_of

_IN_PART = re.compile(r"(?:Phần|Chương|Phụ lục) \S+$")
_LINES, _AROUND = 20, 4
"""Lines of groups that are asked together, and those of a blank one, their head and the question: a small screen."""
_TOGETHER, _KNOWN = "điều hỏi chung", 2
"""What a head line says of several groups, and how often."""


def next_groups(session: Session, state: State, waiting: Collection[Name]) -> tuple[Group, ...]:
    """Return what is asked next: one group, or several that plainly say what the original does; none of those that
    wait for others, unless a person is at them.

    Levels and what is unsure come first, one by one, then all that is plain, a screen at a time; what was mended is
    seen at once as it stands now, and what stood on a screen of which one was picked out comes right behind that one.
    A pipe is asked one by one: nobody sees there what would go together.
    """
    open_now = [one for one in state.groups if name_of(one) not in session.later]
    begun_with = {*session.apart, *(session.shown[:1] if session.shown else ())}
    if returned := tuple(one for one in open_now if name_of(one) in session.returned):
        return returned
    if picked := next((one for one in open_now if name_of(one) in begun_with), None):
        return (picked,)
    if begun := [one for one in open_now if session.talk.interactive and name_of(one) in session.screen]:
        return tuple(begun)
    turn = [one for one in open_now if name_of(one) not in waiting]
    if not session.talk.interactive or not turn:
        return tuple(turn[:1])
    if (first := next((one for one in turn if _alone(state, one)), None)) is not None:
        together = _levels(session, state, first, turn)
        return together if len(together) > 1 else (first, *_inside(state, first, open_now))
    taken = list(turn[:1])
    for group in turn[1:]:
        if not _fits(session, state, [*taken, group]):
            break
        taken.append(group)
    return tuple(taken)


def _fits(session: Session, state: State, groups: Sequence[Group]) -> bool:
    most = max(_LINES, session.talk.height() - _AROUND)
    return sum(map(len, together_lines(state, groups, deepcopy(session.told)))) <= most


def _alone(state: State, group: Group) -> bool:
    """Tell what is asked in a question of its own: the head, each level, what is unsure."""
    return group.kind in ("head", "level") or not plain(state, group)


def _levels(session: Session, state: State, first: Group, others: Sequence[Group]) -> tuple[Group, ...]:
    """Return levels that the same paragraphs say, as many as are seen at once, of which nothing is to be typed.

    Those that were seen in the table of all levels may be of other paragraphs, if these say nothing else.
    """
    taken = [first]
    for one in others:
        same = one.passages == first.passages or all(_told(session, state, each, others) for each in (first, one))
        alike = one.kind == first.kind == "level" and same and one is not first
        if alike and readable(state, first) and readable(state, one) and _fits(session, state, [*taken, one]):
            taken.append(one)
    return tuple(taken)


def _told(session: Session, state: State, level: Group, others: Sequence[Group]) -> bool:
    """Tell a level that the table of all levels told, and whose paragraphs say nothing that is asked with it."""
    alone = [one for one in _inside(state, level, others) if one.kind != "level"]
    return bool(session.told.levels.keys() & {*level.codes}) and not alone


def readable(state: State, group: Group) -> bool:
    """Tell a group of which nothing is to be typed, wrong or unsure."""
    asked = any(value.asked for value in values_of(state.file.text, group))
    return not (asked or checked(state, group) or why_unsure(state, group))


def _inside(state: State, level: Group, others: Sequence[Group]) -> list[Group]:
    """Return what the paragraphs of a level say besides, as far as it is sure: its words are not shown once more."""
    if level.kind != "level" or checked(state, level):
        return []
    within = set(level.passages)
    return [one for one in others if one.passages and within.issuperset(one.passages)
            and one is not level and plain(state, one)]  # fmt: skip


def _part(group: Group) -> str:
    found = _IN_PART.search(group.clause)  # "điểm a khoản 2 Phần II"
    return found[0] if found else group.clause.partition(".")[0]


def ask_groups(session: Session, state: State, groups: tuple[Group, ...]) -> bool:
    """Show groups together and carry out one answer. Returns False where the person rests."""
    waiting = sum(name_of(one) not in session.later for one in state.groups)
    first, last = session.count("group", waiting)
    named = dict.fromkeys(_part(one) or where(state.original, one) for one in groups)
    parts = ", ".join(map(begun, named) if len(named) > 1 else named)
    session.talk.told[_TOGETHER] += 1
    many = f": {len(groups)} {_TOGETHER}" if session.talk.told[_TOGETHER] <= _KNOWN else ""
    head = f"[{first}–{first + len(groups) - 1}/{last}] {parts}{many}"
    pairs = [*zip(numbers := session.numbers(groups), groups, strict=True)]
    session.screen = {name_of(one) for one in groups}  # they stay together, with their numbers, until they are answered
    session.view.in_part = all(name_of(one) in session.view.known for one in groups)
    if session.view.in_part:
        head, body = f"{head}{',' if many else ':'} như trên", said_since(session, state, dict(pairs))
    else:
        body = [line for lines in together_lines(state, groups, session.told, numbers) for line in lines]
    levels = [at for at, one in pairs if one.kind == "level"]
    duties = [at for at, one in pairs if can_retype(one) and one.kind == "facts"]
    mend = f"{levels[0]} thời hạn … gõ lại · " if levels else f"{duties[-1]} Sở A: đổi ai · " if duties else ""
    mend += "v xem lại · " if session.view.in_part else seen_whole(body)
    apart = f"{in_short(numbers)} xem riêng · x {numbers[-1]} bỏ điều {numbers[-1]} · {mend}"
    prompt = f"  Enter đúng cả {len(groups)} · {apart}b sau · l lùi · q nghỉ · ? > "
    lines = ["", *wrapped(head, ""), *body] if body or not session.view.mended else []
    session.view.mended = False

    def act(answer: str) -> None:
        if not session.view.rest:  # shown to its end: what of it is asked again is not shown again
            session.view.known = {name_of(one): said_of(session, state, one) for one in groups}
        _carry_out(session, state, groups, answer)

    return ask_once(session, state, groups, lines, prompt=prompt, act=act)


def _carry_out(session: Session, state: State, groups: tuple[Group, ...], typed: str) -> None:
    if parts := rows_said(typed, session.numbers(groups)):
        each_of(session, groups, parts, partial(_one, session))
    else:
        _one(session, state, groups, typed)


def _one(session: Session, state: State, groups: tuple[Group, ...], typed: str) -> None:
    answer = typed.casefold()
    session.view.rows = {}
    if answer in ("", "đúng", "d"):
        confirm_all(session, state, groups)
    elif one := dict(zip(session.numbers(groups), groups, strict=True)).get(number_of(answer, 99)):
        look_at(session, state, groups, one)
        session.view.together = [*session.view.known.get(name_of(one), ())]
        session.screen = {name_of(other) for other in groups if other is not one}
    elif dropped := _named(session, groups, answer):
        _drop(session, groups, dropped)
    elif answer in DROP:
        _drop(session, groups, asked_which(session, partial(_named, session, groups), session.numbers(groups)))
    elif answer == "v":
        for group in groups:
            session.talk.tell([*whole_lines(state, group), *(said_of(session, state, group) * session.view.in_part)])
    elif not (
        common(
            session, state, groups, answer, line=partial(line_of, state, groups[0]), words=TOGETHER, more=TOGETHER_ALL
        )
        or retype_one(session, state, dict(zip(session.numbers(groups), groups, strict=True)), typed)
    ):
        known, first = f"Enter, số {in_short(session.numbers(groups))}, s, b, l, q hoặc ?.", session.numbers(groups)[0]
        session.talk.unknown(typed, f"Thêm thì kèm số của điều: {first} {MORE} …" if typed[0] == MORE else known)


def _named(session: Session, groups: tuple[Group, ...], answer: str) -> list[str]:
    """Return the numbers that "x 3" names, none where one of them is of no group on the screen."""
    numbers = session.numbers(groups)
    named = rows_to_drop(answer, [str(number) for number in range(1, max(numbers) + 1)])
    return named if all(int(number) in numbers for number in named) else []


def _drop(session: Session, groups: tuple[Group, ...], numbers: Sequence[str]) -> None:
    """Leave out those that were named by their numbers; each is shown, the others are asked behind them."""
    named = dict(zip(map(str, session.numbers(groups)), map(name_of, groups), strict=True))
    gone = [named[number] for number in numbers]
    session.screen = {name for name in named.values() if name not in gone}
    for name in gone:
        state = session.read()
        if one := next((group for group in state.groups if name_of(group) == name), None):
            leave_out(session, state, one, one.facts if len(one.facts) == 1 else ())
