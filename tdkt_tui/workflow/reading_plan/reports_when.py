"""When reports below a heading come: each month, so many days after a conference, by a last day beside these."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .after import days_after, days_of, without_days
from .apart_names import UNITS, units_by_name
from .bounds import MOST
from .days import DATE
from .due import window_alone, window_apart
from .moments import NO_LATER
from .times import PERIOD_CODES, window_of

_EVERY = re.compile(
    r"(?:định kỳ\s+)?(?:(?:hằng|hàng|mỗi)\s+(?P<one>tháng|quý|năm)|định kỳ\s+(?P<other>0?6 tháng))\b,?\s*",
    re.IGNORECASE,
)
_DAY = re.compile(
    r",?\s*(?P<said>(?:trước|chậm nhất(?: là)?|vào)\s+(?:vào\s+)?ngày\s+\d{1,2}(?!\d|\s*/|\s+tháng\s+\d)[^:,;()]*"
    r"(?:\([^()]*\))?)[,:]?\s*",
    re.IGNORECASE,
)
"""The day of each month or quarter, which no key holds: the report's words do."""
_HELD = r"(?:kết thúc|bế mạc|tổ chức(?:\s+xong)?)"
_AFTER = re.compile(
    rf"(?P<held>(?:(?:sau khi|ngay sau khi)\s+)?{_HELD}\s+(?:Hội nghị\s*)?(?::|,)?\s+)?(?P<words>[^:;]{{0,80}}?)"
    rf"(?P<said>(?:(?:chậm nhất|{MOST}|trong vòng|trong)(?:\s+là)?\s+)+(?P<n>\d{{1,2}})\s+ngày(?P<work>\s+làm việc)?"
    rf"(?P<of>,?\s+(?:sau khi|sau|kể từ khi|kể từ ngày|từ khi|từ ngày)\s+(?:{_HELD}\s*)?(?:Hội nghị)?)?),?\s*",
    re.IGNORECASE,
)
_CONGRESS = re.compile(
    r"(?<!hội nghị, )(?<!hội nghị và )(?<!hội nghị hoặc )đại hội(?!,?\s+(?:(?:và|hoặc)\s+)?hội nghị)", re.IGNORECASE
)
"""The province's congress; that which a unit holds is said beside the conferences of others."""
_DONE = re.compile(
    r"(?P<said>sau khi (?:tổ chức xong|kết thúc)[^,;:]*?\d{1,3} ngày(?:\s+làm việc)?)(?:,|\s+thì)?\s+", re.IGNORECASE
)
_LATEST = re.compile(
    r",?\s*(?:(?:và|nhưng)\s+)?(?:(?:chậm nhất|muộn nhất)\s+(?:là\s+)?)?"
    rf"(?=(?:{NO_LATER}|trước) ngày)"
)
_NO_LATER = re.compile(rf"{NO_LATER}(?= ngày)")
"""Before a last day beside the days after a conference."""
_OTHER_DAY = re.compile(
    rf"\s*\((?:(?:riêng|đối với)\s+)*(?P<units>{UNITS})\s*(?::|,)?\s+(?:(?:chậm nhất|muộn nhất|đến)\s+)?"
    rf"(?P<when>ngày\s+{DATE})\)$",
    re.IGNORECASE,
)
"""Another last day for some, behind that of all: "… ngày 25/5/2020 (các huyện A, B: ngày 05/6/2020)"."""


def report_time(words: str) -> tuple[str, dict[str, Any], str]:
    """Return words without their time, the keys that hold it, and what of it no key holds."""
    if every := _EVERY.search(words):
        rest = words[: every.start()] + words[every.end() :]
        day = _DAY.search(rest)
        rest = rest[: day.start()] + " " + rest[day.end() :] if day else rest
        return (
            rest.strip(),
            {"every": [PERIOD_CODES[(every["one"] or every["other"]).casefold()]]},
            day["said"] if day else "",
        )
    if after := _AFTER.match(words):
        rest = f"{after['words']} {words[after.end() :]}".strip()
        held = after["held"] or re.search(rf"{_HELD}|hội nghị", after["of"] or "", re.IGNORECASE)
        if held and not _CONGRESS.search(words):
            return with_latest(rest, days_of(after))
        lead = (after["held"] or "").strip(" ,:")
        return rest, {}, lowered_first(" ".join(filter(None, (lead, after["said"].strip(" ,")))))
    if (days := days_after(words)) and not _CONGRESS.search(words):
        return with_latest(without_days(words), days)
    if done := _DONE.search(words):
        return words[: done.start()] + words[done.end() :], {}, lowered_first(done["said"])
    rest, window = window_apart(words)
    return (rest, {"window": window}, "") if window and not window_of(rest) else (words, {}, "")


def with_latest(rest: str, days: dict[str, Any]) -> tuple[str, dict[str, Any], str]:
    """Return words without the last day beside the days after a conference, and both times."""
    some = _OTHER_DAY.search(rest)
    plain = _LATEST.sub(", ", f" {rest[: some.start()] if some else rest}")
    apart, window = window_apart(_NO_LATER.sub("chậm nhất", plain).rstrip(" ,"))
    told = f"{apart.strip(' ,')}{some[0] if some else ''}"
    return (told, {**days, "window": window}, "") if window else (rest, {**days}, "")


def by_others(about: str) -> tuple[str, str, dict[str, Any]] | None:
    """Return what a report is on without brackets that give units by their names another last day, those, and it."""
    found = _OTHER_DAY.search(about)
    units = units_by_name(found["units"]) if found else []
    window = window_alone(f"chậm nhất {found['when']}", finished=True) if found and units else {}
    return (about[: found.start()].rstrip(" ,"), lowered_first(found["units"]), window) if found and window else None
