"""The words of one item of an agenda: its title, what is told of it in brackets, how long it goes on, whose it is."""

from __future__ import annotations

import re

from .facts import bare

OPTIONAL = re.compile(r"\s*\((?:nếu có|tùy)[^)]*\)(?!\s*(?:,|và\b|cùng\b|rồi\b)\s*\w)")
"""What makes an item one of some conferences only: not where more of the item follows, which all have."""
ONLY = re.compile(r"\s*\(đối với (Đại hội[^:)]*?)(?:\s+tổ chức|:)\s*([^)]+)\)")
_ASIDE = re.compile(r"\s*\((?!(?:chỉ|riêng|đối với|dành cho|nếu|khi|trường hợp)\s)[^()]{20,}\)")
"""What is told of an item besides; which units have it, or when, stays with its name."""
_OF_LEVELS = re.compile(
    r"\s*\((?:chỉ\s+)?(?:(?:dành\s+)?cho|đối với|ở|tại)\s+(?P<named>(?:các\s+)?(?:hội nghị\s+)?cấp\s[^():;\d]+)\)$",
    re.IGNORECASE,
)
"""Which conferences alone have an item: "(đối với cấp huyện và tương đương)"."""
_FOR_SOME = re.compile(r"\((?:chỉ\s+)?(?:(?:dành\s+)?cho|đối với|ở|tại)\s", re.IGNORECASE)
_LASTS = re.compile(
    r"\s*(?:\((?:(?:khoảng|dự kiến|thời (?:gian|lượng))\s*:?\s*)*(?P<n>\d{1,3})\s*(?:phút|’|')\)"
    r"|[:,–-]\s+(?:khoảng\s+)?(?P<m>\d{1,3})\s*phút)$",
    re.IGNORECASE,
)
"""How long it goes on, behind its name: "Khai mạc (05 phút)"; "không quá 20 phút" is a bound of something."""
_DETAIL = re.compile(r":\s+(?=[^:]*(?:\d{1,2}\s|\bcấp (?:xã|huyện|tỉnh|cơ sở)\b)).*")
"""What an item tells of how much of it each level has: "Tham luận: cấp xã từ 03 đến 05 tham luận"."""
_MORE = re.compile(r"\bcấp\s+(?:xã|huyện|tỉnh|cơ sở|trên cơ sở)\b|(?<![/-])\b\d{1,3}%?(?![\d/-])", re.IGNORECASE)
"""What brackets say of some conferences only, or bound by a number: no note."""


def title_of(words: str) -> str:
    """Return an item's title: without what is only for some, or said of it besides."""
    some = of_levels(words)
    words = bare(words)[: some.start()] if some else bare(words)
    text = _ASIDE.sub("", ONLY.sub("", OPTIONAL.sub("", lasting(words)[0]))).partition(". ")[0]
    return bare(_DETAIL.sub("", text))


def of_levels(words: str) -> re.Match[str] | None:
    """Return the brackets that say whose an item is; None where brackets before them give half of it to others."""
    found = _OF_LEVELS.search(bare(words))
    return None if found and _FOR_SOME.search(found.string, 0, found.start()) else found


def lasting(words: str) -> tuple[str, int]:
    """Return an item's words without how long it goes on, and those minutes; 0 where they say none."""
    plain = bare(words)
    found = _LASTS.search(plain)
    return (plain[: found.start()], int(found["n"] or found["m"])) if found else (plain, 0)


def note_of(words: str) -> str:
    """Return what brackets tell of an item besides, "" where they tell nothing or more than a note."""
    first = ONLY.sub("", OPTIONAL.sub("", words)).partition(". ")[0]
    said = "; ".join(found[0].strip()[1:-1].strip() for found in _ASIDE.finditer(first))
    return "" if _MORE.search(said) else said


def noted_whole(words: str) -> bool:
    """Tell words of which title and note say all."""
    return bool(note_of(words)) and bare(_ASIDE.sub("", bare(words))) == title_of(words)
