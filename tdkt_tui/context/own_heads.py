"""Of heads of units in a row, of which each has one, the unit's own: "Thủ trưởng đơn vị, Chủ tịch UBND xã"."""

from __future__ import annotations

import re

from tdkt_tui.model.unit_names import AREAS

_OF_OFFICES = re.compile(
    r"\b[Gg]iám đốc (?:các )?sở,\s+(?:(?:thủ )?trưởng\s+)?(?:các )?(?:cơ quan,\s+)?ban, ngành(?:, đoàn thể)?"
    r"|\b[Tt]hủ trưởng (?:các )?sở(?:,\s+(?:ban|ngành|đoàn thể))+"
)
"""Who signs in offices of the province."""
_HEAD = (
    r"(?:[Tt]hủ trưởng|[Nn]gười đứng đầu)\s+(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s+(?:cơ quan|đơn vị))*(?:\s+cấp\s[^,;]+)?"
)
_CHAIR = r"Chủ tịch\s+(?:UBND|Ủy ban nhân dân)"
_BESIDE_CHAIR = re.compile(rf"\b{_HEAD}(?:,\s+|\s+và\s+)(?={_CHAIR})")
_CHAIR_BESIDE = re.compile(
    rf"(\b{_HEAD})(?:,\s+|\s+và\s+){_CHAIR}\s+[^;,.()]*?(?=\s+(?:cho|tặng|quyết định)\b|[;,.()]|$)"
)


def own_head(kind: str, text: str) -> str:
    """Return words with the unit's own head; kind: of the unit."""
    if kind in AREAS:
        return _BESIDE_CHAIR.sub("", text)
    if kind in ("sở", "ban", "ngành", "đoàn thể"):
        text = _OF_OFFICES.sub("Giám đốc Sở" if kind == "sở" else "Thủ trưởng cơ quan", text)
    return _CHAIR_BESIDE.sub(r"\1", text)
