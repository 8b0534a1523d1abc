"""How a plan stands on a day, and what a later plan's amendment breaks in a unit's profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tdkt_tui.compliance.rules.windows import days_held
from tdkt_tui.model.amend import Amending, amended, amendments_of, with_all, with_changes
from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import short_date

from .catalogue import plan_named, plans_of_province
from .judging import findings_of

if TYPE_CHECKING:
    from tdkt_tui.model.amend_words import AmendedFact

    from .differing import Key


def standing(plan: Plan, on: date) -> tuple[Plan, list[AmendedFact]]:
    """Return a plan as it stands on a day, with each fact amended by then."""
    from tdkt_tui.model.amend_words import amended_facts

    in_force = [item for item in amendments_to(plan) if item.in_force <= on]
    return with_all(plan, in_force), amended_facts(plan, in_force)


def amendments_to(plan: Plan) -> list[Amending]:
    """Return every amendment that the province's plans make to a plan, in the order in which they apply."""
    return amendments_of(plan, plans_of_province(plan.province))


def plan_on(plan: Plan, day: date | None) -> Plan:
    """Return a plan as amended on a day; as issued where no day is known."""
    return amended(plan, plans_of_province(plan.province), day) if day else plan


def last_day(dossier: Dossier) -> date | None:
    """Return the day by which a change must have come to touch the case: its conference's last one, else the latest of
    its own deadlines and documents. What follows a conference that was held does not make it wrong.
    """
    profile = dossier.profile
    if held := days_held(dossier):
        return held[1]
    documents = (profile.nomination.date, profile.invitation.date, profile.report.date)
    days = [*(row.due for row in profile.task), *map(judged_on, documents)]
    return max((day for day in days if day), default=None)


def broken_since(dossier: Dossier) -> list[Finding]:
    """Return what a unit's profile no longer fulfils, because its plan was amended after the unit issued its document.

    The document was right on its own date, so each is a warning, with what changed and what to do.
    """
    day, last = dossier.day, last_day(dossier)
    if dossier.is_plan_itself or day is None or last is None:
        return []
    issued = plan_named(dossier.profile.plan)
    coming = [item for item in amendments_to(issued) if day < item.in_force <= last]
    found = []
    for broken, facts, item in _broken(dossier, dossier.plan, coming):
        found.append(
            Finding(
                "amended.since",
                Severity.WARNING,
                f"Văn bản ban hành ngày {short_date(day)} đúng theo kế hoạch lúc đó, nhưng từ ngày"
                f" {short_date(item.in_force)} {item.by.plan.citation().short()} đã sửa: {_facts(facts)}."
                f" Vì vậy: {broken.message}",
                citation=_cited(facts, item),
                field=broken.field,
                fix=f"ban hành văn bản điều chỉnh theo quy định mới: {broken.fix or 'sửa lại nội dung này'}",
            )
        )
    return found


def broken_by(amending: Plan, dossier: Dossier) -> Iterator[Finding]:
    """Yield what an amending plan breaks in one profile of a plan that it amends: field and reason.

    A case that was over before the change came into force is not touched.
    """
    issued = plan_named(dossier.profile.plan)
    every = amendments_to(issued)
    mine = [item for item in every if item.by.plan.id == amending.plan.id]
    last = last_day(dossier)
    before = with_all(issued, [item for item in every if item not in mine])
    touched = [item for item in mine if last is None or last >= item.in_force]
    for broken, facts, item in _broken(dossier, before, touched):
        yield replace(
            broken,
            rule="amends.breaks",
            severity=Severity.WARNING,
            message=f"{_called(dossier)}: trái nội dung sửa đổi ({_facts(facts)}). {broken.message}",
            citation=_cited(facts, item),
        )


def _broken(
    dossier: Dossier, plan: Plan, amendings: Sequence[Amending]
) -> Iterator[tuple[Finding, list[AmendedFact], Amending]]:
    """Yield each finding that amendments bring to a dossier and leave in it, with the facts that bring it, in order."""
    if not amendings:
        return
    plans = [plan]
    for item in amendings:
        plans.append(with_changes(plans[-1], item)[0])
    found = [_errors(dossier, each) for each in plans]
    for key, finding in found[-1].items():
        if key not in found[0]:
            number = next(step for step in range(len(amendings), 0, -1) if key not in found[step - 1])
            item = amendings[number - 1]
            yield finding, _facts_behind(dossier, plans[number - 1], item, key), item


def _facts_behind(dossier: Dossier, plan: Plan, item: Amending, key: Key) -> list[AmendedFact]:
    """Return the facts without whose change the finding would be gone; all of them where no single one decides."""
    from tdkt_tui.model.amend_words import amended_facts

    facts = amended_facts(plan, [item])
    alone = [fact for fact in facts if key not in _errors(dossier, with_changes(plan, item, omit={fact.number})[0])]
    return alone or facts


def _errors(dossier: Dossier, plan: Plan) -> dict[Key, Finding]:
    """Return the errors of a dossier under a plan, by rule and key."""
    from .differing import key_of

    profile = dossier.profile
    level = plan.level_for(profile.level, *profile.called())
    if level is None:
        gone = Finding("level.gone", Severity.ERROR, "Kế hoạch không còn cấp này.", field="level",
                       fix="chọn cấp khác của kế hoạch")  # fmt: skip
        return {("level.gone", "level"): gone}
    found = findings_of(replace(dossier, plan=plan, level=level))
    return {key_of(item): item for item in found if item.severity is Severity.ERROR}


def _facts(facts: Sequence[AmendedFact]) -> str:
    return "; ".join(fact.words() for fact in facts)


def _cited(facts: Sequence[AmendedFact], item: Amending) -> str:
    return "; ".join(dict.fromkeys(fact.citation for fact in facts)) or item.by.cite(item.amendment.clause)


def _called(dossier: Dossier) -> str:
    return dossier.profile.unit.name or dossier.issuer.called or dossier.issuer.name or dossier.source
