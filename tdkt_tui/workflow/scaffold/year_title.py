"""How a unit's own plan is titled where the province's is for all the work of a year."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

_WORK = re.compile(r"\b(?:thi đua|khen thưởng|TĐKT)\b.*\bnăm \d{4}\b", re.IGNORECASE)
_MEETING = re.compile(r"hội nghị|đại hội|biểu dương|điển hình|giai đoạn", re.IGNORECASE)
"""What a plan for a meeting, or on the work of several years, speaks of."""
_PLACE = re.compile(
    rf" (?:(?:của|trên địa bàn|tại|ở) )?(?:toàn )?(?:[Tt]ỉnh|[Tt]hành phố)\b(?: [{UPPER}]\w*(?:[- ]+[{UPPER}]\w*)*)?"
)


def year_title(title: str) -> str:
    """Return the title of a unit's plan as a template has it; "" where the province's is not for a year's work.

    The province's name in it gives way to the unit's: "Công tác thi đua, khen thưởng tỉnh X năm 2023".
    """
    if not _WORK.search(title) or _MEETING.search(title):
        return ""
    place = _PLACE.search(title)
    said = f'{{{{ plan.title|replace("{place[0]}", "") }}}}' if place else "{{ plan.title }}"
    return f"{said} của {{{{ unit.area }}}}"
