"""A dossier and an offered document become the context of its template; what one kind needs is imported for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tdkt_tui.context import annexes, head
from tdkt_tui.context.agenda import agenda, items
from tdkt_tui.context.cited import basis, province_plan
from tdkt_tui.context.conference import conference, own_time, unit
from tdkt_tui.context.duties import asked_for, duties
from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.levels import levels
from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.programme import own_worded, programme, round_of
from tdkt_tui.model.bound_units import names_itself, names_one_of, names_pilots
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Honours, Nomination
from tdkt_tui.model.kinds import DocumentKind
from tdkt_tui.model.plan import Offer
from tdkt_tui.model.text import folded
from tdkt_tui.regulations import Regulation

_ASKED = re.compile(r"^(?:(?:xét|đề nghị|được) )*(?:tặng(?: thưởng)? )?(?:danh hiệu )?")
_MEETING = re.compile(r"tổ chức (Đại hội|Hội nghị)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Filled:
    """One document's context: plain str, int, bool, list, dict.

    name: what is added to the file's name where one kind makes many ("01-so-noi-vu"). template: not the offer's.
    """

    name: str
    context: dict[str, Any]
    template: str = ""


def contexts(
    dossier: Dossier, offer: Offer, kind: DocumentKind, *, regulation: Regulation, draft: bool = False
) -> list[Filled]:
    """Build the context of an offered document: one, or one for each guest of an invitation, each form.

    Everything is put into words here; templates hold wording. See docs/context.md for every field.
    draft: what nobody gave prints ``⟪còn thiếu: …⟫``; otherwise raises MissingValue, ManyFaults for several.
    """
    gaps = Gaps(dossier, kind.id, draft=draft)
    context = _shared(dossier, offer, kind, regulation, gaps)
    context |= _of_kind(dossier, offer, kind, context, gaps)
    if dossier.plan.provision and not dossier.is_plan_itself:
        from tdkt_tui.context.own_provisions import untold  # few plans have any

        untold(context, in_plan=kind.id == "plan")
    if kind.id == "badge":
        from tdkt_tui.context.badges import badges

        event = context["conference"]["name_capitals"] if dossier.holds_conference else ""
        context["badges"] = badges(dossier, event, regulation, gaps)
    if kind.many and kind.id == "invitation":
        from tdkt_tui.context.invitation import guests

        filled = [Filled(name, context | {"guest": guest}) for name, guest in guests(dossier, gaps)]
    elif kind.id == "form":
        from tdkt_tui.context.blank_form import forms

        told = forms(dossier, offer, context["annex"], annexes.form_labels(dossier, offer))
        filled = [Filled(form.id, context | own, form.template) for form, own in told]
    else:
        filled = [Filled("", context)]
    gaps.close()
    return filled


def _shared(dossier: Dossier, offer: Offer, kind: DocumentKind, regulation: Regulation, gaps: Gaps) -> dict[str, Any]:
    mine = own_nominations(dossier)
    return {
        "draft": gaps.draft,
        "issuer": head.issuer(dossier, gaps),
        "document": head.document(dossier, offer, kind, gaps) if not kind.annex else {},
        "signature": head.signature(dossier, kind, gaps) if not kind.annex else {},
        "recipients": head.recipients(dossier, kind, gaps) if not kind.annex else [],
        "annex": annexes.annex(dossier, offer, kind, gaps),
        "annexes": annexes.annexes(dossier),
        "own_plan": head.own_plan(dossier, kind, gaps),
        "basis": basis(dossier, regulation),
        "plan": province_plan(dossier)
        | programme(dossier.plan)
        | _owed(dossier, mine)
        | levels(dossier.plan)
        | {"own": own_duties(dossier, mine) | own_time(dossier) | own_worded(dossier)},
        "round": round_of(dossier.plan),
        "unit": unit(dossier, gaps),
        "opening": _openings(dossier, offer, gaps) if dossier.plan.opening else {},
        "own_movements": [f"“{name.strip('“”')}”" for name in dossier.profile.movement],
    } | ({"conference": conference(dossier, gaps)} if dossier.holds_conference else {})


def _owed(dossier: Dossier, mine: list[Nomination]) -> dict[str, Any]:
    if dossier.is_plan_itself:
        return duties(dossier.plan, [dossier.nomination])
    plan, mine_to_give = dossier.plan, own_honours(dossier)
    if plan.quota and plan.criterion:
        from tdkt_tui.context.own_seats import of_delegates

        of_those = of_delegates(dossier)
        plan = plan.model_copy(update={"criterion": [item for item in plan.criterion if item not in of_those]})
    told = duties(plan, mine, mine_to_give.__contains__, lambda text: in_own_words(dossier, text))
    return told | {"honours": [asked_for(line) for line in told["honours"]]}


def own_honours(dossier: Dossier) -> list[Honours]:
    """Return the awards that the unit may give or ask for: of its level, its kind or itself, and in its case."""
    plan, level, names = dossier.plan, dossier.level, dossier.called
    at_level = [item for item in plan.honours if item.level in ("", level.id)]
    if "ngành" not in level.units:
        from tdkt_tui.context.own_branch import asked_with  # few bodies have a level of their own

        at_level += asked_with(plan, level)
    if any(not (item.level or item.units) for item in at_level):
        from tdkt_tui.context.own_papers import of_province

        at_level = [item for item in at_level if not of_province(item)]
    apart = {_given(item) for item in at_level if names_itself(item.units, *names)}  # its kind's number is not its own
    return [
        item
        for item in at_level
        if not item.units
        or (dossier.pilot is not None and any(map(names_pilots, item.units)))
        or names_one_of(item.units, plan.level, level, dossier.profile.unit.category or "", *names)
        if (_given(item) not in apart or names_itself(item.units, *names)) and _in_its_case(dossier, item)
    ]


def _given(item: Honours) -> str:
    """Return what is given, whether it is said as given or as asked for: "đề nghị tặng Bằng khen …", "Bằng khen …"."""
    return _ASKED.sub("", folded(item.award))


def _in_its_case(dossier: Dossier, item: Honours) -> bool:
    """Tell an award that is not only for who holds a meeting of another sort than the unit's."""
    said = _MEETING.search(item.when) if dossier.holds_conference else None
    return said is None or said[1].casefold() == dossier.noun.casefold()


