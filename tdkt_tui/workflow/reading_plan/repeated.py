"""A number that a paragraph says once more than its facts hold it: of another matter, which the number alone hides."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from .facts import Proposal
from .figures import figures_of
from .rows import cells_of

_NUMBER = re.compile(r"(?<![\w/.,-])(?P<n>\d{1,4})(?![\w/-]|[.,]\d|\s*%)(?:\s+(?P<noun>[^\W\d]+(?:\s[^\W\d]+)?))?")
_TIME = re.compile(r"(?:ngày|tháng|năm|quý|buổi|giờ|phút|tuần|lần)\b")
"""What a number counts that windows and lengths hold, not counts."""
_KEPT = re.compile(r"(?:tập thể|cá nhân|hộ|đại biểu|đến)\b")
"""What the numbers of keys count, before anything else that has the same number."""
_PEOPLE = re.compile(r"(?<![\w/.,-])(?P<n>\d{2,4})\s+đại biểu\b")
"""How many come to a conference."""
_YEARS = range(1900, 2101)


def hidden_in(
    parts: Sequence[str], facts: list[Proposal], clause: str, whole: Sequence[str] = ()
) -> dict[str, list[str]]:
    """Return, by part of a paragraph, the numbers that its words say oftener than its facts hold them.

    A number said again of the same things is one fact said twice; one that no fact holds is not told here. In a row
    of a table only what was read in its own clause holds a number: the cell says nothing of what is counted.
    whole: words of the paragraph that facts hold, which are in none of these parts.
    """
    held = Counter(number for fact in facts for number in _numbers(fact.values))
    caps = Counter(number for fact in facts for number in _numbers(fact.values.get("size", {}).get("caps", [])))
    said = Counter(int(found["n"]) for words in set(whole) for found in _PEOPLE.finditer(words))
    told: dict[int, dict[str, tuple[str, str]]] = defaultdict(dict)
    for part in parts:
        for found in _NUMBER.finditer(part):
            number, noun = int(found["n"]), found["noun"] or ""
            if number in held and number not in _YEARS and not _TIME.match(noun):
                told[number].setdefault(noun, (part, found["n"]))
    lost: dict[str, list[str]] = defaultdict(list)
    for number, nouns in told.items():
        first = sorted(nouns, key=lambda noun: _KEPT.match(noun) is None)
        spent = 0 < caps[number] <= said[number] and "đại biểu" in nouns
        for noun in ["đại biểu"] if spent else first[held[number] :]:
            part, words = nouns[noun]
            lost[part].append(words)
    for part in parts:
        lost[part] += [cell for cell in cells_of(part) if cell.isdecimal() and not _in_row(int(cell), facts, clause)]
    return {part: words for part, words in lost.items() if words}


def _in_row(number: int, facts: list[Proposal], clause: str) -> bool:
    """Tell a cell's number that a fact other than a level holds, or a level's size of this clause."""
    if any(fact.table != "level" for fact in facts):
        return True
    caps = [cap for fact in facts for cap in fact.values.get("size", {}).get("caps", ())]
    return any(cap["clause"] == clause and number in (cap.get("at_least"), cap.get("at_most")) for cap in caps)


def _numbers(value: Any) -> Iterator[int]:
    """Yield each number that a value holds, of whatever depth, as often as it holds it."""
    if isinstance(value, dict):
        exact = value.get("at_least") == value.get("at_most")  # a size to the number is said once
        for name, inner in value.items():
            if name not in ("clause", "window") and not (exact and name == "at_most"):
                yield from _numbers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _numbers(inner)
    elif isinstance(value, str):
        yield from (int(number) for (kind, number), _ in figures_of(value) if kind == "count")
    elif isinstance(value, int) and not isinstance(value, bool):
        yield value
