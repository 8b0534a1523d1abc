"""A level in one sentence, as it is typed and told: "các xã, phường: Hội nghị …; trong quý II năm 2026; ½ ngày"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.window import Window

from .apart_typed import apart_told, people_told
from .dating import words_dated, year_of
from .draft import Draft
from .level_said import APART, LevelSaid, levels_said
from .said_units import names_in
from .typed_lists import typed_list
from .typed_times import window_typed

_SAID = ("choose_form", "window", "days", "least", "most", "plenary", APART, "when")
"""What words must say of a conference to be on one."""
_PLENARY = re.compile(
    r"(?:số lượng\s*:?\s*)?(?:(?:các\s+)?(?:nơi|cơ quan|đơn vị)(?:,\s+đơn vị)?\s+)?(?:có\s+)?"
    r"dưới\s+(?P<staff>\d{1,4})\s+(?:người|biên chế)\s*[:,]?\s*(?:thì\s+)?(?:(?:tổ chức|họp|mở)\s+)?"
    r"(?:(?:hội nghị|đại hội)\s+)?toàn thể\s*[;.,]?\s*", re.IGNORECASE
)  # fmt: skip
"""Below how many all of a unit come: "dưới 100 người: hội nghị toàn thể" is no name of a conference."""
_DELEGATES = re.compile(
    r"(?:(?:các\s+)?(?:nơi|cơ quan|đơn vị)(?:,\s+đơn vị)?\s+)?(?:có\s+)?từ\s+(?P<staff>\d{1,4})\s+(?:người|biên chế)"
    r"(?:\s+trở lên)?\s*[:,]?\s*(?:thì\s+)?(?:(?:tổ chức|họp|mở)\s+)?(?:hội nghị|đại hội)\s+đại biểu\s*[;.,]?\s*",
    re.IGNORECASE,
)
"""The same from its other side, "từ 100 người trở lên: hội nghị đại biểu": no name, and none whom the level is of."""
_LEAD = re.compile(r"^(?:(?:đối với|các|những|và)\s+)+", re.IGNORECASE)


def typed_level(plan: Plan, typed: str, stated: int = 0, units: Sequence[str] = ()) -> LevelSaid | None:
    """Return what a person typed of one level; None where it is no sentence on any. What else it says is in its rest.

    stated: the year that the plan states of all its days without one; units: those of the level that is corrected.
    """
    below = _PLENARY.search(typed) or _DELEGATES.search(typed)
    words = words_dated(plan, _DELEGATES.sub("", _PLENARY.sub("", typed, count=1), count=1).strip(), stated)
    issued = plan.plan.date if isinstance(plan.plan.date, date) else None
    year_in = partial(year_of, issued=plan.plan.date, stated=stated, title=plan.plan.title)
    every = levels_said(words, issued, year_in, typed=True, units=tuple(units))
    if not (every or below):  # nothing was typed
        return None
    first, *others = every or [LevelSaid(None)]
    if below:
        first.values["plenary"] = int(below["staff"])
    _as_named(plan, first)
    if not any(key in first.values for key in _SAID):
        return None
    first.rest += [part for other in others for part in (*other.words, *other.rest)]
    return first


def _as_named(plan: Plan, said: LevelSaid) -> None:
    """Give a level the units that were typed just as the plan names them, commas and all."""
    known = {folded(name): name for name in names_in(plan)}
    names = [folded(_LEAD.sub("", one)) for one in typed_list(_LEAD.sub("", said.head.strip(" :")), known.values())]
    if said.holder and any("," in one for one in names) and all(one in known for one in names):
        units = tuple(known[one] for one in names)
        said.holder = replace(said.holder, label=f"các {', '.join(units)}", units=units)


def values_typed(said: LevelSaid) -> dict[str, Any]:
    """Return what was said of a level by the keys of its table."""
    named = {"label": said.holder.label, "units": list(said.holder.units)} if said.holder and said.holder.label else {}
    return {key: value for key, value in {**named, **said.values}.items() if value}


def level_told(plan: Plan, draft: Draft) -> str:
    """Return what a table of a level says; of one that completes a level only what is new."""
    values = draft.values
    label, units = str(values.get("label", "")), values.get("units", [])
    kinds = "" if not units or f"các {', '.join(units)}" == label or label.startswith("cấp ") else ", ".join(units)
    who = " ".join(filter(None, (label, f"({kinds})" if kinds and label else kinds, str(values.get("when", "")))))
    said = "; ".join(_parts(plan, values))
    return f"{who}: {said}" if who and said else who or said


def _parts(plan: Plan, values: dict[str, Any]) -> Iterator[str]:
    """Yield its form, time, length and size."""
    names = {form.id: form.name for form in plan.form}
    if forms := values.get("choose_form"):
        yield " hoặc ".join(names.get(one, one) for one in forms)
    if "window" in values:
        yield window_typed(Window.model_validate(values["window"]))
    if "days" in values:
        yield _days(values)
    if people := people_told(values):
        yield people
    if values.get("plenary"):
        yield f"dưới {values['plenary']} người họp toàn thể"
    if values.get(APART):
        yield apart_told(values[APART])
    if values.get("budget"):
        yield str(values["budget"])


def _days(values: dict[str, Any]) -> str:
    bound = "không quá " * bool(values.get("days_at_most")) + "dự kiến " * bool(values.get("days_approx"))
    either = f"{_number(values['days_or'])} hoặc " if values.get("days_or") else ""
    return f"{bound}{either}{_number(values['days'])} ngày"


def _number(days: float) -> str:
    return "½" if days == 0.5 else f"{days:g}".replace(".", ",").zfill(2)
