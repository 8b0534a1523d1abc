"""The answers to a group of facts: right, mended, left out, kept as issued, put off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from tdkt_tui.cli.plan_text.page import joined, whole_texts, wrapped
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.workflow.confirming.changing import table_of, with_kept
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import Value, values_of
from tdkt_tui.workflow.plan_notes import notes_of, struck

from .answers_told import GROUP_ALL
from .common import ask_once, common
from .days_off import named_days_off, why_kept
from .editing import edited_at
from .leaving_out import DROP, leave_out, rows_to_drop
from .plain import why_unsure
from .reasons import reason
from .retyped_apart import as_above, rest_lines, retype_level, retype_row
from .retyped_values import cut_task
from .retyping import can_retype, retype, retypes
from .right import right, type_anew
from .row_numbers import with_numbers
from .rows_meant import example, help_of, like
from .session import Session
from .shown import group_lines, seen_whole, understood_lines, whole_lines
from .shown_changed import changed_lines
from .shown_findings import beside_lines, mending
from .state import State, name_of
from .talk import in_short, number_and_value

_STRICT = "Để vậy thì tdkt plugin check --strict sẽ nêu"
"""What comes of what the checks tell, said in full once."""


def ask_group(session: Session, state: State, group: Group) -> bool:
    """Show a group and carry out one answer. Returns False where the person rests."""
    values = values_of(state.file.text, group)
    kept = _told(state, group)
    mends = can_retype(group)
    name, before = session.shown or ((), state.plan)
    session.shown = (group.name, state.plan)
    facts = [*understood_lines(state, group, values, session.told.levels)]
    beside = [*beside_lines(state, group, values, session.told)]
    if why := why_unsure(state, group):
        why = "" if _said(why, beside) else why
        beside += wrapped(f"Xem kỹ: {why}.", "  ") if why else []
    session.view.in_part = name == group.name and before != state.plan
    if session.view.in_part:
        lines = [*changed_lines(state, group, facts, beside, (before, session.view.facts))]
    else:
        lines = [*group_lines(state, group, values, session.count("group", _open(session, state)), session.told)]
        lines += wrapped(f"Xem kỹ: {why}.", "  ") if why else ()
        if group.name in session.view.known:
            session.view.in_part = True
            lines = [*lines[:1], *as_above(session, state, group, lines[1], picked=bool(session.view.together))]
        elif group.name in session.view.dropped:
            session.view.in_part = True
            lines = [*lines[:1], *rest_lines(state, group, lines[1])]
        else:
            lines = with_numbers(state.plan, mends, lines)
    session.view.dropped = set()
    picked = session.view.together and not values and mends
    session.view.together, session.view.facts = (), (*facts, *beside)
    own = in_short(range(1, len(values) + 1)) or ("t" if kept else "")
    numbers = f"{own or 't'} gõ lại{'' if own else '/thêm'} · "
    numbers = "số gõ lại · + thêm · " if picked else numbers if values or mends else ""
    numbers = f"{example(session, state, () if values else mends)}{numbers}"
    rows = len(picked or group.facts) > 1  # of one that was picked out the numbers are those of its values
    out = "" if group.kind == "head" else "x 2 bỏ dòng · " if rows else "x bỏ · "
    whole = "v cả lời · " if session.view.in_part else seen_whole(lines)
    prompt = f"  Enter đúng · {numbers}s sửa · {out}{'g giữ · ' if kept else ''}{whole}b sau · l lùi · q nghỉ · ? > "
    return ask_once(session, state, group, lines, prompt=prompt, act=partial(_carry_out, session, state, group, values))


def _said(why: str, beside: Sequence[str]) -> bool:
    """Tell a doubt of which a line above says which words of the original it is about, and that somebody is deduced."""
    meant = re.search(r"bản gốc chỉ ghi (“[^”]+”), ai làm là suy ra", why)
    said = f"bản gốc ghi {meant[1]}" if meant else ""
    return bool(said) and any("suy ra" in line and said in line for line in map(joined, whole_texts(beside)))


def _open(session: Session, state: State) -> int:
    return sum(group.name not in session.later for group in state.groups)


def _carry_out(session: Session, state: State, group: Group, values: list[Value], typed: str) -> None:
    answer = typed.casefold()
    number, said = number_and_value(typed, len(values))
    if answer in ("", "đúng", "d"):
        if any(value.asked for value in values) or not _wrong(session, state, group, values):
            right(session, state, group, values)
    elif group.kind != "head" and not values and (rows := rows_to_drop(answer, _rows(group))):
        session.apart.add(name_of(group))
        leave_out(session, state, group, rows)
    elif number:
        session.apart.add(name_of(group))  # mended, it may be plain: it is seen once more all the same, before others
        type_anew(session, state, values[number - 1], said)
    elif can_retype(group) and retypes(session, state, group, typed, numbers=not values):
        _retyped(session, state, group, typed)
    elif answer in DROP and group.kind != "head":
        leave_out(session, state, group)
    elif answer.partition(" ")[0] in ("g", "giữ") and _told(state, group):
        _keep(session, state, group, typed.partition(" ")[2])
    elif answer == "v":
        session.talk.tell([*whole_lines(state, group), *(session.view.facts if session.view.in_part else ())])
    elif not (cut_task(session, state, group, answer) or retype_level(session, state, group, typed)) and not common(
        session, state, group, answer, line=partial(line_of, state, group), words=_help(state, group), more=GROUP_ALL
    ):
        such = like(state, can_retype(group))[0]
        more = f"hay giá trị, như: {such}" if such and not values else "hoặc số của giá trị"
        session.talk.unknown(answer, f"Enter, t, s, x, g, b, l, q, ? {more}.")


def _retyped(session: Session, state: State, group: Group, typed: str) -> None:
    if not retype_row(session, state, group, typed):
        session.apart.add(name_of(group))
        retype(session, state, group, typed[1:].strip() if typed.partition(" ")[0].casefold() == "t" else typed)


def _rows(group: Group) -> Sequence[str]:
    """Return the facts of a group in the order of the numbers that they are shown with."""
    mends = can_retype(group)
    return mends if len(mends) > 1 else group.facts


def _help(state: State, group: Group) -> str:
    return "\n".join([*mending(state, group), help_of(state, can_retype(group))])


def _wrong(session: Session, state: State, group: Group, values: list[Value]) -> bool:
    """Tell a group of which the check tells something, and that is not right all the same; it is asked once more."""
    found = _told(state, group)
    if not found:
        return False
    if len(days := named_days_off(state, group, found)) == len(found):
        _write_kept(session, state, group, why_kept(days))
        return True
    error = any(one.severity is Severity.ERROR for one in found)
    session.talk.told[_STRICT] += 1
    if session.talk.told[_STRICT] == 1:
        session.talk.say(f"{_STRICT} {len(found)} chỗ có dấu ! ở trên.")
    still = "" if error else "đ vẫn đúng · "
    here = session.talk.interactive  # a pipe has nobody who could edit
    asked = name_of(group), tuple(one.message for one in found)
    mends = here and asked not in session.told.warned  # what was left once as it is, Enter leaves for another day
    session.told.warned.add(asked)
    first = "Enter sửa" if mends else "s sửa"
    answer = session.talk.asked(
        f"  Còn dấu !: {first} · {still}g giữ như bản gốc · {'b' if mends else 'Enter'} để sau > "
    ).casefold()
    answer = answer or ("s" if mends else "b")
    if answer == "s" and can_retype(group) and here:
        retype(session, state, group)
    elif answer in ("s", "sửa"):
        edited_at(session, line_of(state, group))
    elif answer in ("g", "giữ"):
        _keep(session, state, group)
    elif answer in ("b", "để sau"):
        session.put_off(state, group)
    elif answer in ("đ", "d", "đúng") and not error:
        session.accepted.update((one.field, one.message) for one in found)
        right(session, state, group, values)
    else:
        session.talk.unknown(answer, f"Enter, {'' if error else 'đ, '}g hoặc b.")
    return True


def line_of(state: State, group: Group) -> int:
    """Return the line that the editor opens at for a group."""
    try:
        return table_of(state.file.text, group.facts[0])[0]
    except TdktError:
        return group.notes[0].line


def _told(state: State, group: Group) -> list[Finding]:
    """Return what is told of a group and may be kept as issued."""
    return [item for item in state.findings(group.facts) if item.severity is not Severity.NOTE]


def _keep(session: Session, state: State, group: Group, typed: str = "") -> None:
    """Keep what is told of a group, above, as issued, for one reason: a usual one by its number, or a typed one."""
    if why := reason(session, typed):
        _write_kept(session, state, group, why)


def _write_kept(session: Session, state: State, group: Group, why: str) -> None:
    """Write what is told of a group as kept for a reason; it is answered where no value of it is open."""
    text = with_kept(state.file.text, _told(state, group), why)
    open_values = any(value.asked for value in values_of(state.file.text, group))
    names = set() if open_values else {note.key for note in group.notes}
    session.put(
        state, struck(text, [note for note in notes_of(text) if note.key in names]), None if open_values else group
    )
