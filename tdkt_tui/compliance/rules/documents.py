"""The documents of one set that carry a number, date, place and signer of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tdkt_tui.model.blank import LaterDate
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.issuer import Issuer, Signature
from tdkt_tui.model.profile import DocumentIdentity

LETTER = "Công văn"
"""The one kind of document without a type in its head and its symbol."""


@dataclass(frozen=True, slots=True)
class Issued:
    """One document: its key in the profile, its type by the layout regulation, what it is called in a message."""

    key: str
    type_name: str
    label: str
    identity: DocumentIdentity
    signature: Signature | None


def documents(dossier: Dossier) -> tuple[Issued, ...]:
    """Return plan document, report, nomination and invitation, the plan document first."""
    profile = dossier.profile
    own_type = dossier.plan.plan.type if dossier.is_plan_itself else "Kế hoạch"
    return (
        Issued("document", own_type, own_type, profile.document, profile.signature),
        Issued("report", "Báo cáo", "Báo cáo", profile.report, profile.report.signature),
        Issued(
            "nomination", _nominating(dossier), "Văn bản giới thiệu", profile.nomination, profile.nomination.signature
        ),
        Issued("invitation", "Giấy mời", "Giấy mời", profile.invitation, profile.invitation.signature),
    )


def _nominating(dossier: Dossier) -> str:
    return next((offer.type for offer in dossier.offers() if offer.kind == "nomination" and offer.type), LETTER)


def fixed_day(value: object) -> date | None:
    """Return a date that is written down; None for a clerk's blank and for no date."""
    return value if isinstance(value, date) else None


def earliest_day(value: object) -> date | None:
    """Return the first day on which a document can be issued: its date, or the blank's lower bound."""
    return value.not_before if isinstance(value, LaterDate) else fixed_day(value)


def own_issuer(dossier: Dossier) -> Issuer | None:
    """Return who issues the set; the province's issuer stands in only for the province's own plan."""
    return dossier.profile.issuer or (dossier.plan.plan.issuer if dossier.is_plan_itself else None)
