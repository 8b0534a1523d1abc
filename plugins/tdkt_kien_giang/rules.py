"""What Kiên Giang's plan of 2017 asks and no other plan does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tdkt_tui.api import Finding, Rule, Severity

if TYPE_CHECKING:
    from tdkt_tui.api import Dossier

_SUBMITTED_BY = ("council", "department")


def mostly_individuals(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning where a list introduces more collectives than individuals (II.2.c: chiefly individuals)."""
    people = dossier.introduced
    collectives = sum(person.subject == "collective" for person in people)
    if dossier.lists_nominees and collectives > len(people) - collectives:
        yield Finding(
            "kien_giang.mostly-individuals",
            Severity.WARNING,
            f"Danh sách có {collectives:02d} tập thể, nhiều hơn số cá nhân; kế hoạch yêu cầu chủ yếu chọn cá nhân.",
            citation=dossier.plan.cite("II.2.c"),
            field="delegates",
            fix="giới thiệu thêm cá nhân tiêu biểu, hoặc giữ nếu đã cân nhắc",
        )


def submitted_by_council(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the delegates are submitted by another body than the Council or Sở Nội vụ (II.4)."""
    duty, issuer = dossier.nomination, dossier.profile.issuer
    made = any(offer.kind == "nomination" for offer in dossier.offers())
    if made and duty and duty.id == "toan-quoc" and issuer and issuer.kind not in _SUBMITTED_BY:
        yield Finding(
            "kien_giang.submitted-by",
            Severity.ERROR,
            "Tờ trình đại biểu dự Hội nghị toàn quốc do Hội đồng Thi đua - Khen thưởng tỉnh (Sở Nội vụ tham mưu) trình"
            " UBND tỉnh, không do cơ quan khác ký.",
            citation=dossier.plan.cite(duty.clause),
            field="issuer.kind",
            fix="để Hội đồng hoặc Sở Nội vụ ban hành, hoặc sửa nomination.of",
        )


RULES_2017 = [
    Rule("kien_giang.mostly-individuals", "chủ yếu chọn điển hình là cá nhân", mostly_individuals,
         clause="II.2.c", certainty="quoted"),
    Rule("kien_giang.submitted-by", "cơ quan trình đại biểu dự Hội nghị toàn quốc", submitted_by_council,
         clause="II.4", certainty="quoted"),
]  # fmt: skip
