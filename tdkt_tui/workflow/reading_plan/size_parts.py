"""Whom a number of delegates counts, and the numbers of each kind that stand behind that of all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .bounds import ABOUT

_KINDS = {"official": "đại biểu chính thức", "alternate": "đại biểu dự khuyết",
          "guest": "(?:đại biểu )?(?:khách mời|được mời)|đại biểu mời(?! dự)",
          "exemplar": "đại biểu (?:là )?điển hình(?: tiên tiến)?", "ex_officio": "đại biểu đương nhiên"}  # fmt: skip
KIND = "|".join(f"(?P<{name}>{words})" for name, words in _KINDS.items())
_PARTS = re.compile(r"(?:(?:,|;|:|\()?\s*(?:trong đó|gồm|bao gồm)\b:?|\s*\((?=\d))(?P<rest>.*)", re.IGNORECASE)
_OF_ALL = KIND.replace("đại biểu (?:là )?điển hình", "(?:đại biểu (?:là )?)?điển hình")
_PART = re.compile(rf"(?P<about>{ABOUT}\s+)?(?<![\d.,/])(?P<n>\d{{1,4}})\s+(?:{_OF_ALL})", re.IGNORECASE)
_PART_BEHIND = re.compile(
    rf"(?:^|(?<=[,;(]\s)|(?<=và\s)|(?<=:\s))\s*(?:đại biểu\s+)?(?:{KIND}|(?P<of>chính thức|dự khuyết|khách mời))\s+"
    r"(?:là\s+)?(?P<n>\d{1,4})(?=\s*(?:người|đại biểu)?\s*(?:[;,.()]|$|và\b))",
    re.IGNORECASE,
)
"""The same with the number behind: "trong đó chính thức 350, khách mời 100"."""
_OF = {"chính thức": "official", "dự khuyết": "alternate", "khách mời": "guest"}


def behind(sentence: str, end: int, told: Callable[[int], dict[str, int]]) -> Iterator[tuple[str, dict[str, int], str]]:
    """Yield the numbers of each kind that stand behind the number of all."""
    parts = _PARTS.match(sentence, end)
    for part in _PART.finditer(parts["rest"]) if parts else ():
        yield category_of(part), (planned if part["about"] else told)(int(part["n"])), part[0]
    for part in _PART_BEHIND.finditer(parts["rest"]) if parts else ():
        yield _OF.get((part["of"] or "").casefold()) or category_of(part), told(int(part["n"])), part[0]


def planned(number: int) -> dict[str, int]:
    """Return the keys of a number that is only expected."""
    return {"expected": number}


def just(number: int) -> dict[str, int]:
    """Return the keys of so many, no more and no fewer."""
    return {"at_least": number, "at_most": number}


def category_of(found: re.Match[str]) -> str:
    """Return the kind that a match of KIND names, "all" where it names none."""
    return next((name.replace("_", "-") for name in _KINDS if found[name]), "all")


def within(told: dict[str, int], known: dict[str, int]) -> bool:
    """Tell a number that is expected from one that bounds on the same kind leave out: it counts others."""
    number = told.get("expected")
    return number is None or known.get("at_least", number) <= number <= known.get("at_most", number)
