"""How long a conference is, as plans say it: "½ ngày", "không quá 01 ngày", "01 buổi hoặc 01 ngày"."""

from __future__ import annotations

import re
from typing import Any

from .bounds import BOUND, LEAST, MOST

LENGTH = (
    r"(?<![\d.,/½])(?<!thứ )(?P<n>(?:\d{1,2}\s?)?½|(?:\d{1,2}\s)?1/2|\d{1,2}(?:[.,]\d{1,2})?|(?i:một|nửa|hai|ba))"
    r"\s+(?P<unit>ngày|buổi)\b(?P<half>\s+rưỡi\b)?(?!\s*\d)"
)
"""A length in days or half days: "½ ngày", "1½ ngày", "1 1/2 ngày", "01 ngày rưỡi", "1,5 ngày", "Nửa ngày"."""
LESS = rf"(?:{LEAST}|[Dd]ưới|[Tt]rên)"
"""What makes a length no number of days: a level has a key for the most only."""
_LENGTH = re.compile(rf"(?P<approx>[Dd]ự kiến\s+)?(?:(?P<most>{MOST})\s+|(?P<least>{LESS})\s+)?{LENGTH}")
_RANGE = re.compile(r"(?:\d|½|một|nửa|hai)(?:\s+(?:ngày|buổi))?\s*(?:-|–|\bđến\b|\bhoặc\b)\s*$")
"""What stands before the second of two lengths, of which neither alone is what the plan says."""
_FROM = re.compile(r"\b(?:trước|sau|kể từ)\b(?:(?!\b(?:trong|kéo dài|không quá)\b)[^;,.:\d])*$", re.IGNORECASE)
"""What stands before days that are counted from something: "trước hội nghị 02 ngày"."""
_AND_MORE = re.compile(rf"\s*(?:-|–|đến|hoặc)\s*(?:{BOUND}\s+)?(?:\d|½|một|nửa|hai|ba)")
_SINCE = re.compile(r"\s+(?:làm việc\s+)?(?:trước|sau|kể từ)\s+(?!ngày\s+\d|\d)")
_STEP = re.compile(
    rf"(?<![\d.,/½])(?:[Tt]ừ\s+)?(?P<a>(?:\d{{1,2}}\s?)?½|1/2|\d{{1,2}}|(?i:một|nửa|hai))(?P<word>\s+(?:ngày|buổi))?\s*(?P<between>-|–|đến|hoặc)\s*(?P<whole>{LENGTH})"
)
"""A length before another, with whose word it is said: "½ - 01 ngày"."""
_BOUNDED = re.compile(rf"(?:{BOUND}|{LESS}|dự kiến)\s+$", re.IGNORECASE)
_OR = re.compile(r"\s+hoặc\s+(?:là\s+|trong\s+)?")
_NUMBERS = {"nửa": 0.5, "một": 1.0, "hai": 2.0, "ba": 3.0}


def length_of(text: str) -> dict[str, Any]:
    """Return the first length that a text states as keys of a level, half a day for a "buổi"; none for no length.

    A lower bound ("ít nhất 01 ngày") and one beside another are none: no key holds them.
    """
    if either := _either(text):
        return either
    found = _LENGTH.search(text)
    if found is None or _RANGE.search(text[: found.start()]) or _AND_MORE.match(text, found.end()):
        return {}
    if _FROM.search(text[: found.start()]) or _SINCE.match(text, found.end()):
        return {}
    how = {"days_approx": bool(found["approx"]), "days_at_most": bool(found["most"])}
    return {} if found["least"] else {"days": days_said(found)} | {key: True for key, said in how.items() if said}


def _either(text: str) -> dict[str, Any] | None:
    """Return the keys of two lengths of which one is chosen; None where one is a bound."""
    if stepped := _STEP.search(text):
        return _two_of(text, stepped)
    first = _LENGTH.search(text)
    second = _LENGTH.match(text, between.end()) if first and (between := _OR.match(text, first.end())) else None
    if first is None or second is None:
        return None
    unsure = any(one[key] for one in (first, second) for key in ("approx", "most", "least"))
    before, behind = text[: first.start()], second.end()
    if unsure or _RANGE.search(before) or _FROM.search(before) or _AND_MORE.match(text, behind):
        return None
    less, more = sorted((days_said(first), days_said(second)))
    if less == more or _SINCE.match(text, behind):
        return None
    return {"days": more, "days_or": less}


def _two_of(text: str, found: re.Match[str]) -> dict[str, Any]:
    """Return the keys of two lengths with one word; a range is of two only where none lies between: "½ - 01 ngày"."""
    first = re.match(LENGTH, f"{found['a']}{found['word'] or ' ' + found['unit']}")
    before, behind = text[: found.start()], found.end("whole")
    less, more = days_said(first) if first else 0.0, days_said(found)
    if found["between"] == "hoặc":  # in either order: "01 ngày hoặc nửa ngày"
        less, more = sorted((less, more))
    apart = 0 < less < more and (found["between"] == "hoặc" or more - less == 0.5)
    bound = _BOUNDED.search(before) or _FROM.search(before) or _SINCE.match(text, behind)
    return {"days": more, "days_or": less} if apart and not bound else {}


def days_said(found: re.Match[str]) -> float:
    """Return the days that a match of LENGTH says: 1.5 for "01 ngày rưỡi", 0.5 for "01 buổi"."""
    whole, half, _ = found["n"].replace("1/2", "½").partition("½")
    number = _NUMBERS.get(found["n"].lower()) or float(whole.replace(",", ".") or 0) + (0.5 if half else 0)
    return (number + (0.5 if found["half"] else 0)) * (0.5 if found["unit"] == "buổi" else 1)
