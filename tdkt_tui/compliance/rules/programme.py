"""The agenda of the conference against the plan's items and the length of the day."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding

from .saying import error, number_words

_MINUTES_A_DAY = 480  # eight working hours (Bộ luật Lao động 2019, Điều 105)


def agenda_items(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for an item that the plan does not know, one given twice, and a required one left out."""
    items = {item.item: item for item in dossier.plan.agenda}
    seen: set[str] = set()
    for number, own in enumerate(dossier.profile.conference.agenda, start=1):
        field, item = f"conference.agenda.{number}", items.get(own.item)
        if own.item in seen:
            yield error(
                "agenda.twice",
                f"Mục chương trình “{own.item}” được ghi hai lần",
                field=f"{field}.item",
                fix="gộp thành một mục",
            )
        seen.add(own.item)
        if item is None:
            yield error(
                "agenda.unknown",
                f"Mục chương trình “{own.item}” không có trong kế hoạch",
                field=f"{field}.item",
                fix=f"dùng một trong: {', '.join(items)}" if items else "bỏ mục này",
            )
        elif own.skip and not item.optional:
            yield error(
                "agenda.skipped",
                f"Bỏ mục “{item.title}”, là mục bắt buộc của chương trình",
                citation=dossier.plan.cite(item.clause),
                field=f"{field}.skip",
                fix="bỏ skip = true",
            )


def agenda_minutes(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the unit's own minutes, with the suggested ones for the rest, do not fit the length.

    Suggested minutes stretch with the length but never push the sum over it, so they count only beside own minutes.
    """
    conference = dossier.profile.conference
    days = conference.days or dossier.level.days
    own = {item.item: item for item in conference.agenda}
    if not days or not any(item.minutes for item in conference.agenda):
        return
    total = 0
    for item in dossier.plan.agenda:
        mine = own.get(item.item)
        if mine is None or not mine.skip:
            total += (mine.minutes if mine else None) or item.minutes
    room = round(days * _MINUTES_A_DAY)
    if total > room:
        yield error(
            "agenda.too-long",
            f"Chương trình dài {total} phút, hội nghị {number_words(days)} ngày chỉ có {room} phút",
            citation=dossier.plan.cite(dossier.level.clause),
            field="conference.agenda",
            fix=f"rút bớt {total - room} phút, hoặc bỏ mục không bắt buộc",
        )
