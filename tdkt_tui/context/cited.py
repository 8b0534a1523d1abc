"""Cited documents in words: what a plan rests on, and the province's plan as others cite it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.citation import Citation
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.words import joined, raised_first
from tdkt_tui.regulations import Regulation


def basis(dossier: Dossier, regulation: Regulation) -> dict[str, Any]:
    """Return the two ways of resting on documents, and the short names for later mention.

    grounds: lines "Căn cứ …" with the regulation's endings. carried_out: what follows "Thực hiện", first citations.
    directives: the directives among them, cited the second time (NĐ 30/2020, PL I, II.6.b).
    """
    grounds = [citation for citation in dossier.bases if citation.how == "căn cứ"]
    others = [citation for citation in dossier.bases if citation.how != "căn cứ"]
    return {
        "grounds": [
            f"Căn cứ {citation.full()}{regulation.basis_end(last=number == len(grounds))}"
            for number, citation in enumerate(grounds, start=1)
        ],
        "carried_out": _listed(others),
        "directives": joined([citation.short() for citation in dossier.bases if citation.type == "Chỉ thị"]),
    }


def _listed(citations: Sequence[Citation]) -> str:
    return "; ".join(citation.full() for citation in citations)


def province_plan(dossier: Dossier) -> dict[str, Any]:
    """Return the province's plan: cited in full and in short, its title and subject, its place and issuer.

    implements: what the plan carries out, cited for the first time and later; empty for a plan that carries out none.
    """
    plan = dossier.plan.plan
    citation = plan.citation()
    return {
        "full": citation.full(),
        "short": citation.short(),
        "title": raised_first(plan.title),
        "subject": plan.subject or citation.title.removeprefix("về "),
        "place": plan.place,
        "issuer": plan.issuer.called or plan.issuer.name or "",
        "implements": {
            "full": _listed(dossier.plan.implements),
            "short": joined([citation.short() for citation in dossier.plan.implements]),
        },
    }
