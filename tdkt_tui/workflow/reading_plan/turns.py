"""A task that is done several times, each at a time of its own: "kiểm tra 02 đợt: tháng 01/2025 và tháng 4/2025"."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Any

from .counts import NUMBER, number_said
from .days import DATE
from .due import window_alone
from .facts import bare

_TURNS = re.compile(
    rf"(?P<does>.+?),?\s+(?:(?:thành|làm|theo|trong)\s+)?(?P<n>{NUMBER})\s+(?P<noun>đợt|lần|kỳ|vòng|lượt)\s*[:,(]\s*"
    r"(?:(?:vào|trong|gồm)\s+)?(?P<times>[^:()]*\d[^:()]*)\)?",
    re.IGNORECASE | re.DOTALL,
)
_NEXT = re.compile(
    r"\s*(?:;|,|\bvà\b)\s*(?:và\s+)?(?=(?:(?:đợt|lần|kỳ|vòng|lượt)\s+\w+|vào|trong|trước|ngày|tháng|quý)\b)"
)
_NAMED = re.compile(
    r"(?:(?:đợt|lần|kỳ|vòng|lượt)\s+\w{1,3}\s*[:,]?\s*)?(?:(?:vào|trong)\s+)?(?P<time>.+)", re.IGNORECASE
)

_DAYLESS = r"\d{1,2}(?:(?:/|\s+tháng\s+)\d{1,2}(?:(?:/|\s+năm\s+)\d{4})?)?"
_DAYS = re.compile(
    rf"(?P<does>.+?),?\s+(?P<how>vào|trước)?\s*(?:các|hai|ba|0?[23])\s+(?:ngày|mốc)\s+"
    rf"(?P<days>{_DAYLESS}(?:(?:,|,?\s+và)\s+(?:(?:trước|vào)\s+)?(?:ngày\s+)?{_DAYLESS})*"
    rf"(?:,|,?\s+và)\s+(?:(?:trước|vào)\s+)?(?:ngày\s+)?{DATE})",
    re.IGNORECASE | re.DOTALL,
)
"""Several days of one task, the last with month and year: "gửi … vào các ngày 05/5 và 05/6/2026"."""
_OF_MONTH = r"(?:ngày\s+)?(?:\d{1,2}|cuối(?:\s+cùng)?(?:\s+của)?)"
_IN_MONTH = re.compile(
    rf"(?P<does>.+?),?\s+(?P<how>vào|trước|chậm nhất(?: là)?)\s+(?:các\s+)?"
    rf"(?P<days>ngày\s+\d{{1,2}}(?:(?:,|,?\s+và)\s+{_OF_MONTH})+)\s+"
    r"(?:của\s+)?tháng\s+(?P<month>0?[1-9]|1[0-2])\s*(?:/|năm\s+)\s*(?P<year>\d{4})(?P<rest>(?:\s+(?:để|nhằm)\s[^;.\d]+)?)",
    re.IGNORECASE | re.DOTALL,
)
"""Days of one month, of which the last may be its end: "báo cáo vào ngày 15 và ngày cuối tháng 9/2025"."""
_DUE = r"(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?)\s(?:(?!kết quả)[^,;])*?\d{4}"
_EACH = re.compile(
    rf"(?P<verb>(?:gửi\s+)?báo cáo)\s+(?P<first>kết quả\s[^,;]+?)\s+(?P<due>{_DUE})(?:,|,?\s+và)\s+"
    rf"(?P<then>kết quả\s[^,;]+?)\s+(?P<later>{_DUE})",
    re.IGNORECASE,
)
"""Two results, each reported on by a day of its own: "báo cáo kết quả A trước ngày 10/01, kết quả B trước ngày …"."""


def turns_in(does: str) -> list[tuple[str, dict[str, Any]]]:
    """Return each turn of a task with its window; none where the times are not as many as it says."""
    found = _TURNS.fullmatch(bare(does))
    if found is None:
        return _on_days(bare(does)) or _in_month(bare(does)) or _each_result(bare(does))
    named = (_NAMED.fullmatch(part.strip()) for part in _NEXT.split(found["times"]))
    windows = [window_alone(one["time"], finished=False) for one in named if one]
    if len(windows) != number_said(found["n"]) or len(windows) < 2 or not all(windows):
        return []
    noun = found["noun"].casefold()
    return [(f"{found['does']} ({noun} {number})", window) for number, window in enumerate(windows, 1)]


def _each_result(does: str) -> list[tuple[str, dict[str, Any]]]:
    found = _EACH.fullmatch(does)
    told = [(found["first"], found["due"]), (found["then"], found["later"])] if found else []
    each = [(f"{found['verb']} {what}", window_alone(due, finished=True)) for what, due in told if found]
    return each if all(window for _, window in each) else []


def _on_days(does: str) -> list[tuple[str, dict[str, Any]]]:
    """Return a task once for each of its days; what a day leaves open is as in the one behind it."""
    found = _DAYS.fullmatch(does)
    days = re.findall(_DAYLESS, found["days"], re.IGNORECASE) if found else []
    numbers, end = list[tuple[str, ...]](), ("", "", "")
    for day in reversed(days):
        said = re.findall(r"\d+", day)
        end = (*said, *end[len(said) :])
        numbers.append(end)
    how = found["how"] or "" if found else ""
    windows = [window_alone(f"{how} ngày {'/'.join(one)}".strip(), finished=False) for one in reversed(numbers)]
    if found is None or not all(windows):
        return []
    return [(f"{found['does']} (lần {number})", window) for number, window in enumerate(windows, 1)]


def _in_month(does: str) -> list[tuple[str, dict[str, Any]]]:
    """Return a task once for each of its days of a month."""
    found = _IN_MONTH.fullmatch(does)
    if found is None:
        return []
    year, month = int(found["year"]), int(found["month"])
    days: list[str] = re.findall(r"\d{1,2}|cuối", found["days"], re.IGNORECASE)
    numbers = [int(one) if one.isdigit() else monthrange(year, month)[1] for one in days]
    windows = [window_alone(f"{found['how']} ngày {day}/{month}/{year}", finished=False) for day in numbers]
    if not all(windows):
        return []
    return [(f"{found['does']}{found['rest']} (lần {number})", window) for number, window in enumerate(windows, 1)]
