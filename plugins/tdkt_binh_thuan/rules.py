"""What the round towards the ninth congress asks of a unit beyond the generic rules, each with its clause."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tdkt_tui.api import Finding, Rule, Severity, short_date

from .agreeing import AGREED_ON, PLUGIN, SECRETARY, agreed

if TYPE_CHECKING:
    from tdkt_tui.api import Dossier


def agreed_with_secretary(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning until the profile says who of the Party committee agreed; an error for agreeing after issuing.

    A plan whose day is left to the clerk is not issued yet: nothing can be later than it.
    Source: II.2.a, II.2.b: heads agree with the secretary, then hold the conference.
    """
    if dossier.is_plan_itself or not dossier.level.agreed_with:
        return
    secretary, day = agreed(dossier)
    citation = dossier.plan.cite(dossier.level.clause)
    if not secretary:
        yield Finding(
            "binh_thuan.secretary",
            Severity.WARNING,
            f"Hồ sơ chưa ghi việc thống nhất với {dossier.level.agreed_with} về chỉ đạo, tổ chức hội nghị.",
            citation=citation,
            field=f"extra.{PLUGIN}.{SECRETARY}",
            fix=f"thống nhất rồi ghi {SECRETARY}, {AGREED_ON} vào bảng [extra.{PLUGIN}]",
        )
    issued = dossier.profile.document.date
    if day and isinstance(issued, dt.date) and day > issued:
        yield Finding(
            "binh_thuan.secretary-late",
            Severity.ERROR,
            f"Ngày thống nhất với bí thư cấp ủy {short_date(day)} đứng sau"
            f" ngày ban hành kế hoạch {short_date(issued)}.",
            citation=citation,
            field=f"extra.{PLUGIN}.{AGREED_ON}",
            fix="thống nhất trước khi ban hành kế hoạch của đơn vị",
        )


def own_plan_in_time(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a unit's plan dated after its window ended, a note for one dated after it opened.

    Source: III.1: each unit makes its own plan in time. The generic rules only compare it with the conference's day.
    """
    if dossier.is_plan_itself or dossier.level.own_plan:
        return
    issued, window = dossier.profile.judged_on(), dossier.level.window
    first, last = window.first(), window.last()
    if issued is None or first is None or last is None or issued < first:
        return
    late = issued > last
    yield Finding(
        "binh_thuan.own-plan",
        Severity.ERROR if late else Severity.NOTE,
        f"Kế hoạch của đơn vị ghi ngày {short_date(issued)}, "
        + (f"sau khi thời hạn “{window.words()}” đã hết." if late else _left(issued, last)),
        citation=dossier.plan.cite("III.1"),
        field="document.date",
        fix="ban hành kế hoạch của đơn vị trước thời hạn tổ chức hội nghị",
    )


def _left(issued: dt.date, last: dt.date) -> str:
    return f"khi thời hạn tổ chức đã bắt đầu; còn {(last - issued).days} ngày để chuẩn bị và tổ chức hội nghị."


def congress_has_own_plan(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a unit's profile at the congress's level: the congress follows a plan of its own.

    Source: II.2.d; III.5: the Department of Home Affairs drafts it and the chairman decides.
    """
    if dossier.is_plan_itself or not dossier.level.own_plan:
        return
    yield Finding(
        "binh_thuan.congress",
        Severity.ERROR,
        "Đại hội Thi đua yêu nước tỉnh có kế hoạch riêng; kế hoạch này không quy định văn bản của Đại hội.",
        citation=dossier.plan.cite(f"{dossier.level.clause}, III.5"),
        field="level",
        fix="chờ kế hoạch tổ chức Đại hội do Sở Nội vụ trình Chủ tịch UBND tỉnh; đơn vị chọn cấp a hoặc b",
    )


RULES = [
    Rule("binh_thuan.secretary", "thống nhất với bí thư cấp ủy", agreed_with_secretary,
         clause="II.2.a, II.2.b", certainty="quoted"),
    Rule("binh_thuan.own-plan", "kế hoạch của đơn vị có trước thời hạn", own_plan_in_time,
         clause="III.1", certainty="quoted"),
    Rule("binh_thuan.congress", "Đại hội có kế hoạch riêng", congress_has_own_plan,
         clause="II.2.d, III.5", certainty="quoted"),
]  # fmt: skip
