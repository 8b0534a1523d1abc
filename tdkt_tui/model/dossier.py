"""One working case, validated: a profile with its plan, the level that applies, and its people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .citation import Citation
from .issuer import Archive, Issuer, Recipient
from .level import Form, Level, Pilot
from .person import Delegate
from .plan import Offer, Plan
from .profile import Profile


@dataclass(frozen=True, slots=True)
class Dossier:
    """What rules and documents look at. ``source`` is how the user named the profile; ``level`` has exceptions applied.

    ``people`` is None where the profile names no list.
    """

    profile: Profile
    plan: Plan
    level: Level
    people: tuple[Delegate, ...] | None = None
    source: str = ""

    @property
    def is_plan_itself(self) -> bool:
        """Tell the province's own plan from a unit's."""
        return self.profile.role == "issuer"

    @property
    def issuer(self) -> Issuer:
        """Return the issuing body; the plan's own where the profile is the plan itself and says nothing else."""
        return self.profile.issuer or self.plan.plan.issuer

    @property
    def form(self) -> Form | None:
        """Return the chosen form of conference."""
        return self.plan.form_named(self.profile.conference.form)

    @property
    def pilot(self) -> Pilot | None:
        """Return the pilot entry of this unit."""
        return self.plan.pilot_for(self.profile.unit.name or "")

    @property
    def recipients(self) -> list[Recipient]:
        """Return the plan document's recipients."""
        own = self.profile.recipient
        return list(own) if own or not self.is_plan_itself else list(self.plan.recipient)

    @property
    def archive(self) -> Archive:
        """Return the last line of the recipients."""
        return self.profile.archive or (self.plan.archive if self.is_plan_itself else Archive())

    @property
    def bases(self) -> list[Citation]:
        """Return what the plan document rests on: the province's plan itself for a unit, then its own bases."""
        if self.is_plan_itself:
            return list(self.plan.basis) + list(self.profile.basis)
        return [self.plan.plan.citation(), *self.profile.basis]

    @property
    def day(self) -> date | None:
        """Return the day by which law, layout and places are chosen."""
        return self.profile.judged_on()

    def offers(self) -> list[Offer]:
        """Return the documents that the province prescribes for this role and level, in the plan's order."""
        return [
            offer
            for offer in self.plan.document
            if offer.by == self.profile.role and (not offer.levels or self.level.id in offer.levels)
        ]
