"""Documents of one set must say the same: title, day, venue, place, signer, number."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import roman, short_date

from .documents import documents
from .saying import error, note, warning

# What stands behind these words in a title is the round aimed at, not the conference itself.
_AIMED_AT = re.compile(r"\b(?:tiến tới|hướng tới|chào mừng|tham dự|dự)\b.*")
_PERIOD = re.compile(r"giai đoạn (\d{4})-(\d{4})")


def invitation_and_conference(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the invitation names another day or venue than the conference has."""
    invitation, conference = dossier.profile.invitation, dossier.profile.conference
    stated = invitation.date_of_conference
    if stated and conference.date and stated != conference.date:
        yield error(
            "set.day",
            f"Giấy mời ghi hội nghị ngày {short_date(stated)}, kế hoạch ghi ngày {short_date(conference.date)}",
            field="invitation.date_of_conference",
            fix="bỏ khóa này để giấy mời lấy ngày của kế hoạch",
        )
    if invitation.venue and conference.venue and folded(invitation.venue) != folded(conference.venue):
        yield error(
            "set.venue",
            f"Giấy mời ghi địa điểm “{invitation.venue}”, kế hoạch ghi “{conference.venue}”",
            field="invitation.venue",
            fix="bỏ khóa này để giấy mời lấy địa điểm của kế hoạch",
        )
    start = conference.start
    if invitation.arrive and start and invitation.arrive > start:
        yield error(
            "set.hour",
            f"Giờ đón tiếp {invitation.arrive:%H:%M} đứng sau giờ khai mạc {start:%H:%M}",
            field="invitation.arrive",
            fix="ghi giờ đón tiếp trước giờ khai mạc",
        )


def places_and_numbers(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for another place than the plan document's, and for one number and symbol used twice."""
    plan, *others = documents(dossier)
    seen = {(plan.identity.number, plan.identity.symbol): plan.label}
    for document in others:
        identity = document.identity
        if identity.place and plan.identity.place and folded(identity.place) != folded(plan.identity.place):
            yield error(
                "set.place",
                f"{document.label} ghi địa danh “{identity.place}”, {plan.label} ghi “{plan.identity.place}”",
                field=f"{document.key}.place",
                fix="ghi một địa danh cho cả bộ văn bản",
            )
        key = (identity.number, identity.symbol)
        if isinstance(identity.number, int) and identity.symbol and key in seen:
            yield error(
                "set.number",
                f"{document.label} trùng số và ký hiệu {identity.number:02d}/{identity.symbol} với {seen[key]}",
                field=f"{document.key}.number",
                fix="mỗi văn bản lấy một số",
            )
        seen.setdefault(key, document.label)


def signers(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note where report or invitation are signed by someone else than the plan document."""
    plan, *others = documents(dossier)
    first = plan.signature
    for document in others:
        own = document.signature
        if own and first and own.name and first.name and folded(own.name) != folded(first.name):
            yield note(
                "set.signer",
                f"Người ký {document.label} khác người ký {plan.label}",
                field=f"{document.key}.signature.name",
                fix="kiểm tra lại người ký",
            )


def titles(dossier: Dossier) -> Iterable[Finding]:
    """Yield a finding for a title that names another form, or another ordinal of the round, than plan and profile."""
    chosen = dossier.form
    for document in documents(dossier):
        title = folded(document.identity.title or "")
        own = _AIMED_AT.sub("", title)
        named = [form for form in dossier.plan.form if folded(form.name) in own]
        if chosen and named and chosen not in named:
            yield warning(
                "set.title",
                f"Trích yếu của {document.label} nêu “{named[0].name}”, hồ sơ chọn “{chosen.name}”",
                citation=dossier.plan.cite(chosen.clause),
                field=f"{document.key}.title",
                fix="sửa trích yếu hoặc conference.form",
            )
        for name, ordinal in _rounds(dossier):
            said = re.search(re.escape(folded(name)) + r" lần thứ ([ivxl]+|\d+)\b", title)
            if said and said[1] not in {roman(ordinal).casefold(), str(ordinal)}:
                yield error(
                    "set.ordinal",
                    f"Trích yếu của {document.label} ghi {name} lần thứ {said[1].upper()}; kế hoạch"
                    f" ghi lần thứ {roman(ordinal)}",
                    citation=dossier.plan.cite(""),
                    field=f"{document.key}.title",
                    fix=f"ghi lần thứ {roman(ordinal)}",
                )


def periods(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a period in a title that is neither the round's reviewed one nor the one ahead."""
    own = dossier.plan.round
    stated = [years for years in (own.reviewed, own.ahead) if len(years) == 2] if own else []
    for document in documents(dossier) if stated else ():
        for match in _PERIOD.finditer(folded(document.identity.title or "")):
            years = [int(match[1]), int(match[2])]
            if years not in stated:
                yield warning(
                    "set.period",
                    f"Trích yếu của {document.label} ghi giai đoạn {match[1]} - {match[2]}; kế hoạch ghi"
                    f" {' và '.join(f'{first} - {last}' for first, last in stated)}",
                    citation=dossier.plan.cite(own.clause if own else ""),
                    field=f"{document.key}.title",
                    fix="đối chiếu giai đoạn với kế hoạch cấp trên",
                )


def _rounds(dossier: Dossier) -> list[tuple[str, int]]:
    own = dossier.plan.round
    if own is None:
        return []
    above = own.above
    return [(own.name, own.ordinal), *([(above.name, above.ordinal)] if above and above.ordinal else [])]
