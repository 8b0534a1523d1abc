"""Days that a unit counts from its own conference, or that come each month: what a plan says of them in words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Reporting
from tdkt_tui.model.window import Window

from .holidays import working_day_before

_EVENT = r"(?:hội nghị|đại hội)(?!\s+(?:cấp|(?:thi đua yêu nước\s+)?(?:cấp\s+)?(?:tỉnh|toàn quốc|trung ương)))"
_HELD = r"(?:\s+(?:khi|ngày|lúc))?(?:\s+(?:tổ chức|khai mạc|mở|diễn ra|tiến hành|kết thúc|bế mạc))?(?:\s+xong)?"
_LEAST = r"(?:\s+(?:ít nhất|tối thiểu|chậm nhất|muộn nhất|là))*"
_DAYS = r"(\d{1,2})\s+ngày(?!\s+làm việc)"
_OWN_DAY = r"\s+(?:khi|ngày)\s+(?:tổ chức|khai mạc)(?!\s+(?:hội nghị|đại hội))"
_COUNTED = r"(?P<{0}>\d{{1,2}})\s+ngày(?P<{0}_work>\s+làm việc)?"
_BEFORE = re.compile(
    rf"\b{_COUNTED.format('a')}(?:\s+so với|\s+trước)(?:{_HELD}\s+{_EVENT}|{_OWN_DAY})|"
    rf"\btrước(?:{_HELD}\s+{_EVENT}|{_OWN_DAY}){_LEAST}\s+{_COUNTED.format('b')}",
    re.IGNORECASE,
)
"""So many days before the unit's own conference: "trước ngày tổ chức 20 ngày", "15 ngày làm việc trước hội nghị"."""
_AFTER = re.compile(
    rf"\b{_DAYS}\s*,?\s+(?:kể từ|sau)(?:\s+khi)?{_HELD}\s+{_EVENT}|\bsau{_HELD}\s+{_EVENT}{_LEAST}\s+{_DAYS}",
    re.IGNORECASE,
)
_MONTHLY = re.compile(
    r"\b(trước )?ngày (\d{1,2})\b(?!\s*/)[^;.]{0,20}?\btháng (\d{1,2}(?:(?:,\s*|\s+và\s+)\d{1,2})*)\b"
)
_PILOTS = re.compile(r"\b(?:đơn vị|cơ quan|địa phương|nơi)(?:\s+(?:làm|tổ chức|chỉ đạo))?\s+điểm\b", re.IGNORECASE)


def from_conference(of: Dossier, text: str) -> date | None:
    """Return the last day of what a plan asks so many days before or after a unit's own conference.

    None where it says nothing of the kind, the conference has no day, or it is a pilot of which the text says more.
    """
    first, last = of.profile.conference.date, of.conference_ends
    if first is None or last is None or (of.pilot is not None and _PILOTS.search(text)):
        return None
    if found := _BEFORE.search(text):
        group = "a" if found["a"] else "b"
        days = int(found[group])
        return working_day_before(first, days) if found[f"{group}_work"] else first - timedelta(days=days)
    found = _AFTER.search(text)
    return last + timedelta(days=int(found[1] or found[2])) if found else None


def monthly(of: Dossier, duty: Reporting) -> Iterator[tuple[int, Window]]:
    """Yield each month that a plan names for a monthly report with its window: "trước ngày 25 (tháng 8, 9, 10)".

    They are of the plan's own year; a month before the plan's is of the next. No month is made up.
    """
    issued = judged_on(of.plan.plan.date)
    found = _MONTHLY.search(duty.about) if "month" in duty.every else None
    if issued is None or found is None:
        return
    for month in dict.fromkeys(int(said) for said in re.findall(r"\d+", found[3])):
        try:
            day = date(issued.year + (month < issued.month), month, int(found[2]))
        except ValueError:  # no such day in that month: nothing is made up
            continue
        yield month, Window.model_validate({"before" if found[1] else "until": day})
