"""Shares of those who come to a level's conference: "khách mời không quá 15%", "điển hình chiếm không dưới 75%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from .bounds import BOUND, bound_key
from .pieces import Piece
from .portions import delegation_in, of_a_portion, of_whom

_OFFICIAL = r"(?:\s+(?:là|làm)\s+đại biểu(?:\s+chính thức)?)?"
_SHARE = re.compile(
    rf"(?P<who>(?i:điển hình(?: tiên tiến)?){_OFFICIAL}(?:(?:\s+được\s[^;.,\d]{{2,40}})?,(?=\s+chiếm\b))?|"
    r"(?i:đại biểu chính thức)(?=\s+(?:chiếm|không thấp hơn)\s)|(?i:khách mời)|nữ)\s+"
    r"(?:chiếm\s+)?(?:tỷ lệ\s+)?(?:từ\s+)?"
    rf"(?P<how>{BOUND})?\s*(?P<per>\d{{1,3}})\s*%(?P<up>\s+trở lên)?"
    r"(?P<whole>\s+(?:trên\s+|trong\s+)?(?:tổng\s+)?số\s+đại biểu(?:\s+(?:tham\s+)?dự(?:\s+(?:hội nghị|đại hội))?)?)?"
)
_TERMS = re.compile(r"\b(?:nếu|trường hợp|thì)\b(?:(?![;.]\s).)*$", re.IGNORECASE)
"""Terms before a share, in its own part of the sentence: it is asked of some alone."""
_ONE = r"(?:cá nhân|hộ(?: gia đình)?)"
_SOME = re.compile(
    rf"(?:^|[;:(]|%\s*,)\s*(?:đại diện\s+|các\s+)*(?:tập thể|{_ONE}(?:(?:,|\svà)\s{_ONE})*)\s*$", re.IGNORECASE
)
"""One kind of exemplar alone, which has a share beside the other kinds': "tập thể điển hình 25%"."""
_AT_TIER = re.compile(
    r"\b(?:ở|tại|đối với)\s+(?:các\s+)?(?:đơn vị\s+)?(?:cấp\s+)?(?P<tier>(?<=cấp\s)(?:xã|huyện|tỉnh)|cơ sở)\b",
    re.IGNORECASE,
)
_TIER = re.compile(r"\b(?:xã|huyện|sở|cơ sở)\b|\b(?:cấp|đại hội)\b[^,;.]{0,40}\btỉnh\b")
_CLAUSE = re.compile(r"[;.]\s+")
_SHARES = 40
"""Shares of one text that are looked at; each is asked of whom it is with all the words before it."""
_CATEGORY = {"điển hình": "exemplar", "đại biểu chính thức": "official", "khách mời": "guest", "nữ": "women"}


def shares_in(text: str, piece: Piece) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each share of all who come that a text says, with its words."""
    for found in islice(_SHARE.finditer(text), _SHARES):
        before = text[: found.start()]
        some = found["who"][0] in "đĐ" and _SOME.search(before)
        apart = some or of_a_portion(before) or delegation_in(before)
        elsewhere = _of_another_tier(before, piece)
        if 0 < int(found["per"]) <= 100 and not (apart or elsewhere or _TERMS.search(before)):
            yield _share(found, piece) | _whole(text, found), found[0]


def _of_another_tier(before: str, piece: Piece) -> bool:
    """Tell words before a share that say at which level it is asked, where the headings above are on others."""
    named = [one["tier"].casefold() for one in _AT_TIER.finditer(_CLAUSE.split(before)[-1])]
    above = " ".join(piece.under).casefold()
    return bool(named) and bool(_TIER.search(above)) and not any(tier in above for tier in named)


def _whole(text: str, found: re.Match[str]) -> dict[str, str]:
    """Return of whom a share is: those whom it names itself, else those whom its sentence is on; guests are of all."""
    if found["who"].casefold() == "khách mời":
        return {}
    if found["whole"]:
        return {"of": "official"} if re.match(r"\s+chính thức\b", text[found.end() :]) else {}
    return of_whom(text[: found.start()])


def _share(found: re.Match[str], piece: Piece) -> dict[str, Any]:
    how = "at-least" if found["up"] else bound_key(found["how"]).replace("_", "-")
    category = next(code for words, code in _CATEGORY.items() if found["who"].casefold().startswith(words))
    told = {"category": category, "share": int(found["per"]) / 100}
    return told | ({"how": how} if how else {}) | {"clause": piece.clause}
