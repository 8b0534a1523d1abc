"""Lengths of several levels in a sentence, each before whose it is: "01 ngày đối với cấp huyện, ½ ngày đối với sở"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .apart_lengths import TIERS
from .bounds import MOST
from .lengths import LENGTH, length_of

_ONE = rf"(?:(?:{MOST})\s+)?{LENGTH}"
_BARE = re.sub(r"\(\?P<\w+>", "(?:", _ONE)
_BEHIND = re.compile(
    rf"(?P<length>{_ONE})\s+(?:đối với|cho|ở|tại)\s+(?:các\s+)?(?P<who>(?:(?!{_BARE})[^;.:])+?)"
    rf"(?=\s*(?:[;.]|$)|,?\s+(?:và\s+)?(?:{_BARE}))",
    re.IGNORECASE,
)
PART_OF_LENGTH = re.compile(r",\s+trong đó\b[^;.]*")
"""What a part of a length is for: "01 ngày đối với huyện, trong đó 01 buổi cho giao lưu; …"."""


def lengths_behind(text: str) -> list[re.Match[str]]:
    """Return the lengths that stand before whose they are, in order."""
    return list(_BEHIND.finditer(PART_OF_LENGTH.sub("", text)))


def length_behind(text: str, label: str, units: Sequence[str]) -> dict[str, Any]:
    """Return the length that a text says of one level alone, where it says one of several; none where it does not.

    What bounds the first bounds those listed after it.
    """
    found = lengths_behind(text)
    mine = [one for one in found if _means(one["who"].casefold(), label, units)]
    if len(found) == 1 or len(mine) != 1:
        return {}
    length = length_of(mine[0]["length"])
    between = found[0].string[found[0].end() : mine[0].start() + 1]
    most = length_of(found[0]["length"]).get("days_at_most") and "," in between
    return length | ({"days_at_most": True} if length and most else {})


def _means(who: str, label: str, units: Sequence[str]) -> bool:
    if kinds := TIERS.get(who.strip()):
        return label == who.strip() or any(unit in kinds for unit in units)
    named = [one.strip() for one in re.split(r",\s*|\s+và\s+(?:các\s+)?", who)]
    return bool(units) and set(units) <= {re.sub(r"\s+(?:cấp\s+)?tỉnh$", "", one) for one in named}
