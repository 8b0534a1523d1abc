"""Of a new profile what follows from the unit's name and kind: shown at once, mended by its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from tdkt_tui.model.answers import shown
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.beginning import NewProfile

from .asking import Asker

_FIRST = ("unit.area", "issuer.kind", "issuer.name", "issuer.called", "issuer.parent", "document.number",
          "document.symbol", "document.date", "document.place", "signature.on_behalf_of", "signature.deputy_of",
          "signature.post", "conference.mode", "conference.start", "conference.venue", "conference.chair",
          "archive.at")  # fmt: skip
_MAY_BE_EMPTY = ("unit.area", "issuer.parent", "signature.deputy_of")
_SURE = ("unit.area", "issuer.kind", "issuer.called", "issuer.parent", "signature.on_behalf_of")
"""Of a unit whose name says its kind these are sure: told only where who issues was mended."""
_ISSUER = "issuer.name"
_LATER = re.compile(r"(?:invitation|report)\.(?:number|symbol|date)")
_LABEL = "các mục chương trình điền sẵn"
_TAKE_ALL = "Enter: nhận cả; gõ số: sửa mục ấy"
_LEAST = 3
"""Fewer than so many are asked one by one."""

Answer = Callable[[FieldInfo], Any]
Offered = Callable[[str], Any]


def fill_in(
    asker: Asker, new: NewProfile, today: date, offered: Offered, answer: Answer, *, done: Collection[str] = ()
) -> set[str]:
    """Offer all that is known by now in one question; return the keys that need no question of their own any more.

    Enter takes all; a number of one, or several, asks for those alone. What follows from a mended one is guessed anew.
    done: keys that an earlier one has settled.
    """
    known = _known(new, today, offered, done)
    if len(known) < _LEAST:
        return set()
    sure = [item for item in known if _is_sure(item, new)]
    asked = [item for item in known if item not in sure]
    guessed = {item.key: new.values.get(item.key) for item in asked}
    lines = tuple((item.key, f"{raised_first(item.label)}: {_words(item, guessed[item.key])}") for item in asked)
    chosen = _chosen(asker, FieldInfo(f"filled-in.{asked[0].key}", _LABEL, "", "text", lines, required=True))
    mended = [asked[number - 1] for number in chosen]
    if _ISSUER in {item.key for item in mended}:  # who else issues is of another kind, called otherwise
        mended += [item for item in sure if item.key in new.values and item.key != "unit.area"]
    for item in mended:
        new.values.pop(item.key, None)
    for item in mended:
        if (given := answer(item)) not in (None, "", []):
            new.values[item.key] = given
    for item in known:  # what was guessed from a mended one is guessed anew
        if item not in mended and item.key in new.values and (again := offered(item.key)) is not None:
            new.values[item.key] = again
    return {item.key for item in known}


def _is_sure(item: FieldInfo, new: NewProfile) -> bool:
    """Tell what needs no eye: of a committee all that its area says, of an office its kind and that it has no area."""
    if item.key not in _SURE:
        return False
    if new.values.get("unit.category") in AREAS:
        return True
    named = new.values.get(_ISSUER)
    return item.key in ("unit.area", "issuer.kind") or (
        item.key == "issuer.called" and new.values.get(item.key) == named
    )


def _chosen(asker: Asker, field: FieldInfo) -> list[int]:
    while True:
        typed = str(asker.ask(field, _TAKE_ALL) or _TAKE_ALL)
        numbers = sorted({int(number) for number in re.findall(r"\d+", typed)})
        plain = typed == _TAKE_ALL or not re.search(r"[^\d\s,;]", typed)
        if plain and all(1 <= number <= len(field.choices) for number in numbers):
            return numbers
        asker.answered.pop(field.key, None)
        asker.tell(f"  Gõ số từ 1 đến {len(field.choices)}, cách nhau bằng dấu cách.")


def _known(new: NewProfile, today: date, offered: Offered, done: Collection[str]) -> list[FieldInfo]:
    """Return what has a guess, each guess set: the next may follow from it."""
    before, found = dict(new.values), list[FieldInfo]()
    later = "conference.date" in new.values
    for item in new.fields:
        mine = _LATER.fullmatch(item.key) if later else item.key in _FIRST
        if not mine or item.key in done or not new.wanted(item, today):
            continue
        guess = offered(item.key)
        if guess is not None:
            new.values[item.key] = guess
        elif item.key not in _MAY_BE_EMPTY:
            continue
        found.append(item)
    if len(found) < _LEAST:
        new.values.clear()
        new.values.update(before)
    return found


def _words(item: FieldInfo, value: Any) -> str:
    if value is None:
        return "(không)"
    return dict(item.choices).get(value, "") if item.kind == "choice" else shown(value)
