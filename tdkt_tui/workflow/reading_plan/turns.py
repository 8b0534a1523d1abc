"""A task that is done several times, each at a time of its own: "kiểm tra 02 đợt: tháng 01/2025 và tháng 4/2025"."""

from __future__ import annotations

import re
from typing import Any

from .counts import NUMBER, number_said
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
        return _each_result(bare(does))
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
