"""What a plan decides for a made-up profile: the unit, its conference, days that the plan allows, answers it asks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.issuer import ISSUER_KINDS
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.model.programme import OutlineItem
from tdkt_tui.regulations import choose
from tdkt_tui.workflow.catalogue import kinds
from tdkt_tui.workflow.reading_plan.unit_words import COMMUNES, DISTRICTS

from .invented import LONG_BODY

MADE_UP = "sinh-ra"
"""How the name of every made-up profile begins."""


def is_made_up(profile: str) -> bool:
    """Tell the name of a made-up profile."""
    return profile.startswith(f"{MADE_UP}:")


_AFTER = 10
"""Days from a plan to the documents that carry it out."""


@dataclass(frozen=True, slots=True)
class Case:
    """Who writes documents of a plan: the unit or the plan's issuer, at a level, answering ``of`` where that is asked.

    ``of`` is "" where the documents of the case have none.
    """

    plan: Plan
    level: Level
    role: Literal["unit", "issuer"]
    of: str

    def id(self, edge: str) -> str:
        """Return the name of a made-up profile: "sinh-ra:bac_giang/16-2019:co-so:500-muc"."""
        who = [self.level.id or "khong-cap"] if self.role == "unit" else ["co-quan-ban-hanh"]
        return ":".join([MADE_UP, self.plan.plan.id, *who, *([self.of] if self.of else []), edge])

    def makes(self, offer: Offer) -> bool:
        """Tell whether a document is made in this case."""
        here = not offer.levels or self.level.id in offer.levels
        return offer.by == self.role and here and offer.of in ("", self.of)

    def templates(self) -> frozenset[str]:
        """Return the templates that documents of this case may be made of."""
        forms = {form.template for form in self.plan.blank_form if form.template}
        return frozenset({offer.template for offer in self.plan.document if self.makes(offer)} | forms)

    def answers(self) -> dict[str, str]:
        """Return table of the profile → the ``of`` that it says, by which the plan's documents are chosen."""
        known = kinds(self.plan.province)
        return {
            known[offer.kind].identity: offer.of
            for offer in self.plan.document
            if offer.of and self.makes(offer) and offer.kind in known
        }


def judged_day(plan: Plan) -> dt.date:
    """Return the day of a made-up profile's documents: never today, so that each run makes the same."""
    issued = judged_on(plan.plan.date)
    assert issued is not None
    return issued + dt.timedelta(days=_AFTER)


def facts_of(case: Case, rows: int, *, long: bool) -> dict[str, Any]:
    """Return dotted key → what the plan decides; rows: how many of a list whose items the plan names."""
    plan, level, day = case.plan, case.level, judged_day(case.plan)
    unit = next(iter(level.kinds()), "đơn vị")
    name = f"{unit[:1].upper()}{unit[1:]} {LONG_BODY if long else 'Hòa Bình'}"
    commune, district = unit in COMMUNES, unit in DISTRICTS
    kind = "commune" if commune else "district" if district else "department"
    if case.role == "issuer":
        kind = plan.plan.issuer.kind if plan.plan.issuer.kind in ISSUER_KINDS else kind
    place = "Phan Rang - Tháp Chàm" if long else "Hòa Bình"
    issuer = f"Ủy ban nhân dân {unit} {place}" if commune or district else name
    held = level.window.last() or level.window.first() or day + dt.timedelta(days=60)
    outline = [item for entry in plan.outline if entry.of == "report" for item in entry.items]
    answered = outline or [item for entry in plan.outline for item in entry.items]
    openings = {item.id: item.label for item in plan.opening}
    return {
        "unit.category": unit, "unit.name": name, "unit.area": name[:1].lower() + name[1:],
        "unit.staff": (level.size.delegates_above_staff or level.size.plenary_below_staff or 100) + 50,
        "issuer.kind": kind, "issuer.name": issuer, "issuer.called": issuer.replace("Ủy ban nhân dân", "UBND"),
        "conference.form": next(iter(level.choose_form), None), "conference.mode": "delegates",
        "conference.date": max(held, day), "conference.days": level.days or 0.5,
        "conference.size.other": {}, "conference.size.total": 100,
        "conference.agenda": [{"item": item.item, "minutes": item.minutes or 15} for item in plan.agenda[:rows]],
        "task.body": "Phòng Nội vụ" if not long else LONG_BODY, "task.due": held,
        "archive.at": ["VT", "NV"],
        **{f"{table}.symbol": f"{short}-{'BCĐTHNQCDCCS' if long else 'UBND'}"
           for table, short in _abbreviations(case).items()},
        "report.period": str(day.year), "report.answers": _answers(answered) if rows else {},
        "opening": {key: f"{words} {LONG_BODY}" if long else words for key, words in openings.items()} if rows else {},
    }  # fmt: skip


def _abbreviations(case: Case) -> dict[str, str]:
    """Return table of the profile → abbreviation of the type of the document that it is about: "KH", "BC", "TTr"."""
    known, day = kinds(case.plan.province), judged_day(case.plan)
    short = choose(day, "people-committee").regulation.doc_types
    found = {}
    for offer in case.plan.document:
        kind = known.get(offer.kind)
        if kind is not None and kind.type_name and case.makes(offer):
            name = case.plan.plan.type if kind.id == "plan" and case.role == "issuer" else offer.type or kind.type_name
            found[kind.identity] = short.get(name, "UBND")
    return found


def _answers(outline: list[OutlineItem]) -> dict[str, str]:
    """Answer the headings by their places: "1" and "1.2"."""
    return {str(place): f"Kết quả thực hiện: {item.title}." for place, item in enumerate(outline, 1) if not item.items}
