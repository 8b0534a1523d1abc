"""One of several groups on a screen is mended by a line with its number, or by a sentence on the level that it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import values_of

from .answer_line import rows_said
from .held_draft import held_draft
from .level_typed import level_meant
from .levels_apart import put_pilots
from .levels_mended import mend_level, says_value
from .plain import checked
from .retyping import can_retype, retype
from .rows_meant import can_say
from .session import Session
from .shown import understood_lines
from .shown_changed import changed_lines, not_above
from .shown_draft import fact_lines, key_lines
from .shown_findings import beside_lines
from .state import State, name_of
from .talk import GONE, number_of

_NUMBERED = re.compile(r"(?:t\s*)?(?P<number>\d{1,2})\s+(?:t\s+)?(?P<said>\S.*)", re.IGNORECASE | re.DOTALL)
_COMMAND = re.compile(r"^t(?:\s+|$)", re.IGNORECASE)


def retype_one(session: Session, state: State, numbered: Mapping[int, Group], typed: str) -> bool:
    """Carry out "2 t 3 …", "2 thời hạn …", "t 2 …", "t các xã: …" or "t"; False for what names no group that can be.

    Raises Rests, Back, BadAnswer, BadInput.
    """
    found = _NUMBERED.fullmatch(typed)
    said = found["said"] if found else _COMMAND.sub("", typed)
    group = numbered.get(int(found["number"])) if found else _of_level(session, state, numbered, said)
    if group is None and not said:
        group = _asked(session, numbered)
    if group is None or not can_retype(group):
        return group is None and not said
    session.shown = (name_of(group), state.plan)
    session.view.facts = said_of(session, state, group)  # what stands above, not what was shown alone before it
    session.screen = {name_of(other) for other in numbered.values() if other is not group}
    session.view.rows = {name_of(one): number for number, one in numbered.items()} if found else {}
    levels = [fact for fact in group.facts if fact.startswith("level.")]
    if said and len(levels) == 1:
        mend_level(session, levels, said)
    else:
        retype(session, state, group, said)
    if said and found:
        _stay(session, state, numbered, group)
    return True


def _stay(session: Session, before: State, numbered: Mapping[int, Group], group: Group) -> None:
    """Tell what changed of one that was mended by a line; it stays on the screen if nothing of it is to be asked."""
    now, name = session.read(), name_of(group)
    there = next((one for one in now.groups if name_of(one) == name), None)
    if there is None or now.plan == before.plan or name not in session.view.known or not session.talk.interactive:
        return
    values = values_of(now.file.text, there)
    if checked(now, there) or any(value.asked for value in values):
        return
    facts = [*understood_lines(now, there, values, session.told.levels)]
    beside = [*beside_lines(now, there, values, session.told)]
    number = next(at for at, one in numbered.items() if one is group)
    told = changed_lines(now, there, facts, beside, (before.plan, session.view.known[name]))
    session.talk.tell(f"{number}. {line}" if line.startswith("ĐÃ SỬA") else line for line in told)
    session.view.known[name] = [*facts, *beside]
    session.screen, session.shown, session.view.rows = {name_of(one) for one in numbered.values()}, None, {}
    session.view.mended = True


def each_of(
    session: Session,
    groups: tuple[Group, ...],
    parts: Sequence[tuple[int, str]],
    carry_out: Callable[[State, tuple[Group, ...], str], None],
) -> None:
    """Carry out the answers of a line, what leaves groups out behind the others; one that is refused ends none."""
    named = dict(zip(session.numbers(groups), map(name_of, groups), strict=True))
    for number, said in sorted(parts, key=lambda part: part[1] == GONE):
        state = session.read()
        left = tuple(one for one in state.groups if name_of(one) in named.values())
        facts = next((can_retype(one) for one in left if name_of(one) == named[number]), None)
        alone = facts[0] if facts and len(facts) == 1 else ""
        if facts is None:
            session.talk.unknown(f"{number} {said}", f"Điều {number} nay đã khác: xem lại.")
        elif alone and not (said == GONE or _COMMAND.match(said) or can_say(session, state.plan, alone, said)):
            session.talk.unknown(f"{number} {said}", f"Điều {number} chưa đổi: gõ {number} để chọn giá trị.")
        else:
            carry_out(state, left, f"x {number}" if said == GONE else f"{number} {said}")


def retype_row(session: Session, state: State, group: Group, typed: str) -> bool:
    """Carry out "3 Sở A" where a row of the screen was mended so and stands alone: its numbers still are those of rows.

    group: the one that stands there; False for any other line, where the values of its fact were listed since, and of
    several facts: there each has a number of its own.
    """
    rows, found = session.view.rows, _NUMBERED.fullmatch(typed)
    if name_of(group) not in rows or len(can_retype(group)) > 1 or not found or _COMMAND.match(typed):
        session.view.rows = {} if _COMMAND.match(typed) else rows
        return False
    numbered = _on_screen(state, rows)
    parts = rows_said(typed, numbered)
    for number, said in parts:
        now = session.read()
        there = _on_screen(now, rows)
        if said == GONE or number not in there or not retype_one(session, now, there, f"{number} {said}"):
            session.talk.unknown(f"{number} {said}", f"Điều {number} chưa đổi: gõ riêng một dòng.")
    return bool(parts) or (int(found["number"]) in numbered and retype_one(session, state, numbered, typed))


def _on_screen(state: State, rows: Mapping[tuple[str, ...], int]) -> dict[int, Group]:
    """Return the groups of a screen that are still open, by the numbers that they had there."""
    return {rows[name_of(one)]: one for one in state.groups if name_of(one) in rows}


def retype_level(session: Session, state: State, group: Group, typed: str) -> bool:
    """Carry out a cell by its name, a sentence, or "riêng …: …" for the only level of a group; False for all else."""
    if put_pilots(session, can_retype(group), typed):
        return True
    levels = [fact for fact in group.facts if fact.startswith("level.")]
    if len(levels) != 1 or " " not in typed or not says_value(session, state, typed):
        return False
    session.apart.add(name_of(group))
    mend_level(session, levels, typed)
    return True


def said_of(session: Session, state: State, group: Group) -> list[str]:
    """Return what a group says, and what is told beside it, without the original's words."""
    values = values_of(state.file.text, group)
    return [
        *understood_lines(state, group, values, session.told.levels),
        *beside_lines(state, group, values, session.told),
    ]


