"""Whether a district, commune or province is called by its kind and name, wherever the profile names it."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import inside, of_another_kind, unit_called
from tdkt_tui.model.words import lowered_first

from .saying import error


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
