"""What was typed for one level and other levels lack too is given once for all, where a person says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.words import padded
from tdkt_tui.workflow.confirming.draft import BOUNDS, Draft
from tdkt_tui.workflow.confirming.grouping import fact_at
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.tables import Key, name_of_key

from .right import put_value
from .session import Session
from .state import OVERVIEW

_SHARED = ("choose_form", "window", "days")
"""What a plan says once for several levels: how many come is of each."""


def give_alike(session: Session, draft: Draft, keys: Sequence[Key]) -> None:
    """Offer what was typed for a level that had none to the other levels below the province's that have none either."""
    in_table = session.shown and session.shown[0] == OVERVIEW  # where each level has its own line
    if draft.name != "level" or not session.talk.interactive or in_table:
        return
    for key in [key for key in keys if key.name in _SHARED and key.name not in draft.values]:
        state = session.read()
        names = (key.name, *(BOUNDS if key.name == "days" else ()))
        item = fact_at(state.plan, draft.fact)
        values = {name: value for name in names if (value := _said(item, name))}
        below = [(number, level) for number, level in enumerate(state.plan.level, 1) if level.units != ["tỉnh"]]
        lack = [number for number, level in below if not _said(level, key.name)]
        if not values or not lack or item not in [level for _, level in below]:
            continue
        labels = "; ".join(state.plan.level[number - 1].label for number in lack)
        session.talk.say(f"{labels} cũng chưa có {name_of_key(key)}.")
        if session.talk.asked(f"  c ghi như thế cho cả {padded(len(lack))} cấp ấy · Enter thôi > ").casefold() != "c":
            continue
        for number in lack:
            state = session.read()
            more = replace(draft, values=values, fact=f"level.{number}")
            put_value(session, state, put_into(session.path, state.file.text, state.plan, more, "").text)


def _said(item: object, name: str) -> Any:
    value = getattr(item, name, None)
    return value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value
