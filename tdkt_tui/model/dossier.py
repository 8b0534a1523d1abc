"""One working case, validated: a profile with its plan, the level that applies, and its people."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil

from .blank import judged_on
from .bound_units import binds, names_among, names_everybody, names_itself, names_pilots
from .citation import Citation
from .duties import Nomination
from .issuer import Archive, Issuer, Recipient
from .kinds import KINDS, DocumentKind
from .level import Level, Pilot
from .person import Delegate
from .plan import Offer, Plan
from .profile import Profile
from .programme import AgendaItem, Form, framed
from .unit_names import unit_key


@dataclass(frozen=True, slots=True)
class Dossier:
    """What rules and documents look at. ``source`` is how the user named the profile; ``level`` has exceptions applied.

    ``people`` is None where the profile names no list. ``amended_by``: the plans that amend this one on the case's day.
    ``shipped``: the profile is a sample as it is shipped, and nobody's case.
    """

    profile: Profile
    plan: Plan
    level: Level
    people: tuple[Delegate, ...] | None = None
    source: str = ""
    amended_by: tuple[Citation, ...] = ()
    shipped: bool = False
    called: tuple[str, ...] = field(default=(), init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Call a unit that its level names by its kind: that is what facts go by; its names are worked out once."""
        object.__setattr__(self, "profile", self.profile.by_kind(self.level.units))
        object.__setattr__(self, "called", tuple(self._names()))

    @property
    def is_plan_itself(self) -> bool:
        """Tell the province's own plan from a unit's."""
        return self.profile.role == "issuer"

    @property
    def issuer(self) -> Issuer:
        """Return the issuing body; the plan's own where the profile is the plan itself and says nothing else."""
        return self.profile.issuer or self.plan.plan.issuer

    @property
    def holds_conference(self) -> bool:
        """Tell a unit that holds a conference from one whose level has none, and from the plan itself."""
        return not self.is_plan_itself and bool(self.level.choose_form)

    @property
    def form(self) -> Form | None:
        """Return the chosen form of conference."""
        return self.plan.form_named(self.profile.conference.form)

    @property
    def noun(self) -> str:
        """Return what the chosen form is: a plan may call one "Đại hội" without saying that it is a congress."""
        form = self.form
        name = form.name.casefold() if form is not None else ""
        if form is not None and (form.kind == "congress" or name.startswith("đại hội")):
            return "Đại hội"
        name = f"Buổi {name.removeprefix('buổi ')}"
        return next((noun for noun in ("Buổi gặp mặt", "Buổi lễ") if name.startswith(noun)), "Hội nghị")

    @property
    def agenda(self) -> list[AgendaItem]:
        """Return the items of the conference's programme: the plan's of its level, with an opening and a closing."""
        items = [item for item in self.plan.agenda if item.of_level(self.level.id)]
        if not self.is_plan_itself and any("(" in item.title for item in items):
            from .agenda_forms import held, of_groups  # few items are of one meeting alone

            items = of_groups(held(items, self.noun), self.plan.unit_group, self.charges)
        return framed(items, self.noun)

    @property
    def nomination(self) -> Nomination | None:
        """Return the duty to introduce exemplars that this profile answers: the one it names, else the unit's only."""
        wanted = self.profile.nomination.of
        mine = [duty for duty in self.plan.nomination if (duty.id == wanted if wanted else self.bound_by(duty))]
        return mine[0] if len(mine) == 1 else None

    def bound_by(self, duty: Nomination) -> bool:
        """Tell whether a duty to introduce exemplars is this unit's: its level, its kind or itself is named there."""
        mine = binds(duty, self.level, self.profile.unit.category or "", *self.called)
        if mine and any(names_itself(one.who, *self.called) for one in self.plan.nomination if one is not duty):
            from .rest_units import said_of_all  # few plans set one unit apart

            return not said_of_all(self.plan, duty, self.called)
        return mine

    def charges(self, said: str, clause: str = "") -> bool:
        """Tell whether words of a clause on who does something name this unit, everybody, or pilots where it is one."""
        if said.endswith((" còn lại", " khác")):  # few plans say so
            from .rest_units import LEFT, is_left

            return is_left(self.plan, self.level.id, clause, self.called) and self.charges(LEFT.sub("", said))
        pilot, kind = self.pilot is not None and names_pilots(said), self.profile.unit.category or ""
        return pilot or names_everybody(said) or names_among(said, self.plan.level, self.level, kind, *self.called)

    def _names(self) -> list[str]:
        """Return what the unit itself is called."""
        unit, issuer = self.profile.unit, self.issuer if self.is_plan_itself else self.profile.issuer
        called = [name for name in (unit.name, issuer and issuer.name, issuer and issuer.called) if name]
        called += [f"{unit.category} thuộc {unit_key(above)}"] if (above := self.profile.above()) else []
        if self.plan.unit_group or (unit.name or "").startswith("Sở "):
            from .office_parts import also_called  # few plans call units by a name of several

            called += also_called(self.plan, *called, unit.category or "")
        return called

    @property
    def lists_nominees(self) -> bool:
        """Tell a list of exemplars that are introduced from one of delegates; who goes by a quota is a delegate."""
        attached = any(offer.kind == "delegate-list" and offer.attached_to == "nomination" for offer in self.offers())
        return attached and not (self.nomination and self.nomination.quota)

    @property
    def introduced(self) -> tuple[Delegate, ...]:
        """Return whom a nomination is of: who is said to be no exemplar is not; delegates by a quota are all.

        Guests are no exemplars by what they are, not because a list says so: they keep a section of their own.
        """
        everybody = bool(self.nomination and self.nomination.quota)
        return tuple(one for one in self.people or () if everybody or one.exemplar or one.status == "guest")

    @property
    def listed(self) -> tuple[Delegate, ...]:
        """Return whom the printed list holds: those introduced where it is the nomination's, else everybody."""
        return self.introduced if self.lists_nominees else self.people or ()

    @property
    def pilot(self) -> Pilot | None:
        """Return the pilot entry of this unit."""
        return self.plan.pilot_for(self.profile.unit.name or "")

    @property
    def recipients(self) -> list[Recipient]:
        """Return the plan document's recipients."""
        return list(self.profile.recipient or (self.plan.recipient if self.is_plan_itself else ()))

    @property
    def archive(self) -> Archive:
        """Return the last line of the recipients."""
        return self.profile.archive or (self.plan.archive if self.is_plan_itself else Archive())

    @property
    def bases(self) -> list[Citation]:
        """Return what a plan rests on: the province's for a unit, then its own; what it implements first, each once."""
        if self.is_plan_itself:
            cited = [*self.plan.implements, *self.plan.basis, *self.profile.basis]
            return [item for at, item in enumerate(cited) if item not in cited[:at]]
        own = {citation.number for citation in self.profile.basis}
        return [self.plan.plan.citation(), *(item for item in self.amended_by if item.number not in own),
                *self.profile.basis]  # fmt: skip

    @property
    def day(self) -> date | None:
        """Return the day by which law, layout and places are chosen; the plan's own where the profile is the plan."""
        return self.profile.judged_on() or (judged_on(self.plan.plan.date) if self.is_plan_itself else None)

    @property
    def conference_ends(self) -> date | None:
        """Return the last day of the unit's conference, by its own length or its level's."""
        given = self.profile.conference
        return given.date and given.date + timedelta(days=(ceil(given.days or self.level.days) or 1) - 1)

    @property
    def latest_issue(self) -> date | None:
        """Return the last day for a unit's own plan: that of the conference that it calls, else the end of its time."""
        own = self.profile.conference.date
        return None if self.is_plan_itself else own or (self.pilot or self.level).window.last()

    def offers(self) -> list[Offer]:
        """Return the documents prescribed for this role and level, in turn, of them those that the profile makes."""
        profile, rows = self.profile, any(item.of_level(self.level.id) for item in self.plan.agenda)
        chosen = {profile.document.of, profile.nomination.of, profile.report.of, profile.invitation.of}
        return [offer for offer in self.plan.document if offer.by == profile.role
                and (not offer.levels or self.level.id in offer.levels)
                and (offer.kind in profile.documents if profile.documents
                     else rows or offer.kind != "agenda" or not self.plan.agenda)
                and (not offer.of or offer.of in chosen)]  # fmt: skip

    def identity_of(self, kind: DocumentKind) -> str:
        """Return the profile's table that holds a kind's number and date; an annex goes by what it belongs to."""
        return (self.owner_of(kind) or kind).identity

    def owner_of(self, kind: DocumentKind) -> DocumentKind | None:
        """Return the kind that an annex is attached to; None for what is no annex."""
        attached = next((offer.attached_to for offer in self.offers() if offer.kind == kind.id), "plan")
        return next((known for known in KINDS if kind.annex and known.id == attached and not known.annex), None)
