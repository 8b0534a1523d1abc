"""A plan's purposes and requirements as a unit's own plan says them: of its own area, of its own conference."""

from __future__ import annotations

import re

from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.wording import sentence
from tdkt_tui.model.aim_parts import parted
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.unit_names import AREAS

_FORM = r"Hội nghị(?: điển hình tiên tiến)?(?: các cấp)?"
_CONGRESS = (
    r"[Đđ]ại hội(?:\s+[Tt]hi đua yêu nước)?(?:\s+các cấp)?"
    r"(?:\s+tỉnh(?:\s+[A-ZĐ]\w*){0,4})?(?:\s+lần thứ\s+[IVXL]+)?(?:,?\s+năm\s+\d{4})?"
)
_BOTH = re.compile(
    rf"(?<!\bdự )(?<!mừng )(?:{_FORM}(?:,| và| hoặc)\s+{_CONGRESS}|{_CONGRESS}(?:,| và| hoặc)\s+{_FORM})"
    r"(?!\s+(?:cấp|toàn|đại biểu|đảng|[Tt]hi))"
)
"""What a plan calls the meetings of all levels together, of which a unit holds one."""
_WITHIN = re.compile(r"\b(trên địa bàn|trong)\s+(?:toàn\s+)?tỉnh\b(?!\s+ủy)")
_ALL_OF = re.compile(r"\btoàn tỉnh\b")


def own_aims(dossier: Dossier) -> dict[str, list[str]]:
    """Return purposes and requirements, each as sentences; one that speaks of the province alone is left out."""
    told: dict[str, list[str]] = {"purpose": [], "requirement": []}
    for aim in dossier.plan.aim:
        own, _ = parted(aim.words, dossier.profile.unit.category or "")
        said = [sentence(_own(dossier, one)) for one in own]
        told[aim.kind] += [" ".join(said)] if said else []
    return {"purposes": told["purpose"], "requirements": told["requirement"]}


def _own(dossier: Dossier, text: str) -> str:
    unit, place = dossier.profile.unit, re.escape(dossier.plan.plan.place)
    kind, area = unit.category or "", unit.area or ""
    text = _BOTH.sub(dossier.noun, text) if dossier.holds_conference else text
    named = rf"(?<=trên địa bàn )tỉnh {place}|(?<=các dân tộc )tỉnh {place}|(?<=hân dân )tỉnh {place}"
    if kind in AREAS:
        text = re.sub(named, area, text)
        text = _ALL_OF.sub(f"toàn {kind}", _WITHIN.sub(rf"\1 {kind}", text))
    elif area and "hân dân" not in text:  # an office has no people of its own
        text = _ALL_OF.sub(area, re.sub(rf"trên địa bàn (?:toàn )?tỉnh(?: {place})?", f"của {area}", text))
    return in_own_words(dossier, text)
