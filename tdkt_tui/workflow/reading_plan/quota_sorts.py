"""How many each of a sort of units sends: "xã loại I: 05 đại biểu, loại II: 04 đại biểu"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.words import lowered_first

from .apart_sorts import SOME, SORT
from .sent_numbers import KIND, NUMBERS, numbers_of

_LEAD = r"(?:(?:[Rr]iêng|[Đđ]ối với)\s+)*(?:(?:các|mỗi)\s+)?"
_EACH = rf"mỗi\s+(?:đơn vị|địa phương|nơi|{KIND})"
_SENDS = r"(?:(?:được\s+)?(?:cử|bầu|chọn|phân bổ)\s*:?\s+)?"
_BEFORE = re.compile(
    rf"(?<!\w){_LEAD}{SOME}(?:\s*[:,]\s*|\s+)(?:{_EACH}\s*:?\s*)?{_SENDS}(?P<numbers>{NUMBERS})(?=\s*[;.,)]|\s*$|\s+và\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?<!\w)(?P<numbers>{NUMBERS})\s*(?:/|\(|đối với\s)\s*(?:(?:các|mỗi)\s+)?{SOME}\)?(?=\s*[;.,]|\s*$|\s+và\b)",
    re.IGNORECASE,
)
_GROUP = re.compile(rf"{KIND}\s+{SORT}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SortSent:
    """What each unit of one kind sends that is of a sort. words: as the plan has them."""

    kind: str
    when: str
    numbers: dict[str, int]
    words: str


def sorts_sent(text: str) -> Iterator[SortSent]:
    """Yield what a sentence says of sorts of units; a sort without its kind is of the kind before it."""
    kinds: list[str] = []
    at = 0
    while hits := [hit for way in (_BEHIND, _BEFORE) if (hit := way.search(text, at))]:
        found = min(hits, key=re.Match.start)
        at = found.end()
        kinds = [one.casefold() for one in re.findall(rf"\b{KIND}\b", found["kinds"] or "", re.IGNORECASE)] or kinds
        numbers = numbers_of(found["numbers"])
        if re.match(r"còn lại|khác", found["sort"], re.IGNORECASE) or not numbers:
            continue
        for kind in kinds:
            yield SortSent(kind, lowered_first(f"{kind} {found['sort']}"), numbers, found[0])


def names_a_sort(words: str) -> bool:
    """Tell words on units of a kind that are of a sort."""
    return bool(_GROUP.search(words))
