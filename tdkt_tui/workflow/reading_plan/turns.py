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


def turns_in(does: str) -> list[tuple[str, dict[str, Any]]]:
    """Return each turn of a task with its window; none where the times are not as many as it says."""
    found = _TURNS.fullmatch(bare(does))
    if found is None:
        return []
    named = (_NAMED.fullmatch(part.strip()) for part in _NEXT.split(found["times"]))
    windows = [window_alone(one["time"], finished=False) for one in named if one]
    if len(windows) != number_said(found["n"]) or len(windows) < 2 or not all(windows):
        return []
    noun = found["noun"].casefold()
    return [(f"{found['does']} ({noun} {number})", window) for number, window in enumerate(windows, 1)]
