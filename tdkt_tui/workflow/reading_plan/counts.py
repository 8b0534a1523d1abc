"""How many collectives, individuals and households a plan counts, in digits or in words."""

from __future__ import annotations

import re
from typing import Any

from .bounds import MOST

_DIGITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LAST = {word: value for value, word in enumerate(_DIGITS, 1)} | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_ONE_TO_NINE = "|".join(_DIGITS)
_AFTER_TEN = "|".join(_LAST)
_TENS = rf"(?:(?:{_ONE_TO_NINE})\s+mươi|mười)(?:\s+(?:{_AFTER_TEN})\b)?"
_SPELLED = (
    rf"(?:(?:{_ONE_TO_NINE})\s+trăm(?:\s+(?:linh|lẻ)\s+(?:{_AFTER_TEN})|\s+{_TENS})?|{_TENS}|(?:{_ONE_TO_NINE}))\b"
)
NUMBER = rf"(?:\d{{1,4}}(?:\s*\((?:{_SPELLED})\))?|{_SPELLED}(?:\s*\(\d{{1,4}}\))?)"
"""A number as plans write it: "05", "10 (mười)", "hai mươi", "năm (05)"."""
_KIND = r"(?:tập thể|cá nhân|hộ gia đình|hộ|gia đình)\b"
PRAISE = (
    r"(?:[\s,]*\b(?:tiêu biểu|điển hình|tiên tiến|xuất sắc|đặc biệt|có thành tích|có nhiều thành tích|trong|các|"
    r"phong trào|thi đua|yêu nước|theo thẩm quyền|theo quy định|nổi bật|nhất|05 năm|5 năm|"
    r"(?:trong )?giai đoạn\s+\d{4}\s*[-–]\s*\d{4})\b)*"
)
"""What is said of whoever is honoured anywhere, and asks for nothing."""
_COUNT = rf"{NUMBER}\s+{_KIND}(?:(?:,\s*|\s+và\s+){_KIND})*{PRAISE}"
COUNTS = rf"{_COUNT}(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?:{MOST}\s+)?{_COUNT}){{0,2}}"
KINDS = rf"(?:các\s+)?{_KIND}(?:(?:,\s*|\s+và\s+|,\s*và\s+)(?:các\s+)?{_KIND})*"
_ONE = re.compile(rf"(?P<most>{MOST}\s+)?(?P<n>{NUMBER})\s+(?P<kind>{_KIND})(?P<also>(?:(?:,\s*|\s+và\s+){_KIND})*)")
_KEYS = {"tập thể": "collectives", "cá nhân": "individuals"}


def number_said(words: str) -> int:
    """Return the value of what NUMBER matches; 0 where its digits and its words differ."""
    digits, spelled = re.search(r"\d+", words), re.search(_SPELLED, words)
    values = {int(digits[0])} if digits else set()
    values |= {_spelled(spelled[0])} if spelled else set()
    return values.pop() if len(values) == 1 else 0


def _spelled(words: str) -> int:
    total = value = 0
    for word in words.split():
        if word == "trăm":
            total, value = value * 100, 0
        elif word == "mươi":
            value *= 10
        elif word == "mười":
            value = 10
        else:
            value += _LAST.get(word, 0)
    return total + value


def counted(words: str) -> tuple[dict[str, Any], bool]:
    """Return how many of each kind a match of COUNTS says, and whether one number is of several kinds together.

    A kind counted twice, a number that says two things, one that is bounded beside one that is not, or one of
    collectives and others together ("40 tập thể, cá nhân"), is no count.
    """
    told: dict[str, Any] = {}
    found = list(_ONE.finditer(words))
    bounded = [bool(one["most"]) for one in found]
    if any(bounded[1:]) and not bounded[0]:
        return {}, False
    for one in found:
        key, number = _KEYS.get(one["kind"], "households"), number_said(one["n"])
        if key in told or not number or (key == "collectives" and one["also"]):
            return {}, False
        told[key] = number
    return told, any(one["also"] for one in found)
