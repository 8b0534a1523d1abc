"""What a stretch says of some of a level: the rest, units by their names, under a condition, kinds among others."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.workflow.reading_plan.facts import Proposal
from tdkt_tui.workflow.reading_plan.unit_words import AREA

from .finding import Found
from .giving import Giver
from .segments import Segment, means_others
from .subjects import Subject

ARMED = re.compile(r"(?:Công an|Bộ Chỉ huy|BCH|Bộ CHQS|Bộ đội)\b")
_REST = "“các đơn vị còn lại/khác”"


def give_apart(giver: Giver, part: Segment, one: Subject, values: dict[str, Any]) -> None:
    """Give what is said of some of a level, of the rest, or of all."""
    base = [row for each in part.base if each is not one for row in giver.finder.matching(each)]
    if one.all:
        _to_each(giver, part, one, [level for level, _ in base], values)
    elif one.rest or means_others(part, one):
        _to_rest(giver, part, one, base, values)
    elif one.names:
        _to_named(giver, part, one, base, values)
    elif one.when:
        if not (one in part.base and one.kinds):
            _under_condition(giver, part, one, base, values)
    elif one.kinds and giver.finder.sort_of(part, one):
        _to_sort(giver, part, one, values)
    elif one.kinds:
        _to_kinds(giver, part, one, base, values)


def _to_kinds(giver: Giver, part: Segment, one: Subject, base: Found, values: dict[str, Any]) -> None:
    """Give kinds among a level's others what they have apart; most of them are the level."""
    rows = giver.finder.matching(one)
    own = [row for row in rows if row[0].values.get("clause") == part.piece.clause]  # "ban" of a district is none
    for level, units in own or rows:
        open_now = any(level is row for row, _ in base) and "choose_form" in level.values
        some = values if open_now else {key: value for key, value in values.items() if key != "forms"}
        if set(units) != set(level.values.get("units", [])):
            if _most(units, level):
                giver.give(level, part, some, f"bản gốc ghi cho {', '.join(units)}")
            giver.exception(level, units, "", part, some)


def _most(units: list[str], level: Proposal) -> bool:
    """Tell units that are most of a level's where none is an area: two rows of offices hardly ever have the same words.

    What is said of them is the level's where it has nothing of its own.
    """
    mine = level.values.get("units", [])
    return 3 * len(units) >= 2 * len(mine) and "sở" in units and not any(re.match(AREA, unit) for unit in mine)


def _to_each(giver: Giver, part: Segment, one: Subject, base: list[Proposal], values: dict[str, Any]) -> None:
    """Give what is said of each meeting: inside an open level to it, else its length to all but the province.

    "Tất cả" alone is all whom the paragraph spoke of, and has their time too.
    """
    near = _near(giver, part) if one.said.casefold() == "tất cả" else []
    some = values if base else {key: value for key, value in values.items()
                                if key.startswith("days") or (near and key in ("window", "marks"))}  # fmt: skip
    for level in base or near or giver.reading.of("level"):
        if level.values.get("units") != ["tỉnh"]:
            giver.give(level, part, some)


def _to_rest(giver: Giver, part: Segment, one: Subject, base: Found, values: dict[str, Any]) -> None:
    """Give what is said of the others to the levels that the sentence has not named."""
    said = [other for other in part.beside if other is not one and not other.rest]
    done = [level for other in said if not other.narrow for level, _ in giver.finder.matching(other)]
    mine = [level for level, _ in (giver.finder.matching(one) if one.kinds and one.rest else base)]
    near = [level for level in _near(giver, part) if level not in done]
    for level in mine if (one.kinds and one.rest) or base else near or giver.reading.of("level"):
        if any(level is row for row in done):
            continue
        had = set(level.values)
        giver.give(level, part, values, _REST)
        other_than = {key: value for key, value in values.items() if key in had}
        if base and other_than and not any(other.names for other in said):
            giver.exception(level, level.values.get("units", []), "còn lại", part, other_than)