def _openings(dossier: Dossier, offer: Offer, gaps: Gaps) -> dict[str, Any]:
    from tdkt_tui.context.openings import openings

    return openings(dossier, offer, gaps)


def _of_kind(dossier: Dossier, offer: Offer, kind: DocumentKind, shared: dict[str, Any], gaps: Gaps) -> dict[str, Any]:
    if kind.identity == "report":
        from tdkt_tui.context.report import report

        return {"report": report(dossier, kind.id, gaps)}
    own: dict[str, Callable[[], dict[str, Any]]] = {
        "agenda": lambda: {"agenda": agenda(dossier, _days(dossier), gaps)},
        "delegate-list": lambda: {"delegates": _people(dossier, shared["annex"]["title"], shared, gaps)},
        "assignment": lambda: _assignments(dossier, gaps),
        "nomination": lambda: (
            _nomination(dossier, gaps) | {"delegates": _people(dossier, offer.title or kind.label, shared, gaps)}
        ),
        "invitation": lambda: _invitation(dossier, gaps),
    }
    return own.get(kind.id, lambda: {"agenda_items": items(dossier)})()


def _assignments(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    from tdkt_tui.context.assignment import assignments

    return {"assignments": assignments(dossier, gaps)}


def _nomination(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    from tdkt_tui.context.nomination import nomination

    return {"nomination": nomination(dossier, gaps)}


def _invitation(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    from tdkt_tui.context.invitation import invitation

    return {"invitation": invitation(dossier, gaps)}


def _days(dossier: Dossier) -> float:
    return dossier.profile.conference.days or dossier.level.days or 0.5


def _people(dossier: Dossier, title: str, shared: dict[str, Any], gaps: Gaps) -> dict[str, Any]:
    from tdkt_tui.context.people import delegates

    event = shared["conference"]["name_capitals"] if dossier.holds_conference else ""
    return delegates(dossier, title, event, gaps)
