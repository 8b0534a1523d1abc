"""Place and written-out dates of each document of a set; the name of an area, wherever the profile has it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import inside, of_another_kind, unit_called
from tdkt_tui.model.words import lowered_first

from .documents import documents, earliest_day, own_issuer
from .layout import Layout, layout_for
from .saying import error, told, warning

_LOWER_IN_PLACE = frozenset({"phố", "xã", "trấn", "khu"})  # Thành phố, Thị xã, Thị trấn, Đặc khu
_WRITTEN_OUT = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+\d{4}", re.IGNORECASE)


def places(dossier: Dossier) -> Iterable[Finding]:
    """Yield a finding for each place name that is not written as a name."""
    issuer = own_issuer(dossier)
    for document in documents(dossier):
        layout = layout_for(earliest_day(document.identity.date) or dossier.day, issuer)
        if document.identity.place is not None and layout is not None:
            yield from place_form(document.identity.place, layout, f"{document.key}.place")


def place_form(place: str, layout: Layout, field: str) -> Iterable[Finding]:
    """Yield a finding where a place lacks its capitals, is all capitals, or carries the comma and date itself."""
    words = place.split()
    small = [
        word for number, word in enumerate(words) if word[:1].islower() and (not number or word not in _LOWER_IN_PLACE)
    ]
    shouted = any(len(word) > 1 and word.isupper() for word in words)
    tail = place != place.strip(" ,.;") or "ngày" in words
    if small or shouted or tail:
        yield told(
            layout.severity,
            "place.form",
            f"Địa danh “{place}” viết chưa đúng: chữ cái đầu viết hoa, các chữ sau"
            " viết thường, không kèm dấu phẩy và ngày",
            citation=layout.cite("dia-danh-thoi-gian", "case"),
            field=field,
            fix="ghi tên gọi chính thức, ví dụ “Bắc Giang”, “Thành phố Bắc Giang”",
        )


def written_dates(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a date in the unit's own words that is not padded as offices do.

    Source: NĐ 30/2020, PL I, II.4.b.
    """
    profile = dossier.profile
    texts = {f"{document.key}.title": document.identity.title for document in documents(dossier)}
    texts |= {"invitation.notes": profile.invitation.notes}
    texts |= {f"task.{number}.task": task.task for number, task in enumerate(profile.task, start=1)}
    texts |= {f"report.answers.{key}": text for key, text in profile.report.answers.items()}
    for field, text in texts.items():
        for match in _WRITTEN_OUT.finditer(text or ""):
            day, month = int(match[1]), int(match[2])
            right = (f"{day:02d}", f"{month:02d}" if month <= 2 else str(month))
            if (match[1], match[2]) != right:
                yield warning(
                    "date.form",
                    f"“{match[0]}”: ngày dưới 10 và tháng 1, 2 ghi thêm số 0, tháng khác không thêm",
                    citation="NĐ 30/2020, PL I, II.4.b",
                    field=field,
                    fix=f"ghi “ngày {right[0]} tháng {right[1]}”",
                )


def own_name(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the unit's name lacks its kind or its capitals, or is its committee's.

    "UBND UBND xã …", "Ủy ban nhân dân quế Võ" would be printed.
    """
    name, category = dossier.profile.unit.name or "", dossier.profile.unit.category or ""
    named = unit_called(name, category)
    if other := of_another_kind(named, category):
        yield error(
            "unit.name",
            f"Tên đơn vị “{name}” không có loại đơn vị “{category}”",
            field="unit.name",
            fix=f"ghi “{other}”, hoặc sửa loại đơn vị (unit.category) cho đúng tên",
        )
    elif folded(name).startswith(("ubnd ", "ủy ban nhân dân ")) and named != name:
        yield error(
            "unit.name",
            f"Tên đơn vị ghi cả tên Ủy ban nhân dân; đơn vị là “{named}”, Ủy ban nhân dân là cơ quan ban hành",
            field="unit.name",
            fix=f"ghi “{named}”; xem lại tên gọi, địa bàn, cơ quan ban hành lấy từ tên cũ",
        )
    elif lowered_first(named) != lowered_first(name):
        yield error(
            "unit.name",
            f"Tên đơn vị “{name}” viết chưa đúng: ghi loại đơn vị trước tên riêng, viết hoa chữ cái đầu mỗi âm tiết"
            " của tên riêng, các chữ sau viết thường",
            field="unit.name",
            fix=f"ghi “{named}”; xem lại tên gọi, địa bàn, cơ quan ban hành, địa danh lấy từ tên cũ",
        )


def named_alike(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for each place that has the unit's name without its kind or its capitals: each is printed."""
    unit, issuer = dossier.profile.unit, dossier.profile.issuer
    if not unit.name or not unit.category or of_another_kind(unit.name, unit.category):
        return
    named = unit_called(unit.name, unit.category)
    held = {"unit.area": unit.area, "issuer.name": issuer and issuer.name, "issuer.called": issuer and issuer.called}
    for field, text in held.items():
        if text and (right := inside(text, named, unit.category)) != text:
            yield error(
                "unit.named",
                f"“{text}”: đơn vị là “{named}”, tên ở đây thiếu loại đơn vị hoặc sai chữ hoa",
                field=field,
                fix=f"ghi “{right}”",
            )
