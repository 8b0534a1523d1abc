"""What a draft completes is kept: money is added to money, an item told longer stays one item.

Every other value is replaced only when that is wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.level import Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.size_words import size_words
from tdkt_tui.model.text import folded

from .draft import Draft, with_size
from .grouping import fact_at
from .tables import TABLES, Key
from .typed import told

_HELD = ("choose_form", "window", "days", "size")
"""What a level says of its conference: of which units only it is said with the first of these."""
_MONEY = "nguồn kinh phí"


def completed(plan: Plan, draft: Draft) -> Draft:
    """Return a draft as more of what the plan has already: money of a level or of all, an award's, a unit's numbers.

    Money of one level is a value of that level; what is said of units that are a level already is that level's.
    """
    known = {"honours": _award, "level": of_level, "agenda": _item, "quota": _seats}
    if draft.name in known and not draft.fact:
        return known[draft.name](plan, draft)
    if draft.name != "budget":
        return draft
    values = {key: value for key, value in draft.values.items() if key != "level"}
    source = str(values.get("source", ""))
    number = next((at for at, one in enumerate(plan.level, 1) if one.id == draft.values.get("level")), 0)
    if number:
        values = {"budget": _added(plan.level[number - 1].budget, source)}
        return replace(draft, name="level", values=values, fact=f"level.{number}")
    if not plan.budget:
        return replace(draft, values=values)
    return replace(draft, values=values | ({"source": _added(plan.budget.source, source)} if source else {}),
                   fact="budget")  # fmt: skip


def replaced(plan: Plan, draft: Draft) -> Iterator[tuple[str, str, str]]:
    """Yield (what, old, new) of every value of the plan that a draft would take the place of, whatever it is called."""
    for one in draft.per_level():
        yield from _replaced(plan, completed(plan, one))


def _replaced(plan: Plan, draft: Draft) -> Iterator[tuple[str, str, str]]:
    if not draft.fact:
        return
    item, keys = fact_at(plan, draft.fact), {key.name: key for key in TABLES[draft.name].keys}
    for name, new in with_size(dict(draft.values), {"clause": draft.clause}).items():
        old = _bare(getattr(item, name, None))
        added = (isinstance(old, str) and _goes_on(old, str(new))) or (
            isinstance(old, list) and isinstance(new, list) and new[: len(old)] == old
        )
        if not old or old == _bare(new) or added:
            continue
        key = keys.get(name, Key(name, "số lượng" if name == "size" else _MONEY if name == "budget" else name))
        yield key.label.partition(" (")[0], _words(plan, key, old), _words(plan, key, _bare(new))


def _item(plan: Plan, draft: Draft) -> Draft:
    """Return an item of a programme as the one that stands in its clause without what it has in brackets behind."""
    title = folded(str(draft.values.get("title", "")))
    for number, item in enumerate(plan.agenda, 1):
        if item.clause == draft.clause and title.startswith(f"{folded(item.title)} ("):
            return replace(draft, values={"title": draft.values["title"]}, fact=f"agenda.{number}")
    return draft


def _goes_on(old: str, new: str) -> bool:
    return any(new.casefold().startswith(f"{old.casefold()}{sign}") for sign in ("; ", " ("))


def _award(plan: Plan, draft: Draft) -> Draft:
    """Return the numbers of an award that stands in the plan, in the same clause, without any."""
    some = draft.table.some
    for number, item in enumerate(plan.honours, 1):
        same = item.clause == draft.clause and folded(item.award).startswith(folded(str(draft.values.get("award", ""))))
        same = same and draft.values.get("level", item.level) == item.level and not item.when and not item.units
        if same and draft.clause and not any(getattr(item, key) for key in some):
            values = {key: value for key, value in draft.values.items() if key not in ("level", "award")}
            return replace(draft, values=values, fact=f"honours.{number}") if values else draft
    return draft


def _seats(plan: Plan, draft: Draft) -> Draft:
    """Return the numbers of a unit that stands in the same clause with the same ones as what else is told of it."""
    unit, numbers = folded(str(draft.values.get("unit", ""))), draft.values.keys() & {*draft.table.some, "official"}
    for number, item in enumerate(plan.quota, 1):
        held = {key: _bare(getattr(item, key, None)) for key in draft.values}
        same = unit and folded(item.unit) == unit and item.clause == draft.clause
        if same and numbers and all(held[key] == draft.values[key] for key in numbers):
            more = {key: value for key, value in draft.values.items() if not held[key]}
            note = _added(item.note, str(draft.values.get("note", "")))
            return replace(draft, values=more | ({"note": note} if note != item.note else {}), fact=f"quota.{number}")
    return draft


def award_stands(plan: Plan, draft: Draft) -> bool:
    """Tell an award that the plan has in the same clause with the same numbers, its name told longer or shorter.

    Of more of a level: that the plan has each value of it.
    """
    if draft.name == "level":
        return level_stands(plan, draft)
    numbers = {key: draft.values[key] for key in draft.table.some if draft.values.get(key)}
    if draft.name != "honours" or draft.fact or not numbers or not draft.clause:
        return False
    name = folded(str(draft.values.get("award", "")))
    return any(
        item.clause == draft.clause
        and draft.values.get("level", item.level) == item.level
        and (name in folded(item.award) or folded(item.award) in name)
        and all(getattr(item, key) == value for key, value in numbers.items())
        for item in plan.honours
    )


def level_stands(plan: Plan, draft: Draft) -> bool:
    """Tell more of a level of which the plan has each value, of how many come at least these numbers."""
    if draft.name != "level" or not draft.fact or not draft.values:
        return False
    level = fact_at(plan, draft.fact)
    held = (
        (_bare(getattr(level, name, None)), _bare(new), name) for name, new in with_size({**draft.values}, {}).items()
    )
    return all(new and (old == new or (name == "size" and _within(old or {}, new))) for old, new, name in held)


def _within(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Tell a size each bound of which another has, of the same people."""
    caps = [{"category": "all", **cap} for cap in old.get("caps", ())]
    mine = [{"category": "all", **cap} for cap in new.get("caps", ())]
    rest = {key: value for key, value in new.items() if key != "caps"}
    return rest.items() <= old.items() and all(any(one.items() <= cap.items() for cap in caps) for one in mine)


