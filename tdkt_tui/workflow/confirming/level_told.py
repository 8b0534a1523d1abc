"""A level in one sentence, as it may be typed again: "các xã, phường: Hội nghị …; trong quý II năm 2026; ½ ngày"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window

from .apart_typed import apart_told, people_told
from .draft import Draft
from .level_said import APART
from .typed_times import window_typed


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
