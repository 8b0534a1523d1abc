"""What was typed for one level and other levels lack too is given once for all, where a person says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.confirming.draft import BOUNDS, Draft
from tdkt_tui.workflow.confirming.grouping import fact_at
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.tables import Key, name_of_key

from .right import put_value
from .session import Session
from .state import OVERVIEW
from .talk import several

_Lacked = tuple[dict[str, Any], list[int]]
"""Values of one key, and the numbers of the levels that have none."""

_SHARED = ("choose_form", "window", "days")
"""What a plan says once for several levels: how many come is of each."""


def give_alike(session: Session, draft: Draft, keys: Sequence[Key]) -> None:
    """Offer what was typed for a level that had none to the other levels below the province's that have none either."""
    in_table = session.shown and session.shown[0] == OVERVIEW  # where each level has its own line
    if draft.name != "level" or not session.talk.interactive or in_table:
        return
    plan = session.read().plan
    item = fact_at(plan, draft.fact)
    below = {number: level for number, level in enumerate(plan.level, 1) if level.units != ["tỉnh"]}
    found: dict[str, _Lacked] = {}
    for key in [key for key in keys if key.name in _SHARED and key.name not in draft.values]:
        names = (key.name, *(BOUNDS if key.name == "days" else ()))
        values = {name: value for name in names if (value := _said(item, name))}
        lack = [number for number, level in below.items() if not _said(level, key.name)]
        if values and lack and item in below.values():
            found[name_of_key(key)] = values, lack
    for values, lack in _chosen(session, plan, found):
        for number in lack:
            state = session.read()
            more = replace(draft, values=values, fact=f"level.{number}")
            put_value(session, state, put_into(session.path, state.file.text, state.plan, more, "").text)


def _chosen(session: Session, plan: Plan, found: dict[str, _Lacked]) -> list[_Lacked]:
    """Return which of the values go to the levels that lack them: all of them, or some by number, by one answer."""
    if not found:
        return []
    alone = len(found) == 1
    for at, (name, (_, lack)) in enumerate(found.items(), 1):
        labels = "; ".join(plan.level[number - 1].label for number in lack)
        session.talk.say(f"{'' if alone else f'{at}. '}{labels} cũng chưa có {name}.")
    cells = {number for _, lack in found.values() for number in lack}
    some = "" if alone else "số: chỉ điều ấy · "
    while typed := session.talk.asked(f"  c ghi như thế cho cả {padded(len(cells))} cấp ấy · {some}Enter thôi > "):
        if typed.casefold() in ("c", "có"):
            return [*found.values()]
        if picked := several(typed, [*found.values()]):
            return picked
        session.talk.unknown(typed, "c, một số ở trên hoặc Enter.")
    return []


def _said(item: object, name: str) -> Any:
    value = getattr(item, name, None)
    return value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value
