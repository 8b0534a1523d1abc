"""What a stretch of the levels section says by how many work at a unit: from so many on, delegates; below, all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .sizes_held import COUNT, bounds_in, number_of

_BAND = re.compile(
    r"(?:(?:nếu\s+|nơi\s+(?:nào\s+)?|đơn vị\s+|cơ quan\s+|ngành\s+)*(?:có\s+)?(?:tổng số\s[^\d;.]{0,70}?)?)"
    r"(?P<rel>dưới|ít hơn|không đủ|không quá|trên|từ)\s+"
    rf"(?P<n>{COUNT})(?:\s+(?:đến|-|–)\s+(?P<under>dưới\s+)?(?P<m>{COUNT}))?"
    r"\s+(?:người|lao động|cán bộ|đoàn viên|biên chế|công nhân)(?:,?\s+(?:công chức|viên chức|người lao động|"
    r"lao động))*(?:(?P<up>\s+trở lên)|(?P<down>\s+trở xuống))?"
    rf"(?:\s+đến\s+(?P<under2>dưới\s+)?(?P<m2>{COUNT})\s+người)?"
    r"(?:\s*[,:–-])?\s*"
    r"(?P<does>(?:(?!,\s+(?:nơi|đơn vị|cơ quan|nếu|còn|ngành)?\s?(?:nào\s)?(?:có\s)?(?:từ|trên|dưới|"
    rf"không đủ)\s+{COUNT}\s+(?:người|lao động))[^;.])*)",
    re.IGNORECASE,
)
STAFF = re.compile(
    r"(?:dưới|trên|từ|không quá|ít hơn|không đủ)\s+\d[\d.]*\s+(?:người|lao động|cán bộ|đoàn viên|biên chế|công nhân)"
)
"""How many work at a unit."""
_PLENARY = re.compile(r"toàn thể", re.IGNORECASE)
_EITHER = re.compile(r"toàn thể hoặc (?:hội nghị )?đại biểu|đại biểu hoặc (?:hội nghị )?toàn thể", re.IGNORECASE)
_COMING = re.compile(r"(?:đại biểu|số lượng|chính thức|mời|triệu tập|số người)[^;.:,\d]{0,20}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Band:
    """What holds from or up to a number who work at a unit. rel: the word before the number n, m: up to and with which;
    plenary: all come; bounds: how many come; words: the condition; start, end: where the band stands.
    """

    rel: str
    n: int
    m: int
    plenary: bool
    bounds: dict[str, Any]
    words: str
    start: int
    end: int
    does: str = ""


def bands_in(text: str) -> list[Band]:
    """Return the bands that a stretch says, in their order."""
    told = []
    for found in _BAND.finditer(text):
        does = found["does"]
        either = _EITHER.search(does)  # whoever decides chooses
        plenary = (bool(_PLENARY.search(does)) and not either) or bool(
            _PLENARY.search(text[: found.start()])
            and re.search(r"toàn thể\s+(?:nếu|khi)[^;.\d]*$", text[: found.start("rel")])
        )
        bounds = {} if plenary else bounds_in(does, counting=True)
        rel = "không quá" if found["down"] else found["rel"].casefold()
        if not plenary and not either and _no_band(text, found, rel, bounds):
            continue
        words = found[0][: found.start("does") - found.start()].strip(" ,:–-")
        told.append(Band(rel, number_of(found["n"]), _last(found), plenary, bounds,
                         " ".join(words.split()), found.start(), found.end(), does))  # fmt: skip
    return told


def _last(found: re.Match[str]) -> int:
    """Return the last number of a band, 0 for none: of "từ 30 đến dưới 90" 89."""
    under, most = ("under", "m") if found["m"] else ("under2", "m2")
    return number_of(found[most]) - bool(found[under]) if found[most] else 0


def _no_band(text: str, found: re.Match[str], rel: str, bounds: dict[str, Any]) -> bool:
    """Tell a number of those who come from one of those who work there."""
    ahead = _COMING.search(text[: found.start()])
    if ahead and (not bounds or rel == "từ"):
        return True
    return rel in ("từ", "không quá") and not (bounds and re.search(r"\bthì\b|:|\s[-–]\s|trở lên", found[0]))


def plenary_of(bands: list[Band]) -> dict[str, int]:
    """Return the staff below which all come and above which delegates, as keys of a size."""
    size: dict[str, int] = {}
    for band in bands:
        more = band.rel == "không quá"
        if band.plenary and band.rel == "từ" and band.m:
            size["plenary_below_staff"] = band.m + 1
        if band.plenary and band.rel in ("dưới", "ít hơn", "không đủ", "không quá"):
            size["plenary_below_staff"] = band.n + more
    after = [band for band in bands if band.bounds or re.search("đại biểu", band.does, re.IGNORECASE)]
    after = [band for band in after if not _EITHER.search(band.does)]
    if after and after[0].rel in ("từ", "trên"):
        size["delegates_above_staff"] = after[0].n - (after[0].rel == "từ")
    return size
