"""A quota in words: what is counted, and how a number bounds it."""

from __future__ import annotations

import re
from types import MappingProxyType

from .quota import PlanQuota, SentNumbers
from .words import joined, padded

QUOTA_WORDS: MappingProxyType[str, str] = MappingProxyType({
    "official": "đại biểu chính thức", "exemplars": "điển hình tiên tiến", "alternates": "đại biểu dự khuyết",
    "at_least": "tập thể, cá nhân", "at_most": "tập thể, cá nhân", "collectives": "tập thể", "individuals": "cá nhân",
})  # fmt: skip
"""Key → what it counts, inside a sentence."""
_RANGE = {"at_least", "at_most"}
_CASES = {"collectives", "individuals"}
_BOTH = re.compile(r"(?<!đại diện )\b(?:tập thể(?:,| và|, và) cá nhân|cá nhân(?:,| và|, và) tập thể)\b", re.IGNORECASE)
_HOW = {"official": "", "alternates": "", "at_most": "nhiều nhất "}


def bound_words(name: str, quota: SentNumbers) -> str:
    """Return how a number of a quota bounds: "ít nhất ", "nhiều nhất ", or "" for one that is just so many."""
    exact = quota.exact() and name in ("exemplars", "collectives", "individuals")
    return "" if exact else _HOW.get(name, "ít nhất ")


def range_words(quota: SentNumbers) -> str:
    """Return from so many to so many, "" for any other quota: "từ 02 đến 03 đại biểu".

    Where the fact itself tells collectives and individuals apart, or its note names both, that is what is counted:
    "từ 02 đến 05 tập thể, cá nhân, trong đó ít nhất 01 tập thể".
    """
    told = quota.numbers()
    if not told.keys() >= _RANGE or told.keys() - _RANGE - _CASES:
        return ""
    parts = [f"{bound_words(name, quota)}{padded(number)} {QUOTA_WORDS[name]}"
             for name, number in told.items() if name in _CASES]  # fmt: skip
    cases = parts or (isinstance(quota, PlanQuota) and _BOTH.search(quota.note))
    what = QUOTA_WORDS["at_least"] if cases else "đại biểu"
    among = f", trong đó {joined(parts)}" if parts else ""
    return f"từ {padded(quota.at_least)} đến {padded(quota.at_most)} {what}{among}"


def quota_words(quota: SentNumbers) -> str:
    """Write a quota: "mỗi xã: 03 đại biểu chính thức, ít nhất 02 điển hình tiên tiến"."""
    told = [f"{bound_words(name, quota)}{padded(number)} {QUOTA_WORDS[name]}"
            for name, number in quota.numbers().items()]  # fmt: skip
    told = [ranged] if (ranged := range_words(quota)) else told
    if quota.exact() and quota.official is not None and len(told) > 1:
        told[:2] = [f"{told[0]}, trong đó {told[1]}"]
    of_some = (quota.when or ", ".join(quota.units)) if isinstance(quota, PlanQuota) else ""
    some = f" ({of_some})" if of_some else ""
    if isinstance(quota, PlanQuota) and quota.together:
        return f"{quota.unit} (cả nhóm): {', '.join(told)}"
    return f"{quota.unit or f'mỗi {quota.each}{some}'}: {', '.join(told)}"
