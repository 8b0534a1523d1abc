"""The plan by which a profile is judged: as amended on the profile's own day, its blanks filled as it was issued."""

from __future__ import annotations

from tdkt_tui.model.amend import amended, amendments_of
from tdkt_tui.model.blank import is_blank
from tdkt_tui.model.citation import Citation
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile

from .catalogue import plan_named, plans_of_province


def plan_of(profile: Profile) -> Plan:
    """Return a profile's plan as amended on the profile's own day. Raises NotFound for an unknown plan."""
    plan = plan_named(profile.plan)
    day = profile.judged_on()
    return amended(plan, plans_of_province(plan.province), day) if day else plan


def amending_citations(profile: Profile) -> tuple[Citation, ...]:
    """Return the plans that amend a profile's plan on its day, as they are cited."""
    plan, day = plan_named(profile.plan), profile.judged_on()
    found = [item for item in amendments_of(plan, plans_of_province(plan.province)) if day and item.in_force <= day]
    return tuple({item.by.plan.id: item.by.plan.citation() for item in found}.values())


def as_issued(plan: Plan, profile: Profile, place: str) -> Plan:
    """Fill a plan's blanks with the number and date under which it was issued, as the profile gives them.

    Raises BadInput where the plan's data say them already: two numbers of one plan cannot both be right.
    """
    given = {"number": profile.plan_number, "date": profile.plan_date}
    given = {name: value for name, value in given.items() if value is not None}
    for name in given:
        if not is_blank(getattr(plan.plan, name)):
            raise BadInput("Dữ liệu kế hoạch đã có số, ngày ban hành.", place=place, field=f"plan_{name}",
                           fix=f"bỏ plan_{name} khỏi hồ sơ")  # fmt: skip
    return plan.model_copy(update={"plan": plan.plan.model_copy(update=given)}) if given else plan
