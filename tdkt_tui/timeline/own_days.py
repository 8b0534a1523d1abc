"""Days that a unit counts from its own conference, or that come each month: what a plan says of them in words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Reporting
from tdkt_tui.model.window import Window

from .holidays import working_day_after, working_day_before

_EVENT = r"(?:hội nghị|đại hội)(?!\s+(?:cấp|(?:thi đua yêu nước\s+)?(?:cấp\s+)?(?:tỉnh|toàn quốc|trung ương)))"
_HELD = r"(?:\s+(?:khi|ngày|lúc))?(?:\s+(?:tổ chức|khai mạc|mở|diễn ra|tiến hành|kết thúc|bế mạc))?(?:\s+xong)?"
_LEAST = r"(?:\s+(?:ít nhất|tối thiểu|chậm nhất|muộn nhất|là))*"
_OWN_DAY = (
    r"\s+(?:khi|ngày)\s+(?:tổ chức|khai mạc)(?:\s+(?:của|tại)\s+(?:đơn vị|địa phương|cơ quan|mình))?"
    r"(?=\s*(?:$|[,;.()])|\s+(?:(?:ít|tối|chậm|muộn|là|phải|gửi|báo cáo)\b|\d))"
)
"""A day of no event by its name: the unit's own where the sentence speaks of no other."""
_OTHER = re.compile(
    r"\b(?:(?P<noun>hội nghị|đại hội)"
    r"(?:\s+(?!về\b|gửi|cho\b|đến\b|trình|báo cáo|của\b|UBND|Sở\b|Ban\b|Hội đồng)\w+){0,7}?"
    r"\s+(?:cấp\s+)?(?:tỉnh|thành phố|toàn quốc|trung ương)|"
    r"lễ|hội (?:thi|thảo|diễn|chợ|trại)|cuộc thi|"
    r"giải(?! quyết| pháp| trình| thích)|triển lãm|tọa đàm|liên hoan|ngày hội)\b",
    re.IGNORECASE,
)
"""An event that is not the unit's own conference."""
_COUNTED = r"(?P<{0}>\d{{1,2}})\s+ngày(?P<{0}_work>\s+làm việc)?"
_BEFORE = re.compile(
    rf"\b{_COUNTED.format('a')}(?:\s+so với|\s+trước)(?:{_HELD}\s+{_EVENT}|{_OWN_DAY})|"
    rf"\btrước(?:{_HELD}\s+{_EVENT}|{_OWN_DAY}){_LEAST}\s+{_COUNTED.format('b')}",
    re.IGNORECASE,
)
"""So many days before the unit's own conference: "trước ngày tổ chức 20 ngày", "15 ngày làm việc trước hội nghị"."""
_AFTER = re.compile(
    rf"\b{_COUNTED.format('a')}\s*,?\s+(?:kể từ|sau)(?:\s+khi)?{_HELD}\s+{_EVENT}|"
    rf"\bsau{_HELD}\s+{_EVENT}{_LEAST}\s+{_COUNTED.format('b')}",
    re.IGNORECASE,
)
"""So many days behind it: "05 ngày làm việc sau khi kết thúc hội nghị", "sau hội nghị chậm nhất 10 ngày"."""
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
    if (found := _BEFORE.search(text)) and not _of_another(text, found):
        days, worked = _counted(found)
        return working_day_before(first, days) if worked else first - timedelta(days=days)
    found = _AFTER.search(text)
    if found is None or _of_another(text, found):
        return None
    days, worked = _counted(found)
    return working_day_after(last, days) if worked else last + timedelta(days=days)


def _counted(found: re.Match[str]) -> tuple[int, bool]:
    """Return how many days, and whether only working ones count."""
    group = "a" if found["a"] else "b"
    return int(found[group]), bool(found[f"{group}_work"])


def _of_another(text: str, found: re.Match[str]) -> bool:
    """Tell days counted from another event, which the same sentence names before them, or days that are later."""
    before = re.split(r"[;.]\s", text[: found.start()])[-1]
    if "so với" in found[0] and not re.search(r"\b(?:trước|sớm hơn)\b[^,]*$", before):
        return True
    event = re.search(r"hội nghị|đại hội", found[0], re.IGNORECASE)
    return any(event is None or (one["noun"] or "").casefold() == event[0].casefold()
               for one in _OTHER.finditer(before))  # fmt: skip


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
