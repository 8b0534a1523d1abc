"""What a plan lays down in words that no other table has a key for, as a unit's own plan says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tdkt_tui.context.own_places import places_of
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.wording import ended, sentence
from tdkt_tui.model.base import in_turn
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.text import plain_words
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.model.worded import Provision

_WHO_COMES = re.compile(
    r"(?:Các )?(?:Thành phần|Đại biểu|Khách mời|Người dự)\b[^.;:]*?(?:\bgồm(?: có)?\b:?|:)\s(?!(?:\w+ ){0,2}\d)"
    r"|Thành phần\b(?!.*\d)|Mời\s(?!.*\d)"
)
"""Who comes, said without a number: it stands with those whom the level's own list names."""
_PRINTED = ("seats", "nominations", "tasks", "reports", "purposes", "requirements")
_OF_MEETING = ("form", "size")
_LEAST = 4
_QUOTED = re.compile(r"“[^“”]+”")
_NUMBER, _OF = re.compile(r"\d"), Counter({"của": 9})


def own_provisions(dossier: Dossier) -> dict[str, list[str]]:
    """Return the provisions that bind the dossier's unit, by what each is about, in the plan's turn.

    Who comes to a conference that the unit holds stands in its own place there.
    """
    told: dict[str, list[str]] = {}
    for one in in_turn(dossier.plan.provision):
        if provides_for(dossier, one):
            words = _said(dossier, one)
            if not (one.about == "size" and dossier.holds_conference and _WHO_COMES.match(words)):
                told.setdefault(one.about, []).append(words)
    return told


def who_comes(dossier: Dossier) -> list[str]:
    """Return those provisions on size that say who comes to the unit's conference."""
    told = [_said(dossier, one) for one in in_turn(dossier.plan.provision)
            if one.about == "size" and provides_for(dossier, one)]  # fmt: skip
    return [line.rstrip(".") for line in told if _WHO_COMES.match(line)]


def _said(dossier: Dossier, provision: Provision) -> str:
    """Return a provision as a sentence of the unit's own, without the places that it is not made of."""
    words, kind = in_own_words(dossier, provision.words, provision.clause), dossier.profile.unit.category or ""
    return sentence(places_of(kind, words) if kind in AREAS else words)


def provides_for(dossier: Dossier, provision: Provision) -> bool:
    """Tell whether a provision binds the unit: all units where it names none.

    What is said of a level's meeting does not bind a unit of it that holds its own as somebody else guides it.
    """
    if not (provision.levels or provision.who):
        return True
    free = bool(dossier.level.guided_by) and provision.about in _OF_MEETING
    return (dossier.level.id in provision.levels and not free) or any(
        dossier.charges(said, provision.clause) for said in provision.who
    )


def untold(context: dict[str, Any], *, in_plan: bool = False) -> None:
    """Leave out, of a context's provisions, each that a line beside it says already, word for word or in more words.

    An award without a number that a provision tells with one is told there alone; so are, in a unit's plan (in_plan),
    movements that one names.
    """
    on_movements = context["plan"]["own"]["provisions"].get("movement", ())
    named = {name.casefold() for line in on_movements for name in _QUOTED.findall(line)}
    if in_plan and named and {name.casefold() for name in context["plan"]["movements"]} <= named:
        context["plan"]["movements"] = []
    counted = [Counter(plain_words(line)) for line in context["plan"]["own"]["provisions"].get("honours", ())]
    given = [line for line in context["plan"]["honours"] if _NUMBER.search(line)
             or not any(Counter(plain_words(line)) - _OF <= said for said in counted)]  # fmt: skip
    context["plan"]["honours"] = ended([line.rstrip(" .;") for line in given])
    lines = [Counter(plain_words(line)) for line in _told(context)]
    provisions = context["plan"]["own"]["provisions"]
    for about, said in provisions.items():
        kept = []
        for line in said:
            words = Counter(plain_words(line))
            if words.total() < _LEAST or not any(words <= other for other in lines):
                kept.append(line)
                lines.append(words)
        provisions[about] = kept


def _told(context: Mapping[str, Any]) -> Iterator[str]:
    plan, conference = context["plan"], context.get("conference", {})
    for part in ("honours", "criteria", "drives"):
        yield from plan[part]
    for part in _PRINTED:
        yield from plan["own"].get(part, ())
    yield from context.get("agenda_items", ())
    yield from conference.get("attend", ())
