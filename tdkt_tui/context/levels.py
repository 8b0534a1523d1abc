"""The tiers of a province's plan in words: forms, windows, lengths, sizes, who attends, pilots, joint conferences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tdkt_tui.context.wording import ended, length, listed
from tdkt_tui.model.composition import Share, group_named, measure
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.level import CATEGORY_WORDS, Attendance, Cap, Level, LevelKeys, Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanComposition, asked_of
from tdkt_tui.model.words import counted, grouped, joined, lowered_first, padded, raised_first, share

WHO_COMES = ("", "exemplar", "guest", "official", "alternate")
"""Categories that say who comes; any other ("women", "young") says what the composition looks after."""
_STRESSED = "direct-worker"

_OF_CONFERENCE = ("shares", "proposed_by", "decided_by")


def levels(plan: Plan) -> dict[str, Any]:
    """Return every level, and what holds for several: exceptions, joint conferences, pilots.

    unit_levels names those that hold conferences of their own units, own_levels those with a plan of their own.
    choices, attendance and shares say of the unit levels together what the plan says alike.
    """
    told = [level_words(plan, level) for level in plan.level]
    return {
        "levels": told,
        "choices": _alike(told, lambda level: {"forms": level["forms"]}),
        "attendance": _alike(told, lambda level: {"attend": level["attend"]}),
        "shares": _alike(told, lambda level: {name: level["size"][name] for name in _OF_CONFERENCE}),
        "unit_levels": joined([level.label for level in plan.level if not level.own_plan]),
        "own_levels": joined([level.label for level in plan.level if level.own_plan]),
        "exceptions": [
            {
                "units": listed(item.units) + (f" ({item.when})" if item.when else ""),
                "forms": _forms(plan, item),
            }
            for item in plan.exception
        ],
        "jointly": [
            {"units": listed(item.units) + (f" ({item.when})" if item.when else ""), "organiser": item.organiser}
            for item in plan.jointly
        ],
        "pilots": [
            {
                "unit": pilot.unit,
                "window": pilot.window.words(),
                "end": end,
                "window_title": pilot.window.title(),
                "clause": pilot.clause,
            }
            for pilot, end in zip(plan.pilot, ended([""] * len(plan.pilot)), strict=True)
        ],
    }


def _alike(told: list[dict[str, Any]], said: Callable[[dict[str, Any]], dict[str, Any]]) -> list[dict[str, Any]]:
    """Join the unit levels of which a plan says the same, so that it is printed once: levels, and what is said."""
    groups: list[tuple[list[str], dict[str, Any]]] = []
    for level in told:
        words = said(level)
        if level["own_plan"] or not any(words.values()):
            continue
        labels = next((labels for labels, other in groups if other == words), None)
        if labels is None:
            groups.append(([level["label"]], words))
        else:
            labels.append(level["label"])
    return [{"levels": joined(labels)} | words for labels, words in groups]


def level_words(plan: Plan, level: Level) -> dict[str, Any]:
    """Return one level; an empty word is what the plan does not say."""
    return {
        "id": level.id,
        "clause": level.clause,
        "label": lowered_first(level.label),
        "label_title": raised_first(level.label),
        "units": listed(level.units),
        "when": level.when,
        "window": level.window.words(),
        "window_title": level.window.title(),
        "length": f"{level.days_bound()}{length(level.days)}" if level.days else "",
        "forms": _forms(plan, level),
        "attend": attendance(level),
        "lists": [
            {"units": listed(kinds), "attend": _who_attend(entries)} for kinds, entries in level.attendance_lists()
        ],
        "composition": _looked_after(level, lambda category: category != _STRESSED),
        "emphasis": _looked_after(level, lambda category: category == _STRESSED),
        "own_plan": level.own_plan,
        "agreed_with": level.agreed_with,
        "size": _size(level.size),
    }


def _looked_after(level: Level, wanted: Callable[[str], bool]) -> str:
    kinds = [item for item in level.attend if item.category not in WHO_COMES and wanted(item.category)]
    return listed([lowered_first(item.who) for item in kinds])


def _forms(plan: Plan, keys: LevelKeys) -> str:
    return listed([f"“{form.name}”" for form in plan.form if form.id in keys.choose_form], last=" hoặc ")


def attendance(level: Level, unit: str = "", *, guests: bool = False) -> list[str]:
    """Return who attends, one a line with its ending; entries for other kinds of unit are left out.

    guests: this conference has some, so that "(nếu có)" no longer stands behind them.
    """
    return _who_attend(level.attending(unit) if unit else level.attend, guests=guests)


def _who_attend(entries: Sequence[Attendance], *, guests: bool = False) -> list[str]:
    who = [
        f"{item.who} (nếu có)" if item.if_any and not (guests and item.category == "guest") else item.who
        for item in entries
        if item.category in WHO_COMES
    ]
    return ended([raised_first(words) for words in who])


def _size(size: Size) -> dict[str, Any]:
    return {
        "plenary_below": grouped(size.plenary_below_staff) if size.plenary_below_staff else "",
        "delegates_above": grouped(size.delegates_above_staff) if size.delegates_above_staff else "",
        "caps": joined([_cap(cap) for cap in size.caps]),
        "shares": joined([_share(part) for part in size.shares]),
        "proposed_by": size.proposed_by,
        "decided_by": size.decided_by,
    }


def _category(category: str, label: str) -> str:
    return label or CATEGORY_WORDS.get(category, "đại biểu")


def _cap(cap: Cap) -> str:
    noun = _category(cap.category, cap.label)
    just = cap.at_most and cap.at_least == cap.at_most
    bounds = [("", cap.at_most)] if just else [("tối thiểu ", cap.at_least), ("tối đa ", cap.at_most)]
    said = [*bounds, ("khoảng ", cap.expected)]
    return joined([f"{word}{counted(number, noun)}" for word, number in said if number])


def _share(part: Share) -> str:
    how = {"exactly": "", "at-least": "ít nhất ", "at-most": "nhiều nhất "}[part.how]
    return f"{_category(part.category, part.label)} {how}{share(part.share)}{part.whole_words()}"


_WHO = {"women": "đại biểu nữ", "ethnic-minority": "đại biểu là người dân tộc thiểu số",
        "party": "đại biểu là đảng viên", "exemplar": "điển hình tiên tiến",
        "direct-worker": "đại biểu là người lao động trực tiếp", "degree": "đại biểu có trình độ đại học trở lên",
        "postgraduate": "đại biểu có trình độ trên đại học",
        "advanced-theory": "đại biểu có trình độ cao cấp lý luận chính trị"}  # fmt: skip


def targets(dossier: Dossier) -> Iterator[str]:
    """Yield of whom a unit's delegates must be how many, where the profile does not count them itself."""
    given = dossier.profile.conference.size
    known = set(given.other) | {who for who, count in (("exemplar", given.exemplars), ("guest", given.guests)) if count}
    yield from (_share(part) for part in dossier.level.size.shares if part.category not in known)
    known = {part.category for part in dossier.level.size.shares} | known
    asked = asked_of(dossier.plan.composition, dossier.level.id, lambda units: any(map(dossier.charges, units)))
    for item in sorted(asked, key=lambda one: one.of == "exemplar"):  # what share they are, then what share of them
        group = group_named(item.group)
        if group is None or item.of != "official" or group.id not in known:
            who = item.group if group is None else _WHO.get(group.id) or f"đại biểu {group.label}"
            beside = item.of == "official" and any(one.of != "official" for one in asked) and "%" in how_many(item)
            yield f"{who} {how_many(item)}{' số đại biểu' * beside}"


def delegation_targets(dossier: Dossier) -> Iterator[str]:
    """Yield of whom those must be how many whom a unit sends to a conference above its own."""
    for item in dossier.plan.composition:
        mine = not item.units or any(map(dossier.charges, item.units))
        if item.of == "delegation" and mine and dossier.level.id not in item.levels:
            group = group_named(item.group)
            known = _WHO.get(group.id, f"đại biểu {group.label}").removeprefix("đại biểu là ") if group else item.group
            yield f"{known} {how_many(item)}"


def how_many(item: PlanComposition) -> str:
    """Return the bounds of a target in words, and of what they are parts."""
    least, most = _part(item.at_least), _part(item.at_most)
    said = f"từ {least} đến {most}" if least and most else f"ít nhất {least}" if least else f"không quá {most}"
    people = measure(item.at_least or item.at_most)[0] is None
    of = {"exemplar": f" {'trong ' * people}số điển hình tiên tiến"}.get(item.of, "")
    return f"{said}{' người' * people}{of}"


def _part(said: str) -> str:
    part, number = measure(said) if said else (None, 0)
    return "" if not said else padded(number) if part is None else share(said if "/" in said else float(part))
