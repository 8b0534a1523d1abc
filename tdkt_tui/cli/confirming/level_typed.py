"""A level in one answer: a sentence as the plan would say it, understood as the plan's own; what is not is told."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.level_said import LevelSaid
from tdkt_tui.workflow.confirming.level_told import typed_level, values_typed
from tdkt_tui.workflow.confirming.tables import TABLES, Key

from .session import Session
from .talk import GONE

LIKE = "các xã: Hội nghị …; quý II/2026; ½ ngày; 100-150 đại biểu"
"""How such a sentence is typed."""
_PEOPLE = ("least", "most")
_MATTERS = (("choose_form",), ("window",), ("days",), _PEOPLE)
"""What a sentence that is all of a level says of it."""
_OF_ONE = ("least", "most", "most_approx", "plenary")
_MOST = 100
"""Signs of a part that is told as not understood."""
_FEW = 2
"""Values of a level that a line says at least where it may as well be a name."""


def level_answer(session: Session, plan: Plan, draft: Draft, typed: str) -> list[tuple[Key, Any]]:
    """Return the values that a typed sentence says of a level, none where it is on none. The rest is told."""
    said = typed_level(plan, typed, session.stated, _units(plan, draft)) if draft.name == "level" else None
    if said is None:
        return []
    for part in said.rest:
        session.talk.say(f"Chưa hiểu, chưa ghi: “{shorten(part, _MOST, placeholder=' …')}”.")
    return _pairs(draft, values_typed(said))


def level_whole(session: Session, plan: Plan, draft: Draft, typed: str, few: int = _FEW) -> Draft | None:
    """Return a level with all that one line says of it, None for a line that may be only its name.

    few: values that it says at least.
    """
    said = typed_level(plan, typed, session.stated, _units(plan, draft)) if draft.name == "level" else None
    if said is None or len([key for key in said.values if key not in _OF_ONE[2:]]) < few:
        return None
    for key, value in level_answer(session, plan, draft, typed):
        draft = draft.with_value(key, None if value == GONE else value)
    return draft


def level_meant(session: Session, plan: Plan, facts: Sequence[str], typed: str) -> str:
    """Return which of some facts is the level that a typed sentence is of: the only one, or that of its units; ""."""
    levels = [fact for fact in facts if fact.startswith("level.")]
    said = typed_level(plan, typed, session.stated) if levels and typed else None
    if said is None:
        return ""
    named = [fact for fact in levels if _names(plan, fact, said)]
    return named[0] if len(named) == 1 else levels[0] if len(levels) == 1 else ""


def _units(plan: Plan, draft: Draft) -> Sequence[str]:
    """Return the units of a level, whether its table says them or the fact that it completes."""
    held = plan.level[int(draft.fact.partition(".")[2]) - 1].units if draft.fact else []
    return draft.values.get("units") or held


def _names(plan: Plan, fact: str, said: LevelSaid) -> bool:
    kinds = {folded(kind) for kind in plan.level[int(fact.partition(".")[2]) - 1].kinds()}
    return bool(said.holder and kinds & {folded(unit) for unit in said.holder.units})


def _pairs(draft: Draft, values: dict[str, Any]) -> list[tuple[Key, Any]]:
    """Return values by the keys that ask for them: a length and a number of people each bring their bounds.

    The units of a level that has the same ones are none of what is corrected. One bound takes the place of both; a
    sentence that is all of a level takes the place of all that this says.
    """
    same = {folded(unit) for unit in values.get("units", ())} == {
        folded(unit) for unit in draft.values.get("units", ())
    }
    people = {key: values[key] for key in _OF_ONE if key in values}
    days = {key: value for key, value in values.items() if key.startswith("days")}
    found: list[tuple[Key, Any]] = []
    for key in TABLES["level"].keys:
        if key.name not in values or (same and key.name in ("label", "units")):
            continue
        if key.name == "days":
            found.append((key, days if len(days) > 1 else days["days"]))
        elif key.name in ("most", "least"):
            if people:
                found.append((key, {name: people[name] for name in people if name != "plenary"}))
            people = {}
        else:
            found.append((key, values[key.name]))
    whole = all(any(key in values for key in keys) for keys in _MATTERS)
    gone = [*(_PEOPLE if set(_PEOPLE) & values.keys() else ()), *(("plenary", "when") if whole else ())]
    return found + [(key, GONE) for key in TABLES["level"].keys
                    if key.name in gone and key.name in draft.values and key.name not in values]  # fmt: skip