def _near(giver: Giver, part: Segment) -> list[Proposal]:
    """Return the levels that a stretch's own paragraph says something of."""
    drawn = giver.reading.drawn.get(part.piece.at, ())
    return [one for one in drawn if one.table == "level" and one.values.get("units") != ["tỉnh"]]


def _to_named(giver: Giver, part: Segment, one: Subject, base: Found, values: dict[str, Any]) -> None:
    """Give units by their names what they have apart; the armed forces without a level are one."""
    levels = giver.reading.of("level")
    together = dict[str, list[str]]()
    for said in one.names:
        # of "riêng A, B" the kind is the open level's
        name = f"{base[0][0].values.get('units', [''])[0]} {said}" if one.said and base else said
        own = [level for level in levels if any(map(name.casefold().startswith, _heads(level)))]
        own = own or _of_offices(name, [level for level, _ in base])
        if not own and not part.base and all(map(ARMED.match, one.names)) and not _of_kind(levels, name):
            for level, _ in giver.finder.level(Subject(one.start, one.end, kinds=one.names), part):
                giver.give(level, part, values)
            return
        if own and (not base or own[0] in [level for level, _ in base] or _covers(giver, part, name)):
            at = one.names.index(said)
            forms = values.get("forms", [])
            turn = {"forms": [forms[at]]} if len(forms) == len(one.names) > 1 else {}  # each the one in its turn
            if turn:
                giver.exception(own[0], [name], "", part, values | turn)
            else:
                together.setdefault(str(own[0].values["id"]), []).append(name)
    for level in levels:
        if names := together.get(str(level.values["id"])):
            giver.exception(level, names, "", part, values)


def _of_offices(name: str, levels: list[Proposal]) -> list[Proposal]:
    """Return the open levels, those of offices first for a body of the province."""
    area = re.match(rf"{AREA}\s", name, re.IGNORECASE)
    return sorted(levels, key=lambda one: ("sở" in one.values.get("units", [])) == bool(area))


def _covers(giver: Giver, part: Segment, name: str) -> bool:
    """Tell a unit of one of the kinds that the open level is said to hold."""
    kinds = [kind.casefold() for each in part.base for kind in giver.finder.kinds(each)]
    return any(name.casefold().startswith(f"{kind} ") for kind in kinds)


def _heads(level: Proposal) -> list[str]:
    """Return how names of a level's units begin."""
    return [f"{unit.casefold()} " for unit in level.values.get("units", [])]


def _under_condition(giver: Giver, part: Segment, one: Subject, base: Found, values: dict[str, Any]) -> None:
    """Give those of a level that a condition is true of what they have apart."""
    if not one.kinds and not base:
        whole = [each for each in part.base if each.label or (each.kinds and not each.when)]
        base = [row for each in whole for row in giver.finder.level(each, part)]
    rows = giver.finder.matching(one) if one.kinds else base
    own = [row for row in rows if any(row[0] is level for level, _ in base)]  # the open level's, if it has such units
    most = max((len(units) for _, units in rows), default=0)
    for level, units in own or [row for row in rows if len(row[1]) == most or len(one.kinds) == 1]:
        own_case = level.values.get("when") and one.when.endswith(level.values["when"])
        if own_case and set(units) == set(level.values.get("units", [])):
            giver.give(level, part, values)
        else:
            giver.exception(level, units, one.when, part, values)
    if not rows and one.kinds:
        for level, _ in giver.finder.level(one, part):
            giver.give(level, part, values)


def _to_sort(giver: Giver, part: Segment, one: Subject, values: dict[str, Any]) -> None:
    """Give a sort of the open level's units what it has apart."""
    head = one.kinds[0].split()[0].casefold()
    for each in part.base:
        for level, units in giver.finder.matching(each):
            if some := [unit for unit in units if unit.split()[0].casefold() == head]:
                giver.exception(level, some, ", ".join(one.kinds), part, values)


def _of_kind(levels: list[Proposal], name: str) -> list[Proposal]:
    """Return the levels of whose kind a body is by its name: a department of the departments."""
    first = name.split(maxsplit=1)[0].casefold()
    return [level for level in levels if any(unit.casefold() == first for unit in level.values.get("units", []))]
