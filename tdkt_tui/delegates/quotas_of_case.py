"""The quotas that a case is held to: its own, those of its plan, and what units owe the plan's own issuer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.quota import PlanQuota, SentNumbers


@dataclass(frozen=True, slots=True)
class Asked:
    """A quota. field: the key that says it, "delegates" for one of the plan; citation: what it rests on."""

    quota: SentNumbers
    field: str
    citation: str


def quotas_of(dossier: Dossier) -> Iterator[Asked]:
    """Yield the quotas of a case in order, the profile's first.

    The list of the issuing body itself is what units introduced: each of them owed as many as its duty says.
    """
    for number, quota in enumerate(dossier.profile.quota, start=1):
        yield Asked(quota, f"quota.{number}", quota.basis)
    plan = dossier.plan
    for stated in plan.quota:
        if stated.together and not stated.members():
            continue  # which of the group sends how many, the plan leaves to them
        if not stated.levels or dossier.level.id in stated.levels:
            most = {"official": None, "at_most": stated.official or 0} if stated.together else {}
            each = [stated.model_copy(update={"unit": name, "each": "", "units": [], "together": False} | most)
                    for name in stated.members() or stated.units]  # fmt: skip
            yield from (Asked(quota, "delegates", plan.cite(stated.clause)) for quota in each or [stated])
    for duty in plan.nomination if dossier.is_plan_itself else ():
        if not duty.at_least or duty.chosen_from:
            continue
        kinds = [kind for level in plan.level if level.id in duty.levels for kind in level.kinds()]
        for kind in dict.fromkeys([*kinds, *duty.who]):
            yield Asked(PlanQuota(each=kind, at_least=duty.at_least), "delegates", plan.cite(duty.clause))
