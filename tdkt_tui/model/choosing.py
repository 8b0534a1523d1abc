"""Which of several documents of one kind a profile makes: the codes to choose from, and faults of the choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .dossier import Dossier
from .fault import BadInput, MissingValue, TdktError
from .kinds import KINDS
from .plan import Offer

_KIND = {kind.id: kind for kind in KINDS}


def choices(dossier: Dossier) -> list[Offer]:
    """Return the documents of this role and level that a profile makes only where it names them."""
    return [offer for offer in _prescribed(dossier) if offer.of]


def table_of(offer: Offer) -> str:
    """Return the profile's table whose ``of`` chooses this document; an annex is chosen with what it belongs to."""
    kind = _KIND.get(offer.kind)
    if kind and kind.annex:
        kind = _KIND.get(offer.attached_to)
    return kind.identity if kind else "document"


def called(offer: Offer) -> str:
    """Return what the document is called where it is chosen."""
    return offer.title or _label(offer.kind)


def _label(kind: str) -> str:
    return _KIND[kind].label if kind in _KIND else kind


def choice_faults(dossier: Dossier, kinds: Sequence[str] = ()) -> list[TdktError]:
    """Return a fault for each kind of document that waits to be chosen, and for each code or kind that chooses nothing.

    kinds: the document kinds that are asked for; what is made on request only waits for nobody otherwise.
    A profile that names some ``of``, or the kinds that it makes, has said what it wants: only a kind that it lists
    itself must then be chosen.
    """
    offered = choices(dossier)
    return [
        *_strange_kinds(dossier),
        *_unknown(dossier, offered),
        *_unchosen(dossier, [offer for offer in offered if not offer.on_request or offer.kind in kinds]),
        *_unanswered(dossier, kinds),
    ]


def _prescribed(dossier: Dossier) -> list[Offer]:
    """Return every document that the plan prescribes for this role and level, whatever the profile chooses."""
    role, level = dossier.profile.role, dossier.level.id
    offers = (offer for offer in dossier.plan.document if offer.by == role)
    return [offer for offer in offers if not offer.levels or level in offer.levels]


def _strange_kinds(dossier: Dossier) -> Iterator[TdktError]:
    """Yield a fault for each kind in ``documents`` that this level has not: nothing would be made for it."""
    known = {offer.kind: _label(offer.kind) for offer in _prescribed(dossier)}
    for number, kind in enumerate(dossier.profile.documents, start=1):
        if kind in known:
            continue
        from .near import meant  # only a slip pays for the looking

        near = meant(kind, known)
        listed = ", ".join(f"“{item}” ({label})" for item, label in known.items())
        yield BadInput(
            "Kế hoạch không quy định loại văn bản này cho cấp này.",
            place=dossier.source,
            field=f"documents.{number}",
            fix=(f"có phải là “{near}”? " if near else "")
            + (f"Các loại của cấp này: {listed}" if listed else "bỏ khóa documents: cấp này không có văn bản nào"),
        )


def _unchosen(dossier: Dossier, offered: list[Offer]) -> Iterator[TdktError]:
    given, made = _given(dossier), {offer.kind for offer in dossier.offers()}
    named = dossier.profile.documents
    told: set[str] = set()
    for kind in dict.fromkeys(offer.kind for offer in offered):
        mine = [offer for offer in offered if offer.kind == kind]
        table = table_of(mine[0])
        if kind in made or table in given or (kind not in named if named else bool(given)):
            continue  # a code that chooses nothing is told by itself
        if table in told and kind in _KIND and _KIND[kind].annex:
            continue  # chosen with what it belongs to
        told.add(table)
        yield MissingValue(
            f"Chưa chọn văn bản cần lập: cấp này có {len(mine):02d} văn bản loại {_label(kind)}.",
            place=dossier.source,
            field=f"{table}.of",
            fix=f"ghi {table}.of là một trong: {_listed(mine)}"
            + ("" if named else "; hoặc ghi documents để chỉ lập loại văn bản khác"),
        )


def to_choose(dossier: Dossier, kind: str) -> str:
    """Say how a profile chooses a document of a kind of which it has named none; "" where the level has none."""
    mine = [offer for offer in choices(dossier) if offer.kind == kind]
    return f"ghi {table_of(mine[0])}.of là một trong: {_listed(mine)}" if mine else ""


def _unanswered(dossier: Dossier, kinds: Sequence[str]) -> Iterator[TdktError]:
    """Yield a fault where one nomination could answer several duties: none of their limits could be looked at."""
    known = _duties(dossier, "nomination")
    duties = sorted(duty.id for duty in dossier.plan.nomination if duty.id in known and dossier.bound_by(duty))
    mine = [offer for offer in dossier.offers() if offer.kind == "nomination"]
    makes = any(not offer.on_request or offer.kind in kinds for offer in mine)
    if makes and len(duties) > 1 and not dossier.profile.nomination.of:
        yield MissingValue(
            f"Chưa ghi văn bản giới thiệu trả lời việc nào: kế hoạch giao cấp này {len(duties):02d} việc giới thiệu.",
            place=dossier.source,
            field="nomination.of",
            fix="ghi nomination.of là một trong: " + ", ".join(f"“{code}”" for code in duties),
        )


def _unknown(dossier: Dossier, offered: list[Offer]) -> Iterator[TdktError]:
    for table, code in _given(dossier).items():
        mine = [offer for offer in offered if table_of(offer) == table]
        known = _names(mine)
        if code in known or code in _duties(dossier, table):
            continue
        from .near import meant

        near = meant(code, known)
        fix = f"có phải là “{near}”? " if near else ""
        duties = ", ".join(f"“{duty}”" for duty in sorted(_duties(dossier, table)))
        listed = _listed(mine) or duties
        fix += f"Các mã của cấp này: {listed}" if listed else f"bỏ {table}.of: cấp này không có gì để chọn"
        what = "Kế hoạch không quy định văn bản nào mang mã này cho cấp này."
        yield BadInput(what, place=dossier.source, field=f"{table}.of", fix=fix)


def _duties(dossier: Dossier, table: str) -> set[str]:
    """Return the codes of duties that a table may answer: this level's, where one document serves them all."""
    if all(offer.of or table_of(offer) != table for offer in _prescribed(dossier)):
        return set()
    if table == "nomination":
        level = dossier.level.id
        return {duty.id for duty in dossier.plan.nomination if duty.id and (not duty.levels or level in duty.levels)}
    return {duty.id for duty in dossier.plan.reporting if duty.id} if table == "report" else set()


def _given(dossier: Dossier) -> dict[str, str]:
    profile = dossier.profile
    given = {"document": profile.document.of, "nomination": profile.nomination.of, "report": profile.report.of,
             "invitation": profile.invitation.of}  # fmt: skip
    return {table: code for table, code in given.items() if code}


def _listed(offers: list[Offer]) -> str:
    return ", ".join(f"“{code}” ({name})" for code, name in _names(offers).items())


def _names(offers: list[Offer]) -> dict[str, str]:
    """Return code → name, the first one's: a document stands before its annexes in a plan."""
    names: dict[str, str] = {}
    for offer in offers:
        names.setdefault(offer.of, called(offer))
    return names
