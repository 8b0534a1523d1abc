"""What the office itself wrote into the openings that a plan leaves."""

from __future__ import annotations

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.wording import paragraphs
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.plan import Offer
from tdkt_tui.model.words import MISSING


def openings(dossier: Dossier, offer: Offer, gaps: Gaps) -> dict[str, list[str]]:
    """Return each opening's paragraphs by id, hyphens as underscores.

    One that nobody filled is an empty list, so that the wording around it falls away; where the plan requires it, it
    is a gap. A draft marks every one.
    """
    given = dossier.profile.opening
    filled: dict[str, list[str]] = {}
    for item in dossier.plan.opening:
        here = item.stands_in(offer.kind, offer.of)
        text = paragraphs(given.get(item.id, ""))
        if not text and here and item.required:
            text = [gaps.miss(f"opening.{item.id}", item.label)]
        elif not text and here and gaps.draft:
            text = [MISSING.format(item.label)]
        filled[item.id.replace("-", "_")] = text
    return filled
