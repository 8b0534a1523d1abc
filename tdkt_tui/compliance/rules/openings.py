"""The openings that a plan leaves to the office: what is not filled, and what fills nothing."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding

from .saying import error, note, warning


def openings(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note for each opening of this profile's documents that nobody filled, an error for a text without one.

    A warning for a text whose opening stands in other documents than those of this profile.

    A required opening that is empty is a missing value (``model.requirements``) and told there.
    """
    given, plan = dossier.profile.opening, dossier.plan
    offers = dossier.offers()
    for item in plan.opening:
        here = any(item.stands_in(offer.kind, offer.of) for offer in offers if offer.template)
        filled = bool(given.get(item.id, "").strip())
        if filled and not here:
            yield warning(
                "opening.elsewhere",
                f"Đã ghi {item.label}, nhưng không văn bản nào của hồ sơ này có chỗ ghi đó",
                citation=plan.cite(item.clause),
                field=f"opening.{item.id}",
                fix=f"bỏ {item.id}, hoặc chọn lại văn bản cần lập",
            )
        if here and not item.required and not filled:
            yield note(
                "opening.empty",
                f"Chưa ghi {item.label}; văn bản lập ra không có đoạn này",
                citation=plan.cite(item.clause),
                field=f"opening.{item.id}",
                fix=f"muốn có thì ghi {item.id} vào bảng [opening] của hồ sơ" + (f": {item.help}" if item.help else ""),
            )
    known = {item.id: item.label for item in plan.opening}
    for code in given:
        if code not in known:
            from tdkt_tui.model.near import meant  # only a slip pays for the looking

            near = meant(code, known)
            yield error(
                "opening.unknown",
                f"Kế hoạch không có chỗ tự ghi mang mã “{code}”; nội dung này sẽ không vào văn bản nào",
                citation=plan.cite(""),
                field=f"opening.{code}",
                fix=(f"có phải là “{near}”? " if near else "")
                + ("các mã đã có: " + ", ".join(known) if known else "bỏ bảng [opening]"),
            )