def as_above(session: Session, state: State, group: Group, head: str, *, picked: bool) -> list[str]:
    """Return what is shown of a group that stood on a screen of several: where it was picked out what is typed, else
    what it did not say then.

    head: its head line, without a blank line.
    """
    facts = can_retype(group)
    if not picked or values_of(state.file.text, group) or not facts:
        return [*wrapped(f"{head}: như trên", ""), *_since(session, state, group)]
    if len(facts) > 1:
        return [head, *fact_lines(state.plan, facts)]
    session.view.listed = facts[0]
    return [head, *key_lines(state.plan, *held_draft(state.plan, facts[0]))]


def rest_lines(state: State, group: Group, head: str) -> list[str]:
    """Return what is shown of a group of which some facts were just left out: its other facts by their numbers now."""
    facts = can_retype(group)
    if len(facts) < 2:
        return wrapped(f"{head}: phần còn lại như trên", "")
    return [f"{head}: còn", *fact_lines(state.plan, facts)]


def said_since(session: Session, state: State, numbered: Mapping[int, Group]) -> list[str]:
    """Return what groups that stand above say now and did not there, below their numbers."""
    told = [(number, _since(session, state, group)) for number, group in numbered.items()]
    return [line for number, lines in told if lines for line in (f"{number}. nay là:", *lines)]


def _since(session: Session, state: State, group: Group) -> list[str]:
    return not_above(said_of(session, state, group), session.view.known[name_of(group)])


def _of_level(session: Session, state: State, numbered: Mapping[int, Group], said: str) -> Group | None:
    """Return the level among the groups that a sentence is on, None for any other words."""
    levels = {fact: group for group in numbered.values() for fact in group.facts if fact.startswith("level.")}
    meant = level_meant(session, state.plan, [*levels], said) if " " in said else ""
    return levels.get(meant)


def _asked(session: Session, numbered: Mapping[int, Group]) -> Group | None:
    """Ask which one is to be mended; None by Enter. Raises Rests, Back, BadAnswer."""
    numbers = ", ".join(map(str, numbered))
    while typed := session.talk.asked(f"  Gõ lại điều số mấy ({numbers}; Enter: thôi) > "):
        if group := numbered.get(number_of(typed, max(numbered))):
            return group
        session.talk.unknown(typed, f"Ghi một số: {numbers}, hoặc Enter.")
    return None
