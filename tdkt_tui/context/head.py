"""What stands above and below every document's body: issuer, number, date, type, signature, recipients."""

from __future__ import annotations

from datetime import date
from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.wording import capitals, date_words, number_words
from tdkt_tui.model.blank import DateOrBlank, judged_on
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.issuer import Recipient, Signature
from tdkt_tui.model.kinds import DocumentKind
from tdkt_tui.model.plan import Offer
from tdkt_tui.model.profile import DocumentIdentity
from tdkt_tui.model.words import lowered_first, raised_first

_AS_ABOVE = "Như trên"


def identity(dossier: Dossier, kind: DocumentKind) -> tuple[str, DocumentIdentity]:
    """Return the key of the profile's table that names this kind of document, and the table."""
    key = dossier.identity_of(kind)
    return key, getattr(dossier.profile, key)


def document_day(dossier: Dossier, kind: DocumentKind) -> date | None:
    """Return the day by which a document's regulation and law are chosen: its own date, of an annex the plan's."""
    key, given = identity(dossier, kind)
    return judged_on(given.date if given.date is not None else _own_date(dossier, key))


def issuer(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    """Return the issuing body: parent and name in capitals for box 2, full and called for sentences."""
    body = dossier.issuer
    full = gaps.need(body.name, "issuer.name")
    return {
        "parent": body.parent.upper(),
        "name": capitals(full),
        "full": full,
        "called": body.called or full,
    }


def document(dossier: Dossier, offer: Offer, kind: DocumentKind, gaps: Gaps) -> dict[str, Any]:
    """Return number, place with date, type in capitals and the title that the profile gives (it may be empty).

    about: the same title inside a line, for what follows "V/v" on a letter (NĐ 30/2020, PL I, II.5.b).
    """
    key, given = identity(dossier, kind)
    title = given.title or (dossier.plan.plan.title if dossier.is_plan_itself and kind.id == "plan" else "")
    return {
        "number": f"Số: {_number(dossier, key, given, gaps)}",
        "place_date": f"{_place(dossier, given, gaps)}, {_date(dossier, key, given, gaps)}",
        "type": _type_name(offer, kind).upper(),
        "title": raised_first(title or ""),
        "about": lowered_first(title or ""),
    }


def own_plan(dossier: Dossier, kind: DocumentKind, gaps: Gaps) -> str:
    """Cite the dossier's own plan document; empty where it has none and this kind of document can do without."""
    given = dossier.profile.document
    if not dossier.is_plan_itself and dossier.identity_of(kind) != "document" and given.number is None:
        return ""
    return cited(dossier, "Kế hoạch", "document", gaps)


def cited(dossier: Dossier, type_name: str, key: str, gaps: Gaps) -> str:
    """Cite one of the dossier's documents: "Kế hoạch số 45/KH-UBND ngày … của …" (NĐ 30/2020, PL I, III.1.c)."""
    given: DocumentIdentity = getattr(dossier.profile, key)
    name = gaps.need(dossier.issuer.name, "issuer.name")
    return f"{type_name} số {_number(dossier, key, given, gaps)} {_date(dossier, key, given, gaps)} của {name}"


def _type_name(offer: Offer, kind: DocumentKind) -> str:
    return offer.type or kind.type_name


def _number(dossier: Dossier, key: str, given: DocumentIdentity, gaps: Gaps) -> str:
    own = dossier.plan.plan if dossier.is_plan_itself and key == "document" else None
    number = given.number if given.number is not None else own.number if own else None
    symbol = given.symbol or (own.symbol if own else None)
    return "/".join((
        gaps.need(number, f"{key}.number", number_words),
        gaps.need(symbol, f"{key}.symbol"),
    ))  # fmt: skip


def _date(dossier: Dossier, key: str, given: DocumentIdentity, gaps: Gaps) -> str:
    day = given.date if given.date is not None else _own_date(dossier, key)
    latest = (dossier.latest_issue or _sent(dossier)) if key == "document" else None
    return gaps.need(day, f"{key}.date", lambda one: date_words(one, latest))


def _sent(dossier: Dossier) -> date | None:
    """Return by when a unit that holds no conference has to send its plan; None where no day is given."""
    tasks = () if dossier.is_plan_itself else dossier.plan.task
    days = (one.window.last() for one in tasks if one.asks_own_plan and dossier.charges(one.body))
    return next((day for day in days if day), None)


def _own_date(dossier: Dossier, key: str) -> DateOrBlank | None:
    return dossier.plan.plan.date if dossier.is_plan_itself and key == "document" else None


def _place(dossier: Dossier, given: DocumentIdentity, gaps: Gaps) -> str:
    own = dossier.plan.plan.place if dossier.is_plan_itself else None
    place = given.place or dossier.profile.document.place or own
    return gaps.need(place, "document.place")


def signature(dossier: Dossier, kind: DocumentKind, gaps: Gaps) -> dict[str, Any]:
    """Return the signing stack: capital lines, the post above the name, the name (NĐ 30/2020, PL I, II.7)."""
    key, given = identity(dossier, kind)
    stack = given.signature or dossier.profile.signature
    field = f"{key}.signature" if given.signature else "signature"
    if stack == Signature.model_construct() and dossier.is_plan_itself:
        stack = dossier.plan.plan.signature
    lines = stack.lines()
    if not stack.post:
        lines.append(gaps.miss(f"{field}.post"))
    return {
        "lines": lines,
        "post_above_name": stack.post_above_name,
        "name": gaps.need(stack.name, f"{field}.name"),
    }


def recipients(dossier: Dossier, kind: DocumentKind, gaps: Gaps) -> list[str]:
    """Return the lines of "Nơi nhận", dash and ending included (NĐ 30/2020, PL I, II.9.d).

    A report, an invitation and a nomination begin with "Như trên": whom they address stands above.
    """
    _, given = identity(dossier, kind)
    named: list[Recipient] = list(given.recipient)
    if kind.id == "plan":
        named = named or dossier.recipients
    lines = list(dict.fromkeys(recipient.words() for recipient in named))
    kept = [line for line in lines if line.casefold().startswith("lưu:")]  # typed among them, and the last line itself
    lines = [line for line in lines if line not in kept]
    if kind.id == "plan" and not lines:
        lines = [gaps.miss("recipient")]
    if kind.identity in ("report", "invitation", "nomination") and _AS_ABOVE not in lines:
        lines.insert(0, _AS_ABOVE)
    last = kept[0].rstrip(" .;") if kept and dossier.profile.archive is None else dossier.archive.words()
    return [f"- {line};" for line in lines] + [f"- {last}."]
