"""One cell of the table of levels, of one level or of several, typed by the name of its column or as a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.confirming.apart_typed import LONE, OF_SOME
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.level_said import LevelSaid
from tdkt_tui.workflow.confirming.level_told import typed_level
from tdkt_tui.workflow.confirming.share_typed import share_typed

from .cell_typed import CELLS, LENGTH
from .held_draft import held_draft
from .level_people import parted_decider, put_decider, put_share, says_decider, share_of
from .levels_apart import put_apart
from .retyping import retype
from .session import Session
from .state import OVERVIEW, State
from .steps import Step
from .talk import GONE

_COLUMN = re.compile(
    rf"(?P<decides>{CELLS['decides']}(?: số lượng)?)|(?P<share>{CELLS['share']})|"
    rf"(?P<choose_form>{CELLS['choose_form']})|(?P<window>{CELLS['window']})|"
    rf"(?P<days>{CELLS['days']}|"
    r"thời gian(?=\s*:?\s*(?:[\d½]|một|nửa|không quá)[^/]*(?:ngày|buổi)?$)|"
    rf"{CELLS['day']})|(?P<size>{CELLS['size']})|"
    rf"(?P<units>{CELLS['units']})|(?P<label>tên cấp(?=\s*:)|tên|cấp(?=\s*:))|(?P<when>điều kiện|khi)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“](?P<name>(?:hội nghị|đại hội|họp mặt|gặp mặt)\s[^\"“”;]+)[\"”]", re.IGNORECASE)
"""A form as plans write it: its marks are no part of the name."""
_NUMBERS = ("window", "days", "least", "most", "plenary")
"""What a part of an answer says by itself, whatever cell the part before it is of."""
_APART = re.compile(r"riêng\s+(?P<who>[^:]+?)\s*:\s*(?P<said>.+)", re.IGNORECASE | re.DOTALL)
"""Some units of a level, by kind or by name, that do otherwise."""
_FEWER = re.compile(r"dưới\s+(\d{2,4})(?:\s+(?:người|đại biểu))?", re.IGNORECASE)
_EXACTLY = re.compile(r"\bđúng\s+(\d{1,5})(?:\s+(?:đại biểu|người))?(?=\s*(?:[;,]|$))", re.IGNORECASE)
"""So many, no more and no fewer; "120 đại biểu" says the same."""
_ALONE = re.compile(r"\d{2,4}")
"""A number that is all that was typed: how many come at most, as plans mostly say it."""


def mend_level(session: Session, facts: Sequence[str], typed: str) -> None:
    """Write what was typed for levels, "" to be asked which value. Raises Rests, Back, BadAnswer, BadInput."""
    begun, typed = len(session.trail), _EXACTLY.sub(r"\1 đại biểu", _QUOTED.sub(r"\g<name>", typed))
    for fact in facts:
        state = session.read()
        group = level_group(state, fact)
        alone = Group("level", (fact,), group.notes, group.clause, group.passages, group.above)
        if apart := _APART.fullmatch(typed):
            put_apart(session, state, fact, apart["who"], apart["said"])
            continue
        if LONE.fullmatch(typed) and _read(session, state, typed) is None:
            session.talk.unknown(typed, f"{raised_first(OF_SOME)}.")
            return
        size = state.plan.level[int(fact.partition(".")[2]) - 1].size
        most = all(cap.at_most and not cap.at_least for cap in (size.caps if size else ()))
        line = f"tối đa {typed}" if _ALONE.fullmatch(typed) and most else typed
        for cell in (cell for part in parted_decider(line) for cell in _cells(session, state, part)):
            name, value = _column(cell)
            if put_share(session, fact, cell, name, value) or put_decider(session, fact, name, value):
                continue
            for answer in _answers(session, fact, cell):
                retype(session, session.read(), alone, answer)
    steps = session.trail[begun:]
    if len(steps) > 1 and all(step.names == (OVERVIEW,) for step in steps):
        session.trail[begun:] = [Step((OVERVIEW,), steps[0].before, steps[-1].after, ends=False)]


def says_value(session: Session, state: State, typed: str) -> bool:
    """Tell words that are a value of a level: behind the name of a cell, as a sentence, or of some of its units."""
    found, typed = _COLUMN.match(typed), _EXACTLY.sub(r"\1 đại biểu", typed)
    named = bool(found and typed[found.end() :].strip(" :"))
    other = _APART.fullmatch(typed) or share_typed(typed) or says_decider(typed)
    return named or bool(other) or _read(session, state, typed) is not None


def _read(session: Session, state: State, typed: str) -> LevelSaid | None:
    return typed_level(state.plan, typed, session.stated)


def _cells(session: Session, state: State, typed: str) -> list[str]:
    """Return the cells that one line says, "hình thức …; tối đa 120": names between semicolons stay one cell."""
    cells: list[str] = []
    for part in re.split(r"\s*;\s*", typed) if _COLUMN.match(typed) else (typed,):
        said = _read(session, state, part) if cells else None
        own = said and not said.rest and {*_NUMBERS} & said.values.keys() and "choose_form" not in said.values
        if cells and not own:
            cells[-1] = f"{cells[-1]}; {part}"
        else:
            cells.append(part)
    return cells


def level_group(state: State, fact: str) -> Group:
    """Return the group of a level alone; of one that was confirmed before there is none but its name."""
    found = next((one for one in state.groups if one.kind == "level" and fact in one.facts), None)
    return found or Group("level", (fact,), ())


def _column(typed: str) -> tuple[str, str]:
    """Return the column that an answer begins with, and what is behind it; "" and all for none."""
    found = _COLUMN.match(typed)
    return (str(found.lastgroup), typed[found.end() :].lstrip(" :")) if found else ("", typed)


def _answers(session: Session, fact: str, typed: str) -> list[str]:
    """Return what is typed as ``t`` takes it: the number of a value before it, or a sentence on the level."""
    draft, keys = held_draft(session.read().plan, fact)
    numbers = {key.name: number for number, key in enumerate(keys, 1)}
    name, value = _column(typed)
    name = name or ("days" if LENGTH.fullmatch(typed) else "")
    if name == "decides":
        name = "size.decided_by"
    elif name == "share":
        name, value = share_of(keys, value)
    if not value or (name not in numbers and name != "size"):
        return [value if name == "size" else typed]
    if name != "size":
        return [f"{numbers[name]} {value}"]
    if fewer := _FEWER.fullmatch(value):  # how many come, where the name of the cell says so
        return [f"{numbers['most']} {int(fewer[1]) - 1}"]
    if value == GONE:
        held = [numbers[key] for key in ("least", "most", "plenary") if key in numbers and key in draft.values]
        return [f"{number} {GONE}" for number in held] or [f"{numbers['most']} {GONE}"]
    return [value if not value[:1].isdigit() or " " not in value else f"số lượng {value}"]
