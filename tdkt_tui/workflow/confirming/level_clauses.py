"""The clauses of a sentence on a level: which of them are of some of its kinds, and which on something else."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.unit_words import AREA

from .level_holders import WHEN, kinds_led
from .level_values import MASK, PLENARY, of_others

CLAUSE = re.compile(r",\s+(?![^()]*\))(?![^“”]*”)")
NAMED = re.compile(
    rf"\s*(?:[Rr]iêng\b(?!\s+(?:cấp\s+)?tỉnh\s)|(?:[Cc]ác\s+)?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|[Ss]ở|"
    rf"[Bb]an|Công an|Huyện|Thành phố|Xã|Phường)\s+[{UPPER}])"
)
"""What begins with units by their own names: it is of these alone."""
_VALUE = re.compile(r"\d|½|một|nửa|từ|khoảng|không|tối|ít|dưới|trước|trong|chậm|xong|hoàn|quý|tháng|ngày|dự kiến")
"""How what is said of some kinds begins behind them."""
_BEHIND_KINDS = re.compile(r"\s*(?::|(?:được\s+)?mời|triệu tập|được|bố trí|có|là|thì|,)?\s*")
_LED = re.compile(r"\s*[^:;.,\d]{0,40}:\s*(?=\w)")


def of_kinds(words: str, free: str, units: tuple[str, ...]) -> list[tuple[str, str, list[str]]]:
    """Return a part as (words, words with what was read masked, the kinds they are of; none for all of them)."""
    lead = _LED.match(free)
    starts = {0, *(found.end() for found in CLAUSE.finditer(free))}
    starts |= {lead.end()} if lead and MASK not in lead[0] else set()
    cuts: list[tuple[int, int, list[str]]] = []
    for at in sorted(starts):
        kinds, end = kinds_led(free[at:].lstrip(), units)
        end += len(free[at:]) - len(free[at:].lstrip())
        said = _BEHIND_KINDS.match(free, at + end)
        goes_on = re.search(rf"{AREA}(?:,\s+|\s+và\s+)$", free[:at])  # amid a row: "các xã, phường thuộc huyện …"
        if kinds and said and _VALUE.match(free, said.end()) and not goes_on:
            cuts.append((at, at + end, kinds))
    told = [(words[: cuts[0][0]], free[: cuts[0][0]], list[str]())] if cuts else [(words, free, list[str]())]
    for (at, behind, kinds), upto in zip(cuts, [*(one[0] for one in cuts[1:]), *[len(free)] * bool(cuts)], strict=True):
        said = _BEHIND_KINDS.match(free, behind)
        begins = said.end() if said else behind
        told.append((words[at:upto], f"{' ' * (begins - at)}{free[begins:upto]}", kinds))
    return [one for one in told if one[0].strip(" ,.;")]


def own_till(free: str) -> int:
    """Return where words begin that are of others; their end where none are."""
    starts = [0, *(found.end() for found in CLAUSE.finditer(free))]
    first = next((at for at in starts if _of_others(free[at:].split(", ", maxsplit=1)[0])), len(free))
    before = [at for at in starts if at < first]
    while first < len(free) and before and not re.search(rf"[\d{MASK}]", free[before[-1] : first]):
        first = before.pop()  # the row that it begins with: "mỗi xã, phường được …"
    return first


def _of_others(clause: str) -> bool:
    """Tell a clause on what is no conference of the level, or on units of their own names or size alone."""
    large = MASK not in clause and WHEN.search(clause) and not PLENARY.search(clause)
    return bool(of_others(clause) or NAMED.match(clause) or large)
