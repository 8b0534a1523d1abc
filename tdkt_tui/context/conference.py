"""The unit and its conference in words."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.levels import WHO_COMES, attendance
from tdkt_tui.context.own_places import places_of
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.shortened import in_full
from tdkt_tui.context.wording import capitals, ended, inside, length, weekday
from tdkt_tui.model.asking import others_attend
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.level import CATEGORY_WORDS
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, RURAL, URBAN
from tdkt_tui.model.words import clock, counted, day_month_year, grouped, joined, raised_first

_OF_KINDS = re.compile(rf"\b(?:{AREA}|cấp|sở|cơ quan|đơn vị)\b(?! [{UPPER}])")
_OF_PLACES = re.compile(
    rf"(?:(?:đại diện|trưởng|các|bí thư chi bộ|nhân dân)[, ]+)*(?:{RURAL}|{URBAN})"
    rf"(?:,? (?:và )?(?:{RURAL}|{URBAN}))*",
    re.IGNORECASE,
)
"""Who comes from the places that an area is made of."""


def unit(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    """Return the unit: name as it stands in a sentence, area, kind, members that meet jointly."""
    given = dossier.profile.unit
    name = gaps.ask(given.name, "unit.name")
    name_inside = inside(name)
    return {
        "name": name,
        "name_inside": name_inside,
        "area": given.area or name_inside,
        "category": given.category or "",
        "staff": grouped(given.staff) if given.staff is not None else "",
        "members": ended(given.members),
    }


def conference(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    """Return the conference; what nobody gave is a gap where this kind of document needs it, else empty."""
    given, level, form, pilot = dossier.profile.conference, dossier.level, dossier.form, dossier.pilot
    name = gaps.need(raised_first(in_full(form.name)) if form else None, "conference.form")
    whose = dossier.profile.unit.area or inside(dossier.profile.unit.name or "")
    days = given.days or level.days
    if _OF_KINDS.search(name):
        from .form_name import of_unit  # few forms are named for all kinds of unit that hold them

        name = of_unit(name, dossier.profile.unit.category or "", whose)
    title = name if not whose or whose.casefold() in name.casefold() else f"{name} {whose}"
    return {
        "form": name,
        "name": title,
        "name_capitals": capitals(title),
        "mode": gaps.ask(given.mode, "conference.mode", lambda mode: "toàn thể" if mode == "plenary" else "đại biểu"),
        "noun": dossier.noun,
        "is_congress": dossier.noun == "Đại hội",
        "is_plenary": given.mode == "plenary",
        "date": gaps.ask(given.date, "conference.date", day_month_year),
        "weekday": weekday(given.date) if given.date else "",
        "year": str(given.date.year) if given.date else "",
        "start": gaps.ask(given.start, "conference.start", clock),
        "length": f"{'' if given.days else level.days_bound()}{length(days)}" if days else "",
        "venue": gaps.ask(given.venue, "conference.venue"),
        "chair": gaps.ask(given.chair, "conference.chair"),
        "window": own_window(dossier),
        "is_pilot": pilot is not None,
        "agreed_with": level.agreed_with,
        "proposed_by": level.size.proposed_by,
        "decided_by": level.size.decided_by,
        "threshold_choice": given.threshold_choice,
        "arrive": clock(dossier.profile.invitation.arrive) if dossier.profile.invitation.arrive else "",
        "attend": _attend(dossier),
    } | _size(dossier, gaps)


def own_time(dossier: Dossier) -> dict[str, str]:
    """Return by when the unit acts, and what is known of a meeting whose form the plan leaves open."""
    level = dossier.level
    told = {"window": "" if dossier.is_plan_itself else own_window(dossier), "meeting": ""}
    if dossier.is_plan_itself or dossier.holds_conference or not (level.days or level.size.caps or level.size.shares):
        return told
    from .own_meeting import own_meeting  # nearly every level says what is held

    return told | {"meeting": own_meeting(dossier, told["window"])}


def own_window(dossier: Dossier) -> str:
    """Return by when the unit carries the plan out: as a pilot, under an exception, else with its level."""
    if pilot := dossier.pilot:
        words = pilot.window.words()  # of a month or a quarter that is a bound: it may be done before it
        return f"xong {words}" if pilot.window.until and words.startswith("trong ") else words
    if any(item.when and item.level == dossier.level.id for item in dossier.plan.exception):
        from tdkt_tui.model.laying import window_under

        profile = dossier.profile
        return window_under(dossier.plan, dossier.level, profile.called(), profile.conference.date)
    guided = dossier.level.guided_by
    return ", ".join(filter(None, (dossier.level.window.words(), f"theo hướng dẫn của {guided}" if guided else "")))


def _attend(dossier: Dossier) -> list[str]:
    """Return who attends; what the plan says of every "hội nghị" is said of a congress by its own name."""
    guests = bool(dossier.profile.conference.size.guests) or any(
        person.status == "guest" for person in dossier.people or ()
    )
    who = attendance(dossier.level, dossier.profile.unit.category or "", guests=guests)
    if dossier.plan.provision and not dossier.is_plan_itself:
        from tdkt_tui.context.own_provisions import who_comes  # few plans have any

        who = ended([*(line.rstrip(".;") for line in who), *who_comes(dossier)])
    congress = dossier.noun == "Đại hội"
    who = [in_own_words(dossier, line) for line in _of_place(dossier.profile.unit.category or "", who)]
    return [line.replace("tại hội nghị", "tại đại hội") for line in who] if congress else who


def _of_place(kind: str, who: list[str]) -> list[str]:
    """Return who attends without whom the unit has not: no hamlet in a ward, none of either in an office."""
    if kind not in AREAS:
        return ended([line for one in who if not _OF_PLACES.fullmatch(line := one.strip(" .;"))])
    return [places_of(kind, line) for line in who]


def _size(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    given = dossier.profile.conference
    size = given.size
    noun = "người" if given.mode == "plenary" else "đại biểu"
    others = [(_label(dossier, category), count, category in WHO_COMES) for category, count in size.other.items()]
    groups = [
        gaps.ask(size.exemplars, "conference.size.exemplars", lambda count: counted(count, CATEGORY_WORDS["exemplar"])),
        gaps.ask(size.guests, "conference.size.guests", lambda count: counted(count, CATEGORY_WORDS["guest"])),
        *(counted(count, label) for label, count, comes in others if comes),
    ]
    rest = (
        (size.total or 0)
        - (size.exemplars or 0)
        - (size.guests or 0)
        - sum(count for _, count, comes in others if comes)
    )
    apart = not groups[1] if size.guests is None else given.mode != "plenary" and others_attend(dossier.level)
    if size.exemplars and apart and rest > 0:
        groups.append(counted(rest, "đại biểu khác"))  # a part alone does not stand behind "gồm"
    return {
        "total": gaps.ask(size.total, "conference.size.total", lambda count: counted(count, noun)),
        "groups": joined([group for group in groups if group]),
        "including": joined([counted(count, label) for label, count, comes in others if not comes]),
    }


def _label(dossier: Dossier, category: str) -> str:
    size = dossier.level.size
    labels = [(cap.category, cap.label) for cap in size.caps] + [(part.category, part.label) for part in size.shares]
    named = next((label for key, label in labels if key == category and label), "")
    return named or CATEGORY_WORDS.get(category, category)
