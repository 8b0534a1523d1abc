"""A dossier that makes no invitations: why, what its people can get instead, and which templates do not fit it."""

from __future__ import annotations

from collections.abc import Collection

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput

OWN_FILE = (
    "soạn tệp .docx của mình: ghi sẵn ngày, giờ, nơi họp; chỗ ghi tên thì gọi {{ person.salutation }} "
    "{{ person.full_name }}, {{ person.post }}"
)
"""What to do where no template fits."""


def why_none(dossier: Dossier) -> str:
    """Return the reason in one sentence; empty where the plan has an invitation."""
    if any(offer.kind == "invitation" for offer in dossier.offers()):
        return ""
    plan = dossier.plan.plan.citation().short()
    if dossier.holds_conference:
        return f"{plan} không có mẫu giấy mời cho cấp này."
    does = "giới thiệu điển hình tiên tiến, " if dossier.nomination else ""
    return f"Theo {plan} đơn vị này {does}không tổ chức hội nghị nên không có giấy mời."


def unfit(dossier: Dossier, template: str, called: Collection[str]) -> BadInput | None:
    """Return the fault of a template that calls what only an invitation's form asks for; None for one that fits.

    called: first parts of the names that it calls ("invitation", "conference").
    """
    why = why_none(dossier)
    asked = {"invitation", "document"} | (set() if dossier.holds_conference else {"conference"})
    if not why or not asked & set(called):
        return None
    told = f"{why} Mẫu này cần ngày, giờ, nơi họp mà biểu của hồ sơ không hỏi."
    return BadInput(told, place=template, field="--template", fix=f"{OWN_FILE}; rồi --template TỆP.docx")
