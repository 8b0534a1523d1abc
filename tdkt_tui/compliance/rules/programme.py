"""The agenda of the conference against the plan's items and the length of the day."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.programme import FRAME, HALF_DAY, LEAST_MINUTES

from .saying import error, note, number_words, warning


def agenda_items(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for an item that the plan does not know, one given twice, and a required one left out."""
    items = {item.item: item for item in dossier.agenda}
    offered = [offer for offer in dossier.plan.document if offer.kind == "agenda" and offer.by == "unit"
               and (not offer.levels or dossier.level.id in offer.levels)]  # fmt: skip
    if offered and dossier.holds_conference and dossier.plan.agenda and not items:
        made = any(offer.kind == "agenda" for offer in dossier.offers())
        yield (warning if made else note)(
            "agenda.empty",
            f"Kế hoạch không có mục chương trình nào của {dossier.level.label}:"
            f" {'bảng chương trình in ra không có dòng' if made else 'không lập văn bản chương trình'}",
            citation=dossier.plan.cite(dossier.level.clause),
            field="documents",
            fix="ghi documents không có “agenda”, tự soạn chương trình; hoặc báo người giữ dữ liệu kế hoạch"
            if made
            else "đơn vị tự soạn chương trình; kế hoạch có nêu thì báo người giữ dữ liệu kế hoạch",
        )
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


def agenda_frame(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note for an opening, a closing that is printed though the plan names none."""
    skipped = {own.item for own in dossier.profile.conference.agenda if own.skip}
    added = [item for item in dossier.agenda if item.item in FRAME and item.item not in skipped]
    if added and dossier.holds_conference:
        yield note(
            "agenda.frame",
            f"Chương trình ở kế hoạch không nêu {' và '.join(f'“{item.title}”' for item in added)}; văn bản lập ra có"
            " thêm theo nghi thức thường dùng",
            citation=dossier.plan.cite(next((item.clause for item in dossier.plan.agenda if item.clause), "")),
            field="conference.agenda",
            fix="không cần thì ghi vào hồ sơ: [[conference.agenda]], "
            + "; ".join(f'item = "{item.item}", skip = true' for item in added),
        )


def past_midnight(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where a conference of at most half a day would end on the next day."""
    conference = dossier.profile.conference
    days = conference.days or dossier.level.days
    if conference.start is None or not days or days > 0.5:
        return
    end = conference.start.hour * 60 + conference.start.minute + HALF_DAY
    if end > 24 * 60:
        yield error(
            "agenda.past-midnight",
            f"Khai mạc lúc {conference.start:%H:%M} thì nửa ngày kéo sang hôm sau",
            field="conference.start",
            fix="kiểm tra lại giờ khai mạc",
        )


def agenda_minutes(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the unit's own minutes leave too little of the length for the items without any.

    The plan's suggested minutes shrink with the room that is left, so only own minutes can overrun.
    """
    conference = dossier.profile.conference
    days = conference.days or dossier.level.days
    own = {item.item: item for item in conference.agenda}
    if not days or not any(item.minutes for item in conference.agenda):
        return
    held = [own.get(item.item) for item in dossier.agenda]
    given = [item.minutes for item in held if item and item.minutes and not item.skip]
    free = sum(item is None or (not item.minutes and not item.skip) for item in held)
    room = max(1, round(days * 2)) * HALF_DAY
    total = sum(given) + free * LEAST_MINUTES
    if total > room:
        rest = f", cộng {free} mục còn lại, mỗi mục ít nhất {LEAST_MINUTES} phút, là {total} phút" if free else ""
        yield error(
            "agenda.too-long",
            f"Các mục đã định thời lượng dài {sum(given)} phút{rest}; hội nghị {number_words(days)} ngày chỉ có {room}"
            " phút",
            citation=dossier.plan.cite(dossier.level.clause),
            field="conference.agenda",
            fix=f"rút bớt {total - room} phút, hoặc bỏ mục không bắt buộc",
        )
