"""All levels on one screen before they are asked one by one: mended, joined, left out, added by a line each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.confirming.changing import table_of
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.standing import orders_no_conference

from .adding_beside import MORE, add_beside
from .answers_told import LEVELS, LEVELS_ALL
from .common import ask_once, common
from .groups_together import readable
from .leaving_out import DROP, leave_out, rows_to_drop
from .level_typed import level_meant
from .levels_line import answers_in, changed_rows, split, split_meant
from .levels_mended import level_group, mend_level, says_value
from .levels_merged import merge, merge_meant
from .levels_table import NOTHING, level_row, sentence, table_lines, told_marks
from .right import confirm_all
from .session import Session
from .state import OVERVIEW, State, name_of
from .steps import Step
from .talk import several

_FEWEST = 3
"""Levels that are still open; fewer stand on a screen as it is."""
_ROWS = re.compile(r"(?P<rows>\*|\d+(?:\s*[-–,]\s*\d+)*)(?:[.:]?\s+(?P<said>.+))?$", re.DOTALL)
_SEVERAL = re.compile(r"(?:\*|\d+(?:(?:\s*[-–,]\s*|\s+)\d+)*)(?=[.:]?\s)")
_LABEL = re.compile(r"^(?:các|những|cấp)\s+")


def overview_due(session: Session, state: State, groups: Sequence[Group]) -> bool:
    """Tell that the levels are to be seen together first. groups: what is asked next."""
    through = _gone_through(session, state)
    if not session.talk.interactive or not groups or groups[0].kind == "head":
        return False
    if any(name_of(one) in session.apart for one in groups):  # one that was picked out, or mended, is seen to its end
        return False
    if session.returned and session.returned != (OVERVIEW,):
        return False
    seen = any(step.names == (OVERVIEW,) and step.looks for step in session.trail) or through
    waiting = [one for one in state.groups if one.kind == "level" and name_of(one) not in session.later]
    fewest = 1 if orders_no_conference(state.plan) else _FEWEST
    return not seen and any(one.kind == "level" for one in groups) and len(waiting) >= fewest


def _gone_through(session: Session, state: State) -> bool:
    """Tell that a walk before this one went on from the table: some level was confirmed when this one began."""
    if session.told.through is None:
        waiting = sum(fact.startswith("level.") for one in state.groups for fact in one.facts)
        head = any(one.kind == "head" for one in state.groups)
        session.told.through = not (session.trail or head) and waiting < len(state.plan.level)
    return session.told.through


def ask_overview(session: Session, state: State) -> bool:
    """Show all levels and carry out one answer. Returns False where the person rests."""
    session.shown = (OVERVIEW, state.plan)
    standing = orders_no_conference(state.plan)
    rows = [_row(state, number, standing=standing) for number in range(1, len(state.plan.level) + 1)]
    lines, before = table_lines(state.plan, rows)[int(standing) :], session.told.rows
    if before:  # only what changed: the table stands above
        changed = [*changed_rows(rows, before)]
        session.talk.tell(["  Nay là:", *changed] if changed else ())
    else:
        what = " phải thực hiện; kế hoạch không đặt hội nghị cho cấp nào" if standing else told_marks(lines)
        lines = ["", *wrapped(f"{len(rows)} cấp{what}: sai, thiếu, thừa thì sửa ngay ở đây", ""), *lines]
    session.told.rows = rows
    session.view.anew()
    mends = "x 3 · gộp 3 vào 2 · tách 2: A | B · + · ? > "
    prompt = f"  Enter đúng các loại đơn vị · {mends}" if standing else f"  Enter đi tiếp · 2 thời hạn …; {mends}"
    return ask_once(session, state, (), () if before else lines, prompt=prompt,
                    act=partial(_answered, session, state))  # fmt: skip


def _row(state: State, number: int, *, standing: bool) -> list[str]:
    """Return the lines of a level; of one that need not meet, no word that nothing is seen of how it does."""
    lines = level_row(state, number)
    return [line.replace(f" {NOTHING}", "").rstrip() for line in lines] if standing else lines


def _carry_out(session: Session, state: State, typed: str) -> None:
    answer = typed.casefold()
    facts = [f"level.{number}" for number in range(1, len(state.plan.level) + 1)]
    if session.view.rest:  # what was typed before the last page: the others are still to be seen
        session.told.rows = []
    if answer in ("", "đúng", "d", "b"):
        _go_on(session, state)
    elif answer == "v":
        session.told.rows = []
    elif answer in DROP:
        session.talk.unknown(typed, "Ghi cả số, như: x 3.")
    elif not (_reshapes(session, state, facts, typed)
              or _mends(session, state, facts, typed[1:].strip() if answer.startswith("t ") else typed)
              or common(session, state, (), answer, line=lambda: table_of(state.file.text, facts[0])[0],
                        words=LEVELS, more=LEVELS_ALL)):  # fmt: skip
        told = f"Enter, 1–{len(facts)} kèm giá trị, gộp 3 vào 2, tách 2: A | B, x 3, + câu của cấp, v, s, l, q."
        session.talk.unknown(typed, told)


def _answered(session: Session, state: State, typed: str) -> None:
    """Carry out all answers of a line."""
    answers = answers_in(typed, len(state.plan.level))
    for one in answers:
        row = _ROWS.fullmatch(one) if len(answers) > 1 else None
        if row and not (row["said"] and says_value(session, state, row["said"])):  # the others are carried out
            session.talk.unknown(one, "Ghi như: 2 quý II/2026; 3 tối đa 150.")
        else:
            _carry_out(session, session.read() if len(answers) > 1 else state, one)


def _reshapes(session: Session, state: State, facts: Sequence[str], typed: str) -> bool:
    """Part, join, add or leave out levels; False where that is not what was typed."""
    if parts := split_meant(typed, len(facts)):
        split(session, state, *parts)
    elif meant := merge_meant(typed, len(facts)):
        merge(session, state, *meant)
    elif typed.startswith(MORE):
        _add(session, state, typed.removeprefix(MORE).strip())
    elif gone := rows_to_drop(typed, facts):
        for fact in sorted(gone, key=facts.index, reverse=True):
            leave_out(session, now := session.read(), level_group(now, fact), [fact])
    else:
        return False
    return True


def _mends(session: Session, state: State, facts: Sequence[str], said: str) -> bool:
    """Write what was typed with the number, or the name, of a level; False where it has neither."""
    many = _SEVERAL.match(said)
    value = said[many.end() :].lstrip(" .:") if many else ""
    if many and len(named := several(many[0], facts)) > 1 and says_value(session, state, value):
        mend_level(session, named, value)
        return True
    rows = _ROWS.fullmatch(said)
    if rows and (named := several(rows["rows"], facts)):
        mend_level(session, named, rows["said"] or "")
        return True
    if " " in said and (level := _named(state, said) or level_meant(session, state.plan, facts, said)):
        mend_level(session, [level], said)
        return True
    return False


def _named(state: State, typed: str) -> str:
    """Return the level whose name stands before a colon, as the table has it; "" for none."""
    name = _bare(typed.partition(":")[0]) if ":" in typed else ""
    return next(
        (f"level.{number}" for number, level in enumerate(state.plan.level, 1) if _bare(level.label) == name), ""
    )


def _bare(label: str) -> str:
    return _LABEL.sub("", folded(label.strip()))


def _go_on(session: Session, state: State) -> None:
    """Leave the table: one step back shows it again. Levels of which it has told all are right."""
    session.trail.append(Step((OVERVIEW,), state.file.text, None, ends=False))
    session.told.levels = {level.id: tuple(level.units) for level in state.plan.level}
    session.told.said = {level.id: sentence(state.plan, level) for level in state.plan.level}
    session.told.rows = []
    session.shown = None
    session.view.anew()
    whole = [one for one in state.groups if one.kind == "level" and readable(state, one)]
    if whole and orders_no_conference(state.plan):
        confirm_all(session, state, tuple(whole))


def _add(session: Session, state: State, typed: str) -> None:
    """Add a level where the original tells of levels."""
    levels = [one for one in state.groups if one.kind == "level"]
    passages = tuple(sorted({at for one in levels for at in one.passages}))
    if levels:
        add_beside(session, state, replace(levels[0], passages=passages), typed)
