"""Every name that a template may call, as docs/context.md lists them: what is not among them no document ever has."""

from __future__ import annotations

import difflib
from functools import cache, lru_cache

_ANY = "<mã>"
"""A step that a plan's own id takes."""

_OF_PLUGINS = "extra"

_LISTED = """
    draft issuer.parent issuer.name issuer.full issuer.called own_plan own_movements[] basis.grounds[]
    basis.carried_out basis.directives annexes.agenda annexes.delegate_list annexes.form annexes.assignment
    annex.label annex.title annex.attached unit.name unit.name_inside unit.area unit.category unit.staff
    unit.members[] opening.<mã>[] document.number document.place_date document.type document.title
    document.about signature.lines[] signature.post_above_name signature.name recipients[] plan.full plan.short
    plan.title plan.subject plan.place plan.implements.full plan.implements.short plan.issuer plan.named.<mã>
    plan.contents.<mã> plan.movements[] plan.launchers plan.drives[] plan.reviews[].name plan.reviews[].years
    plan.anniversaries[] plan.agenda[] plan.must_show plan.unit_levels plan.own_levels plan.exceptions[].units
    plan.exceptions[].forms plan.jointly[].units plan.jointly[].organiser plan.pilots[].unit
    plan.pilots[].window plan.pilots[].window_title plan.pilots[].end plan.pilots[].clause plan.choices[].levels
    plan.choices[].forms plan.attendance[].levels plan.attendance[].attend[] plan.shares[].levels
    plan.shares[].shares plan.shares[].proposed_by plan.shares[].decided_by plan.levels[].id
    plan.levels[].clause plan.levels[].label plan.levels[].label_title plan.levels[].units plan.levels[].when
    plan.levels[].window plan.levels[].window_title plan.levels[].length plan.levels[].forms
    plan.levels[].attend[] plan.levels[].lists[].units plan.levels[].lists[].attend[] plan.levels[].composition
    plan.levels[].emphasis plan.levels[].own_plan plan.levels[].agreed_with plan.levels[].size.plenary_below
    plan.levels[].size.delegates_above plan.levels[].size.caps plan.levels[].size.shares
    plan.levels[].size.proposed_by plan.levels[].size.decided_by plan.tasks[].clause plan.tasks[].body
    plan.tasks[].body_inside plan.tasks[].asked plan.tasks[].does plan.tasks[].does_title plan.tasks[].deliver
    plan.tasks[].together_with plan.tasks[].together_with_inside plan.tasks[].window plan.reporting[].clause
    plan.reporting[].by plan.reporting[].by_title plan.reporting[].to plan.reporting[].to_title
    plan.reporting[].through plan.reporting[].about plan.activities.before[] plan.activities.after[]
    plan.nominations[].id plan.nominations[].own plan.nominations[].clause plan.nominations[].who
    plan.nominations[].number plan.nominations[].least plan.nominations[].most plan.nominations[].kinds
    plan.nominations[].asked plan.nominations[].needs plan.nominations[].to plan.nominations[].quota
    plan.nominations[].window plan.nominations[].window_title plan.criteria[] plan.fields[]
    plan.channels[].title plan.channels[].items[]
    plan.committees[].name plan.committees[].level plan.committees[].members[]
    plan.committees[].sub_committees[].name plan.committees[].sub_committees[].members[] plan.honours[]
    plan.own.tasks[] plan.own.reports[] plan.own.seats[] plan.own.nominations[] plan.own.targets
    plan.own.budget plan.own.above plan.own.meeting plan.own.window plan.own.purposes[] plan.own.requirements[]
    plan.own.provisions.form[] plan.own.provisions.size[] plan.own.provisions.agenda[]
    plan.own.provisions.honours[] plan.own.provisions.criterion[] plan.own.provisions.movement[]
    plan.own.provisions.budget[] plan.own.provisions.nomination[] plan.own.provisions.reporting[]
    plan.own.provisions.other[]
    plan.budget.source plan.budget.balanced_by plan.budget.together_with plan.budget.approved_by
    plan.outlines.<mã>.must_show[] plan.outlines.<mã>.items[].title plan.outlines.<mã>.items[].items[]
    round.title round.name round.ordinal round.year round.reviewed round.ahead round.above conference.form
    conference.name conference.name_capitals conference.mode conference.noun conference.is_congress
    conference.is_plenary conference.is_pilot conference.date conference.weekday conference.year
    conference.start conference.length conference.venue conference.chair conference.window
    conference.agreed_with conference.proposed_by conference.decided_by conference.threshold_choice
    conference.arrive conference.attend[] conference.total conference.groups conference.including agenda_items[]
    agenda[].number agenda[].day agenda[].begin agenda[].end agenda[].title agenda[].by delegates.title
    delegates.totals delegates.sections[].number delegates.sections[].kind delegates.sections[].title
    delegates.sections[].total delegates.sections[].extras[] delegates.sections[].rows[].number
    delegates.sections[].rows[].name delegates.sections[].rows[].birth_male
    delegates.sections[].rows[].birth_female delegates.sections[].rows[].birth_either
    delegates.sections[].rows[].post delegates.sections[].rows[].unit delegates.sections[].rows[].post_unit
    delegates.sections[].rows[].address delegates.sections[].rows[].award
    delegates.sections[].rows[].achievement delegates.sections[].rows[].extras[]
    delegates.sections[].rows[].note form.unit_label form.index_width form.columns[].heading
    form.columns[].width form.rows[] form.notes[] assignments[].number assignments[].task assignments[].body
    assignments[].together_with assignments[].due assignments[].product report.to report.to_many[] report.period
    report.sections[].level report.sections[].number report.sections[].title report.sections[].paragraphs[]
    report.sections[].answered nomination.to nomination.to_many[] nomination.number nomination.quota
    nomination.duty.id nomination.duty.own nomination.duty.clause nomination.duty.who nomination.duty.number
    nomination.duty.least nomination.duty.most nomination.duty.kinds nomination.duty.asked nomination.duty.needs
    nomination.duty.to nomination.duty.quota nomination.duty.window nomination.duty.window_title guest.name
    guest.post guest.role
    guest.words invitation.arrive invitation.start invitation.date invitation.weekday invitation.venue
    invitation.notes invitation.contact badges[].event badges[].status badges[].rows[].left.number
    badges[].rows[].left.name
    badges[].rows[].left.long badges[].rows[].left.post_unit badges[].rows[].left.seat
    badges[].rows[].right.number
    badges[].rows[].right.name badges[].rows[].right.long badges[].rows[].right.post_unit
    badges[].rows[].right.seat
    summaries[].event summaries[].name summaries[].long summaries[].post_unit summaries[].birth summaries[].award
    summaries[].lines[]
    table.index_width table.width table.before[].heading table.before[].width table.shared[].over
    table.shared[].width table.below[].heading table.below[].width table.after[].heading table.after[].width
    table.parts[].title table.parts[].rows[].number table.parts[].rows[].before[].text
    table.parts[].rows[].before[].width table.parts[].rows[].below[].text table.parts[].rows[].below[].width
    table.parts[].rows[].after[].text table.parts[].rows[].after[].width table.closing[] table.last
    table.notes[]
"""
NAMES: tuple[str, ...] = tuple(_LISTED.split())


