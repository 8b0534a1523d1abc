"""How many a unit sends, as words say it: "ít nhất 02 tập thể, 03 cá nhân", "05 đại biểu, trong đó có 02 điển hình"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import unit_words
from .sentences import SENTENCE

KIND = rf"(?:{unit_words.KIND}|trường)"
"""A kind of unit of which each sends as many as any other."""
_SENT = r"(?:đại biểu|tập thể|cá nhân|hộ|điển hình)"
_ALSO = re.compile(
    rf"[^;.\d]*?(?:\d{{1,3}}|\b(?:một|hai|ba|bốn|năm)\b)\s*{_SENT}?(?:(?:,|\s+và|\s+hoặc)\s*\d{{1,3}}\s+{_SENT})*"
)
"""How many those may put forward of whom it is told, behind their kinds."""
_OWNER = re.compile(
    rf"(?<!\w)(?P<kind>{KIND}|thành phố|đơn vị|cơ quan|khối|cụm|hội|đoàn)\s[^;,\d]*\d{{1,3}}\s+{_SENT}", re.IGNORECASE
)
"""Units, and the number that is theirs."""


def others_have(text: str, told: Sequence[re.Match[str]]) -> bool:
    """Tell whether sentences give a number to others than the "kinds" of which what was found in them tells."""
    left, at = "", 0
    for one in told:
        left += f"{text[at : one.start()]},"
        also = _ALSO.match(text, one.end("kinds"))
        at = max(also.end() if also else 0, one.end())
    mine = {word for one in told for word in re.split(r",\s*(?:mỗi\s+)?|\s+và\s+(?:mỗi\s+)?", one["kinds"].casefold())}
    owners = (hit for part in SENTENCE.split(left + text[at:]) for hit in _OWNER.finditer(part))
    return any(hit["kind"].casefold() not in mine for hit in owners)
