"""One cell of the table of levels, of one level or of several, typed by the name of its column or as a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.size_parts import WITHIN
from tdkt_tui.workflow.confirming.tables import Key, name_of_key

from .cell_typed import CELLS
from .held_draft import held_draft
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
    rf"(?P<units>{CELLS['units']})|(?P<label>tên cấp|tên|cấp(?=\s*:))|(?P<when>điều kiện|khi)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“](?P<name>(?:hội nghị|đại hội|họp mặt|gặp mặt)\s[^\"“”;]+)[\"”]", re.IGNORECASE)
"""A form as plans write it: its marks are no part of the name."""
_SHARES = f"{WITHIN}shares."
_LENGTH = re.compile(r"(?:không quá\s+)?(?:0?\d(?:,5)?|½|1/2|một|nửa)\s+(?:ngày|buổi)", re.IGNORECASE)


def mend_level(session: Session, facts: Sequence[str], typed: str) -> None:
    """Write what was typed for levels, "" to be asked which value. Raises Rests, Back, BadAnswer, BadInput."""
    begun, typed = len(session.trail), _QUOTED.sub(r"\g<name>", typed)
    for fact in facts:
        state = session.read()
        group = level_group(state, fact)
        alone = Group("level", (fact,), group.notes, group.clause, group.passages, group.above)
        for answer in _answers(session, fact, typed):
            retype(session, session.read(), alone, answer)
    steps = session.trail[begun:]
    if len(steps) > 1 and all(step.names == (OVERVIEW,) for step in steps):
        session.trail[begun:] = [Step((OVERVIEW,), steps[0].before, steps[-1].after, ends=False)]


def level_group(state: State, fact: str) -> Group:
    """Return the group of a level alone; of one that was confirmed before there is none but its name."""
    found = next((one for one in state.groups if one.kind == "level" and fact in one.facts), None)
    return found or Group("level", (fact,), ())


def _answers(session: Session, fact: str, typed: str) -> list[str]:
    """Return what is typed as ``t`` takes it: the number of a value before it, or a sentence on the level."""
    draft, keys = held_draft(session.read().plan, fact)
    numbers = {key.name: number for number, key in enumerate(keys, 1)}
    found = _COLUMN.match(typed)
    name = str(found.lastgroup) if found else "days" if _LENGTH.fullmatch(typed) else ""
    value = typed[found.end() :].lstrip(" :") if found else typed
    if name == "decides":
        name = "size.decided_by"
    elif name == "share":
        name, value = _share(keys, value)
    if not value or (name not in numbers and name != "size"):
        return [value if name == "size" else typed]
    if name != "size":
        return [f"{numbers[name]} {value}"]
    if value == GONE:
        held = [numbers[key] for key in ("least", "most", "plenary") if key in numbers and key in draft.values]
        return [f"{number} {GONE}" for number in held] or [f"{numbers['most']} {GONE}"]
    return [value if not value[:1].isdigit() or " " not in value else f"số lượng {value}"]


def _share(keys: Sequence[Key], typed: str) -> tuple[str, str]:
    """Return the share that "nữ ít nhất 30%" is on, by its key, and its value; ("", as typed) for none."""
    for key in keys:
        noun = name_of_key(key).removeprefix("tỷ lệ ").casefold()
        words = [noun, noun.removeprefix("đại biểu ")]
        said = next((typed[len(one) :].strip(" :") for one in words if typed.casefold().startswith(one)), "")
        if key.name.startswith(_SHARES) and said:
            return key.name, said
    return "", typed
