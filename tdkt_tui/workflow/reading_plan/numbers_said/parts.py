"""Where a sentence on numbers of people is parted: each part counts others; and the first number of a part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .figures import BARE, COUNT, TWICE
from .heads import cut_head
from .owners import BODY, HEAD

_APART = re.compile(r",\s+(?:còn\s+|và\s+)?|\s+(?:và|còn)\s+(?=(?:mỗi|riêng|các|đối với)\s)|\s+và\s+(?=[A-ZĐ])")
"""Where others may begin amid a part: "mỗi huyện tối đa 04, mỗi sở tối đa 01"."""
_PART = re.compile(r";\s+(?:và\s+)?")
_ALONE = re.compile(r"(?<=[^\d\s])\s\((?P<words>[^()]*)\)(?=\s*(?:[,;.]|$|và\s))")
FOR = re.compile(r"^(?:đối với|cho|ở|với)\s+.+$")
"""Behind a number: those whose it is."""
_THERE = re.compile(
    r"\([^()]*\)|\b(?:tham )?(?:dự|tại|về)\s+(?:đại hội|hội nghị)[^,;]*|\bcấp (?:xã|huyện|tỉnh)\b", re.IGNORECASE
)
"""Where those go, and asides: none of whom another number is."""
_HAD = re.compile(r"(?:\b(?:có|dưới|trên|đủ|hơn)\s+(?:từ\s+)?|\b(?:dân số|quy mô|biên chế)\s+[^,;:]{0,12})$")
"""Before a number of those who work there."""
_SENT = re.compile(r"đại biểu|tập thể|cá nhân|điển hình", re.IGNORECASE)

_SEND = (
    r"(?:được|cử|bầu|chọn|giới thiệu|đề nghị|phân bổ|giao|tặng|khen|có|là|thì|đều|tăng|lên|số(?: lượng)?|đại biểu|"
    r"chỉ tiêu)"
)
_SENDING = re.compile(rf"(?:[\s,:]|(?:mỗi|từng)\s[^\W\d_]+(?:\s(?:vị|quan|trấn))?|\b{_SEND}\b)*", re.IGNORECASE)
_OF_THOSE = re.compile(
    r"\s*(?:(?:so )?với\b|(?:(?:số|mức|định mức)\s+)?(?:số lượng|đại biểu|chỉ tiêu|người)?\s*"
    r"(?:$|(?:trên|này|đó|ấy|chung|nêu|ở|của|các|mỗi)\b))",
    re.IGNORECASE,
)
"""What may stand around it where it is those who are sent that are doubled, and not money or reports."""


def opened(body: str) -> str:
    """Return a body with numbers that brackets give to whom they stand behind set off by colons, as long as before."""

    def led(found: re.Match[str]) -> str:
        start = max(body.rfind(sign, 0, found.start()) for sign in (",", ";", ":")) + 1
        alone = not COUNT.search(body[start : found.start()]) and not BARE.search(body[start : found.start()])
        counts = COUNT.match(found["words"]) or BARE.match(found["words"])
        return f": {found['words']} " if counts and alone else found[0]

    return _ALONE.sub(led, body)


def parts_of(body: str) -> Iterator[str]:
    """Yield what semicolons part, and within it what commas set off where each side counts people of its own."""
    held = re.sub(r"\([^()]*\)", lambda one: one[0].replace("; ", ";\1").replace(", ", ",\1"), body)
    for part in _PART.split(held):
        start = 0
        for cut in _APART.finditer(part):
            mine, rest = part[start : cut.start()], part[cut.end() :]
            found = first_count(rest.strip(" .;")) or TWICE.search(rest.strip(" .;"))
            if _counts(mine) and found and cut_head(rest.strip()[: found.start()]):
                yield mine.replace("\1", " ")
                start = cut.end()
        yield part[start:].replace("\1", " ")


def _counts(words: str) -> bool:
    """Tell words that end with what they count, so that those named behind them are others."""
    words = re.sub(r"\([^()]*\)", lambda one: "·" * len(one[0]), words)
    found = sorted([*COUNT.finditer(words), *BARE.finditer(words), *TWICE.finditer(words)], key=lambda one: one.end())
    behind = _THERE.sub("", words[found[-1].end() :]) if found else ""
    named = re.search(rf"\b(?i:{HEAD})\b|\b{BODY}\b", behind)
    return bool(found and first_count(words.strip(" .;,")) and (not named or FOR.match(behind.strip(" ,"))))


def doubles(before: str, behind: str) -> bool:
    """Tell "gấp đôi" of those who are sent by the words between whose it is and it, and those behind it."""
    return bool(_SENDING.fullmatch(before) and _OF_THOSE.match(behind.strip(" .;,")))


def first_count(words: str) -> re.Match[str] | None:
    """Return the first number of people outside of brackets and of terms on how many work there."""
    plain = re.sub(r"\([^()]*\)", lambda one: "·" * len(one[0]), words)
    found = [one for way in (COUNT, BARE) for one in way.finditer(plain)
             if one["how"] or _SENT.match(one["noun"]) or not _HAD.search(plain[: one.start()])]  # fmt: skip
    first = min(found, key=lambda one: one.start(), default=None)
    if first is None:
        return None
    return (COUNT if first["noun"] else BARE).match(words, first.start())
