"""The lines of an annex: its label and number, its title, what it goes with; the labels of all that a plan issues."""

from __future__ import annotations

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.head import cited
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.kinds import KINDS, DocumentKind
from tdkt_tui.model.plan import Offer
from tdkt_tui.model.words import joined, roman

_ANNEXES = [kind.id for kind in KINDS if kind.annex]


def annexes(dossier: Dossier) -> dict[str, str]:
    """Return the label of each kind of annex: "Phụ lục I", "Phụ lục" where there is but one, "" where there is none.

    Source: NĐ 30/2020, PL I, III.1.a. The order is that of the plan's documents; what is made on request only is no
    part of the set that is issued. Of forms, which may be several, all labels.
    """
    issued = _issued(dossier)
    return {
        kind.replace("-", "_"): joined([label for offer, label in issued if offer.kind == kind]) for kind in _ANNEXES
    }


def form_labels(dossier: Dossier, offer: Offer) -> list[str]:
    """Return the labels of an offer's forms; those on request are numbered by themselves."""
    if offer.on_request:
        return _labels(_forms(dossier, offer))
    return [label for issued, label in _issued(dossier) if issued is offer]


def _forms(dossier: Dossier, offer: Offer) -> int:
    from tdkt_tui.context.blank_form import forms_of  # most documents have none

    return len(forms_of(dossier, offer))


def _issued(dossier: Dossier) -> list[tuple[Offer, str]]:
    """Return every annex of the set that is issued with its label, in order; each form is an annex of its own."""
    there = [
        offer
        for offer in dossier.offers()
        if offer.kind in _ANNEXES and not offer.on_request
        for _ in range(_forms(dossier, offer) if offer.kind == "form" else 1)
    ]
    whole = [offer.attached_to for offer in there]  # each document that has annexes counts its own
    labels = {owner: iter(_labels(whole.count(owner))) for owner in whole}
    return [(offer, next(labels[offer.attached_to])) for offer in there]


def _labels(number: int) -> list[str]:
    """Return the labels of so many annexes: Roman numerals only from two on (NĐ 30/2020, PL I, III.1.a)."""
    return ["Phụ lục"] if number == 1 else [f"Phụ lục {roman(place)}" for place in range(1, number + 1)]


def annex(dossier: Dossier, offer: Offer, kind: DocumentKind, gaps: Gaps) -> dict[str, str]:
    """Return an annex's three lines: label, title in capitals, "(Kèm theo …)"; empty for what is no annex."""
    if not kind.annex:
        return {"label": "", "title": "", "attached": ""}
    return {
        "label": annexes(dossier).get(kind.id.replace("-", "_")) or "Phụ lục",
        "title": (offer.title or kind.label).upper(),
        "attached": f"(Kèm theo {_owner(dossier, kind, gaps)})",
    }


def _owner(dossier: Dossier, kind: DocumentKind, gaps: Gaps) -> str:
    owner = dossier.owner_of(kind) or kind
    named = next((offer.type for offer in dossier.offers() if offer.kind == owner.id and offer.type), "")
    return cited(dossier, named or owner.type_name or "Kế hoạch", dossier.identity_of(kind), gaps)
