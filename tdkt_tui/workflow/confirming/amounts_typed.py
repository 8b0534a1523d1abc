"""How many collectives and how many people are typed for an award, a duty to introduce, in the words of a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.workflow.reading_plan.counts import number_said

from .draft import Draft
from .tables import Key

GONE = "-"
"""What takes a value away."""
_EXACTLY = re.compile(r"đúng\s+", re.IGNORECASE)
_AT_MOST = re.compile(r"(?:không (?:vượt )?quá|tối đa|nhiều nhất)\s+", re.IGNORECASE)
_AMOUNTS = {"collectives": "tập thể", "individuals": "cá nhân", "households": "hộ(?: gia đình)?",
            "cases": "trường hợp"}  # fmt: skip
_NOUN = rf"(?:{'|'.join(_AMOUNTS.values())})"
_MANY = rf"(?P<many>\d{{1,4}}|[^\W\d_]+)\s+(?P<nouns>{_NOUN}(?:(?:,| và|,? hoặc)\s+{_NOUN})*)"
_AMOUNT = re.compile(_MANY, re.IGNORECASE)
COUNTED = re.compile(rf"0\d|\d+\s+(?:{_NOUN}|đại biểu|người|ngày|buổi|điển hình|năm)(?!\w)", re.IGNORECASE)
"""What begins with a number that is none of a key: so many of something."""


def amounts_typed(draft: Draft, keys: Sequence[Key], part: str) -> list[tuple[Key, str]]:
    """Return how many of each sort a part says, and that the others go; words that say more are one value in words.

    Numbers alone stay "at most" where they were, "đúng 02 tập thể" are no longer.
    """
    known = {key.name: key for key in keys}
    bound, exactly = _AT_MOST.match(part), _EXACTLY.match(part)
    rest = part[bound.end() if bound else exactly.end() if exactly else 0 :]
    if not {"collectives", "individuals"} <= known.keys() or not (first := _AMOUNT.match(rest)) or not _many(first):
        return []
    said: dict[str, str] = {}
    pieces = re.split(r",?\s+và\s+(?=\d|một|hai|ba|bốn|năm)|,\s+(?=\d)", rest)
    for piece in pieces:
        found = _AMOUNT.fullmatch(piece)
        sorts = re.findall(_NOUN, found["nouns"]) if found else []
        name = next((one for one, noun in _AMOUNTS.items() if sorts and re.fullmatch(noun, sorts[0])), "")
        name = "cases" if len(sorts) > 1 and len(pieces) == 1 else name if len(sorts) == 1 else ""
        if name not in known or not (found and _many(found)):
            said = {"said": part} if "said" in known else {}
            break
        said[name] = str(_many(found))
    if said and "said" not in said and bound and "how" in known:
        said["how"] = "có"
    kept = ("how",) * ("said" not in said and not exactly)
    gone = [name for name in (*_AMOUNTS, "said", "how") if name in draft.values and name not in (*said, *kept)]
    away = [(known[name], GONE) for name in gone if said and name in known]
    return away + [(known[name], words) for name, words in said.items()]


def _many(found: re.Match[str]) -> int:
    return int(found["many"]) if found["many"].isdecimal() else number_said(found["many"].casefold()) or 0
