"""A conference is agreed with the secretary of the Party committee of the same tier (II.2.a, II.2.b)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from tdkt_tui.api import ExtraField, FormSection

if TYPE_CHECKING:
    from tdkt_tui.api import Dossier, Plan

PLUGIN = "binh_thuan"
SECRETARY, AGREED_ON = "secretary", "agreed_on"
_CLAUSE = "II.2.a, II.2.b"


def asks_agreement(plan: Plan) -> bool:
    """Tell the plans of this province whose units must agree their conference with somebody."""
    return plan.province == PLUGIN and any(level.agreed_with for level in plan.level)


FIELDS = [
    ExtraField(
        SECRETARY,
        "bí thư cấp ủy đã thống nhất",
        help="Ghi như in trong câu: “Bí thư Đảng ủy xã”, “Bí thư Huyện ủy”",
        levels=("a", "b"),
        clause=_CLAUSE,
    ),
    ExtraField(
        AGREED_ON,
        "ngày thống nhất với bí thư cấp ủy",
        kind="date",
        help="Không muộn hơn ngày ban hành kế hoạch của đơn vị",
        levels=("a", "b"),
        clause=_CLAUSE,
    ),
]
SECTIONS = [FormSection("thong-nhat", "Thống nhất với bí thư cấp ủy", (SECRETARY, AGREED_ON))]


def agreed(dossier: Dossier) -> tuple[str, dt.date | None]:
    """Return who agreed and when, as the profile says; empty and None where it says nothing."""
    given = dossier.profile.extra.get(PLUGIN, {})
    secretary, day = given.get(SECRETARY, ""), given.get(AGREED_ON)
    return (secretary if isinstance(secretary, str) else ""), (day if isinstance(day, dt.date) else None)


def agreement_words(dossier: Dossier) -> dict[str, Any]:
    """Return the two as a template prints them: the day padded as offices write it (NĐ 30/2020, PL I, II.4.b)."""
    secretary, day = agreed(dossier)
    months = f"{day.month:02d}" if day and day.month < 3 else str(day.month) if day else ""
    return {
        SECRETARY: secretary,
        AGREED_ON: f"ngày {day.day:02d} tháng {months} năm {day.year}" if day else "",
    }
