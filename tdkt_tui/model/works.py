"""What a new profile may set out to make, where a level has several documents to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from .choosing import called, table_of
from .kinds import KINDS
from .level import Level
from .plan import Offer, Plan

_KIND = {kind.id: kind for kind in KINDS}
# Made beside another document, never a reason to begin a profile.
_BESIDE = frozenset({"invitation", "badge", "timeline"})


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to make. code: what ``of`` says, "" for documents that need no choosing; tables: where it says it.

    kinds: every kind of document that belongs to it, for the profile's ``documents``.
    """

    code: str
    label: str
    tables: tuple[str, ...]
    kinds: tuple[str, ...]


def works(plan: Plan, level: Level) -> list[Work]:
    """Return what a unit of this level chooses from, in the plan's order; nothing where no document needs choosing."""
    mine = [offer for offer in plan.document if offer.by == "unit" and (not offer.levels or level.id in offer.levels)]
    plain = [offer for offer in mine if not offer.of]
    alone = [offer for offer in plain if not _beside(offer)]
    found = []
    for code in dict.fromkeys(offer.of for offer in mine if offer.of):
        group = [offer for offer in mine if offer.of == code]
        found.append(_work(code, group, plain, alone))
    return found + [_work("", [offer], plain, alone) for offer in alone] if found else []


def _work(code: str, group: list[Offer], plain: list[Offer], alone: list[Offer]) -> Work:
    heads = {offer.kind for offer in group}
    beside = [offer for offer in plain if offer not in alone]
    # Around a plan stand its annexes, invitations and time-table; with any other document go its annexes only.
    belongs = [
        offer.kind
        for offer in beside
        if ("plan" in heads and offer.kind in _BESIDE) or (offer.kind not in _BESIDE and offer.attached_to in heads)
    ]
    tables = tuple(dict.fromkeys(table_of(offer) for offer in group)) if code else ()
    kinds = tuple(dict.fromkeys([*(offer.kind for offer in group), *belongs]))
    return Work(code, called(group[0]), tables, kinds)


def _beside(offer: Offer) -> bool:
    kind = _KIND.get(offer.kind)
    return offer.kind in _BESIDE or (kind is not None and kind.annex)
