"""The seats that a plan gives a unit at the conferences above its own, a line for each."""

from __future__ import annotations

import re

from tdkt_tui.context.levels import delegation_targets
from tdkt_tui.context.own_nomination import sends
from tdkt_tui.context.own_papers import meetings
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.wording import ended, listed
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.programme import Criterion
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.quota_words import QUOTA_WORDS, bound_words, range_words
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.model.words import joined, lowered_first, padded

_WHO_GOES = re.compile(
    r"(?:Người )?(?:đại diện (?:cho )?(?:tập thể|hộ)|đại biểu)\b[^,;]*?\s(?:dự|tham dự) (?:đại hội|hội nghị)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"; (?:Có|Gồm|Trong)\b")
"""How a note goes on that two cells of a row have together."""


def own_seats(dossier: Dossier) -> list[str]:
    """Return how many whom the unit sends where, with the endings of a list."""
    mine = _mine(dossier)
    seats = [_of_case(dossier, mine, quota) if quota.when else _seat(dossier, quota) for quota in mine]
    seats = list(dict.fromkeys(seats))
    seats = [one for one in seats if not any(other.startswith(f"{one} (") for other in seats)]  # a row and its note
    sends = seats or any(map(dossier.bound_by, dossier.plan.nomination))
    if sends and (shares := list(delegation_targets(dossier))):
        seats.append(f"Cơ cấu của đoàn đại biểu do đơn vị cử dự: {joined(shares)}")
    return ended([*seats, *(in_own_words(dossier, item.title.strip(" .;")) for item in of_delegates(dossier))])


def of_delegates(dossier: Dossier) -> list[Criterion]:
    """Return what the plan asks of those whom the unit sends, which is no condition on whom it praises itself."""
    asked = [item for item in dossier.plan.criterion if _WHO_GOES.match(item.title)]
    return asked if asked and _mine(dossier) else []


def _mine(dossier: Dossier) -> list[PlanQuota]:
    """Return this unit's quotas; what each of its kind has is not for one that has a row of its own.

    A row of the same clause that says of no conference is of the one that the clause is on.
    """
    mine = [quota for quota in dossier.plan.quota if sends(dossier, quota)]
    own = [quota for quota in mine if quota.unit or quota.units]
    return [quota for quota in mine if quota in own or not any(
        (one.levels == quota.levels or (one.clause == quota.clause and not one.levels))
        and (one.numbers().keys() & quota.numbers() or _instead(one, quota))
        for one in own)]  # fmt: skip


def _instead(one: PlanQuota, quota: PlanQuota) -> bool:
    """Tell a row of a unit's own on those of whom its kind's says how many: just so many for a range, or at the most.

    What it sends at the least goes with just so many, and so does what a note says of.
    """
    most = one.clause == quota.clause and not one.note and set(one.numbers()) == {"at_most"}
    return bool(one.official is not None and range_words(quota)) or (most and quota.official is not None)


def _of_case(dossier: Dossier, mine: list[PlanQuota], quota: PlanQuota) -> str:
    """Return in one line what a unit sends in each of several cases, of which it is in one: nobody but it knows which.

    Numbers with more to say stand in a line for each case.
    """
    cases = [one for one in mine if one.when and one.levels == quota.levels and one.each == quota.each]
    told = [_seat(dossier, one.model_copy(update={"when": ""})).partition(": ") for one in cases]
    if len(cases) < 2 or any(";" in said or "(" in said for *_, said in told):
        return _seat(dossier, quota)
    numbers = [f"{said} (trường hợp {lowered_first(one.when)})" for one, (*_, said) in zip(cases, told, strict=True)]
    return f"{told[0][0]}: {listed(numbers, last=' hoặc ')}"


def _seat(dossier: Dossier, quota: PlanQuota) -> str:
    numbers = [f"{padded(number)} {QUOTA_WORDS[name]}" for name, number in quota.numbers().items()
               if name in ("official", "alternates")]  # fmt: skip
    parts = [f"{bound_words(name, quota)}{padded(number)} {QUOTA_WORDS[name]}"
             for name, number in quota.numbers().items() if name not in ("official", "alternates")]  # fmt: skip
    told = range_words(quota) or "; trong đó ".join(part for part in (joined(numbers), joined(parts)) if part)
    if quota.exemplars and quota.exemplars == quota.official and set(quota.numbers()) == {"official", "exemplars"}:
        told = f"{padded(quota.official)} đại biểu chính thức{', đều' * (quota.official > 1)} là điển hình tiên tiến"
    own = _GOES_ON.sub(lambda found: found[0].lower(), lowered_first(quota.note.strip(" .")))
    shared = f"tính chung cho {lowered_first(quota.unit)}" if quota.together else ""
    notes = "; ".join(filter(None, (in_own_words(dossier, own) if own else "", shared)))
    note = f" ({notes})" if notes else ""
    some = f" (trường hợp {lowered_first(quota.when)})" if quota.when else ""
    return f"{_where(dossier, quota)}{some}: {told}{note}"


def _right_below(dossier: Dossier) -> bool:
    """Tell a unit with no level between it and the province's."""
    kinds = {kind for one in dossier.plan.level for kind in one.kinds()}
    commune = AREAS.get(dossier.profile.unit.category or "") == "commune"
    return not (commune and any(AREAS.get(kind) == "district" for kind in kinds))


def _where(dossier: Dossier, quota: PlanQuota) -> str:
    level = next((one for one in dossier.plan.level if one.id in quota.levels and one.id != dossier.level.id), None)
    if level is None and quota.levels in ([], [dossier.level.id]):
        above = [one for one in dossier.plan.level if "tỉnh" in one.kinds()]
        level = above[0] if len(above) == 1 and _right_below(dossier) else None
    if level is None:
        return f"Dự {meetings(dossier)} cấp trên"
    forms = [form.name for form in dossier.plan.form if form.id in level.choose_form]
    if len(forms) != 1:
        return f"Dự {meetings(dossier)} {lowered_first(level.label)}"
    placed = any(f" {kind} " in f" {forms[0]} " for kind in level.kinds())
    return f"Dự {forms[0]}" if placed else f"Dự {forms[0]} {lowered_first(level.label)}"