def of_level(plan: Plan, draft: Draft) -> Draft:
    """Return a new level as more of the one of the same units that lacks each of its values; itself where none is."""
    values = {key: value for key, value in draft.values.items() if key not in ("label", "units")}
    named = {folded(kind) for kind in draft.values.get("units", ())}
    if draft.name != "level" or not values:
        return draft
    for number, level in enumerate(plan.level, 1):
        same = named & {folded(kind) for kind in level.kinds()} and not level.when
        same = same and (not draft.values.get("when") or not any(_bare(getattr(level, key)) for key in _HELD))
        if same and not any(_bare(getattr(level, key, None)) for key in with_size(values, {})):
            known = {folded(kind) for kind in level.kinds()}
            more = [kind for kind in draft.values["units"] if folded(kind) not in known]
            units = {"units": [*level.units, *more]} if more else {}
            return replace(draft, values=units | values, fact=f"level.{number}")
    return draft


def _added(old: str, new: str) -> str:
    return new if not old or old in new else old if not new or new in old else f"{old}; {new}"


def _bare(value: Any) -> Any:
    return value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value


def _words(plan: Plan, key: Key, value: Any) -> str:
    if key.name != "size":
        return told(plan, key, value)
    return "; ".join(size_words(Size.model_validate(value)))


def with_known_forms(plan: Plan, draft: Draft) -> Draft:
    """Return a draft in which forms that the plan has by that name stand by their codes: no second one is made."""
    codes = {folded(form.name): form.id for form in plan.form}
    named = draft.values.get("choose_form") or ()
    if not any(folded(str(one)) in codes for one in named):
        return draft
    known = list(dict.fromkeys(codes.get(folded(str(one)), one) for one in named))
    return replace(draft, values={**draft.values, "choose_form": known})
