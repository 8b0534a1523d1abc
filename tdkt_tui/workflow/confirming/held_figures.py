"""Which numbers and times of a passage stand in a draft, and in a key of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tdkt_tui.workflow.reading_plan.figures import figures_in, figures_of

from .draft import Draft

SO_MANY = re.compile(r"\b\d+ (?=(?P<of>[^\W\d]+(?: [^\W\d]+){0,3}),? mỗi (?P=of)\b)")
"""How many units there are of whom each has the number behind: "40 cơ quan, mỗi cơ quan 02"."""


def holds_figures(words: str, draft: Draft) -> bool:
    """Tell a draft in which no number or time of the words is lost."""
    held = set(figures_in("", draft.values))
    numbers = {str(value) for kind, value in held if kind == "count"}
    for (kind, value), _ in figures_of(SO_MANY.sub("", words)):
        if kind in ("year", "rough") or (kind, value) in held or (kind == "count" and str(value) in numbers):
            continue
        if kind == "bound" and ("length", _days(str(value))) in held and draft.values.get("days_at_most"):
            continue
        return False
    return True


def holds_words(words: str, told: str) -> bool:
    """Tell what is told of a draft in which no condition of the words is lost, and no more than a few others are.

    What stands before a colon is a heading.
    """
    known = set(_WORD.findall(told.casefold()))
    said = _BOUND.sub("", words.rpartition(": ")[2].casefold())
    lost = [word for word in _WORD.findall(said) if word not in known]
    return not _CONDITIONS.intersection(lost) and len([word for word in lost if word not in _LIGHT]) <= _FEW


_WORD = re.compile(r"[^\W\d_]+")
_BOUND = re.compile(r"\bkhông (?=(?:vượt )?quá\b|dưới\b|ít hơn\b|nhiều hơn\b)")
"""What makes a number the most or the least; whether a draft says so is told elsewhere."""
_CONDITIONS = frozenset(("thì", "nếu", "trừ", "riêng", "nào", "do", "không", "chưa", "khi"))
"""Words that say of whom, or when, a sentence is: a draft without them is another one."""
_LIGHT = frozenset(re.findall(
    r"\w+", "và của các những mỗi có được là ở tại trong từ đến trước sau ngày tháng năm quá tối đa thiểu ít nhất "
    "nhiều đại biểu người chính thức với cho về thể tổ chức chung như tổng số gồm phải"
))  # fmt: skip
"""Words that a key says by itself."""
_FEW = 4


def figures_keyed(words: str, draft: Draft) -> int:
    """Return how many numbers and times of the words stand in keys of their own, not within words that were kept."""
    held = set(figures_in("", keyed(draft.values)))
    return sum(figure in held for figure, _ in figures_of(words))


def keyed(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a table without those that are a sentence, or a part of one, as it stands."""
    return {key: value for key, value in values.items() if key not in _KEPT}


_KEPT = ("body", "does", "title", "about", "when")
"""Keys that take a sentence, or a part of one, as it stands."""


def _days(bound: str) -> float:
    found = re.search(r"[\d.]+", bound)
    return float(found[0]) if found else 0
