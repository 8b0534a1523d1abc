"""Which of several documents of one kind a profile makes: the codes to choose from, and faults of the choice."""

from __future__ import annotations

from collections.abc import Iterator

from .dossier import Dossier
from .fault import BadInput, MissingValue, TdktError
from .kinds import KINDS
from .near import meant
from .plan import Offer

_KIND = {kind.id: kind for kind in KINDS}


def choices(dossier: Dossier) -> list[Offer]:
    """Return the documents of this role and level that a profile makes only where it names them."""
    return [
        offer
        for offer in dossier.plan.document
        if offer.of and offer.by == dossier.profile.role and (not offer.levels or dossier.level.id in offer.levels)
    ]


def table_of(offer: Offer) -> str:
    """Return the profile's table whose ``of`` chooses this document; an annex is chosen with what it belongs to."""
    kind = _KIND.get(offer.kind)
    if kind and kind.annex:
        kind = _KIND.get(offer.attached_to)
    return kind.identity if kind else "document"


def called(offer: Offer) -> str:
    """Return what the document is called where it is chosen."""
    kind = _KIND.get(offer.kind)
    return offer.title or (kind.label if kind else offer.kind)


def choice_faults(dossier: Dossier) -> list[TdktError]:
    """Return a fault for each kind of document that waits to be chosen, and for each code that chooses nothing.

    A profile that names some ``of``, or the kinds that it makes, has said what it wants: only a kind that it lists
    itself must then be chosen.
    """
    offered = choices(dossier)
    return [*_unknown(dossier, offered), *_unchosen(dossier, offered)]


def _unchosen(dossier: Dossier, offered: list[Offer]) -> Iterator[TdktError]:
    given, made = _given(dossier), {offer.kind for offer in dossier.offers()}
    named = dossier.profile.documents
    for kind in dict.fromkeys(offer.kind for offer in offered):
        mine = [offer for offer in offered if offer.kind == kind]
        table = table_of(mine[0])
        if kind in made or table in given or (kind not in named if named else bool(given)):
            continue  # a code that chooses nothing is told by itself
        label = _KIND[kind].label if kind in _KIND else kind
        yield MissingValue(
            f"Chưa chọn văn bản cần lập: cấp này có {len(mine):02d} văn bản loại {label}.",
            place=dossier.source,
            field=f"{table}.of",
            fix=f"ghi {table}.of là một trong: {_listed(mine)}"
            + ("" if named else "; hoặc ghi documents để chỉ lập loại văn bản khác"),
        )


def _unknown(dossier: Dossier, offered: list[Offer]) -> Iterator[TdktError]:
    duties = {duty.id for duty in dossier.plan.nomination if duty.id}
    for table, code in _given(dossier).items():
        mine = [offer for offer in offered if table_of(offer) == table]
        if code in {offer.of for offer in mine} or (table == "nomination" and code in duties):
            continue
        known = {offer.of: called(offer) for offer in mine}
        near = meant(code, known)
        fix = f"có phải là “{near}”? " if near else ""
        fix += f"Các mã của cấp này: {_listed(mine)}" if mine else f"bỏ {table}.of: cấp này không có gì để chọn"
        what = "Kế hoạch không quy định văn bản nào mang mã này cho cấp này."
        yield BadInput(what, place=dossier.source, field=f"{table}.of", fix=fix)


def _given(dossier: Dossier) -> dict[str, str]:
    profile = dossier.profile
    given = {"document": profile.document.of, "nomination": profile.nomination.of, "report": profile.report.of,
             "invitation": profile.invitation.of}  # fmt: skip
    return {table: code for table, code in given.items() if code}


def _listed(offers: list[Offer]) -> str:
    return ", ".join(f"“{offer.of}” ({called(offer)})" for offer in offers)