@lru_cache(maxsize=4096)  # the templates of a province share their names
def is_known(name: str) -> bool:
    """Tell whether a template may call a name ("unit.name", "agenda[].title"), or a whole that holds such names.

    What plugins add below ``extra`` is theirs to know. A list and its elements count as one: filters take elements out.
    """
    steps = _steps(name)
    return steps[0] == _OF_PLUGINS or bool(_reached(steps))


@lru_cache(maxsize=4096)
def is_whole(name: str) -> bool:
    """Tell whether a known name is a list, or holds other names: no template can print it as it is.

    A name that stands for one of a list ends in "[]".
    """
    reached = _reached([step.removesuffix("[]") for step in name.split(".")])
    lists = {one for at in reached for one in at.lists}
    return lists == {True} and not name.endswith("[]") if lists else bool(reached)


def same_name(known: str, name: str) -> bool:
    """Tell whether a name is a listed one: a plan's own id may stand where the list has "<mã>"."""
    listed, steps = _steps(known), _steps(name)
    return len(listed) == len(steps) and _begins(listed, steps)


def nearest_name(name: str) -> str:
    """Return the known name most like an unknown one, "" where none is alike."""
    found = difflib.get_close_matches(name, NAMES, n=1, cutoff=0.6)
    return found[0] if found else ""


class _Steps(dict[str, "_Steps"]):
    """The steps that may come next -> those after each of them. lists: of the names that end here, is one a list."""

    def __init__(self) -> None:
        self.lists: set[bool] = set()


@cache
def _known() -> _Steps:
    """Return the first steps of the listed names, each with those that follow it."""
    first = _Steps()
    for name in NAMES:
        at = first
        for step in _steps(name):
            at = at.setdefault(step, _Steps())
        at.lists.add(name.endswith("[]"))
    return first


def _reached(steps: list[str]) -> list[_Steps]:
    """Return what may follow these steps: more than one where a plan's own id may stand for what the list says."""
    at = [_known()]
    for step in steps:
        at = [one[way] for one in at for way in (step, _ANY) if way in one]
    return at


def _steps(name: str) -> list[str]:
    return name.replace("[]", "").split(".")


def _begins(known: list[str], steps: list[str]) -> bool:
    if len(steps) > len(known):
        return False
    for one, other in zip(known, steps, strict=False):  # noqa: SIM110 - asked so often that ``all`` would show
        if one not in (other, _ANY):
            return False
    return True
